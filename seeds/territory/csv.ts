import { readFileSync } from "node:fs";

/**
 * Parses comma-separated text with quoted fields (RFC 4180).
 *
 * @returns one object per line by the header's names; missing fields are empty texts
 */
export function parseCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n\r"]*))(,|\r?\n|$)/g,
  )) {
    line.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === ",") continue;
    if (line.length > 1 || line[0] !== "") lines.push(line);
    line = [];
  }
  const [header = [], ...rows] = lines;
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

/** Reads a file beside this one, by its name without ending. */
export function readCsv(name: string): { text: string; rows: Record<string, string>[] } {
  const text = readFileSync(new URL(`./${name}.csv`, import.meta.url), "utf8");
  return { text, rows: parseCsv(text) };
}
