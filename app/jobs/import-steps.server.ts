import { asStoredActor, asSystemJob } from "#app/features/access/door.server.ts";
import type { Permission } from "#app/features/access/rules.ts";
import { setImport } from "#app/features/imports/commands.server.ts";
import { readAsker, type Asker } from "#app/features/imports/queries.server.ts";
import { problemOf } from "#app/features/imports/sheet.server.ts";
import type { Step } from "#app/features/imports/staging/run/commands.server.ts";
import { Forbidden } from "#app/lib/errors.ts";
import type { JobContext } from "#db/queue.server.ts";

/** Attempts after which a fault that nobody foresaw ends an import. */
const MOST_ATTEMPTS = 5;

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
 * is tried again by the queue.
 */
export async function endingWhenHopeless(
  importId: string,
  { attempt, signal }: JobContext,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = hopeless(error, attempt, signal);
    if (problem === null) throw error;
    await asSystemJob("queue", "an import that cannot go on", ({ db, now }) =>
      setImport(
        db,
        importId,
        { state: "failed", problem: problem.reason, problemParams: { detail: problem.detail } },
        now,
      ),
    );
  }
}

function hopeless(error: unknown, attempt: number, signal: AbortSignal) {
  if (signal.aborted) return null;
  if (error instanceof Forbidden) return { reason: "rightsLost", detail: null };
  const refused = problemOf(error);
  if (refused !== null) return refused;
  return attempt >= MOST_ATTEMPTS ? { reason: "unknown", detail: null } : null;
}
