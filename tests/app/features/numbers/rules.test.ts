import { expect, test } from "vitest";
import { offeredNumber } from "#app/features/numbers/offer/rules.ts";
import { blockState, numberOf, numberParts, plainNumber } from "#app/features/numbers/rules.ts";
import { readBlockForm, readEndReason } from "#app/features/numbers/schema.ts";

const form = (more: Record<string, string> = {}) => {
  const made = new FormData();
  const fields = {
    unit: "0b8f4f5e-4f0e-4f59-9d2c-9a3f3b3f1b11",
    first: "260.001 pt",
    last: "260200PT",
    givenOn: "05/01/2026",
    decisionNumber: "15-CV/BTCTU",
    ...more,
  };
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const read = (more: Record<string, string> = {}) =>
  readBlockForm(form(more), { today: "2026-03-01", most: 500 });

test("a biography number has six digits, not all of them 0, and up to three letters (V-ID-01)", () => {
  expect(numberParts("000012 / pt")).toEqual({ letters: "PT", digits: 12 });
  expect(numberParts("123456ĐNA")).toEqual({ letters: "ĐNA", digits: 123_456 });
  for (const wrong of ["", "12345PT", "000000PT", "123456", "123456ABCD", "1234567PT"])
    expect(numberParts(wrong), wrong).toBeNull();
  expect(numberOf({ letters: "PT", digits: 12 })).toBe("000012PT");
  expect(plainNumber(" 260.101 pt ")).toBe("260101PT");
});

test("a block is read from its first to its last number, with the letters of both", () => {
  expect(read()).toEqual({
    ok: true,
    input: {
      orgId: "0b8f4f5e-4f0e-4f59-9d2c-9a3f3b3f1b11",
      letters: "PT",
      firstNumber: 260_001,
      lastNumber: 260_200,
      givenOn: "2026-01-05",
      decisionNumber: "15-CV/BTCTU",
      reason: null,
    },
  });
});

test.each([
  [{ unit: "" }, { unit: "unit" }],
  [{ first: "12PT" }, { first: "form" }],
  [{ last: "" }, { last: "form" }],
  [{ last: "260200HN" }, { last: "letters" }],
  [{ last: "260000PT" }, { last: "order" }],
  [{ last: "260501PT" }, { last: "size" }],
  [{ givenOn: "" }, { givenOn: "dateMissing" }],
  [{ givenOn: "2026" }, { givenOn: "dateForm" }],
  [{ givenOn: "02/03/2026" }, { givenOn: "dateFuture" }],
  [{ decisionNumber: " " }, { decisionNumber: "decision" }],
  [{ reason: "x".repeat(301) }, { reason: "long" }],
])("a block that is written down wrongly says where: %o", (more, issues) => {
  expect(read(more as unknown as Record<string, string>)).toEqual({ ok: false, issues });
});

test("a block holds, comes to its end, is used up, or was taken back", () => {
  const block = { size: 30, used: 10, endedAt: null };
  expect(blockState(block, 20)).toBe("holds");
  expect(blockState({ ...block, used: 11 }, 20)).toBe("low");
  expect(blockState({ ...block, used: 30 }, 20)).toBe("empty");
  expect(blockState({ ...block, endedAt: "2026-01-01T00:00:00Z" }, 20)).toBe("ended");
});

test("a block is taken back with a reason", () => {
  const said = (reason: string) => readEndReason(form({ reason }));
  expect([said(""), said("nhầm"), said("Giao  nhầm đơn vị")]).toEqual([
    null,
    null,
    "Giao nhầm đơn vị",
  ]);
});

test("the next number is offered where there is one, and else is said what to do", () => {
  const numbers = {
    hasBlock: true,
    next: "260002PT",
    free: 199,
    isInside: false,
    isTaken: false,
  };
  expect(offeredNumber(numbers, null, "vi")).toMatchObject({
    value: "260002PT",
    label: expect.stringContaining("Còn 199 số"),
  });
  expect(offeredNumber({ ...numbers, next: null, free: 0 }, null, "vi").label).toContain("đã hết");
  expect(offeredNumber(null, null, "vi").label).toContain("chưa được tỉnh giao");
  const kept = offeredNumber(numbers, "100001PT", "vi");
  expect([kept.value, kept.label.includes("100001PT")]).toEqual(["", true]);
});
