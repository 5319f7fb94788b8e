import type { Lang } from "#app/lib/lang.ts";

const vi = {
  overdue: (days: number) => `Quá hạn ${days} ngày`,
  today: "Hạn hôm nay",
  left: (days: number, day: string) => `Còn ${days} ngày (${day})`,
};

const en: typeof vi = {
  overdue: (days) => `${days} ${days === 1 ? "day" : "days"} overdue`,
  today: "Due today",
  left: (days, day) => `${days} ${days === 1 ? "day" : "days"} left (${day})`,
};

/** How a home page says a deadline; told by the server alone. */
export const deadlineText: Record<Lang, typeof vi> = { vi, en };
