import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readBatchPaper } from "#app/features/procedures/bulk/batches/queries.server.ts";
import { readManyPaper } from "#app/features/procedures/bulk/decisions/queries.server.ts";
import { batchIn, manyIn } from "#app/features/procedures/bulk/batches/schema.ts";
import { NotFound } from "#app/lib/errors.ts";
import { answerDocx } from "#app/routes/docx-answer.server.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";

/** A paper of a batch as a file of a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const { code, paper } = await asActor(args, "case.read", async (ctx) => {
      const search = new URL(ctx.request.url).searchParams;
      const [asked, many] = [batchIn(search), manyIn(search)];
      const read =
        many !== null
          ? await readManyPaper(ctx.db, ctx.actor, many, ctx.now)
          : asked === null
            ? null
            : await readBatchPaper(ctx.db, ctx.actor, asked, ctx.now);
      if (read === null) throw new NotFound("paper");
      return read;
    });
    return answerDocx(code, paper);
  });
}
