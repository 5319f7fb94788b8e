import { DOCX_TYPE, docxOf } from "#app/lib/paper/docx.server.ts";
import type { Paper } from "#app/lib/paper/model.ts";

/** A paper as a download for a word processor, under a name of plain letters. */
export async function answerDocx(code: string, paper: Paper): Promise<Response> {
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
