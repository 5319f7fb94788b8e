import { rootPrefix, Splitter } from "#app/lib/xlsx/bytes.ts";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";
import { refuseEncoding, resolveEntities, resolveEscapes } from "#app/lib/xlsx/xml.ts";
import { readPart, type Zip } from "#app/lib/xlsx/zip.server.ts";

/** The shared strings of a workbook, in order; all runs of rich text joined, phonetic text left out. */
export async function readStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = [];
  let splitter: Splitter | null = null;
  let prefix = "";
  for await (const chunk of readPart(zip, part, zip.limits.stringBytes)) {
    if (splitter === null) {
      refuseEncoding(chunk);
      prefix = rootPrefix(chunk);
      splitter = new Splitter(`</${prefix}si>`);
    }
    const whole = splitter.push(chunk);
    if (whole !== null) collect(whole, prefix, strings);
    if (splitter.pending.length > zip.limits.rowBytes) throw new WorkbookRefused("tooLarge", part);
  }
  return strings;
}

function collect(bytes: Buffer, prefix: string, strings: string[]): void {
  const text = bytes.toString("utf8");
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = text.indexOf(open);
  while (at >= 0) {
    const start = text.indexOf(">", at) + 1;
    // An empty item may be written `<si/>`; others begin `<si>`.
    const isEmpty = text[start - 2] === "/";
    const end = isEmpty ? start : text.indexOf(close, start);
    if (end < 0) return;
    strings.push(isEmpty ? "" : joinedText(text.slice(start, end), prefix));
    at = text.indexOf(open, end);
  }
}

/** The text of an item: its `t` elements one after the other, without phonetic runs. */
export function joinedText(item: string, prefix: string): string {
  let body = item;
  if (body.includes(`<${prefix}rPh`)) {
    body = body.replace(new RegExp(`<${prefix}rPh[\\s\\S]*?</${prefix}rPh>`, "g"), "");
  }
  const open = `<${prefix}t`;
  const close = `</${prefix}t>`;
  let joined = "";
  for (let at = body.indexOf(open); at >= 0; at = body.indexOf(open, at + 1)) {
    const next = body[at + open.length];
    if (
      next !== ">" &&
      next !== " " &&
      next !== "/" &&
      next !== "\n" &&
      next !== "\t" &&
      next !== "\r"
    )
      continue;
    const start = body.indexOf(">", at) + 1;
    if (body[start - 2] === "/") continue;
    const end = body.indexOf(close, start);
    if (end < 0) break;
    joined += body.slice(start, end);
    at = end;
  }
  return plainText(joined);
}

/** Text as the user typed it: entities, CDATA sections and escapes resolved, line ends as `\n`. */
export function plainText(raw: string): string {
  let text = raw;
  if (text.includes("<![CDATA[")) {
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_whole, inner: string) =>
      inner.replaceAll("&", "&amp;"),
    );
  }
  text = resolveEscapes(resolveEntities(text));
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
