/** An exact share of a sum of money, such as 3/1000; never a floating-point number. */
export interface Ratio {
  numerator: bigint;
  denominator: bigint;
}

/** The whole. */
export const whole: Ratio = { numerator: 1n, denominator: 1n };

const decimalForm = /^(\d+)(?:\.(\d+))?$/;

/**
 * Reads a rate as written: `0.003` is 3/1000.
 *
 * @throws when the text is no plain decimal number
 */
export function decimalRatio(text: string): Ratio {
  const [, digits, decimals = ""] = decimalForm.exec(text) ?? [];
  if (digits === undefined) throw new Error(`Not a rate: ${text}`);
  return {
    numerator: BigInt(digits + decimals),
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** What is left of the whole when this share is taken away. */
export function rest({ numerator, denominator }: Ratio): Ratio {
  return { numerator: denominator - numerator, denominator };
}

/**
 * A sum of money times some shares, rounded once at the end to a multiple of `step`, half up.
 *
 * @param amount whole đồng, not negative
 * @param step   whole đồng
 */
export function portion(amount: number, ratios: readonly Ratio[], step: number): number {
  const { top, bottom } = multiplied(amount, ratios);
  const unit = bottom * BigInt(step);
  return Number(((2n * top + unit) / (2n * unit)) * BigInt(step));
}

/** A share of a sum of money in whole đồng, rounded down: what is left over belongs to the other part. */
export function portionDown(amount: number, ratio: Ratio): number {
  const { top, bottom } = multiplied(amount, [ratio]);
  return Number(top / bottom);
}

const moneyForm = /^\d{1,3}([. ,]?\d{3})*$|^\d+$/;
/** A word after the number names the currency. */
const currencyWord = /\s*\p{L}+\s*$/u;
const LONGEST = 15;

/**
 * Reads whole đồng as people type them: `36000`, `36.000`, `36 000`, `36,000 đ`.
 *
 * @returns null when the text is no whole amount (`1.5`, `-2`, an empty text)
 */
export function parseDong(text: string): number | null {
  const bare = text.replace(currencyWord, "").trim();
  if (bare.length > LONGEST || !moneyForm.test(bare)) return null;
  return Number(bare.replace(/[. ,]/g, ""));
}

function multiplied(amount: number, ratios: readonly Ratio[]): { top: bigint; bottom: bigint } {
  let top = BigInt(amount);
  let bottom = 1n;
  for (const { numerator, denominator } of ratios) {
    top *= numerator;
    bottom *= denominator;
  }
  return { top, bottom };
}
