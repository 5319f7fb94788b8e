import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";

/** One tag of a small XML part; names without their prefix. */
export interface Tag {
  name: string;
  closing: boolean;
  empty: boolean;
  attributes: Record<string, string>;
  /** Text that follows up to the next tag, entities resolved. */
  text: string;
}

const names: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Resolves the five named entities and numeric references; anything else stays as written. */
export function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, body: string) => {
    if (body[0] !== "#") return names[body] ?? whole;
    const code =
      body[1] === "x" || body[1] === "X" ? parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : "\uFFFD";
  });
}

/** Resolves `_xHHHH_`, with which workbooks write characters that XML cannot hold. */
export function resolveEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** The text of an XML part. @throws {WorkbookRefused} for a document type or an encoding that is not UTF-8 */
export function xmlText(bytes: Buffer): string {
  refuseEncoding(bytes);
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new WorkbookRefused("doctype");
  return text;
}

/** @throws {WorkbookRefused} when the bytes are UTF-16 or the prolog carries a document type */
export function refuseEncoding(first: Buffer): void {
  const wide =
    (first[0] === 0xff && first[1] === 0xfe) ||
    (first[0] === 0xfe && first[1] === 0xff) ||
    first[0] === 0 ||
    first[1] === 0;
  if (wide) throw new WorkbookRefused("badXml", "encoding");
  if (/<!DOCTYPE|<!ENTITY/i.test(first.toString("latin1", 0, 4_096)))
    throw new WorkbookRefused("doctype");
}

/** The tags of a small XML part in order; comments and instructions are passed over. */
export function* tags(xml: string): Generator<Tag> {
  const pattern =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>([^<]*)/g;
  for (const [, closing, name, attributes, empty, text] of xml.matchAll(pattern)) {
    if (name === undefined) continue;
    yield {
      name: local(name),
      closing: closing === "/",
      empty: empty === "/",
      attributes: readAttributes(attributes ?? ""),
      text: resolveEntities(text ?? ""),
    };
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, quoted, single] of text.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[local(name!)] = resolveEntities(quoted ?? single ?? "");
  }
  return attributes;
}
