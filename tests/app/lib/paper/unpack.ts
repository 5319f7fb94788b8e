import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;

/** The parts of a zip as text, read by its directory. */
export function unpack(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || file.readUInt32LE(end) !== END || file.length - end < END_LENGTH)
    throw new Error("This is no zip.");
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + packed);
    const text = (method === STORED ? bytes : inflateRawSync(bytes)).toString("utf8");
    parts.set(file.toString("utf8", at + 46, at + 46 + name!), text);
    at += 46 + name! + extra! + comment!;
  }
  return parts;
}

/** What is wrong with the tags, entities and characters of an XML text; null when nothing is. */
export function xmlFault(xml: string): string | null {
  const control = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (control) return `character ${control[0].codePointAt(0)}`;
  const open: string[] = [];
  const tag = /<(?:\?[^?]*\?|(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?))>/y;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? undefined : next);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) return `entity in ${text.slice(0, 40)}`;
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(xml);
    if (!found) return `tag at ${xml.slice(next, next + 40)}`;
    const [, closes, name, , alone] = found;
    if (closes && open.pop() !== name) return `closing ${name}`;
    if (name && !closes && !alone) open.push(name);
    at = tag.lastIndex;
  }
  return open.length === 0 ? null : `open ${open.join(" ")}`;
}

/** The words of a document in order, as its reader sees them. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
