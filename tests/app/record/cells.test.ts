import { describe, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import type { DateCell, SheetCell } from "#app/lib/xlsx/cell.ts";
import { type CellContext, readCell, writeCell } from "#app/record/cells.ts";
import { field } from "#app/record/format.ts";
import { findingText } from "#app/record/rule-catalog.ts";

const context: CellContext = { rules: ruleSet("2026-11-23") };
const read = (key: string, cell: SheetCell, more: Partial<CellContext> = {}) =>
  readCell(field(key), cell, { ...context, ...more });
const rules = (key: string, cell: SheetCell, more: Partial<CellContext> = {}) =>
  read(key, cell, more).findings.map((one) => `${one.rule} ${one.severity}`);
const dateCell = (date: string, hidesDay = false): DateCell => ({
  kind: "date",
  date,
  serial: 0,
  hidesDay,
});

describe("what a cell leaves alone and what it clears (fault 83)", () => {
  test.each([null, "", "   ", "\u00a0"])("an empty cell %j changes nothing", (cell) => {
    expect(read("phone", cell)).toEqual({ findings: [] });
    expect(read("full_name", cell)).toEqual({ findings: [] });
    expect(read("citizen_id", cell)).toEqual({ findings: [] });
  });

  test.each(["#XOA", " #xoa "])("%j clears the value", (cell) => {
    expect(read("phone", cell).value).toBeNull();
    expect(read("citizen_id", cell).value).toBeNull();
    expect(read("birth_place", cell).value).toBeNull();
  });
});

describe("dates", () => {
  test.each([
    ["03/04/1965", "1965-04-03"],
    ["26-3-1965", "1965-03-26"],
    ["26.3.1965", "1965-03-26"],
    ["1965-03-26", "1965-03-26"],
    ["3/1965", "1965-03"],
    ["00/03/1965", "1965-03"],
    ["00/00/1965", "1965"],
    ["1965", "1965"],
    [1965, "1965"],
    [3.1965, "1965-03"],
  ])("%j is %s, day before month (faults 61, 63)", (cell, value) => {
    expect(read("birth_date", cell)).toEqual({ value, findings: [] });
  });

  test.each(["29/02/1967", "31/11/1980", "2/3/58", "khoảng 1965", "không rõ", "12/25/2005"])(
    "%j is refused, not guessed (faults 64, 65, 68)",
    (cell) => {
      expect(read("birth_date", cell).value).toBeUndefined();
      expect(rules("birth_date", cell)).toEqual(["V-F-01 E1"]);
      expect(rules("official_date", cell)).toEqual(["V-F-01 E2"]);
    },
  );

  test("a serial that lost its style is a date, with a warning (fault 62)", () => {
    for (const cell of ["23835", 23835]) {
      const reading = read("birth_date", cell);
      expect(reading.value).toBe("1965-04-03");
      expect(reading.repair?.kind).toBe("serialDate");
      expect(rules("birth_date", cell)).toEqual(["V-T-01 W"]);
    }
  });

  test("a date cell is the civil day it shows; a hidden day is a warning", () => {
    expect(read("birth_date", dateCell("1936-05-19"))).toEqual({
      value: "1936-05-19",
      findings: [],
    });
    expect(rules("birth_date", dateCell("2004-04-25", true))).toEqual(["V-T-01 W"]);
  });

  test("a full date is needed where the format says so", () => {
    expect(rules("party_cards.issue_date", "03/2025")).toEqual(["V-F-01 E2"]);
    expect(read("party_cards.issue_date", "3/2/2025").value).toBe("2025-02-03");
  });
});

describe("figures (faults 72, 73)", () => {
  test.each([
    ["dues_base_amount", "1.200.000", 1200000],
    ["dues_base_amount", "1,200,000", 1200000],
    ["dues_base_amount", "1 200 000 đồng", 1200000],
    ["dues_base_amount", 1e9, 1e9],
    ["dues_base_amount", "0", 0],
    ["dues_base_amount", "5000", 5000],
    ["annual_evaluations.self_score", "85,5", 85.5],
    ["annual_evaluations.self_score", "85.5", 85.5],
    ["annual_evaluations.self_score", "85%", 85],
    ["economic_declarations.land_own_m2", "1.234,5", 1234.5],
    ["rewards.year", "2020", 2020],
    ["rewards.year", "năm 2020", 2020],
    ["rewards.year", 2020, 2020],
  ])("%s %j is %d", (key, cell, value) => {
    expect(read(key, cell).value).toBe(value);
  });

  test.each([
    ["dues_base_amount", "-5000"],
    ["dues_base_amount", "1,2 triệu"],
    ["dues_base_amount", "500.5"],
    ["rewards.year", "20"],
  ])("%s %j is refused", (key, cell) => {
    expect(rules(key, cell)).toEqual(["V-F-01 E2"]);
  });

  test.each([
    ["Có", true],
    ["x", true],
    [1, true],
    [true, true],
    ["Không", false],
    ["0", false],
  ])("%j is %s", (cell, value) => {
    expect(read("is_youth_union_member", cell).value).toBe(value);
  });
});

describe("codes", () => {
  test("code, label and alias are read; the label is written", () => {
    for (const cell of ["M2", "Đảng viên chính thức", "CT", "m2"]) {
      expect(read("membership_status", cell).value).toBe("M2");
    }
    expect(read("general_education", 4).value).toBe("4");
    expect(writeCell(field("membership_status"), "M2")).toBe("Đảng viên chính thức");
  });

  test("what the list does not know is refused (fault 82)", () => {
    expect(rules("ethnicity", "Phù Lá Hán")).toEqual(["V-F-03 E2"]);
    expect(rules("ethnicity", 1)).toEqual(["V-F-03 E2"]);
    expect(rules("general_education", "Tốt nghiệp")).toEqual(["V-F-03 E2"]);
  });

  test("a word with two meanings asks", () => {
    expect(read("ethnicity", "Chil")).toMatchObject({ choices: ["16", "20"] });
    expect(rules("ethnicity", "Chil")).toEqual(["V-F-03 E2"]);
  });

  test("several codes stand in one cell, also labels that hold commas", () => {
    expect(read("policy_categories", "HN; TB1").value).toEqual(["HN", "TB1"]);
    expect(read("policy_categories", "Anh hùng LLVTND, Anh hùng Lao động").value).toEqual(["AH"]);
    expect(read("policy_categories", "HN, TB1").value).toEqual(["HN", "TB1"]);
    expect(rules("policy_categories", "HN; gì đó")).toEqual(["V-F-03 E2"]);
  });

  test("7/10 that a sheet took for a day is read back", () => {
    expect(read("general_education", dateCell("2026-10-07")).value).toBe("3");
    expect(read("general_education_grade", dateCell("2026-12-12")).value).toBe("12/12");
    expect(read("party_badges.round", dateCell("2026-02-03")).value).toBe("0302");
  });
});

describe("texts", () => {
  test("names become NFC, single-spaced and proper case without a finding (faults 49, 55, 59)", () => {
    expect(read("full_name", "TRỊNH  THỊ\u00a0HỒNG\nOANH ".normalize("NFD"))).toEqual({
      value: "Trịnh Thị Hồng Oanh",
      findings: [],
    });
  });

  test("an alias in brackets goes to the aliases (fault 58)", () => {
    expect(read("full_name", "Nguyễn Văn An (Năm Tân)")).toMatchObject({
      value: "Nguyễn Văn An",
      moved: { field: "aliases", value: "Năm Tân" },
    });
  });

  test("invisible and control characters go (fault 56)", () => {
    expect(read("employer", "Trường\u200b THPT\u0000 Xuân\u00ad Hòa").value).toBe(
      "Trường THPT Xuân Hòa",
    );
  });

  test("long text keeps its lines; over-long text is refused (fault 128)", () => {
    expect(read("record_note", "một\r\nhai").value).toBe("một\nhai");
    expect(rules("employer", "x".repeat(1_000_000))).toEqual(["V-F-05 E2"]);
  });

  test("months and grades have their own form", () => {
    expect(read("dues_exemptions.from_month", "2/2026").value).toBe("2026-02");
    expect(read("blood_type", "ab +").value).toBe("AB+");
    expect(rules("general_education_grade", "13/12")).toEqual(["V-F-01 E2"]);
  });

  test("a formula counts by what it shows, with a warning; an error is refused (fault 33)", () => {
    expect(read("employer", { kind: "formula", value: "Trạm y tế" }).value).toBe("Trạm y tế");
    expect(rules("employer", { kind: "formula", value: "Trạm y tế" })).toEqual(["V-T-02 W"]);
    expect(rules("employer", { kind: "formula", value: null })).toEqual(["V-T-02 W"]);
    expect(rules("employer", { kind: "error", code: "#N/A" })).toEqual(["V-F-01 E2"]);
  });

  test("a keyed cell of an organization is resolved by the caller", () => {
    const organization = (text: string) => (text === "PT-TB-01" ? "id-1" : null);
    expect(read("org_id", "PT-TB-01", { organization }).value).toBe("id-1");
    expect(rules("org_id", "Chi bộ lạ", { organization })).toEqual(["V-F-03 E2"]);
  });
});

test("every finding of a cell has words that quote no value", () => {
  const cells: [string, SheetCell][] = [
    ["birth_date", "30/02/1953"],
    ["birth_date", "2/3/58"],
    ["citizen_id", "2.5E+10"],
    ["citizen_id", "0250737032257"],
    ["citizen_id", "abc"],
    ["phone", "0912345678 / 0987654321"],
    ["ethnicity", "Chil"],
    ["employer", "x".repeat(300)],
    ["employer", { kind: "formula", value: null }],
    ["org_id", "?"],
  ];
  for (const [key, cell] of cells) {
    for (const finding of read(key, cell).findings) {
      for (const lang of ["vi", "en"] as const) {
        const words = findingText(finding, lang);
        expect(words, `${finding.rule} ${JSON.stringify(finding.params)}`).not.toMatch(
          /\{|undefined/,
        );
        expect(words).not.toContain("0250737032257");
      }
    }
  }
});
