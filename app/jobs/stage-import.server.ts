import { stageImport } from "#app/features/imports/staging/commands.server.ts";
import { askerOf, endingWhenHopeless, stepsOf } from "#app/jobs/import-steps.server.ts";
import type { JobHandler } from "#db/queue.server.ts";

/** Reads an uploaded workbook into its preview. */
export const stageImportJob: JobHandler = async (payload, context) => {
  const { importId } = payload as { importId: string };
  const asker = await askerOf(importId);
  if (asker === null) return;
  await endingWhenHopeless(importId, context, () =>
    stageImport(stepsOf(asker, "import.propose"), importId, context.signal),
  );
};
