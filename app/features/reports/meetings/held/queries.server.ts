import { sql } from "drizzle-orm";
import { isRegular, wasHeld, type MeetingState } from "#app/features/meetings/rules.ts";
import type { Branch } from "#app/features/reports/roll/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A regular meeting that was held, in figures: who is exempt does not count. */
export interface HeldMeeting {
  orgId: string;
  kinds: string[];
  meetOn: CivilDate;
  closedAt: Date | null;
  counted: number;
  present: number;
  unexcused: number;
}

/** The regular meetings held between two days by the cells of a branch, each of a cell that hung there on its day. */
export async function listHeld(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<HeldMeeting[]> {
  const rows = await db.execute<{
    org_id: string;
    kinds: string[];
    state: MeetingState;
    meet_on: string;
    closed_at: string | null;
    counted: number;
    present: number;
    unexcused: number;
  }>(sql`
    select org_id, kinds, state, meet_on, closed_at::text, counted, present, unexcused
    from branch_meetings(${String(posFrom)}::bigint, ${String(posTo)}::bigint, ${from}::date, ${to}::date)`);
  return rows
    .filter(({ kinds, state }) => isRegular(kinds) && wasHeld(state))
    .map(
      ({ org_id: orgId, kinds, meet_on: meetOn, closed_at: at, counted, present, unexcused }) => ({
        orgId,
        kinds,
        meetOn,
        closedAt: at === null ? null : new Date(at),
        counted,
        present,
        unexcused,
      }),
    );
}
