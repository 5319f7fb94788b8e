import { asStoredActor, asSystemJob } from "#app/features/access/door.server.ts";
import type { Permission } from "#app/features/access/rules.ts";
import { endImport, noteFailure } from "#app/features/imports/commands.server.ts";
import { readAsker, type Asker } from "#app/features/imports/queries.server.ts";
import { problemOf } from "#app/features/imports/sheet.server.ts";
import { Superseded, type Step } from "#app/features/imports/staging/run/commands.server.ts";
import { ScannerAway } from "#app/lib/clamd.server.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import type { JobContext } from "#db/queue.server.ts";

/** Faults that may pass, after which an import ends. */
const MOST_FAILURES = 3;

const lastWords = (error: unknown) => (error instanceof ScannerAway ? "scannerAway" : "unknown");

/** Who uploaded an import; null when there is none. */
export const askerOf = (importId: string): Promise<Asker | null> =>
  asSystemJob("queue", "who uploaded this import", ({ db }) => readAsker(db, importId));

/** Steps with the rights that an account has in a post at the moment of each. */
export const stepsOf =
  ({ accountId, postId }: Asker, permission: Permission): Step =>
  (work) =>
    asStoredActor(accountId, postId, permission, work);

/**
 * Runs a job's work; what cannot be done however often it is tried ends the import and says why, the rest
 * is tried again by the queue. A process that was killed is no failure.
 */
export async function endingWhenHopeless(
  importId: string,
  { signal }: JobContext,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Whoever began later goes on with the import; there is nothing left to do here.
    if (error instanceof Superseded) return;
    if (signal.aborted) throw error;
    const problem =
      error instanceof Forbidden ? { reason: "rightsLost", detail: null } : problemOf(error);
    const isOver = await asSystemJob("queue", "an import whose job failed", ({ db, now }) =>
      problem === null
        ? noteFailure(db, importId, MOST_FAILURES, lastWords(error), now)
        : endImport(db, importId, problem, now),
    );
    if (!isOver) throw error;
    log.error({ importId, error: describeError(error) }, "an import cannot go on");
  }
}
