import { describe, expect, test } from "vitest";
import { readOne, readSheet } from "#tests/app/features/imports/sheets.ts";

describe("code words", () => {
  test("an unknown word is not stored; its answer holds for the whole file (fault 82)", () => {
    const { values, found, questions, grade } = readOne({ "Dân tộc": "Phù Lá Hán" });
    expect(values.ethnicity).toBeUndefined();
    expect([found, grade]).toEqual([["V-F-03 E2 ethnicity"], "deficient"]);
    const key = questions.find(({ kind }) => kind === "code")!.key;
    expect(readOne({ "Dân tộc": "Phù Lá Hán" }, { [key]: "01" })).toMatchObject({
      values: { ethnicity: "01" },
      grade: "clean",
    });
  });

  test("a word with several meanings waits: Chil (clarification 39)", () => {
    const { reading, questions, grade, found } = readOne({ "Dân tộc": "Chil" });
    expect([grade, found]).toEqual(["deficient", []]);
    expect(reading.waits).toHaveLength(1);
    expect(questions[0]!.choices.length).toBe(2);
    expect(
      readOne({ "Dân tộc": "Chil" }, { [questions[0]!.key]: questions[0]!.choices[0]!.value })
        .grade,
    ).toBe("clean");
  });
});

describe("cells and people", () => {
  test("unknown, ambiguous and closed names of cells (fault 80)", () => {
    const unknown = readOne({ "Chi bộ": "Chi bộ Khu 77" });
    expect(unknown).toMatchObject({ grade: "blocked", found: ["V-F-02 E1 org_id"] });
    const question = unknown.questions.find(({ kind }) => kind === "cellName")!;
    expect(question).toMatchObject({ isOptional: true, about: "Chi bộ Khu 77" });
    expect(
      readOne({ "Chi bộ": "Chi bộ Khu 77" }, { [question.key]: "PT-TB-03" }).values.org_id,
    ).toBe("PT-TB-03");
    const twice = readOne({ "Chi bộ": "Chi bộ Khu 1" });
    expect(twice).toMatchObject({ grade: "deficient", found: [] });
    expect(twice.reading.waits).toEqual(["commune"]);
    expect(readOne({ "Chi bộ": "Chi bộ Khu 1" }, { commune: "PT-TB" }).values.org_id).toBe(
      "PT-TB-01",
    );
  });

  test("without a column of cells one answer holds for all rows", () => {
    const grid = [
      ["Họ và tên", "Giới tính", "Ngày sinh"],
      ["Trần Văn Bảy", "Nam", "02/03/1980"],
      ["Lê Thị Tám", "Nữ", "05/06/1985"],
    ];
    const open = readSheet(grid);
    expect(open.questions.find(({ kind }) => kind === "cell")).toMatchObject({
      key: "cell",
      rows: 2,
    });
    const { people } = readSheet(grid, { answers: { cell: "PT-XH-07" } });
    expect(people.map(({ reading }) => reading.values.org_id)).toEqual(["PT-XH-07", "PT-XH-07"]);
  });

  test("a missing gender is proposed from the number, and taken only when a person agrees", () => {
    const cells = { "Giới tính": null, "Số CCCD": "025080123456" };
    const open = readOne(cells);
    expect(open).toMatchObject({ grade: "blocked", found: ["V-F-02 E1 gender"] });
    expect(open.questions.find(({ kind }) => kind === "gender")).toMatchObject({
      isOptional: true,
      proposed: "yes",
    });
    expect(readOne(cells, { "repair:genderFromNumber": "yes" })).toMatchObject({
      defaults: { gender: "M" },
      grade: "repaired",
    });
  });

  test("of two rows for one person the first stands, the later one names it (faults 76, 77)", () => {
    const grid = [
      [
        "Họ và tên",
        "Giới tính",
        "Ngày sinh",
        "Chi bộ",
        "Số CCCD",
        "Ngày vào Đảng",
        "Ngày chính thức",
      ],
      [
        "Trần Văn Bảy",
        "Nam",
        "02/03/1980",
        "Chi bộ Khu 2",
        "025080123456",
        "01/02/2005",
        "01/02/2006",
      ],
      [
        "Trần Văn Bảy",
        "Nam",
        "02/03/1980",
        "Chi bộ Khu 2",
        "025080123456",
        "01/02/2005",
        "01/02/2006",
      ],
    ];
    const [first, second] = readSheet(grid).people;
    expect(first!.grade).toBe("clean");
    expect(second!.findings).toEqual([
      { rule: "V-ID-05", severity: "E1", field: "citizen_id", params: { case: "inFile", row: 2 } },
    ]);
  });

  test("the same date in many rows looks like a placeholder (§11.2)", () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        "Trần Văn Bảy",
        "Nam",
        at < 25 ? "01/01/1990" : `${(at % 28) + 1}/05/19${60 + (at % 30)}`,
      ]);
    const read = (count: number) =>
      readSheet([["Họ và tên", "Giới tính", "Ngày sinh"], ...people(count)]);
    expect(read(100).equalDates).toEqual([{ field: "birth_date", date: "1990-01-01", rows: 25 }]);
    expect(read(100).people[0]!.findings).toContainEqual({
      rule: "V-T-03",
      severity: "W",
      field: "birth_date",
      params: { rows: 25 },
    });
    expect(read(600).equalDates).toEqual([]);
    expect(read(19).equalDates).toEqual([]);
  });

  test("a request to remove deletes nothing, and is passed on", () => {
    const { reading, grade, found } = readOne({ "Đề nghị xóa (Có/Không)": "Có" });
    expect(reading.asksRemoval).toBe(true);
    expect([grade, found]).toEqual(["clean", ["V-T-05 I null"]]);
    expect(readOne({ "Đề nghị xóa (Có/Không)": "Không" }).reading.asksRemoval).toBe(false);
  });
});

describe("rows of collections in a flat list", () => {
  test("a position with its cell, several in one cell, and words that are none", () => {
    const positions = (cell: string) => {
      const { reading, found } = readOne({ "Chức vụ Đảng": cell });
      return [reading.extra.map(({ values }) => values), found];
    };
    expect(positions("P. Bí thư")).toEqual([[{ position: "C02", org_id: "PT-TB-02" }], []]);
    expect(positions("Bí thư; Đảng viên phụ trách thu đảng phí")[0]).toHaveLength(2);
    expect(positions("Không")).toEqual([[], []]);
    expect(positions("Trưởng nhóm")).toEqual([[], ["V-F-03 E2 current_party_position"]]);
  });

  test("the issue of a card becomes a row of cards", () => {
    const cells = {
      "Số thẻ Đảng": "012345678901",
      "Ngày cấp thẻ Đảng": "21/04/2026",
      "Nơi cấp thẻ Đảng": "Ban Tổ chức",
    };
    expect(readOne(cells).reading.extra).toEqual([
      {
        collection: "party_cards",
        values: {
          number: "012345678901",
          generation: "electronic_2025",
          status: "valid",
          issue_date: "2026-04-21",
          issued_by: "Ban Tổ chức",
        },
      },
    ]);
    expect(readOne({ ...cells, "Số thẻ Đảng": null }).found).toEqual([
      "V-F-02 W party_cards.number",
    ]);
  });

  test("nt is the place to the left; an unknown place keeps its words (V-F-07)", () => {
    const { values } = readOne({ "Thường trú": "Khu 3, xã Thanh Ba", "Nơi ở hiện nay": "nt" });
    expect(values.permanent_address).toMatchObject({
      commune: "08152",
      province: "25",
      detail: "Khu 3",
    });
    expect(values.temporary_address).toEqual(values.permanent_address);
    expect(readOne({ "Quê quán": "xã Không Có Tên, tỉnh Phú Thọ" })).toMatchObject({
      values: { home_town: { commune: null, asWritten: "xã Không Có Tên, tỉnh Phú Thọ" } },
      found: ["V-F-07 W home_town"],
    });
  });
});

describe("cells that are no plain text", () => {
  const broken = { kind: "error", code: "#N/A" } as const;

  test("an error of the sheet is unreadable wherever it stands (33)", () => {
    expect(readOne({ "Quê quán": broken })).toMatchObject({
      found: ["V-F-01 E2 home_town"],
      grade: "deficient",
    });
    expect(readOne({ "Quê quán": broken }).values.home_town).toBeUndefined();
    expect(readOne({ "Chi bộ": broken })).toMatchObject({ grade: "blocked" });
    expect(readOne({ "Chức vụ Đảng": broken }).reading.extra).toEqual([]);
  });

  test("a formula counts by its result, with a warning (33, V-T-02)", () => {
    const place = { kind: "formula", value: "Khu 3, xã Thanh Ba" } as const;
    expect(readOne({ "Quê quán": place })).toMatchObject({
      values: { home_town: { commune: "08152" } },
      found: ["V-T-02 W home_town"],
    });
  });

  test("#XOA clears a place of a list too", () => {
    expect(readOne({ "Quê quán": "#XOA", "Số điện thoại": "#xoa" }).values).toMatchObject({
      home_town: null,
      phone: null,
    });
  });
});
