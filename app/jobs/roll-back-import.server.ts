import { undoImport } from "#app/features/imports/undo/commands.server.ts";
import { stepsOf } from "#app/jobs/import-steps.server.ts";
import type { JobHandler } from "#db/queue.server.ts";

/** Takes an applied import back, with the rights of the one who asked. */
export const rollBackImportJob: JobHandler = async (payload, { signal }) => {
  const { importId, ...asker } = payload as {
    importId: string;
    accountId: string;
    postId: string;
  };
  await stepsOf(asker, "import.rollback")((ctx) => undoImport(ctx, importId, signal));
};
