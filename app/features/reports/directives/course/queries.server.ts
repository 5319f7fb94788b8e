import { sql } from "drizzle-orm";
import type { Branch } from "#app/features/reports/roll/queries.server.ts";
import type { TimedWork } from "#app/features/tasks/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A directive at one of its receivers, or a task: how it stands, without what it says. */
export interface BranchWork extends TimedWork {
  kind: "directive" | "task";
  /** Under the names of the last day; of a task nobody is named. */
  receiver: string;
  issuer: string;
  isRead: boolean;
}

/**
 * The directives that units of a branch received and the tasks that its cells gave between two days, each of a unit that
 * hung there on its day.
 *
 * @param by  whether the day of issue or the deadline lies between the two
 */
export async function listWork(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  { from, to }: { from: CivilDate; to: CivilDate },
  by: "issue" | "deadline",
): Promise<BranchWork[]> {
  const rows = await db.execute<{
    kind: BranchWork["kind"];
    receiver: string | null;
    issuer: string | null;
    is_read: boolean;
    state: TimedWork["state"];
    due_on: string | null;
    reported_on: string | null;
    closed_on: string | null;
  }>(sql`
    select * from branch_work(${String(posFrom)}::bigint, ${String(posTo)}::bigint, ${from}::date, ${to}::date,
      ${by === "deadline"}::boolean)`);
  return rows.map((row) => ({
    kind: row.kind,
    receiver: row.receiver ?? "",
    issuer: row.issuer ?? "",
    isRead: row.is_read,
    state: row.state,
    dueOn: row.due_on,
    reportedOn: row.reported_on,
    closedOn: row.closed_on,
  }));
}
