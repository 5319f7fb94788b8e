import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { answerDocx } from "#app/routes/docx-answer.server.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";
import { paperOf, readSheet } from "#app/routes/meetings/paper.server.ts";

/** Minutes, list of names or resolution as a file of a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const { kind, paper } = await asActor(args, "meeting.read", async (ctx) =>
      paperOf(await readSheet(ctx)),
    );
    return answerDocx(kind, paper);
  });
}
