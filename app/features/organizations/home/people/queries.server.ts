import { and, asc, eq, isNull } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A probationary member with the day of the ceremony, which may be a year or a month only. */
export interface Probationer {
  id: string;
  name: string;
  ceremony: string | null;
}

/** The probationary members of a cell, the earliest ceremony first. */
export function listProbationersOf(db: ScopedDb, orgId: string): Promise<Probationer[]> {
  return db
    .select({
      id: members.id,
      name: members.full_name,
      ceremony: members.admission_ceremony_date,
    })
    .from(members)
    .where(
      and(
        eq(members.org_id, orgId),
        eq(members.membership_status, memberStatus.codes.probationary),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(members.admission_ceremony_date), asc(members.id));
}
