import { arrivalPanelText } from "#app/features/procedures/arrivals/text.ts";
import type { ArrivalFacts } from "#app/features/procedures/facts/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";

/** Records within reach that may be those of somebody who arrives; nothing when there are none. */
export function NamesakePanel({ people }: { people: ArrivalFacts["namesakes"] }) {
  const words = useText(arrivalPanelText);
  if (people.length === 0) return null;
  return (
    <Panel title={words.title}>
      <PanelBody>
        <p className="second">{words.sub}</p>
      </PanelBody>
      <LinkRows
        rows={people.map(({ id, name, unit }) => ({
          key: id,
          link: <Anchor to={paths.member(id)}>{name}</Anchor>,
          text: unit,
        }))}
      />
    </Panel>
  );
}
