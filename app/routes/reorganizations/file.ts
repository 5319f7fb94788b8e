import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { openPlanFile } from "#app/features/reorganizations/paper/commands.server.ts";
import { savedName } from "#app/features/tasks/files/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { openFile } from "#app/lib/file-store.server.ts";
import { isId } from "#app/lib/ids.ts";
import { answerFile, fileResponse } from "#app/routes/file-answer.server.ts";

/** Sends a file of the decision on a plan to be saved; each time is a fact. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, () =>
    asActor(args, "reorganization.read", async ({ db, actor, params, now, requestId }) => {
      const id = params.file ?? "";
      if (!isId(id)) throw new NotFound("file");
      const one = await openPlanFile(db, actor, id, { now, requestId });
      const file = await openFile(one.id);
      if (file === null) throw new NotFound("file");
      return fileResponse(file, savedName(one), one.mime);
    }),
  );
}
