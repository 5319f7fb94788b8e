import { and, asc, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import { unitDisciplines } from "#app/features/procedures/units/rules.ts";
import type { DatedCase } from "#app/features/procedures/home/queries.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A decision on discipline whose time for an appeal runs, or an appeal that is being settled. */
export interface Appeal extends DatedCase {
  isAppealed: boolean;
}

/** The discipline of a branch that can be appealed against or was, nearest deadline first; at most so many. */
export async function listAppeals(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
  limit: number,
): Promise<Appeal[]> {
  const rows = await db
    .select({
      id: cases.id,
      procedure: cases.procedure,
      name: cases.subjectName,
      dueOn: cases.dueOn,
      state: cases.state,
    })
    .from(cases)
    .where(
      and(
        isNull(cases.closedOn),
        inArray(cases.procedure, ["discipline", ...unitDisciplines]),
        inArray(cases.state, ["announced", "appealed"]),
        gte(cases.orgPos, posFrom),
        lt(cases.orgPos, posTo),
      ),
    )
    .orderBy(sql`${cases.dueOn} asc nulls last`, asc(cases.id))
    .limit(limit);
  return rows.map(({ state, ...row }) => ({ ...row, isAppealed: state === "appealed" }));
}
