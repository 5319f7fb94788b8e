import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Sửa số bằng tay",
  why: "Chỉ dùng khi số thực tế khác số trong phần mềm và chưa kịp sửa dữ liệu gốc. Số sửa tay được đánh dấu và giải thích ngay trong báo cáo.",
  line: (turn: number) => `Dòng cần sửa ${turn}`,
  none: "Không sửa",
  value: "Số đúng",
  reason: "Giải thích",
  marked: (label: string) => `${label} (số sửa tay)`,
  note: (label: string, from: string, to: string, why: string) =>
    `Số sửa tay, ${label}: phần mềm tính ${from}, đơn vị ghi ${to}. ${why}`,
  faults: {
    line: "Chọn dòng cần sửa.",
    value: "Ghi số nguyên từ 0.",
    why: "Giải thích, ít nhất vài chữ.",
    twice: "Dòng này đã sửa ở trên.",
  } as Record<string, string>,
};

const en: typeof vi = {
  title: "Correct figures by hand",
  why: "Only where what is true differs from what the program holds and cannot be mended in time. A corrected figure is marked and explained in the report.",
  line: (turn) => `Line to correct ${turn}`,
  none: "None",
  value: "The right figure",
  reason: "Explanation",
  marked: (label) => `${label} (by hand)`,
  note: (label, from, to, why) =>
    `By hand, ${label}: the program counts ${from}, the unit says ${to}. ${why}`,
  faults: {
    line: "Choose a line.",
    value: "A whole number from 0.",
    why: "Explain it, a few words at least.",
    twice: "This line is corrected above.",
  },
};

/** Words of figures corrected by hand. */
export const correctionText: Record<Lang, typeof vi> = { vi, en };
