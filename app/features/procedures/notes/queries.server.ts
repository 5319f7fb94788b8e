import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { noted, type NoteClock } from "#app/features/procedures/notes/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The columns of a case that its quarterly notes are judged by. */
export const noteColumns = {
  procedure: cases.procedure,
  state: cases.state,
  ceremonyOn: sql<string | null>`${cases.data} ->> 'ceremonyOn'`,
  notedOn: sql<string | null>`${cases.data} ->> 'notedOn'`,
  openedOn: cases.openedOn,
};

/** Cases on probation, in which notes are written. */
export const isNoted = and(
  isNull(cases.closedOn),
  eq(cases.procedure, noted.procedure),
  eq(cases.state, noted.state),
);

/**
 * What is late in a cell, for its secretary: how many cases are overdue, and the probations, of which notes may be
 * missing. Asked together, since the home page shows both.
 */
export async function readCellLate(
  db: ScopedDb,
  today: CivilDate,
): Promise<{ overdue: number; probations: NoteClock[] }> {
  const rows = await lateIn(db, { today });
  return { overdue: rows.filter(({ isOverdue }) => isOverdue).length, probations: rows };
}

const late = lt(cases.dueOn, sql`${sql.placeholder("today")}::date`);
const lateIn = kept((db) =>
  db
    .select({ ...noteColumns, isOverdue: sql<boolean>`coalesce(${late}, false)` })
    .from(cases)
    .where(and(isNull(cases.closedOn), or(late, isNoted))),
);
