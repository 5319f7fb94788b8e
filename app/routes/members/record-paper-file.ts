import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { answerDocx } from "#app/routes/docx-answer.server.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";
import { readBiography } from "#app/routes/members/biography.server.ts";

/** A biography as a file of a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const { code, paper } = await asActor(args, "member.read", readBiography);
    return answerDocx(code, paper);
  });
}
