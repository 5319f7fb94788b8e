/** A number read from text, or why it is none. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: "number" | "negative" | "range" };

const currency = /\s*(vnđ|vnd|đồng|đ|₫)\.?$/iu;
const grouped = /^[0-9]{1,3}([.,\s][0-9]{3})+$/;
const zeroFraction = /[.,]0{1,2}$/;
const decimalForm = /^([0-9]+)(?:[.,]([0-9]{1,6}))?$/;
const groupedDecimal = /^[0-9]{1,3}(?:([.\s])[0-9]{3})+(?:,[0-9]{1,6})?$/;
const yearForm = /^[0-9]{4}$/;
const yearAtEnd = /(?:^|[^0-9])([0-9]{4})$/;

/**
 * Reads whole đồng: `1.200.000`, `1,200,000`, `1 200 000 đ`, `1200000`. A dot or comma counts as a separator of
 * thousands only where three digits follow everywhere.
 */
export function parseMoney(text: string): ParsedNumber {
  return parseWhole(text.replace(currency, ""));
}

/** Reads a whole number, with or without separators of thousands. */
export function parseWhole(text: string): ParsedNumber {
  const cleaned = text.trim();
  if (/^-\s*[0-9]/.test(cleaned)) return { ok: false, reason: "negative" };
  const whole = grouped.test(cleaned) ? cleaned : cleaned.replace(zeroFraction, "");
  if (!grouped.test(whole) && !/^[0-9]+$/.test(whole)) {
    return { ok: false, reason: "number" };
  }
  const value = Number(whole.replace(/[.,\s]/g, ""));
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, reason: "range" };
}

/** Reads a decimal number with a dot or a comma, `1.234,5` too; a percent sign is left out: `85%` is 85. */
export function parseDecimal(text: string): ParsedNumber {
  const cleaned = text.trim().replace(/\s*%$/, "");
  if (/^-\s*[0-9]/.test(cleaned)) return { ok: false, reason: "negative" };
  const plain = decimalForm.exec(cleaned);
  if (plain) return { ok: true, value: Number(`${plain[1]}.${plain[2] ?? 0}`) };
  if (!groupedDecimal.test(cleaned)) return { ok: false, reason: "number" };
  return {
    ok: true,
    value: Number(cleaned.replace(/[.\s]/g, "").replace(",", ".")),
  };
}

/** Reads a year: `2020`, or the year at the end of a date or of words. */
export function parseYear(text: string): ParsedNumber {
  const cleaned = text.trim();
  const year = yearForm.test(cleaned) ? cleaned : yearAtEnd.exec(cleaned)?.[1];
  if (year === undefined || /[0-9]{5}/.test(cleaned)) {
    return { ok: false, reason: "number" };
  }
  return { ok: true, value: Number(year) };
}
