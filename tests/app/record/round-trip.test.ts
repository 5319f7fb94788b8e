import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { readAddress, writeAddress } from "#app/record/cell-addresses.ts";
import { readCell, writeCell } from "#app/record/cells.ts";
import type { Field } from "#app/record/field.ts";
import { formText } from "#app/record/form.ts";
import { collections, fields } from "#app/record/format.ts";
import { parseFieldText } from "#app/record/validate.ts";
import { places, valueOf } from "#tests/app/record/arbitrary-values.ts";

const context = { rules: ruleSet("2026-11-23") };
const typed = [...fields, ...collections.flatMap((one) => one.fields)].filter(
  (one) => one.kind !== "file" && one.kind !== "set" && one.kind !== "address",
);
describe("what is written is read back as the same value", () => {
  test.each(typed.map((one) => [one.key, one] as const))(
    "%s in a sheet and in a form",
    (_key, field) => {
      fc.assert(
        fc.property(valueOf(field), (value) => {
          const cell = writeCell(field, value);
          expect(readCell(field, cell, context)).toEqual({ value, findings: [] });
          const text = typeof cell === "number" ? String(cell) : cell;
          expect(readCell(field, text, context).value).toEqual(value);
          expect(parseFieldText(field, formText(field, value))).toEqual({ ok: true, value });
        }),
        { numRuns: 25 },
      );
    },
  );

  test("addresses in their four columns", () => {
    const home = fields.find((one) => one.key === "home_town");
    const names = { communeName: () => "Xã Thanh Ba", provinceName: () => "Tỉnh Phú Thọ" };
    fc.assert(
      fc.property(places, (value) => {
        if (!home) throw new Error("no home town");
        expect(readAddress(home, writeAddress(value, names))).toEqual({ value, findings: [] });
        expect(readAddress(home, writeAddress(value))).toEqual({ value, findings: [] });
      }),
    );
  });
});

describe("an address in four columns", () => {
  const home = fields.find((one) => one.key === "permanent_address") as Field;

  test("empty cells change nothing, #XOA clears", () => {
    expect(readAddress(home, {})).toEqual({ findings: [] });
    expect(readAddress(home, { detail: "#XOA" }).value).toBeNull();
  });

  test("words that are no known unit stay as written, with a warning (V-F-07)", () => {
    const reading = readAddress(
      home,
      { detail: "Khu 3", commune: "Xã Lạ", province: "Tỉnh Phú Thọ" },
      {
        findProvince: (words) => (words === "Tỉnh Phú Thọ" ? "25" : null),
      },
    );
    expect(reading.value).toEqual({
      detail: "Khu 3",
      commune: null,
      province: "25",
      country: null,
      asWritten: "Xã Lạ",
    });
    expect(reading.findings.map((one) => one.rule)).toEqual(["V-F-07"]);
  });

  test("known words become codes", () => {
    const reading = readAddress(
      home,
      { commune: "Xã Thanh Ba" },
      {
        findCommune: () => ({ commune: "08152", province: "25" }),
      },
    );
    expect(reading.value).toMatchObject({ commune: "08152", province: "25", asWritten: null });
    expect(reading.findings).toEqual([]);
  });
});
