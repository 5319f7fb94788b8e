import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { columnLetters } from "#app/lib/xlsx/sheet-xml.ts";
import type { WrittenCell } from "#app/lib/xlsx/write.server.ts";

/**
 * The least that any writer of sheets must do: puts the XML of the cells together as text, each with its place and the
 * style of text, and packs it with zlib at level 1. No marks against formulas, no checks of characters beyond what XML
 * demands, no table of texts.
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
  let number = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      const end = `${++number}"`;
      text += `<row r="${end}>`;
      for (let column = 0; column < row.length; column++)
        text += cellXml(row[column]!, (letters[column] ??= columnLetters(column)) + end);
      text += "</row>";
    }
    if (text.length > 64 * 1024) {
      yield Buffer.from(text);
      text = "";
    }
  }
  yield Buffer.from(text);
}

const letters: string[] = [];

function cellXml(cell: WrittenCell, place: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}><v>${cell}</v></c>`;
  return `<c r="${place} s="1" t="inlineStr"><is><t>${escaped(String(cell as string))}</t></is></c>`;
}

function escaped(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}
