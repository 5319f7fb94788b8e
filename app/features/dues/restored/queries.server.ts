import { eq } from "drizzle-orm";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { readAsked } from "#app/features/dues/charging/queries.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { lostMonths } from "#app/features/dues/restored/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { orgMemberships } from "#db/schema/member-party-rows.ts";
import type { ScopedDb } from "#db/scope.server.ts";

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
  const asked = (await readAsked(db, [memberId])).get(memberId);
  return lost.filter((month) => !asked?.has(month));
}
