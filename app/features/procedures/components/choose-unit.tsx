import { caseText } from "#app/features/procedures/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";

/** The cells for which it can be done, with a search by name. */
export function ChooseUnit({
  procedure,
  units,
  query,
}: {
  procedure: string;
  units: { id: string; name: string; above: string | null }[];
  query: string;
}) {
  const words = useText(caseText);
  return (
    <Panel title={words.chooseUnit}>
      <PanelBody>
        <Form method="get" action={paths.caseNew()} role="search" className="stack stack-tight">
          <input type="hidden" name="procedure" value={procedure} />
          <Field name="q" label={words.searchUnit} defaultValue={query} type="search" />
          <div>
            <Button>{words.filters.show}</Button>
          </div>
        </Form>
      </PanelBody>
      {units.length === 0 ? (
        <Empty fact={words.noUnit} why={words.nobodyWhy} />
      ) : (
        <LinkRows
          rows={units.map(({ id, name, above }) => ({
            key: id,
            link: <Anchor to={paths.caseNew({ procedure, unit: id })}>{name}</Anchor>,
            text: above ?? "",
          }))}
        />
      )}
    </Panel>
  );
}
