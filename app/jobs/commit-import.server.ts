import { applyImport, markApplying } from "#app/features/imports/applying/commands.server.ts";
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
  await endingWhenHopeless(importId, context, async () => {
    await step(({ db, now }) => markApplying(db, importId, now));
    await step((ctx) => applyImport(ctx, importId, withoutMoved, context.signal));
  });
};
