import type { WrittenCell } from "#app/lib/xlsx/write.server.ts";

const names = [
  "Nguyễn Thị Minh Khai",
  "Trần Văn Ơn",
  "Lê Hồng Phong",
  "Đặng Thuỳ Trâm",
  "Hoàng Văn Thụ",
];
const places = [
  "Thôn 3, xã Thanh Ba, tỉnh Phú Thọ",
  "Tổ dân phố số 7, phường Xuân Hòa",
  "Ấp Bình Đông & Bình Tây",
];
const words = ["Đang sinh hoạt", "Chính thức", "Dự bị", "Trung cấp lý luận chính trị", "Đại học"];

/** One cell of the bench workbook: four in five are filled; texts, identifiers, dates as text, and numbers. */
export function benchCell(row: number, column: number): WrittenCell {
  if ((row * 7 + column * 3) % 5 === 4) return null;
  const mixed = (row * 31 + column * 17) >>> 0;
  switch (column % 7) {
    case 0:
      return `${names[mixed % names.length]} ${mixed % 997}`;
    case 1:
      return String(1_000_000_000 + row * 70 + column).padStart(12, "0");
    case 2:
      return `${String((mixed % 28) + 1).padStart(2, "0")}/${String((mixed % 12) + 1).padStart(2, "0")}/${1950 + (mixed % 50)}`;
    case 3:
      return mixed % 100_000;
    case 4:
      return places[mixed % places.length]!;
    case 5:
      return words[mixed % words.length]!;
    default:
      return `09${String(mixed % 100_000_000).padStart(8, "0")}`;
  }
}

/** The rows of the bench workbook in batches of 500. */
export async function* benchRows(rows: number, columns: number): AsyncGenerator<WrittenCell[][]> {
  for (let start = 0; start < rows; start += 500) {
    const batch: WrittenCell[][] = [];
    for (let row = start; row < Math.min(start + 500, rows); row++) {
      batch.push(Array.from({ length: columns }, (_, column) => benchCell(row, column)));
    }
    yield batch;
  }
}
