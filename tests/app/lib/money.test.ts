import { describe, expect, test } from "vitest";
import { decimalRatio, parseDong, portion, portionDown, rest } from "#app/lib/money.ts";

describe("money is counted in whole đồng", () => {
  test.each([
    [1_000_000, "0.005", 5_000],
    [1_099_999, "0.005", 5_000],
    [1_100_000, "0.005", 6_000],
    [299_999, "0.005", 1_000],
    [99_999, "0.005", 0],
    [3_700_000, "0.003", 11_000],
    // 0.1 + 0.2 and 1.005 × 1000 are the classic slips of floating point.
    [1_005_000, "0.01", 10_000],
    [1_049_999, "0.01", 10_000],
    [1_050_000, "0.01", 11_000],
  ])("%i at %s, to the next thousand half up, is %i", (amount, rate, expected) => {
    expect(portion(amount, [decimalRatio(rate)], 1_000)).toBe(expected);
  });

  test("a product of shares is rounded once, at the end", () => {
    // 0.5 % of 3 300 000 is 16 500; of that half is 8 250, and not half of 17 000.
    const half = rest(decimalRatio("0.5"));
    expect(portion(3_300_000, [decimalRatio("0.005"), half], 1_000)).toBe(8_000);
  });

  test("a share rounded down and what is left make up the whole", () => {
    expect(portionDown(101, decimalRatio("0.30"))).toBe(30);
    expect(portionDown(9_007_199_254_740_991, decimalRatio("1"))).toBe(9_007_199_254_740_991);
  });

  test.each([
    ["36000", 36_000],
    ["36.000", 36_000],
    ["36 000 đ", 36_000],
    ["1,200,000", 1_200_000],
    ["0", 0],
    ["1.5", null],
    ["-2", null],
    ["", null],
    ["1e9", null],
    ["36.00", null],
    ["9".repeat(40), null],
  ])("what is typed as %s is read as %s (fault 72)", (text, expected) => {
    expect(parseDong(text)).toBe(expected);
  });

  test("no rate is guessed", () => {
    for (const text of ["", "1/2", "-0.1", "0,5", "1e-2"])
      expect(() => decimalRatio(text), text).toThrow();
  });
});
