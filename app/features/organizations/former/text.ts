import type { Lang } from "#app/lib/lang.ts";

const vi = {
  found: (count: number) => `${count} tên cũ, tổ chức đã thôi hoạt động`,
  name: "Tên cũ",
  until: "Đến ngày",
  now: "Nay là",
  nothing: "chưa ghi nơi kế tục",
  title: "Kế tục",
  follows: (name: string) => `Kế tục ${name}`,
  followed: (name: string) => `Nay là ${name}`,
  note: (change: string, day: string) => `${change}, ${day}`,
  decided: (change: string, day: string, number: string) =>
    `${change}, ${day}, quyết định ${number}`,
};

/** The typed keys every language must have. */
export type FormerWords = typeof vi;

const en: FormerWords = {
  found: (count) => `${count} former names and closed units`,
  name: "Former name",
  until: "Until",
  now: "Now",
  nothing: "nobody on record follows it",
  title: "Succession",
  follows: (name) => `Follows ${name}`,
  followed: (name) => `Now ${name}`,
  note: (change, day) => `${change}, ${day}`,
  decided: (change, day, number) => `${change}, ${day}, decision ${number}`,
};

/** Words of units and names that are no more, in both languages. */
export const formerText: Record<Lang, FormerWords> = { vi, en };
