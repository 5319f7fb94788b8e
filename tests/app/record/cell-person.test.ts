import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { type CellContext, readCell } from "#app/record/cells.ts";
import { field } from "#app/record/format.ts";

const context: CellContext = { rules: ruleSet("2026-11-23") };
const read = (key: string, cell: SheetCell, more: Partial<CellContext> = {}) =>
  readCell(field(key), cell, { ...context, ...more });
const rules = (key: string, cell: SheetCell, more: Partial<CellContext> = {}) =>
  read(key, cell, more).findings.map((one) => `${one.rule} ${one.severity}`);

describe("citizen numbers (fault 69)", () => {
  test.each([
    [26052300250, "026052300250"],
    ["17191156789", "017191156789"],
    [1045726223, "001045726223"],
  ])("%j gets its zeros back", (cell, value) => {
    const reading = read("citizen_id", cell);
    expect(reading.value).toBe(value);
    expect(reading.repair).toMatchObject({ kind: "leadingZeros", to: value });
    expect(reading.findings).toEqual([]);
  });

  test("a number that does not fit the person is not repaired", () => {
    const known = { gender: "F", birth_date: "1952" };
    expect(read("citizen_id", 26052300250, { known }).value).toBeUndefined();
    expect(rules("citizen_id", 26052300250, { known })).toEqual(["V-ID-08 E2"]);
  });

  test("nine digits are the old identity number", () => {
    const reading = read("citizen_id", "334211328");
    expect(reading.value).toBeUndefined();
    expect(reading.moved).toEqual({ field: "old_id_number", value: "334211328" });
    expect(rules("citizen_id", "334211328")).toEqual(["V-ID-08 W"]);
  });

  test.each(["2.5E+10", "0.1E+10"])(
    "%j has lost digits: the cell is refused, not the row",
    (cell) => {
      expect(read("citizen_id", cell).value).toBeUndefined();
      expect(rules("citizen_id", cell)).toEqual(["V-ID-08 E2"]);
    },
  );

  test("spaces are ignored; a wrong length is refused", () => {
    expect(read("citizen_id", "025 059 001 234").value).toBe("025059001234");
    expect(rules("citizen_id", "0250737032257")).toEqual(["V-ID-03 E2"]);
  });
});

describe("numbers kept as text", () => {
  test("card, biography and phone numbers lose nothing (faults 70, 96)", () => {
    expect(read("party_card_number", "0003277").value).toBe("0003277");
    expect(read("party_card_number", 988904041229).value).toBe("988904041229");
    expect(read("biography_number", "123.456 pt").value).toBe("123456PT");
    expect(rules("party_card_number", 1e21)).toEqual(["V-F-01 E2"]);
  });

  test.each([
    [600351161, "0600351161"],
    ["+84600838425", "0600838425"],
    ["0912.345.678", "0912345678"],
    ["84 912 345 678", "0912345678"],
    ["0084 912 345 678", "0912345678"],
    ["0084000000", "0084000000"],
  ])("the phone %j is %s (fault 71)", (cell, value) => {
    expect(read("phone", cell)).toEqual({ value, findings: [] });
  });

  test("of two phones the first counts, with a warning (fault 71)", () => {
    expect(read("phone", "0912345678 / 0987654321").value).toBe("0912345678");
    expect(rules("phone", "0912345678 / 0987654321")).toEqual(["V-F-04 W"]);
  });

  test("a doubtful phone or e-mail stays as typed, for the checks", () => {
    expect(read("phone", "060012345").value).toBe("060012345");
    expect(read("email", "Doan at Vidu.example").value).toBe("doan at vidu.example");
  });
});
