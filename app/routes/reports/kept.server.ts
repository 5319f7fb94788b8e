import type { ActorContext } from "#app/features/access/door.server.ts";
import {
  readSent,
  readSnapshot,
  type SentReport,
  type Snapshot,
} from "#app/features/reports/sent/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";

/**
 * The sent report that the address names, with what it said.
 *
 * @throws {NotFound} when it is out of reach
 */
export async function readKept({
  db,
  params,
}: Pick<ActorContext, "db" | "params">): Promise<{ report: SentReport; snapshot: Snapshot }> {
  const id = params.id ?? "";
  const report = isId(id) ? await readSent(db, id) : null;
  const snapshot = report === null ? null : await readSnapshot(db, report);
  if (report === null || snapshot === null) throw new NotFound("report");
  return { report, snapshot };
}
