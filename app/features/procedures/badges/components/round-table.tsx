import { roundText } from "#app/features/procedures/badges/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A candidate in words. */
export interface RoundRow {
  memberId: string;
  name: string;
  birthYear: number;
  unit: string;
  badge: string;
  years: number;
  months: number;
  isAtLeast: boolean;
  obstacle: "discipline" | "suspended" | null;
  needsOriginals: boolean;
  caseId: string | null;
}

/** The candidates of a round: who is ready, who waits and why, who has a case. */
export function RoundTable({ rows }: { rows: RoundRow[] }) {
  const words = useText(roundText);
  const columns: Column<RoundRow>[] = [
    {
      key: "name",
      head: words.person,
      kind: "main",
      cell: ({ name, unit, birthYear }) => (
        <>
          <b>{name}</b>
          <span className="sub">
            {unit}. {words.born(birthYear)}
          </span>
        </>
      ),
    },
    { key: "badge", head: words.badge, cell: ({ badge }) => badge },
    {
      key: "age",
      head: words.age,
      cell: ({ years, months, isAtLeast }) => {
        const age = words.years(years, months);
        return isAtLeast ? words.atLeast(age) : age;
      },
    },
    {
      key: "state",
      head: words.state,
      kind: "lead",
      cell: (row) => (
        <>
          <RowState row={row} />
          {row.needsOriginals && <span className="sub">{words.originals}</span>}
        </>
      ),
    },
    {
      key: "open",
      head: words.open,
      headHidden: true,
      kind: "action",
      cell: ({ caseId, name }) =>
        caseId === null ? null : (
          <ButtonLink small to={paths.case(caseId)} object={name}>
            {words.case}
          </ButtonLink>
        ),
    },
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={rows}
      rowKey={({ memberId }) => memberId}
    />
  );
}

function RowState({ row: { obstacle, caseId } }: { row: RoundRow }) {
  const words = useText(roundText);
  if (caseId !== null) return <StatusTag kind="info">{words.listed}</StatusTag>;
  if (obstacle !== null) return <StatusTag kind="wait">{words.obstacles[obstacle]}</StatusTag>;
  return <StatusTag kind="ok">{words.ready}</StatusTag>;
}
