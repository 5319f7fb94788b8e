import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { may, type Actor } from "#app/features/access/rules.ts";
import type { StoredMeeting } from "#app/features/meetings/queries.server.ts";
import { fewSeen } from "#db/schema/case-policies.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The open cases of discipline of a cell that whoever asks may see, by name. */
export function listDisciplineCases(
  db: ScopedDb,
  orgId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: cases.id, name: cases.subjectName })
    .from(cases)
    .where(
      and(eq(cases.orgId, orgId), inArray(cases.procedure, [...fewSeen]), isNull(cases.closedOn)),
    )
    .orderBy(asc(cases.subjectName), asc(cases.id));
}

/** Whether a disciplinary meeting is about a case that the actor inspects. @source roles §4.2, "case" */
export async function isInspected(
  db: ScopedDb,
  actor: Actor,
  { caseId }: Pick<StoredMeeting, "caseId">,
): Promise<boolean> {
  if (caseId === null || !actor.inspects?.length || !may(actor, "meeting.inspect")) return false;
  const inspected = inArray(cases.memberId, [...actor.inspects]);
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), isNull(cases.closedOn), inspected));
  return rows.length > 0;
}
