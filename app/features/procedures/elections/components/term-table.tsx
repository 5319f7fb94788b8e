import type { TermState, UnitTerm } from "#app/features/procedures/elections/terms/rules.ts";
import { termText } from "#app/features/procedures/elections/terms/text.ts";
import {
  congressKeys,
  officeChangeKeys,
  type UnitLevel,
} from "#app/features/procedures/units/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

/** A unit as the list shows it, with the state of its open case in words. */
export type TermRow = Omit<UnitTerm, "open"> & { open: { id: string; text: string } | null };

const looks: Record<TermState, StatusKind> = {
  vacant: "error",
  late: "error",
  due: "warn",
  running: "ok",
  unknown: "muted",
};

/** Units with their terms: what each waits for, and the one button for it. */
export function TermTable({
  rows,
  plans,
  fills,
}: {
  rows: TermRow[];
  /** The levels for whose units the reader may begin a congress, or a change of an office. */
  plans: readonly UnitLevel[];
  fills: readonly UnitLevel[];
}) {
  const words = useText(termText);
  const columns: Column<TermRow>[] = [
    {
      key: "unit",
      head: words.unit,
      kind: "main",
      cell: ({ name, above }) => (
        <>
          <b>{name}</b>
          {above !== null && <span className="sub">{above}</span>}
        </>
      ),
    },
    {
      key: "state",
      head: words.state,
      kind: "lead",
      cell: (row) => (
        <>
          <StatusTag kind={looks[row.state]}>{words.states[row.state]}</StatusTag>
          {row.state === "vacant" && row.replaceBy !== null && (
            <span className="sub">{words.by(formatDate(row.replaceBy))}</span>
          )}
          {row.open !== null && <span className="sub">{row.open.text}</span>}
        </>
      ),
    },
    {
      key: "term",
      head: words.term,
      cell: ({ term }) =>
        term === null ? (
          words.unknown
        ) : (
          <>
            {words.from(formatDate(term.from), formatDate(term.endsOn))}
            {term.isShifted && <span className="sub">{words.shifted}</span>}
          </>
        ),
    },
    {
      key: "secretary",
      head: words.secretary,
      cell: ({ secretary }) => secretary ?? words.noSecretary,
    },
    {
      key: "act",
      head: words.action,
      headHidden: true,
      kind: "action",
      cell: (row) => <RowAct row={row} plans={plans} fills={fills} />,
    },
  ];
  return (
    <DataTable caption={words.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}

function RowAct({
  row,
  plans,
  fills,
}: {
  row: TermRow;
  plans: readonly UnitLevel[];
  fills: readonly UnitLevel[];
}) {
  const words = useText(termText);
  const { id, level, name, state, open } = row;
  if (open !== null)
    return (
      <ButtonLink small to={paths.case(open.id)} object={name}>
        {words.open}
      </ButtonLink>
    );
  if (state === "vacant" && fills.includes(level))
    return (
      <ButtonLink
        small
        to={paths.caseNew({ procedure: officeChangeKeys[level], unit: id })}
        object={name}
      >
        {words.fill}
      </ButtonLink>
    );
  if ((state === "late" || state === "due" || state === "unknown") && plans.includes(level))
    return (
      <ButtonLink
        small
        to={paths.caseNew({ procedure: congressKeys[level], unit: id })}
        object={name}
      >
        {words.plan}
      </ButtonLink>
    );
  return null;
}
