import { mergeText } from "#app/features/members/merging/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

export interface SuspectViewProps {
  id: string;
  name: string;
  /** The number that was looked for and not found; empty when none was. */
  number: string;
  suspects: { id: string; name: string; cellName: string; birthYear: number }[];
}

/** The records that may be the same person as one, and a search for another by its number. */
export function SuspectView({ id, name, number, suspects }: SuspectViewProps) {
  const words = useText(mergeText);
  return (
    <Stack>
      <PageHead
        title={words.titleOne(name)}
        sub={words.sub}
        back={{ to: paths.member(id), label: name }}
      />
      <Panel title={words.suspects}>
        {suspects.length === 0 ? (
          <PanelBody>{words.noSuspects}</PanelBody>
        ) : (
          <DataTable
            caption={words.suspects}
            rows={suspects}
            rowKey={(one) => one.id}
            columns={[
              {
                key: "name",
                head: words.person,
                kind: "main",
                cell: (one) => (
                  <>
                    <Anchor to={paths.member(one.id)}>{one.name}</Anchor> ({one.birthYear})
                  </>
                ),
              },
              { key: "cell", head: words.cells, cell: ({ cellName }) => cellName },
              {
                key: "compare",
                head: words.compare,
                headHidden: true,
                kind: "action",
                cell: (one) => (
                  <ButtonLink to={paths.memberDouble(id, { other: one.id })} kind="plain">
                    {words.compare}
                  </ButtonLink>
                ),
              },
            ]}
          />
        )}
      </Panel>
      <Panel title={words.find} padded>
        <Form method="get" className="stack stack-tight">
          <Field
            name="number"
            label={words.number}
            hint={words.numberHint}
            defaultValue={number}
            error={number === "" ? undefined : words.notFound}
            width="half"
            required
          />
          <div>
            <SubmitButton kind="plain">{words.findIt}</SubmitButton>
          </div>
        </Form>
      </Panel>
    </Stack>
  );
}
