import type { RecodingView } from "#app/features/procedures/recoding/rules.ts";
import { recodeText } from "#app/features/procedures/recoding/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Diff } from "#app/ui/diff.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What is recoded, in how many records, and some of the people where the reader may know. */
export function RecodingPanel({ recoding }: { recoding: RecodingView }) {
  const words = useText(recodeText);
  const lang = useLang();
  const { label, before, after, count, left, isWritten, people } = recoding;
  const number = formatNumber(count, lang);
  return (
    <Panel title={words.panel(label)}>
      <PanelBody>
        <p>{isWritten ? words.changed(number) : words.willChange(number)}</p>
        {left > 0 && <p className="second">{words.left(formatNumber(left, lang))}</p>}
      </PanelBody>
      <SummaryList
        items={[
          {
            key: "change",
            label: words.change,
            value: <Diff before={before} after={after} byWord={false} />,
          },
          ...(people.length === 0
            ? []
            : [
                {
                  key: "people",
                  label: words.people,
                  value: (
                    <ul>
                      {people.map(({ id, name, unit }) => (
                        <li key={id}>
                          <Anchor to={paths.member(id)}>{name}</Anchor>, {unit}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
