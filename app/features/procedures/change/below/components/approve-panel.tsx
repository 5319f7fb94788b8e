import { FormKey } from "#app/features/access/components/form-key.tsx";
import { belowText } from "#app/features/procedures/change/below/text.ts";
import type { WaitingLine } from "#app/features/procedures/change/below/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** Answers about simple fields, ticked and approved with one press; each opens its request. */
export function ApprovePanel({ lines, formKey }: { lines: WaitingLine[]; formKey: string }) {
  const words = useText(belowText);
  const columns: Column<WaitingLine>[] = [
    {
      key: "tick",
      head: words.approveHeads.tick,
      headHidden: true,
      cell: ({ id, memberName, field }) => (
        <label className="choice">
          <input type="checkbox" name="case" value={id} defaultChecked />
          <Hidden>{`${words.approveHeads.tick}: ${memberName}, ${field}`}</Hidden>
        </label>
      ),
    },
    {
      key: "who",
      head: words.approveHeads.who,
      kind: "main",
      cell: ({ memberName, orgName }) => (
        <>
          <b>{memberName}</b>
          <span className="sub">{orgName}</span>
        </>
      ),
    },
    { key: "field", head: words.approveHeads.field, cell: ({ field }) => field },
    {
      key: "value",
      head: words.approveHeads.value,
      cell: ({ value, id }) => <Anchor to={paths.case(id)}>{value || words.see}</Anchor>,
    },
  ];
  return (
    <Panel title={words.approveTitle} id="approve">
      <Form method="post">
        <FormKey value={formKey} />
        <PanelBody>{words.approveWhy}</PanelBody>
        <DataTable
          caption={words.approveCaption}
          columns={columns}
          rows={lines}
          rowKey={({ id }) => id}
        />
        <PanelBody>
          <SubmitButton>{words.approve}</SubmitButton>
        </PanelBody>
      </Form>
    </Panel>
  );
}
