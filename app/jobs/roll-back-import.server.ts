import { asSystemJob } from "#app/features/access/door.server.ts";
import { failUndo, undoImport } from "#app/features/imports/undo/commands.server.ts";
import { stepsOf } from "#app/jobs/import-steps.server.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import type { JobHandler } from "#db/queue.server.ts";

/** Faults that nobody foresaw, after which nobody is left waiting. */
const MOST_ATTEMPTS = 3;

/**
 * Takes an applied import back, with the rights of the one who asked. What cannot be done however often it
 * is tried leaves the import as it was and says so; the rest is tried again by the queue.
 */
export const rollBackImportJob: JobHandler = async (payload, { attempt, signal }) => {
  const { importId, ...asker } = payload as {
    importId: string;
    accountId: string;
    postId: string;
  };
  try {
    await stepsOf(asker, "import.rollback")((ctx) => undoImport(ctx, importId, signal));
  } catch (error) {
    const isLost = error instanceof Forbidden;
    // A process that is asked to end is no failure.
    if (signal.aborted || (!isLost && attempt < MOST_ATTEMPTS)) throw error;
    await asSystemJob("queue", "a roll back that cannot be done", ({ db, now }) =>
      failUndo(db, importId, isLost ? "undoLost" : "undoFailed", now),
    );
    log.error({ importId, error: describeError(error) }, "an import cannot be taken back");
  }
};
