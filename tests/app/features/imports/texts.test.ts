import { describe, expect, test } from "vitest";
import { readOne } from "#tests/app/features/imports/sheets.ts";

const dateCell = (date: string, hidesDay = false) =>
  ({ kind: "date", date, serial: 30_000, hidesDay }) as const;

test("the row that the others start from has no fault", () => {
  expect(readOne()).toMatchObject({
    grade: "clean",
    found: [],
    values: {
      full_name: "Trần Văn Bảy",
      gender: "M",
      birth_date: "1980-03-02",
      org_id: "PT-TB-02",
      admission_ceremony_date: "2005-02-01",
      official_date: "2006-02-01",
    },
    defaults: { membership_status: "M2", activity_status: "A1" },
  });
});

describe("Vietnamese text", () => {
  test.each([
    ["NFD becomes NFC (49)", "Trần Văn Bảy".normalize("NFD"), "Trần Văn Bảy"],
    ["capitals, small letters (55)", "TRẦN văn BẢY", "Trần Văn Bảy"],
    ["invisible signs (56)", "Trần\u200b Văn\u00ad Bảy\u200e", "Trần Văn Bảy"],
    ["apostrophes and hyphens as typed (57)", "H’ Nương Niê-kdăm", "H' Nương Niê-kdăm"],
    ["blanks, tabs, line breaks (59)", " Trần\tVăn\n Bảy ", "Trần Văn Bảy"],
    ["both places of the tone stay as typed (53)", "Lê Thị Hoà", "Lê Thị Hoà"],
  ])("%s", (_what, typed, name) => {
    const { values, found } = readOne({ "Họ và tên": typed });
    expect(values.full_name).toBe(name);
    expect(found).toEqual([]);
  });

  test("old fonts in the whole row (50)", () => {
    const tcvn3 = {
      "Họ và tên": "NguyÔn ThÞ Hoµ",
      "Giới tính": "N÷",
      "Chi bộ": "Chi bé Khu 2, x· Thanh Ba",
    };
    const { values, found } = readOne(tcvn3);
    expect(values).toMatchObject({ full_name: "Nguyễn Thị Hoà", gender: "F", org_id: "PT-TB-02" });
    expect(found).toEqual(["V-F-08 I full_name"]);
    expect(readOne({ "Họ và tên": "Nguyeãn Thò Hoaø" }).values.full_name).toBe("Nguyễn Thị Hoà");
  });

  test.each(["windows-1252", "windows-1258"])("UTF-8 read as %s (51)", (encoding) => {
    const wrong = (text: string) => new TextDecoder(encoding).decode(Buffer.from(text));
    for (const name of ["Nguyễn Văn Ánh", "Trần Thị Hồng", "Đỗ Hữu Ưng", "Lê Thị Hoà"]) {
      const { values, found } = readOne({ "Họ và tên": wrong(name), "Giới tính": wrong("Nữ") });
      expect(values).toMatchObject({ full_name: name, gender: "F" });
      expect(found).toEqual(["V-F-08 I full_name"]);
    }
    expect(readOne({ "Họ và tên": "Ngô Ánh Mã" })).toMatchObject({
      values: { full_name: "Ngô Ánh Mã" },
      found: [],
    });
  });

  test("eth for Đ and letters of other alphabets are mended and told (54, 60)", () => {
    expect(readOne({ "Họ và tên": "Ðỗ Thị Оanh" })).toMatchObject({
      values: { full_name: "Đỗ Thị Oanh" },
      found: ["V-F-08 I full_name"],
    });
  });

  test("an alias in brackets, a name of one word (57, 58)", () => {
    expect(readOne({ "Họ và tên": "Trần Văn Bảy (Bảy Lúa)" }).values).toMatchObject({
      full_name: "Trần Văn Bảy",
      aliases: "Bảy Lúa",
    });
    expect(readOne({ "Họ và tên": "Bảy" }).found).toEqual(["V-F-15 W full_name"]);
  });
});

describe("dates", () => {
  test.each([
    ["day first (61)", "03/04/1965", "1965-04-03"],
    ["month and year, year alone (63)", "04/1965", "1965-04"],
    ["a year as a number (63)", 1965, "1965"],
    ["a date cell stays on its day (74)", dateCell("1965-04-03"), "1965-04-03"],
  ])("%s", (_what, cell, date) => {
    const { values, found } = readOne({ "Ngày sinh": cell });
    expect(values.birth_date).toBe(date);
    expect(found).toEqual([]);
  });

  test.each([
    ["no such day (64)", "29/02/1967", "V-F-01 E1 birth_date"],
    ["two digits (65)", "02/03/30", "V-F-01 E1 birth_date"],
    ["words (68)", "khoảng 1965", "V-F-01 E1 birth_date"],
    [
      "an error of the sheet (33)",
      { kind: "error", code: "#N/A" } as const,
      "V-F-01 E1 birth_date",
    ],
    ["in the future (66)", "02/03/2050", "V-F-06 E1 birth_date"],
    ["before 1900 (66)", "02/03/1880", "V-F-06 E1 birth_date"],
  ])("%s", (_what, cell, finding) => {
    const { found, grade, reading } = readOne({ "Ngày sinh": cell });
    expect(found).toContain(finding);
    expect(grade).toBe("blocked");
    expect(reading.raw[2]).toBeTruthy();
  });

  test("a serial as text is turned back and shown as a repair; refused, it is not used (62)", () => {
    const { values, reading } = readOne({ "Ngày sinh": "29282" });
    expect(values.birth_date).toBe("1980-03-02");
    expect(reading.repairs).toEqual([
      { kind: "serialDate", field: "birth_date", from: "29282", to: "1980-03-02" },
    ]);
    const refused = readOne({ "Ngày sinh": "29282" }, { "repair:serialDate": "no" });
    expect(refused.values.birth_date).toBeUndefined();
    expect(refused.grade).toBe("blocked");
  });

  test("a date cell that hides the day is flagged, a formula too (33, V-T-01, V-T-02)", () => {
    expect(readOne({ "Ngày sinh": dateCell("1980-03-02", true) }).found).toEqual([
      "V-T-01 W birth_date",
    ]);
    const formula = { kind: "formula", value: "Lê Văn Tám" } as const;
    expect(readOne({ "Họ và tên": formula })).toMatchObject({
      values: { full_name: "Lê Văn Tám" },
      found: ["V-T-02 W full_name"],
    });
  });

  test("under 18, official before the ceremony (67)", () => {
    expect(
      readOne({ "Ngày vào Đảng": "01/02/1997", "Ngày chính thức": "01/02/1998" }).found,
    ).toEqual(["V-D-01 E2 admission_ceremony_date"]);
    expect(readOne({ "Ngày chính thức": "01/02/2004" }).found).toEqual(["V-D-06 E2 official_date"]);
  });
});

describe("numbers", () => {
  test("a lost zero is put back where the person fits, and taken back on a no (69)", () => {
    const { values, reading, grade } = readOne({ "Số CCCD": 25_080_123_456 });
    expect(values.citizen_id).toBe("025080123456");
    expect(reading.repairs).toMatchObject([{ kind: "leadingZeros", to: "025080123456" }]);
    expect(grade).toBe("repaired");
    const refused = readOne({ "Số CCCD": 25_080_123_456 }, { "repair:leadingZeros": "no" });
    expect(refused.values.citizen_id).toBeUndefined();
    expect(refused.found).toEqual(["V-ID-08 E2 citizen_id"]);
  });

  test("nine digits are the old number, digits lost for good are refused, blanks go (69)", () => {
    expect(readOne({ "Số CCCD": "131234567" })).toMatchObject({
      values: { old_id_number: "131234567" },
      found: ["V-ID-08 W citizen_id"],
    });
    expect(readOne({ "Số CCCD": "1.23E+11" }).found).toEqual(["V-ID-08 E2 citizen_id"]);
    expect(readOne({ "Số CCCD": "025 080 123 456" }).values.citizen_id).toBe("025080123456");
  });

  test("cards of both generations in one column; in the wrong one of two columns a repair (70)", () => {
    expect(readOne({ "Số thẻ Đảng": "12345678" })).toMatchObject({
      values: { party_card_number_old: "12345678" },
      grade: "clean",
    });
    const two = { "Số thẻ Đảng": "12345678", "Số thẻ Đảng theo QĐ 85": null };
    expect(readOne(two).reading.repairs).toMatchObject([
      { kind: "cardColumn", field: "party_card_number_old" },
    ]);
    expect(readOne({ "Số thẻ Đảng": "12A45678" }).found).toEqual(["V-ID-02 W party_card_number"]);
  });

  test("phones with +84, dots, a lost zero, two in one cell (71)", () => {
    const phone = (cell: string | number) => readOne({ "Số điện thoại": cell });
    expect(phone("+84 600 351 161").values.phone).toBe("0600351161");
    expect(phone("0600.351.161").values.phone).toBe("0600351161");
    expect(phone(600_351_161)).toMatchObject({ values: { phone: "0600351161" }, grade: "clean" });
    expect(phone("0600351161; 0600351162")).toMatchObject({
      values: { phone: "0600351161" },
      found: ["V-F-04 W phone"],
    });
  });

  test("number and issue of the citizen card in one cell, line by line", () => {
    const cell = "025080123456\n12/05/2021\nCục Cảnh sát";
    expect(readOne({ "Số CCCD": cell }).values).toMatchObject({
      citizen_id: "025080123456",
      citizen_id_issue_date: "2021-05-12",
      citizen_id_issue_place: "Cục Cảnh sát",
    });
  });
});
