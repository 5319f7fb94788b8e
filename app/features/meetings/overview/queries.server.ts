import { and, asc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import {
  lacksThematic,
  monthOfDay,
  monthsBetween,
  monthState,
  quarterOf,
  thematicQuarters,
  type MonthState,
} from "#app/features/meetings/calendar/rules.ts";
import {
  listBranchMeetings,
  listMeetings,
  type CellPlace,
} from "#app/features/meetings/queries.server.ts";
import type {
  CellMonth,
  CommuneMonth,
  OverviewLine,
} from "#app/features/meetings/overview/rules.ts";
import { isThematic } from "#app/features/meetings/rules.ts";
import { addMonths, type CivilDate } from "#app/lib/dates.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many months back the gaps are told. */
const MONTHS_BACK = 6;
const YEAR = 12;

/** The meetings of a cell with the gaps between them, latest first. */
export interface CellOverview {
  lines: OverviewLine[];
  months: { month: string; state: MonthState }[];
  /** The first month from now on that has no regular meeting yet. */
  toPlan: string;
  lacksThematic: boolean;
  /** The quarters of the year so far, as far as meetings are known. */
  thematic: { quarter: number; state: MonthState }[];
  quarter: number;
}

/** The meetings of a cell, of a year back and all to come. Gaps begin with the first meeting known. */
export async function readCellOverview(
  db: ScopedDb,
  cell: Pick<CellPlace, "id">,
  today: CivilDate,
  rules: RuleSet,
): Promise<CellOverview> {
  const rows = await listMeetings(db, cell.id, addMonths(today, -YEAR));
  const first = rows.at(-1)?.month ?? monthOfDay(today);
  const since = [first, monthOfDay(addMonths(today, 1 - MONTHS_BACK))].toSorted()[1]!;
  const months = monthsBetween(since, monthOfDay(today)).map((month) => ({
    month,
    state: monthState(rows, month, today),
  }));
  const gaps = months
    .filter(({ state }) => state === "missed")
    .map(({ month }) => ({ kind: "gap" as const, month }));
  const lines = [...rows.map((meeting) => ({ kind: "meeting" as const, meeting })), ...gaps];
  const keyOf = (line: OverviewLine) =>
    line.kind === "gap" ? `${line.month}-00` : line.meeting.meetOn;
  const ahead = monthsBetween(monthOfDay(today), monthOfDay(addMonths(today, YEAR)));
  return {
    lines: lines.toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1)),
    months,
    toPlan:
      ahead.find((month) => ["open", "missed"].includes(monthState(rows, month, today))) ??
      monthOfDay(today),
    lacksThematic: lacksThematic(rows, today, rules),
    quarter: quarterOf(today).number,
    // Before the first meeting on record nobody knows what was held.
    thematic: thematicQuarters(rows, today, rules).filter(
      ({ quarter }) => `${today.slice(0, 4)}-${String(quarter * 3).padStart(2, "0")}` >= first,
    ),
  };
}

const cellTypes = [
  orgType.codes.grassrootsCell,
  orgType.codes.dependentCell,
  orgType.codes.temporaryCell,
];

/** The open cells of a branch with whether they have met this month, those that have not first. */
export async function listCellMonths(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
  today: CivilDate,
): Promise<CellMonth[]> {
  const { from, to } = quarterOf(today);
  const cells = await db
    .select({
      id: organizations.id,
      name: organizations.name,
      communeId: organizations.communeId,
    })
    .from(organizations)
    .where(
      and(
        gte(organizations.posFrom, branch.posFrom),
        lt(organizations.posFrom, branch.posTo),
        inArray(organizations.orgType, cellTypes),
        isNull(organizations.closedOn),
      ),
    )
    .orderBy(asc(organizations.sortName), asc(organizations.id));
  const rows = await listBranchMeetings(db, branch, { from, to });
  const byCell = new Map<string, typeof rows>();
  for (const row of rows) byCell.set(row.orgId, [...(byCell.get(row.orgId) ?? []), row]);
  const month = monthOfDay(today);
  const order: MonthState[] = ["missed", "open", "planned", "held"];
  return cells
    .map((cell) => {
      const its = byCell.get(cell.id) ?? [];
      const hasThematic = its.some(
        ({ kinds, state }) => isThematic(kinds) && state !== "cancelled",
      );
      return { ...cell, state: monthState(its, month, today), hasThematic };
    })
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** The same summed up by commune, for who sees figures and not cells. */
export async function listCommuneMonths(
  db: ScopedDb,
  cells: readonly CellMonth[],
): Promise<CommuneMonth[]> {
  const ids = [...new Set(cells.flatMap(({ communeId }) => communeId ?? []))];
  if (ids.length === 0) return [];
  const communes = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.sortName));
  return communes.map(({ id, name }) => {
    const its = cells.filter(({ communeId }) => communeId === id);
    return {
      id,
      name,
      met: its.filter(({ state }) => state === "held").length,
      all: its.length,
      thematic: its.filter(({ hasThematic }) => hasThematic).length,
    };
  });
}

/** The cells named by id, for a link to one cell's meetings. */
export async function isCellOf(
  db: ScopedDb,
  branch: { posFrom: bigint; posTo: bigint },
  orgId: string,
): Promise<boolean> {
  const [row] = await db
    .select({ posFrom: organizations.posFrom, type: organizations.orgType })
    .from(organizations)
    .where(eq(organizations.id, orgId));
  return (
    row !== undefined &&
    (cellTypes as string[]).includes(row.type) &&
    row.posFrom >= branch.posFrom &&
    row.posFrom < branch.posTo
  );
}
