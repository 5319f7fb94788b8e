import type { ChangeView, FactView } from "#app/features/members/record/past/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Diff } from "#app/ui/diff.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** More values than this are folded: the first writing of a record has dozens. */
const OPEN_CHANGES = 8;

/** One fact of the history: what, when, who, why, and each value before and after. */
export function RecordPast({ fact }: { fact: FactView }) {
  const words = useText(recordText);
  const { date, time } = formatInstant(fact.at);
  const values = words.changes(fact.changes.length);
  return (
    <Panel title={fact.title} aside={words.at(time, date)}>
      <PanelBody>
        <p>
          {fact.by}
          {fact.source && <span className="dim">. {fact.source}</span>}
        </p>
        {fact.shown && <p>{words.shownFields(fact.shown)}</p>}
        {fact.reason && <p>{words.reasonOf(fact.reason)}</p>}
        {fact.importId && (
          <p>
            <Anchor to={paths.import(fact.importId)}>{words.importOf}</Anchor>
          </p>
        )}
      </PanelBody>
      {fact.changes.length > OPEN_CHANGES ? (
        <Disclosure summary={values}>
          <Changes changes={fact.changes} />
        </Disclosure>
      ) : (
        fact.changes.length > 0 && <Changes changes={fact.changes} />
      )}
    </Panel>
  );
}

function Changes({ changes }: { changes: ChangeView[] }) {
  const words = useText(recordText);
  return (
    <SummaryList
      items={changes.map((change) => ({
        key: change.key,
        label: change.label,
        value: change.hidden ? (
          <span className="dim">{words.sealed}</span>
        ) : (
          <Diff before={change.old} after={change.new} byWord={change.byWord} />
        ),
      }))}
    />
  );
}
