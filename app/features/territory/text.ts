import type { Lang } from "#app/lib/lang.ts";

const vi = {
  today: (unit: string) => `nay là ${unit}`,
  todayPart: (units: string) => `nay thuộc ${units}`,
  or: " hoặc ",
};

const en: typeof vi = {
  today: (unit) => `now ${unit}`,
  todayPart: (units) => `now part of ${units}`,
  or: " or ",
};

/** The words of places in both languages. */
export const territoryText: Record<Lang, typeof vi> = { vi, en };

/** Words that people write into an address and that are part of no name; small letters, tone on the first vowel. */
export const addressWords = {
  /** what follows is the present name */
  now: ["nay là", "nay thuộc", "hiện nay là", "nay"],
  /** marks of the old or the new system behind a name */
  marks: ["cũ", "mới"],
  homeCountry: ["việt nam", "vn", "viet nam", "vietnam"],
  /** what stands in a column that does not apply */
  nothing: ["không", "không có", "khong", "khong co"],
};
