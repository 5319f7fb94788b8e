import type { PlanState } from "#app/features/reorganizations/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const looks: Record<PlanState, StatusKind> = {
  draft: "muted",
  returned: "warn",
  submitted: "wait",
  approved: "info",
  applied: "ok",
  reverted: "muted",
  cancelled: "muted",
};

/** The state of a plan as a tag. */
export function PlanStateTag({ state }: { state: PlanState }) {
  const words = useText(reorganizationText);
  return <StatusTag kind={looks[state]}>{words.states[state]}</StatusTag>;
}

/** A plan as lists show it. */
export interface PlanLine {
  id: string;
  title: string;
  effectiveOn: string;
  state: PlanState;
  draftedName: string;
  orgName: string;
}

/** Plans as a table; of those that wait for the reader the first carries the filled button. */
export function PlanTable({
  caption,
  plans,
  isMine = false,
}: {
  caption: string;
  plans: PlanLine[];
  isMine?: boolean;
}) {
  const words = useText(reorganizationText);
  const columns: Column<PlanLine>[] = [
    {
      key: "what",
      head: words.heads.what,
      kind: "main",
      cell: ({ title, orgName }) => (
        <>
          <b>{title}</b>
          <span className="sub">{orgName}</span>
        </>
      ),
    },
    { key: "day", head: words.heads.day, cell: ({ effectiveOn }) => formatDate(effectiveOn) },
    { key: "by", head: words.heads.by, cell: ({ draftedName }) => draftedName },
    {
      key: "state",
      head: words.heads.state,
      kind: "lead",
      cell: ({ state }) => <PlanStateTag state={state} />,
    },
    {
      key: "open",
      head: words.open,
      headHidden: true,
      kind: "action",
      cell: ({ id, title }, index) => (
        <ButtonLink
          small
          to={paths.reorganization(id)}
          kind={isMine && index === 0 ? "primary" : "plain"}
          object={title}
        >
          {isMine ? words.review : words.open}
        </ButtonLink>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={plans} rowKey={({ id }) => id} />;
}
