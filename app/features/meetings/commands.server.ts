import { recordFacts } from "#app/features/history/commands.server.ts";
import type { StoredMeeting } from "#app/features/meetings/queries.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The request of the browser that an act answers. */
export interface Moment {
  now: Date;
  requestId: string;
}

/** What happens to meetings, as the history names it after `meeting.`. */
export type MeetingEvent =
  | "planned"
  | "edited"
  | "prepared"
  | "invited"
  | "opened"
  | "marked"
  | "written"
  | "drafted"
  | "approved"
  | "signedOnPaper"
  | "closed"
  | "issued"
  | "addended"
  | "scored"
  | "cancelled"
  | "answered"
  | "excused"
  | "notExcused";

/**
 * Records what happened to a meeting, at its cell. No fact holds a mark, a ballot or a reason of anybody, so that
 * nothing of a secret vote follows from the log (fault 139).
 *
 * @param reason of the cancellation
 */
export async function noteMeetingFact(
  db: ScopedDb,
  actor: Actor | null,
  { orgPos, meetOn }: Pick<StoredMeeting, "orgPos" | "meetOn">,
  event: MeetingEvent,
  { now, requestId }: Moment,
  reason: string | null = null,
): Promise<void> {
  await recordFacts(db, actor, [
    {
      at: now,
      act: `meeting.${event}`,
      memberId: null,
      orgPos,
      subject: meetOn.split("-").reverse().join("/"),
      reason,
      source: actor === null ? "system" : "form",
      requestId: requestId === "" ? null : requestId,
    },
  ]);
}
