import { FormKey } from "#app/features/access/components/form-key.tsx";
import { longestNote } from "#app/features/dues/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Field } from "#app/ui/field.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

/** A remittance as its table shows it. */
export interface RemittanceRow {
  id: string;
  unit: string;
  quarter: string;
  collected: number;
  kept: number;
  remitted: number;
  state: "proposed" | "sent" | "received" | "returned";
  proposedName: string;
  sentName: string | null;
  receivedName: string | null;
  note: string | null;
  /** Whether money on its way came to here. */
  isHere: boolean;
}

const looks: Record<RemittanceRow["state"], StatusKind> = {
  proposed: "wait",
  sent: "wait",
  received: "ok",
  returned: "warn",
};

/** What went up: collected, kept and sent make one sum; the step that is this person's has its button. */
export function RemittanceTable(props: {
  rows: RemittanceRow[];
  maySend: boolean;
  mayReceive: boolean;
  formKey: string;
}) {
  const { rows, maySend, mayReceive, formKey } = props;
  const lang = useLang();
  const words = useText(duesText);
  const heads = words.remitHeads;
  const number = (sum: number) => formatNumber(sum, lang);
  const actFor = ({ state, isHere }: RemittanceRow) =>
    state === "proposed" && maySend
      ? "send"
      : state === "sent" && mayReceive && isHere
        ? "receive"
        : null;
  return (
    <DataTable
      caption={words.remittances}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "unit",
          kind: "main",
          head: heads.unit,
          cell: ({ unit, quarter }) => (
            <>
              <b>{unit}</b>
              <span className="sub">{words.quarter(quarter)}</span>
            </>
          ),
        },
        {
          key: "collected",
          kind: "number",
          head: heads.collected,
          cell: ({ collected }) => number(collected),
        },
        { key: "kept", kind: "number", head: heads.kept, cell: ({ kept }) => number(kept) },
        {
          key: "remitted",
          kind: "number",
          head: heads.remitted,
          cell: ({ remitted }) => <b>{number(remitted)}</b>,
        },
        {
          key: "state",
          head: heads.state,
          cell: (row) => (
            <span>
              <StatusTag kind={looks[row.state]}>{words.remitStates[row.state]}</StatusTag>
              <span className="sub">
                {[row.receivedName ?? row.sentName ?? row.proposedName, row.note]
                  .filter(Boolean)
                  .join(": ")}
              </span>
            </span>
          ),
        },
        {
          key: "act",
          kind: "action",
          head: heads.act,
          headHidden: true,
          cell: (row) => {
            const act = actFor(row);
            if (act === null) return null;
            return (
              <Form method="post">
                <FormKey value={`${formKey}-${row.id.slice(0, 8)}`} />
                <input type="hidden" name="id" value={row.id} />
                <input type="hidden" name="as" value={act} />
                <Button name="act" value={act} kind="primary" small object={row.unit}>
                  {words.remitActs[act]}
                </Button>
                <Disclosure summary={words.remitActs.return ?? ""}>
                  <Field
                    name="reason"
                    id={`reason-${row.id}`}
                    label={words.reason}
                    maxLength={longestNote}
                  />
                  <Button name="act" value="return" small object={row.unit}>
                    {words.remitActs.return}
                  </Button>
                </Disclosure>
              </Form>
            );
          },
        },
      ]}
    />
  );
}
