import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import {
  resolveAddress,
  resolvePair,
  type ResolvedAddress,
} from "#app/features/territory/rules.ts";
import { index, on } from "#tests/app/features/territory/registers.ts";

interface Answers {
  ordinary_rows: { row: number; values: Record<string, unknown> }[];
  faulty_rows: {
    row: number;
    issues: { field: string | null; rule: string; value?: string; note?: string }[];
  }[];
}

const folder = new URL("../../../fixtures/samples/", import.meta.url);
const PHU_THO = "25";

async function sample(
  name: string,
): Promise<{ cell: (column: string, row: number) => string | null; answers: Answers }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(new URL(`${name}.xlsx`, folder).pathname);
  const [sheet] = workbook.worksheets;
  return {
    cell: (column, row) => {
      const value = sheet?.getCell(`${column}${row}`).value;
      return value === null || value === undefined ? null : String(value);
    },
    answers: JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8")),
  };
}

/** What the answer file says of an address, in our shape. */
function expected(answers: Answers, row: number, field: string): object | null {
  const value = answers.ordinary_rows.find((one) => one.row === row)?.values[field];
  if (!value) return null;
  const { commune_code, province_code, detail } = value as Record<string, string | undefined>;
  return {
    outcome: "sure",
    commune: commune_code,
    province: province_code,
    detail: detail ?? null,
  };
}

const readColumns = (cells: (string | null)[]): ResolvedAddress =>
  resolveAddress({ country: cells[0], province: cells[1], detail: cells[2] }, index, { on });

describe("the input file 4.0", () => {
  test("all 3,600 addresses of 1,200 rows are placed, the ordinary rows as the answers say", async () => {
    const { cell, answers } = await sample("mau-4.0");
    const columns = {
      birth_registration_place: ["O", "P", "Q"],
      home_town: ["R", "S", "T"],
      permanent_address: ["U", "V", "W"],
    };
    for (let row = 8; row <= 1207; row += 1) {
      for (const [field, letters] of Object.entries(columns)) {
        const address = readColumns(letters.map((letter) => cell(letter, row)));
        expect(address, `row ${row} ${field}`).toMatchObject({
          outcome: "sure",
          repaired: false,
          country: null,
        });
        const wanted = expected(answers, row, field);
        if (wanted) expect(address, `row ${row} ${field}`).toMatchObject(wanted);
      }
    }
  });
});

describe("the ward's list", () => {
  test("an address without a province lies in the list's province", async () => {
    const { cell, answers } = await sample("danh-sach-phuong");
    for (const { row } of answers.ordinary_rows) {
      const address = resolveAddress(cell("G", row) ?? "", index, { on, preferProvince: PHU_THO });
      expect(address).toMatchObject(expected(answers, row, "permanent_address") ?? {});
    }
  });
});

describe("the student cell's list with old and new wording side by side", () => {
  test("every place is sure but the split one, and the two contradictions are found", async () => {
    const { cell, answers } = await sample("chi-bo-sinh-vien");
    const doubts: Record<string, unknown> = {};
    for (let row = 2; row <= 121; row += 1) {
      for (const [field, letters, detail] of [
        ["home_town", "HIJKLM", null],
        ["permanent_address", "NOPQRS", "T"],
      ] as const) {
        const [a, b, c, d, e, f] = [...letters].map((letter) => cell(letter, row));
        const now = { commune: a, district: b, province: c, detail: detail && cell(detail, row) };
        const { address, conflict } = resolvePair(
          now,
          { commune: d, district: e, province: f },
          index,
          { on },
        );
        const wanted = expected(answers, row, field);
        if (wanted) expect(address, `row ${row} ${field}`).toMatchObject(wanted);
        if (address.outcome !== "sure")
          doubts[`${row} ${field}`] = [
            address.commune,
            ...address.candidates.map(({ code }) => code),
          ];
        if (conflict) doubts[`${row} ${field}`] = { ...conflict, kept: address.commune };
      }
    }
    expect(doubts).toEqual({
      "36 home_town": ["14758", "14758", "14797"],
      "43 home_town": { written: "08134", old: "05251", kept: "08134" },
      "89 home_town": { written: "16078", old: "15607", kept: "16078" },
    });
  });

  test("an old commune whose name another one bears today is read as the old one, with the namesake named", async () => {
    const { cell } = await sample("chi-bo-sinh-vien");
    const parts = { commune: cell("K", 77), district: cell("L", 77), province: cell("M", 77) };
    const address = resolveAddress(parts, index, { on });
    expect(address).toMatchObject({
      outcome: "sure",
      commune: "08866",
      namesake: "05089",
      via: "legacy",
    });
  });

  test("the temporary address in one text is placed", async () => {
    const { cell } = await sample("chi-bo-sinh-vien");
    const address = resolveAddress(cell("W", 2) ?? "", index, { on });
    expect(address).toMatchObject({ outcome: "sure", commune: "08746", detail: "Ký túc xá" });
  });
});
