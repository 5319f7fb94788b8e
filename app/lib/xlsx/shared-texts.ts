import { escapeXml } from "#app/lib/xlsx/escape.ts";

const CHUNK = 64 * 1024;
/** Different texts a workbook may share; further ones stand in their cells, so that memory stays bounded. */
export const MOST_SHARED = 65_536;
const LONGEST = 256;
/** After so many texts of a column it shows whether they come again. */
const TRIAL = 1_000;

/** The texts of a workbook that stand once in a table of their own, and the cells that point to them. */
export interface SharedTexts {
  /** Takes the columns of one sheet: a function that gives the place of a text, or null when it is not shared. */
  forSheet(): (text: string, column: number) => number | null;
  /** How many there are. */
  size(): number;
  /** The XML of the table. */
  xml(): Generator<Buffer>;
}

/**
 * Member lists repeat themselves (words of codes, units, places), and the program that opens the file as well as
 * the packing are spared them; columns of names and numbers, where most texts are new, are left alone.
 *
 * @param most  different texts; 0 shares nothing
 */
export function sharedTexts(most = MOST_SHARED): SharedTexts {
  const places = new Map<string, number>();
  return {
    forSheet() {
      const tried: number[] = [];
      const added: number[] = [];
      return (text, column) => {
        const news = added[column] ?? 0;
        const tries = (tried[column] = (tried[column] ?? 0) + 1);
        if (tries > TRIAL && news * 2 > tries) return null;
        const place = places.get(text);
        if (place !== undefined) return place;
        if (places.size >= most || text.length > LONGEST) return null;
        added[column] = news + 1;
        places.set(text, places.size);
        return places.size - 1;
      };
    },
    size: () => places.size,
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
