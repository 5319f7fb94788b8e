import { z } from "zod";
import { asStoredActor, asSystemJob } from "#app/features/access/door.server.ts";
import {
  expireExport,
  failExport,
  runExport,
} from "#app/features/exports/requests/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { Forbidden } from "#app/lib/errors.ts";
import type { JobHandler } from "#db/queue.server.ts";

const payload = z.object({
  exportId: z.uuid(),
  accountId: z.uuid(),
  postId: z.uuid(),
  remove: z.boolean().optional(),
});

/** Makes the file of an approved export as the one who asked for it, or removes it when its time is over. */
export const runExportJob: JobHandler = async (given, { signal }) => {
  const { exportId, accountId, postId, remove } = payload.parse(given);
  if (remove) {
    const reason = "the time of an exported file is over";
    return asSystemJob("queue", reason, ({ db, now }) => expireExport(db, exportId, now));
  }
  try {
    await asStoredActor(
      accountId,
      postId,
      "export.request",
      async ({ db, actor, now }) => {
        const rules = await readRuleSet(db, today(now));
        await runExport(db, actor, exportId, { rules, now, signal });
      },
      "snapshot",
    );
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    const reason = "whoever asked for the export may not have it any more";
    await asSystemJob("queue", reason, ({ db, now }) => failExport(db, exportId, now));
  }
};
