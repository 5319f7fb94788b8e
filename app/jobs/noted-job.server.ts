import { asSystemJob } from "#app/features/access/door.server.ts";
import { noteJob } from "#app/features/access/jobs/commands.server.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import type { JobHandler, JobName } from "#db/queue.server.ts";

/** A job whose outcome is recorded. One that is only asked to stop comes again, and is recorded then. */
export function noted(job: JobName, handler: JobHandler): JobHandler {
  return async (payload, context) => {
    try {
      await handler(payload, context);
    } catch (error) {
      if (!context.signal.aborted) await note(job, payload, "failed");
      throw error;
    }
    await note(job, payload, "done");
  };
}

/** What is done stays done: a job is not run again because its outcome could not be recorded. */
async function note(job: JobName, payload: unknown, outcome: "done" | "failed"): Promise<void> {
  try {
    await asSystemJob("queue", "what became of a job", ({ db, now }) =>
      noteJob(db, job, payload, outcome, now),
    );
  } catch (error) {
    log.error({ job, error: describeError(error) }, "the outcome of a job could not be recorded");
  }
}
