import { AsyncLocalStorage } from "node:async_hooks";
import { asSystemJob } from "#app/features/access/door.server.ts";
import { applyImport, markApplying } from "#app/features/imports/applying/commands.server.ts";
import {
  noteProgress,
  type Tell,
} from "#app/features/imports/applying/progress/commands.server.ts";
import { describeError, log } from "#app/lib/log.server.ts";
import { endingWhenHopeless, stepsOf } from "#app/jobs/import-steps.server.ts";
import type { JobHandler } from "#db/queue.server.ts";

interface Payload {
  importId: string;
  accountId: string;
  postId: string;
  withoutMoved: boolean;
}

/** Writes an approved import into the records, with the rights of the one who approved it. */
export const commitImportJob: JobHandler = async (payload, context) => {
  const { importId, withoutMoved, ...approver } = payload as Payload;
  const step = stepsOf(approver, "import.approve");
  // Bound out here: what the writing tells is committed by a transaction beside it.
  const tell: Tell = AsyncLocalStorage.bind(tellBeside);
  await endingWhenHopeless(importId, context, async () => {
    await step(({ db, now }) => markApplying(db, importId, now));
    await step((ctx) => applyImport(ctx, importId, withoutMoved, context.signal, tell));
  });
};

/** A number that could not be shown is no reason to undo what is written. */
async function tellBeside(...told: Parameters<Tell>): Promise<void> {
  try {
    await asSystemJob("queue", "how far an import is written", ({ db }) =>
      noteProgress(db, ...told),
    );
  } catch (error) {
    log.warn({ importId: told[0], error: describeError(error) }, "progress cannot be told");
  }
}
