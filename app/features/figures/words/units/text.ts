import type { Lang } from "#app/lib/lang.ts";

const vi: Record<string, string> = {
  years: "năm",
  age: "tuổi",
  months: "tháng",
  working_days: "ngày làm việc",
  days: "ngày",
  minutes: "phút",
  hours: "giờ",
  points: "điểm",
  times: "lần",
  VND: "đồng",
  "VND/month": "đồng một tháng",
  month: "",
  "day of the month": "trong tháng",
  "day of the next month": "tháng sau",
  "day of next month": "tháng sau",
  "day of the month after the quarter": "của tháng sau quý",
  "days after the quarter": "ngày sau quý",
  "months of a calendar year": "tháng trong một năm",
  "official members": "đảng viên chính thức",
  persons: "người",
  MB: "MB",
  "million pixels": "triệu điểm ảnh",
  pages: "trang",
  files: "tệp",
  numbers: "số",
  rows: "dòng",
  answers: "lần",
  "times the row limit": "lần hạn mức",
};
const en: Record<string, string> = {
  ...Object.fromEntries(Object.keys(vi).map((unit) => [unit, unit])),
  working_days: "working days",
  age: "years",
  month: "",
  VND: "đồng",
  "VND/month": "đồng a month",
  "day of the month": "of the month",
  "day of the next month": "of the next month",
  "day of next month": "of the next month",
  "day of the month after the quarter": "of the month after the quarter",
};

/** Units of figures as they stand behind a number; the key is the unit of the parameter. */
export const unitWords: Record<Lang, Record<string, string>> = { vi, en };
