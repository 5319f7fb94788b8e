import { tags } from "#app/lib/xlsx/xml.ts";

/** How numbers of a style are shown, as far as it matters: as dates, and whether the day can be seen. */
export type NumberStyle = "number" | "date" | "dateWithoutDay";

/** Ids of formats that every spreadsheet program knows without a definition. */
const builtIn = new Map<number, NumberStyle>([
  ...[14, 15, 22].map((id) => [id, "date"] as const),
  ...[16].map((id) => [id, "date"] as const),
  ...[17].map((id) => [id, "dateWithoutDay"] as const),
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "date"] as const),
]);

/** How a format code such as `dd/mm/yyyy` shows a number. */
export function styleOfFormat(code: string): NumberStyle {
  // A format code has 255 characters at the most.
  const bare = code
    .slice(0, 1_000)
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";")[0]!
    .toLowerCase();
  if (/general|[#0?%e]/.test(bare.replace(/[ymdhs]/g, "")) && !/y|d/.test(bare)) return "number";
  const hasTime = /[hs]/.test(bare);
  if (/d/.test(bare)) return "date";
  if (/y/.test(bare)) return "dateWithoutDay";
  return /m/.test(bare) && !hasTime ? "dateWithoutDay" : "number";
}

/** The number style of every cell style of a workbook, by index. */
export function readStyles(xml: string): NumberStyle[] {
  const own = new Map<number, NumberStyle>();
  for (const { name, closing, attributes } of tags(partOf(xml, "numFmts"))) {
    if (name === "numFmt" && !closing)
      own.set(Number(attributes.numFmtId), styleOfFormat(attributes.formatCode ?? ""));
  }
  const styles: NumberStyle[] = [];
  // Not through `tags`: damaged workbooks carry hundreds of thousands of cell styles.
  for (const [tag] of partOf(xml, "cellXfs").matchAll(/<(?:[\w.-]+:)?xf[\s/>][^<>]*/g)) {
    const id = Number(/\snumFmtId\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0);
    styles.push(own.get(id) ?? builtIn.get(id) ?? "number");
  }
  return styles;
}

/** The XML from the opening of an element to its closing, or nothing. */
function partOf(xml: string, element: string): string {
  const start = new RegExp(`<(?:[\\w.-]+:)?${element}[\\s>]`).exec(xml)?.index;
  if (start === undefined) return "";
  const end = xml.indexOf(`${element}>`, start + element.length + 2);
  return xml.slice(start, end < 0 ? undefined : end + element.length + 1);
}

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * The civil date of a serial number; the time of day falls away.
 *
 * @param from1904  the workbook counts from 1904-01-01
 * @returns null when the number is no date
 */
export function serialDate(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1)) || day > LAST_SERIAL) return null;
  // The 1900 system knows a 29 February 1900, which there never was.
  const base = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(base + day * DAY).toISOString().slice(0, 10);
}
