import { describe, expect, test } from "vitest";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { readOne, readSheet } from "#tests/app/features/imports/sheets.ts";

describe("status", () => {
  const status = (cells: Record<string, SheetCell>, answers?: Record<string, string>) =>
    readOne(cells, answers);

  test("words behind the date or instead of one (clarification 16)", () => {
    expect(
      status({ "Ngày vào Đảng": "16/09/2026 (Dự bị)", "Ngày chính thức": null }),
    ).toMatchObject({
      values: { admission_ceremony_date: "2026-09-16", membership_status: "M1" },
      grade: "clean",
    });
    const official = status({
      "Ngày vào Đảng": "01/02/2005 (Chính thức)",
      "Ngày chính thức": null,
    });
    expect(official.values).toMatchObject({
      admission_ceremony_date: "2005-02-01",
      membership_status: "M2",
    });
    expect(official.found).toEqual(["V-T-04 W official_date"]);
    expect(status({ "Ngày vào Đảng": "16/09/2026", "Ngày chính thức": "DB" }).values).toMatchObject(
      {
        membership_status: "M1",
      },
    );
  });

  test("two dates in two lines of one cell", () => {
    const { people } = readSheet([
      ["Họ và tên", "Giới tính", "Ngày sinh", "Chi bộ", "Ngày vào Đảng"],
      ["Trần Văn Bảy", "Nam", "02/03/1980", "Chi bộ Khu 2", "01/02/2005\nCT: 01/02/2006"],
    ]);
    expect(people[0]!.reading.values).toMatchObject({
      admission_ceremony_date: "2005-02-01",
      official_date: "2006-02-01",
    });
  });

  test("the words of the input file 4.0 (§11.1)", () => {
    const of = (word: string, date: string | null = null) =>
      status({ "Trạng thái hoạt động": word, "Ngày rời/mất/miễn SH": date });
    expect(of("Đang sinh hoạt Đảng").values.activity_status).toBe("A1");
    expect(of("Miễn sinh hoạt", "05/06/2020").values).toMatchObject({
      activity_status: "A3",
      exemption_date: "2020-06-05",
    });
    expect(of("Đình chỉ sinh hoạt").values.activity_status).toBe("A5");
    expect(of("Gián đoạn sinh hoạt")).toMatchObject({
      values: { activity_status: "A8" },
      found: ["V-T-06 W activity_status"],
    });
    expect(of("Từ trần", "05/06/2020")).toMatchObject({
      values: { membership_status: "X1", exit_date: "2020-06-05", exit_reason: "R1" },
      grade: "clean",
    });
  });

  test("leaving without a reason waits for it, and the answer settles the status", () => {
    const cells = { "Trạng thái hoạt động": "Rời khỏi Đảng", "Ngày rời/mất/miễn SH": "05/06/2020" };
    const open = status(cells);
    expect(open).toMatchObject({ grade: "deficient", found: [] });
    expect(open.reading.waits).toEqual(["exitReason:0:2"]);
    const { values, grade } = status(cells, { "exitReason:0:2": "R5" });
    expect(values).toMatchObject({
      membership_status: "X4",
      exit_reason: "R5",
      exit_date: "2020-06-05",
    });
    expect(grade).toBe("clean");
  });

  test("without any word: by the dates within 24 months, else a question", () => {
    const old = { "Ngày vào Đảng": "01/02/2020", "Ngày chính thức": null };
    expect(status({ ...old, "Ngày vào Đảng": "01/02/2026" }).defaults.membership_status).toBe("M1");
    expect(status(old).reading.waits).toEqual(["status"]);
    expect(status(old, { status: "M1" }).defaults.membership_status).toBe("M1");
  });

  test("an unknown word is refused, offered as a question, and read by its answer (fault 82)", () => {
    const cells = { "Trạng thái hoạt động": "Nghỉ phép dài" };
    const { found, questions } = status(cells);
    expect(found).toEqual(["V-F-03 E1 activity_status"]);
    const question = questions.find(({ kind }) => kind === "code")!;
    expect(question).toMatchObject({ about: "Nghỉ phép dài", isOptional: true, rows: 1 });
    expect(status(cells, { [question.key]: "A4" }).values.activity_status).toBe("A4");
  });

  test("a status in a column of titles counts, a title that looks like one does not", () => {
    expect(status({ "Chức danh": "MSH" }).values).toMatchObject({ activity_status: "A3" });
    expect(status({ "Chức danh": "CT" }).values).toMatchObject({ job_title: "CT" });
  });
});
