const TWIPS_PER_MM = 1440 / 25.4;

/** Millimeters as twentieths of a point, in which the file counts. */
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);

/** Points as half points, in which the file counts letters. */
export const pt = (size: number): number => Math.round(size * 2);

/** Sizes of letters in points, and distances between lines in parts of 240. */
export const type = {
  font: "Times New Roman",
  text: 13,
  title: 14,
  small: 12,
  table: 12,
  wideTable: 11,
  foot: 9.5,
  line: 266,
  close: 264,
} as const;

/** A4 and the margins of official papers, in millimeters. @source ui §14 */
export const pages = {
  portrait: { width: 210, height: 297, top: 20, right: 18, bottom: 20, left: 30 },
  landscape: { width: 297, height: 210, top: 15, right: 12, bottom: 14, left: 15 },
} as const;

/** Where a block stands: how wide it may be in twips, and how large its letters are. */
export interface Place {
  width: number;
  /** Points. */
  size: number;
  /** Points inside tables. */
  tableSize: number;
  /** First lines of paragraphs are moved in. */
  indented: boolean;
  /** Stays on one page with what follows. */
  keep?: boolean;
  /** Room for the hand that signs, in millimeters. */
  hand?: number;
}

/** Where the blocks of a page stand. */
export function pagePlace(orientation: keyof typeof pages): Place {
  const { width, left, right } = pages[orientation];
  return {
    width: mm(width - left - right),
    size: type.text,
    tableSize: orientation === "landscape" ? type.wideTable : type.table,
    indented: true,
  };
}

/** A width shared out in proportion, in whole twips that add up to it. */
export function shares(width: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  let left = width;
  return parts.map((part, place) => {
    const own = place === parts.length - 1 ? left : Math.round((width * part) / sum);
    left -= own;
    return own;
  });
}
