import { and, eq, inArray, isNull } from "drizzle-orm";
import { firstDay, type Month } from "#app/features/dues/months/rules.ts";
import { readCellPeople } from "#app/features/dues/sheets/people/queries.server.ts";
import type { planLine, PlannedLine } from "#app/features/dues/sheets/plan.ts";
import { readWage, type WageRefusal } from "#app/features/dues/sheets/wages/queries.server.ts";
import { readRuleSetAt } from "#app/features/parameters/queries.server.ts";
import { duesLines } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The line of a month that is charged after the fact, under the name of the member. */
export interface LateLine {
  name: string;
  sortName: string;
  line: PlannedLine;
}

/** Why a month cannot be charged: what is not known of it, or `noRecord` when the member's record is hidden. */
export type LateRefusal = WageRefusal | "noRecord";

/**
 * What a member owes a cell for a month after the fact, at the figures, group and relief of that month, in a scope that
 * reads whole records.
 *
 * @param plan what the line says; one on the sheet of its own month differs from one after the fact
 * @source P11.3 "at the rates of that time"
 */
export async function readLateLine(
  db: ScopedDb,
  orgId: string,
  memberId: string,
  month: Month,
  plan: typeof planLine,
): Promise<({ ok: true } & LateLine) | { ok: false; refusal: LateRefusal }> {
  const unit = expectOne(await db.select().from(organizations).where(eq(organizations.id, orgId)));
  const found = await readWage(db, unit, month);
  if (!found.ok) return found;
  const people = await readCellPeople(db, orgId, month, [memberId]);
  const person = people.find(({ id }) => id === memberId);
  if (person === undefined) return { ok: false, refusal: "noRecord" };
  const rules = await readRuleSetAt(db, firstDay(month), orgId);
  const { name, sortName } = person;
  return { ok: true, name, sortName, line: plan(person, month, rules, found.wage) };
}

/** The months for which sheets in reach ask members already, by member id; a month is asked for once. */
export async function readAsked(
  db: ScopedDb,
  memberIds: readonly string[],
  months: readonly Month[] | null = null,
): Promise<Map<string, Set<Month>>> {
  const asked = new Map<string, Set<Month>>();
  if (memberIds.length === 0) return asked;
  const rows = await db
    .select({ memberId: duesLines.memberId, month: duesLines.month })
    .from(duesLines)
    .where(
      and(
        inArray(duesLines.memberId, [...memberIds]),
        months === null ? undefined : inArray(duesLines.month, [...months]),
        isNull(duesLines.mergedInto),
      ),
    );
  for (const { memberId, month } of rows)
    asked.set(memberId, (asked.get(memberId) ?? new Set()).add(month));
  return asked;
}
