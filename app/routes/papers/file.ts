import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { answerDocx } from "#app/routes/docx-answer.server.ts";
import { readBlankPaper } from "#app/routes/papers/blank.server.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";

/** A blank form as a file of a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const { code, paper } = await asActor(args, "paper.read", readBlankPaper);
    return answerDocx(code, paper);
  });
}
