import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { mayOpen } from "#app/features/documents/access.ts";
import { noteOpened } from "#app/features/documents/commands.server.ts";
import { readDocument } from "#app/features/documents/queries.server.ts";
import { downloadName } from "#app/features/documents/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { openFile } from "#app/lib/file-store.server.ts";
import { isId } from "#app/lib/ids.ts";
import { answerFile, fileResponse } from "#app/routes/file-answer.server.ts";

/**
 * Sends a document to be saved; each time is a fact. To whoever may not open it, and when it is locked, it does
 * not exist.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, () =>
    asActor(args, "document.read", async ({ db, actor, params, now, requestId }) => {
      const id = params.id ?? "";
      const one = isId(id) ? await readDocument(db, id) : null;
      if (one === null || one.sealedAt !== null || !mayOpen(actor, one))
        throw new NotFound("document");
      const file = await openFile(one.id);
      if (file === null) throw new NotFound("document");
      await noteOpened(db, actor, one, { now, requestId });
      return fileResponse(file, downloadName(one.type, one.mime, one.uploadedAt), one.mime);
    }),
  );
}
