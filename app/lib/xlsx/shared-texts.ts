import { escapeXml } from "#app/lib/xlsx/escape.ts";

const CHUNK = 64 * 1024;
/** Different texts a workbook may share; further ones stand in their cells, so that memory stays bounded. */
export const MOST_SHARED = 65_536;

/** The texts of a workbook that stand once in a table of their own. */
export interface SharedTexts {
  /** The place of a text in the table; null when the table is full. */
  place: (text: string) => number | null;
  /** The XML of the table. */
  xml(): Generator<Buffer>;
}

/**
 * A table for the texts that are said to repeat (words of codes, units, places): the packing, and the program that
 * opens the file, are spared them. Other texts stand in their cells: to look up each would cost more than it saves.
 *
 * @param most  different texts; 0 shares nothing
 */
export function sharedTexts(most = MOST_SHARED): SharedTexts {
  const places = new Map<string, number>();
  return {
    place(text) {
      const place = places.get(text) ?? places.size;
      if (place >= most) return null;
      if (place === places.size) places.set(text, place);
      return place;
    },
    *xml() {
      let xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
      for (const text of places.keys()) {
        xml += `<si>${textElement(text)}</si>`;
        if (xml.length < CHUNK) continue;
        yield Buffer.from(xml);
        xml = "";
      }
      yield Buffer.from(`${xml}</sst>`);
    },
  };
}

/** The element of a text; spaces at its ends and line breaks are kept. */
export function textElement(text: string): string {
  const keep =
    text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes("\n");
  return `${keep ? '<t xml:space="preserve">' : "<t>"}${escapeXml(text)}</t>`;
}
