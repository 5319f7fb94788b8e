import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    line: "Nội dung",
    now: "Số đảng viên",
    cell: "Chi bộ",
    byCell: "Theo chi bộ",
    byCommune: "Theo xã",
    difference: "Chênh lệch",
    detail: "Chi tiết",
  },
  byCell: "Đảng viên theo chi bộ",
  sum: "Cộng",
  parts: { count: "Số đảng viên", people: "Danh sách của chi bộ", cells: "Đối khớp theo chi bộ" },
  notSent: "Chi bộ chưa gửi danh sách.",
  onlyCell: (names: string) => `Chỉ có ở chi bộ: ${names}.`,
  onlyCommune: (names: string) => `Chỉ có ở xã: ${names}.`,
  byHand: (count: number) => `Chi bộ sửa tay số lượng: ${count}.`,
  emptyCells: "Đơn vị chưa có chi bộ.",
  emptyPeople: "Chi bộ không có đảng viên đến hết kỳ.",
  pick: "Đối khớp lập theo xã, phường hoặc chi bộ. Đồng chí chọn một đơn vị ở trên.",
  cellNote:
    "Chi bộ xem từng tên rồi gửi. Thiếu, thừa ai thì sửa danh sách trước; chưa sửa kịp thì sửa tay số lượng và ghi rõ tên, lý do.",
  communeNote:
    "Theo chi bộ: danh sách chi bộ đã gửi, giữ nguyên như lúc gửi. Theo xã: danh sách hiện có đến hết ngày cuối kỳ, gồm cả việc ghi muộn.",
};

/** The typed keys every language must have. */
export type ReconciliationWords = typeof vi;

const en: ReconciliationWords = {
  heads: {
    line: "What",
    now: "Members",
    cell: "Cell",
    byCell: "By the cell",
    byCommune: "By the commune",
    difference: "Difference",
    detail: "Details",
  },
  byCell: "Members by the cell",
  sum: "Total",
  parts: { count: "Members", people: "The list of the cell", cells: "Reconciliation by cell" },
  notSent: "The cell has not sent its list.",
  onlyCell: (names) => `Only at the cell: ${names}.`,
  onlyCommune: (names) => `Only at the commune: ${names}.`,
  byHand: (count) => `The cell gave the number by hand: ${count}.`,
  emptyCells: "The unit has no cells yet.",
  emptyPeople: "The cell has no members at the end of the period.",
  pick: "Lists are reconciled by commune or cell. Choose a unit above.",
  cellNote:
    "The cell looks at each name and sends the list. Who is missing or too many is mended in the list first; else the number is given by hand with names and reason.",
  communeNote:
    "By the cell: the list as the cell sent it. By the commune: the list of now for the last day of the period, with what was written late.",
};

/** Words of the reconciliation of lists. */
export const reconciliationText: Record<Lang, ReconciliationWords> = { vi, en };
