import type { Lang } from "#app/lib/lang.ts";

/** Written by hand and not by `Intl`, so that server and browser always agree. */
function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

/** A count or amount: 1284 becomes `1.284` (vi) or `1,284` (en); a negative sign is kept. */
export function formatNumber(value: number | bigint, lang: Lang, decimals = 0): string {
  const [whole = "0", fraction] = Number(value).toFixed(decimals).replace("-", "").split(".");
  const text =
    grouped(whole, lang === "vi" ? "." : ",") +
    (fraction ? (lang === "vi" ? "," : ".") + fraction : "");
  return Number(value) < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A share from 0 to 1: 0.889 becomes `88,9 %` (vi, with a space that never breaks) or `88.9%`. */
export function formatShare(share: number, lang: Lang, decimals = 1): string {
  const number = formatNumber(share * 100, lang, decimals);
  return lang === "vi" ? `${number}\u00a0%` : `${number}%`;
}

/** A civil date `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`) with the day first: `06/11/2026`. */
export function formatDate(date: string): string {
  return date.slice(0, 10).split("-").reverse().join("/");
}

/** An instant as the wall clock of Viet Nam (UTC+7 without summer time): `20:14`, `06/11/2026`. */
export function formatInstant(instant: Date | string): { date: string; time: string } {
  const local = new Date(new Date(instant).getTime() + 7 * 3600_000).toISOString();
  return { date: formatDate(local), time: local.slice(11, 16) };
}
