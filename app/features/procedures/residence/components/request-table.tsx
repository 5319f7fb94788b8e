import { residenceText } from "#app/features/procedures/residence/text.ts";
import type { RequestState, ResidenceRequest } from "#app/features/procedures/residence/rules.ts";
import type { DeadlineView } from "#app/features/procedures/view/deadline/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A request in a list. */
export interface RequestRow extends Pick<
  ResidenceRequest,
  "id" | "memberName" | "unit" | "above" | "residence" | "state"
> {
  /** Its last day in words, as long as it waits. */
  due: DeadlineView | null;
  isMine: boolean;
}

const looks = { asked: "wait", answered: "ok", ended: "muted" } as const satisfies Record<
  RequestState,
  string
>;

/** What residences are asked, those who wait first. */
export function RequestTable({ rows, isOneCell }: { rows: RequestRow[]; isOneCell: boolean }) {
  const words = useText(residenceText);
  const columns: Column<RequestRow>[] = [
    {
      key: "person",
      head: words.person,
      kind: "main",
      cell: ({ memberName, unit, above }) => (
        <>
          <b>{memberName}</b>
          <span className="sub">{above === null ? unit : `${unit}, ${above}`}</span>
        </>
      ),
    },
    ...(isOneCell
      ? []
      : [
          {
            key: "residence",
            head: words.residence,
            cell: ({ residence }: RequestRow) => residence,
          },
        ]),
    {
      key: "due",
      head: words.state,
      kind: "lead",
      cell: ({ state, due }) =>
        due === null ? (
          <StatusTag kind={looks[state]}>{words.states[state]}</StatusTag>
        ) : (
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
      cell: ({ id, memberName, isMine }, index) => (
        <ButtonLink
          small
          to={paths.caseResidenceRequest(id)}
          kind={isMine && index === 0 ? "primary" : "plain"}
          object={memberName}
        >
          {isMine ? words.write : words.open}
        </ButtonLink>
      ),
    },
  ];
  return (
    <DataTable caption={words.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
