import { eq } from "drizzle-orm";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { firstDay, type Month } from "#app/features/dues/months/rules.ts";
import { lostMonths } from "#app/features/dues/restored/rules.ts";
import { readCellPeople } from "#app/features/dues/sheets/people/queries.server.ts";
import { planLostLine, type PlannedLine } from "#app/features/dues/sheets/plan.ts";
import { readWage, type WageRefusal } from "#app/features/dues/sheets/wages/queries.server.ts";
import { readRuleSetAt } from "#app/features/parameters/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { duesLines } from "#db/schema/dues.ts";
import { orgMemberships } from "#db/schema/member-party-rows.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The months lost to a wrong expulsion or removal that no sheet asks a member for yet, in order. */
export async function listLostMonths(
  db: ScopedDb,
  orgId: string,
  memberId: string,
  today: CivilDate,
): Promise<Month[]> {
  const rows = await db.select().from(orgMemberships).where(eq(orgMemberships.member_id, memberId));
  const stays = rows
    .filter(({ kind }) => kind !== orgMembershipKind.codes.temporary)
    .map((row) => ({
      orgId: row.org_id,
      from: row.from_date,
      to: row.to_date,
      inReason: row.in_reason,
      outReason: row.out_reason,
    }));
  const lost = lostMonths(stays, orgId, today);
  if (lost.length === 0) return [];
  const asked = await db
    .select({ month: duesLines.month })
    .from(duesLines)
    .where(eq(duesLines.memberId, memberId));
  return lost.filter((month) => !asked.some((one) => one.month === month));
}

/** The line of a lost month, under the name of the member. */
export interface LostLine {
  name: string;
  sortName: string;
  line: PlannedLine;
}

/**
 * What a member owes a cell for a month that a wrong decision took, at the figures, group and relief of that month, in
 * a scope that reads whole records.
 *
 * @returns why it cannot be known; `noRecord` when the member's record is hidden
 * @source P11.3 "at the rates of that time"
 */
export async function readLostLine(
  db: ScopedDb,
  orgId: string,
  memberId: string,
  month: Month,
): Promise<({ ok: true } & LostLine) | { ok: false; refusal: WageRefusal | "noRecord" }> {
  const unit = expectOne(await db.select().from(organizations).where(eq(organizations.id, orgId)));
  const found = await readWage(db, unit, month);
  if (!found.ok) return found;
  const people = await readCellPeople(db, orgId, month, [memberId]);
  const person = people.find(({ id }) => id === memberId);
  if (person === undefined) return { ok: false, refusal: "noRecord" };
  const rules = await readRuleSetAt(db, firstDay(month), orgId);
  const { name, sortName } = person;
  return { ok: true, name, sortName, line: planLostLine(person, month, rules, found.wage) };
}
