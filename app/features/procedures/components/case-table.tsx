import { caseText } from "#app/features/procedures/text.ts";
import type { DeadlineView } from "#app/features/procedures/view/deadline/rules.ts";
import type { StateLook } from "#app/features/procedures/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A case in a list, in words. */
export interface CaseRow {
  id: string;
  title: string;
  name: string;
  unit: string;
  state: { text: string; look: StateLook };
  due: DeadlineView | null;
}

/** Cases as a table; the first button is filled where they wait for the reader. */
export function CaseTable({ rows, areMine }: { rows: CaseRow[]; areMine: boolean }) {
  const words = useText(caseText);
  const columns: Column<CaseRow>[] = [
    {
      key: "name",
      head: words.subject,
      kind: "main",
      cell: ({ name, unit }) => (
        <>
          <b>{name}</b>
          <span className="sub">{unit}</span>
        </>
      ),
    },
    { key: "procedure", head: words.procedure, cell: ({ title }) => title },
    {
      key: "state",
      head: words.state,
      cell: ({ state }) => <StatusTag kind={state.look}>{state.text}</StatusTag>,
    },
    {
      key: "due",
      head: words.due,
      kind: "lead",
      cell: ({ due }) =>
        due && (
          <StatusTag kind={due.kind} icon={due.kind === "error" ? "triangle" : "clock"}>
            {due.text}
          </StatusTag>
        ),
    },
    {
      key: "open",
      head: words.open,
      headHidden: true,
      kind: "action",
      cell: ({ id, title, name }, index) => (
        <ButtonLink
          small
          to={paths.case(id)}
          kind={areMine && index === 0 ? "primary" : "plain"}
          object={`${title}, ${name}`}
        >
          {words.open}
        </ButtonLink>
      ),
    },
  ];
  return (
    <DataTable caption={words.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
