import type { LoaderFunctionArgs } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { readBlankPaper } from "#app/routes/papers/blank.server.ts";
import { DOCX_TYPE, docxOf } from "#app/lib/paper/docx.server.ts";
import { answerFile } from "#app/routes/file-answer.server.ts";

/** A blank form as a file of a word processor. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return answerFile(args, async () => {
    const { code, paper } = await asActor(args, "paper.read", readBlankPaper);
    const body = await docxOf(paper);
    return new Response(new Uint8Array(body), {
      headers: {
        "content-type": DOCX_TYPE,
        "content-length": String(body.byteLength),
        "content-disposition": `attachment; filename="${code}.docx"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
