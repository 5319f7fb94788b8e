import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutOf, readSheet } from "#tests/app/features/imports/sheets.ts";
import { places, valueOf } from "#tests/app/record/arbitrary-values.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { writeAddress } from "#app/record/cell-addresses.ts";
import { writeCell } from "#app/record/cells.ts";
import { workbookSheets, type SheetColumns } from "#app/record/columns.ts";
import type { Address, FieldValue } from "#app/record/field.ts";

const sheets = workbookSheets();
const main = sheets[0]!;
const member = "0b5cf0de-8f2e-4ab6-9d20-51ce6ac4c0f1";

/** A sheet of our workbook with rows of cells by machine key. */
function sheetOf(sheet: SheetColumns, ...rows: Record<string, SheetCell>[]): SheetCell[][] {
  return [
    sheet.columns.map(({ header }) => header),
    sheet.columns.map(({ key }) => key),
    ...rows.map((row) => sheet.columns.map(({ key }) => row[key] ?? null)),
  ];
}

const readOwn = (sheet: SheetColumns, ...rows: Record<string, SheetCell>[]) =>
  readSheet(sheetOf(sheet, ...rows), { name: sheet.name }).people.map(({ reading }) => reading);

/** Cells and values of one generated row: every column that is read back. */
function generated(sheet: SheetColumns): fc.Arbitrary<{
  cells: Record<string, SheetCell>;
  values: Record<string, FieldValue>;
}> {
  const columns = sheet.columns.filter(
    ({ field, readOnly }) => field && !readOnly && field.kind !== "organization",
  );
  const fields = [...new Map(columns.map(({ field }) => [field!.key, field!])).values()];
  const arbitraries = Object.fromEntries(
    fields.map((field) => [
      field.key,
      field.kind === "address"
        ? places.filter(({ commune }) => commune !== "00004")
        : valueOf(field),
    ]),
  );
  return fc.record(arbitraries).map((values) => {
    const cells: Record<string, SheetCell> = {};
    for (const { key, field, part } of columns) {
      const value = values[field!.key] as FieldValue;
      cells[key] = part ? writeAddress(value as Address)[part] : writeCell(field!, value);
    }
    return { cells, values: values as Record<string, FieldValue> };
  });
}

// The second brings a phone that begins with 0084, which was once read as the country code.
const seeds = [3_022_026, 416];

describe("every sheet of our own workbook", () => {
  test.each(sheets.flatMap((sheet) => seeds.map((seed) => [sheet.name, seed, sheet] as const)))(
    "%s, seed %i: found by its keys, and what was written is read back (fault 46)",
    (_name, seed, sheet) => {
      const layout = layoutOf(sheetOf(sheet), [], "Anything")!;
      expect(layout).toMatchObject({
        profile: "format30",
        collection: sheet.collection,
        headerRows: [1],
        keyRow: 2,
        firstDataRow: 3,
      });
      fc.assert(
        fc.property(generated(sheet), ({ cells, values }) => {
          const row = sheet.collection ? { ...cells, member_id: member, row_id: "r1" } : cells;
          const [reading] = readOwn(sheet, row);
          expect(reading!.repairs).toEqual([]);
          if (sheet.collection === null) {
            expect(reading!.values).toEqual(values);
            return;
          }
          const named = Object.fromEntries(
            Object.entries(values).map(([key, value]) => [
              key.slice(sheet.collection!.length + 1),
              value,
            ]),
          );
          expect(reading!.child).toEqual({ id: "r1", values: named });
          expect(reading!.who.memberId).toBe(member);
          expect(reading!.values).toEqual({});
        }),
        { numRuns: 10, seed },
      );
    },
  );
});

describe("the sheet of members", () => {
  test("empty cells change nothing, #XOA clears, columns of the program are passed over (fault 83)", () => {
    const [reading] = readOwn(main, {
      member_id: member,
      full_name: "Trần Văn Bảy",
      phone: "#XOA",
      "home_town.detail": "#XOA",
      party_age_months: 400,
      org_name: "Chi bộ khác",
      quality_score: 99,
    });
    expect(reading!.values).toEqual({ full_name: "Trần Văn Bảy", phone: null, home_town: null });
    expect(reading!.who.memberId).toBe(member);
    expect(reading!.waits).toEqual(["status"]);
  });

  test("columns in another order, fewer of them, without the row of keys (faults 43, 46)", () => {
    const grid = [
      ["Số điện thoại", "Họ và tên đang dùng", "Quê quán - xã, phường", "Cột của tôi"],
      ["0600351161", "Trần Văn Bảy", "Xã Thanh Ba (08152)", "x"],
    ];
    const layout = layoutOf(grid, [], "DangVien")!;
    expect(layout).toMatchObject({ profile: "format30", keyRow: null, firstDataRow: 2 });
    const [one] = readSheet(grid, { name: "DangVien" }).people;
    expect(one!.reading.values).toMatchObject({
      phone: "0600351161",
      full_name: "Trần Văn Bảy",
      home_town: { commune: "08152" },
    });
  });

  test("names typed without a code are found, a code of no unit is not taken for one (V-F-07)", () => {
    const home = (cells: Record<string, SheetCell>) => {
      const [reading] = readOwn(main, { member_id: member, full_name: "Trần Văn Bảy", ...cells });
      return reading!.values.home_town;
    };
    expect(
      home({ "home_town.commune": "Xã Thanh Ba", "home_town.province": "Tỉnh Phú Thọ" }),
    ).toMatchObject({
      commune: "08152",
      province: "25",
    });
    expect(home({ "home_town.commune": "Xã Lạ (99999)" })).toMatchObject({
      commune: null,
      asWritten: "99999",
    });
  });

  test("an organization by its code, and the cell of a new person", () => {
    const [reading] = readOwn(main, {
      full_name: "Trần Văn Bảy",
      org_id: "PT-TB-02",
      residence_party_org: "PT-XH-07",
    });
    expect(reading!.values).toMatchObject({ org_id: "PT-TB-02", residence_party_org: "PT-XH-07" });
  });

  test("a status and its dates stay as the record has them: nothing is derived", () => {
    const [reading] = readOwn(main, {
      member_id: member,
      membership_status: "Từ trần",
      exit_date: "05/06/2020",
      party_card_number: "12345678",
    });
    expect(reading!.values).toEqual({
      membership_status: "X1",
      exit_date: "2020-06-05",
      party_card_number: "12345678",
    });
  });

  test("the same record twice: the second row is refused and names the first (fault 76)", () => {
    const row = { member_id: member, full_name: "Trần Văn Bảy" };
    const { people } = readSheet(sheetOf(main, row, row), { name: main.name });
    expect(people[1]!.findings).toContainEqual(
      expect.objectContaining({ severity: "E1", params: { case: "inFile", row: 3 } }),
    );
  });
});

describe("child sheets", () => {
  const rewards = sheets.find(({ collection }) => collection === "rewards")!;

  test("#XOA in the action column removes the row; a row without id is new; owners by number", () => {
    const [removed, added] = readOwn(
      rewards,
      { member_id: member, row_id: "r1", row_action: "#xoa" },
      {
        citizen_id: "025080123456",
        biography_number: "012345PT",
        "rewards.decision_number": "12/QĐ",
      },
    );
    expect(removed!.child).toEqual({ id: "r1", values: null });
    expect(added).toMatchObject({
      collection: "rewards",
      child: { id: null, values: { decision_number: "12/QĐ" } },
      who: { memberId: null, citizenId: "025080123456", biographyNumber: "012345PT" },
      values: {},
    });
  });
});
