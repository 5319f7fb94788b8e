import type { Lang } from "#app/lib/lang.ts";

const vi = {
  tag: "Thiếu nhận xét quý",
  home: (count: number) => `Chưa ghi nhận xét quý về ${count} đảng viên dự bị`,
  homeWhy: "Người được phân công giúp đỡ nhận xét mỗi quý; bí thư ghi vào hồ sơ.",
  homeAction: "Xem danh sách",
};

const en: typeof vi = {
  tag: "Quarterly note missing",
  home: (count) => `${count} probationary members lack the note of a quarter`,
  homeWhy: "The helper gives a note every quarter; the secretary writes it into the case.",
  homeAction: "See the list",
};

/** Words of the notes of helpers. */
export const noteText: Record<Lang, typeof vi> = { vi, en };
