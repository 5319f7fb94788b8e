import type { Paper } from "#app/lib/paper/model.ts";

/** The media type of the file. */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * The paper as a file of a word processor (Office Open XML): A4 with the margins of official papers,
 * Times New Roman 13, real tables, page numbers as fields.
 *
 * @returns the bytes of the file; texts are escaped, control characters left out
 * @source reports.md, common header; ui.md §14 for margins and sizes
 */
export async function docxOf(paper: Paper): Promise<Buffer> {
  // The package is large and most processes never write a file: it is loaded by the first one.
  const { packDocument } = await import("#app/lib/paper/docx-document.server.ts");
  return packDocument(paper);
}
