import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Khen thưởng, kỷ luật",
  decided: (number: string, day: string, authority: string) =>
    `Quyết định ${number} ngày ${day}, ${authority}`,
  rewarded: (year: number, content: string) => `Năm ${year}: ${content}`,
  inEffect: (day: string) => `Có hiệu lực đến ngày ${day}`,
  ended: (day: string) => `Hết hiệu lực từ ngày ${day}`,
  appeal: (result: string) => `Giải quyết khiếu nại: ${result}`,
};

/** The typed keys every language must have. */
export type ConductWords = typeof vi;

const en: ConductWords = {
  title: "Rewards and disciplines",
  decided: (number, day, authority) => `Decision ${number} of ${day}, ${authority}`,
  rewarded: (year, content) => `Year ${year}: ${content}`,
  inEffect: (day) => `In effect until ${day}`,
  ended: (day) => `No effect since ${day}`,
  appeal: (result) => `Appeal settled: ${result}`,
};

/** Words of rewards and disciplines of a unit, in both languages. */
export const conductText: Record<Lang, ConductWords> = { vi, en };
