import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readCasePaper } from "#app/features/procedures/printing/queries.server.ts";
import { NotFound } from "#app/lib/errors.ts";
import { answerDocx } from "#app/routes/docx-answer.server.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";

/** A paper out of a case as a file of a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const { code, paper } = await asActor(args, "case.read", async (ctx) => {
      const { request, db, actor, params, now } = ctx;
      const form = new URL(request.url).searchParams.get("form") ?? "";
      const read = await readCasePaper(db, actor, { id: params.id ?? "", form }, now);
      if (read === null) throw new NotFound("paper");
      return read;
    });
    return answerDocx(code, paper);
  });
}
