import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";

const COMMENT = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/;

/**
 * The prefix of an XML part's root element with its colon, such as `x:`, or nothing.
 *
 * @param first  its first bytes, well beyond the root's name
 * @throws {WorkbookRefused} for a document type, or for an encoding that is not UTF-8
 */
export function rootPrefix(first: Buffer): string {
  refuseOther(first);
  const text = first
    .toString("latin1")
    .replace(/^\u00EF\u00BB\u00BF/, "")
    .replace(COMMENT, "");
  if (/^<!(DOCTYPE|ENTITY)/i.test(text)) throw new WorkbookRefused("doctype");
  const root = /^<([A-Za-z_][\w.-]*:)?[A-Za-z]/.exec(text);
  if (root === null) throw new WorkbookRefused("badXml", "root");
  return root[1] ?? "";
}

/** The whole text of a small XML part. @throws {WorkbookRefused} as `rootPrefix` does */
export function xmlText(bytes: Buffer): string {
  refuseOther(bytes);
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new WorkbookRefused("doctype");
  return text;
}

/** Text in another encoding would be read as wrong letters, so it is not read at all. */
function refuseOther(first: Buffer): void {
  const isWide =
    (first[0] === 0xff && first[1] === 0xfe) ||
    (first[0] === 0xfe && first[1] === 0xff) ||
    first[0] === 0 ||
    first[1] === 0;
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(
    first.toString("latin1", 0, 200),
  )?.[1];
  if (isWide || (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)))
    throw new WorkbookRefused("badXml", "encoding");
}
