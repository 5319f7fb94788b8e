import type { WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { familyNames, givenNames, middleNames } from "#seeds/world/names.ts";

const villages = ["Thôn", "Xóm", "Khu", "Ấp", "Tổ dân phố số"];
const communes = [
  "xã Thanh Ba, tỉnh Phú Thọ",
  "phường Xuân Hòa, tỉnh Phú Thọ",
  "xã Bình Đông, tỉnh An Giang",
];
const words = [
  "Đang sinh hoạt",
  "Chính thức",
  "Dự bị",
  "Kinh",
  "Không",
  "Trung cấp lý luận chính trị",
  "Đại học",
];

/** A number that looks random, the same for the same cell, so that every cell can be checked after reading. */
function mix(row: number, column: number): number {
  let mixed = (Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca6b)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const pick = <T>(items: readonly T[], by: number): T => items[by % items.length]!;
const digits = (value: number, length: number): string => String(value).padStart(length, "0");

/**
 * One cell of the bench workbook: four in five are filled, like the columns of a long record form. Names, identifiers,
 * dates as text, numbers, places, words of code lists, phone numbers.
 */
export function benchCell(row: number, column: number): WrittenCell {
  const mixed = mix(row, column);
  if (mixed % 5 === 4) return null;
  const more = mix(mixed, column);
  switch (column % 7) {
    case 0:
      return `${pick(familyNames, mixed >>> 3)} ${pick(middleNames.M, more)} ${pick(givenNames.M, more >>> 8)}`;
    case 1:
      return digits(mixed, 10).padStart(12, "0");
    case 2:
      return `${digits((more % 28) + 1, 2)}/${digits((mixed % 12) + 1, 2)}/${1950 + (more % 50)}`;
    case 3:
      return more % 100_000;
    case 4:
      return `${pick(villages, more)} ${(mixed % 40) + 1}${more % 97 === 0 ? " & 2" : ""}, ${pick(communes, more >>> 4)}`;
    case 5:
      return pick(words, more);
    default:
      return `09${digits(more % 100_000_000, 8)}`;
  }
}

/** One row of the bench workbook. */
export const benchRow = (row: number, columns: number): WrittenCell[] =>
  Array.from({ length: columns }, (_, column) => benchCell(row, column));

/** The rows of the bench workbook in batches of 500. */
export async function* benchRows(rows: number, columns: number): AsyncGenerator<WrittenCell[][]> {
  for (let start = 0; start < rows; start += 500) {
    const size = Math.min(500, rows - start);
    yield Array.from({ length: size }, (_, index) => benchRow(start + index, columns));
  }
}
