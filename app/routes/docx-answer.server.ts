import type { FormCode } from "#app/features/papers/forms/rules.ts";
import { DOCX_TYPE, docxOf } from "#app/lib/paper/docx.server.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/** A paper as a download for a word processor, named after its form. */
export async function answerDocx(code: FormCode, paper: Paper): Promise<Response> {
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
}
