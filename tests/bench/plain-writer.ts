import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { WrittenCell } from "#app/lib/xlsx/write.server.ts";

/**
 * The least that any writer of sheets must do: puts the XML of the cells together as text and packs it with zlib at
 * level 1. No styles, no marks against formulas, no checks of characters beyond what XML demands.
 */
export async function writePlainly(
  path: string,
  rows: AsyncIterable<WrittenCell[][]>,
): Promise<void> {
  await pipeline(
    sheet(rows),
    createGzip({ level: 1, chunkSize: 128 * 1024 }),
    createWriteStream(path),
  );
}

async function* sheet(rows: AsyncIterable<WrittenCell[][]>): AsyncGenerator<Buffer> {
  let text = "";
  for await (const batch of rows) {
    for (const row of batch) {
      text += "<row>";
      for (const cell of row) text += cellXml(cell);
      text += "</row>";
    }
    if (text.length > 64 * 1024) {
      yield Buffer.from(text);
      text = "";
    }
  }
  yield Buffer.from(text);
}

function cellXml(cell: WrittenCell): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  return `<c t="inlineStr"><is><t>${escaped(String(cell as string))}</t></is></c>`;
}

function escaped(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}
