import { asSystemJob } from "#app/features/access/door.server.ts";
import {
  assessNext,
  askWhenRulesChanged,
} from "#app/features/members/assessment/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { log } from "#app/lib/log.server.ts";
import type { JobContext } from "#db/queue.server.ts";

/**
 * Assesses all records that the current pass has not reached yet, a transaction for each chunk.
 *
 * @throws {Error} when asked to stop; the pass is kept and goes on with the next attempt
 */
export async function recomputeQuality(
  _payload: unknown,
  { signal }: Pick<JobContext, "signal">,
): Promise<void> {
  const total = { seen: 0, changed: 0 };
  for (let isDone = false; !isDone;) {
    if (signal.aborted) throw new Error("The assessment of records goes on later.");
    const step = await asSystemJob("recompute-quality", "levels and scores", ({ db, now }) =>
      assessNext(db, today(now)),
    );
    total.seen += step.seen;
    total.changed += step.changed;
    isDone = step.isDone;
  }
  if (total.seen > 0) log.info(total, "records assessed");
}

/** Asks for an assessment of all records when the program starts with other rules than before. */
export async function recomputeWhenRulesChanged(): Promise<void> {
  await asSystemJob("recompute-quality", "rules may have changed", ({ db }) =>
    askWhenRulesChanged(db),
  );
}
