import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    unit: "Chi bộ",
    people: "Đảng viên",
    owed: "Phải thu",
    paid: "Đã thu",
    exempt: "Miễn",
    reduced: "Giảm",
    late1: "Nợ 1 tháng",
    late2: "Nợ 2 tháng",
    late3: "Nợ từ 3 tháng",
    share: "% thu",
  },
  sum: "Cộng",
  empty: "Trong kỳ chưa có sổ thu đảng phí nào.",
  counted:
    "Phải thu, đã thu: đồng; đã thu là số tính vào các tháng của kỳ, không kể nộp trước. Nợ: số người còn thiếu của các tháng đã hết đến cuối kỳ, không tính tháng được hoãn nộp.",
};

/** The typed keys every language must have. */
export type DuesStateWords = typeof vi;

const en: DuesStateWords = {
  heads: {
    unit: "Cell",
    people: "Members",
    owed: "Owed",
    paid: "Paid",
    exempt: "Exempt",
    reduced: "Reduced",
    late1: "1 month late",
    late2: "2 months late",
    late3: "3 months or more",
    share: "% collected",
  },
  sum: "Total",
  empty: "No sheet of dues yet in the period.",
  counted:
    "Owed and paid in đồng; paid is what counts for the months of the period, without credit. Late: people who still owe for months that are over, up to the end of the period, deferred months left out.",
};

/** Words of the report on the situation of dues. */
export const duesStateText: Record<Lang, DuesStateWords> = { vi, en };
