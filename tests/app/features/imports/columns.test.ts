import { describe, expect, test } from "vitest";
import { mappingOf } from "#tests/app/features/imports/sheets.ts";

describe("what the columns hold", () => {
  test("in another order, doubled, further and blank columns (faults 43, 45)", () => {
    expect(
      mappingOf([
        ["Ngày sinh", "Họ tên", "Sở thích", null, "Sinh ngày"],
        ["02/03/1980", "Trần Văn Bảy", "cờ tướng", "x", "03/03/1980"],
      ]),
    ).toEqual([
      { header: "Ngày sinh", field: "birth_date", sureness: "sure", why: "exact" },
      { header: "Họ tên", field: "full_name", sureness: "sure", why: "exact" },
      { header: "Sở thích", field: null, sureness: "unknown", why: "unknown" },
      { header: "", field: null, sureness: "unknown", why: "unknown" },
      { header: "Sinh ngày", field: null, sureness: "doubtful", why: "twice" },
    ]);
  });

  test("headers with line breaks, double spaces, no marks, a slip of the pen, more words (fault 44)", () => {
    const fieldsOf = (...headers: string[]) =>
      mappingOf([
        ["STT", "Họ và tên", ...headers],
        [1, "Trần Văn Bảy"],
      ])
        .slice(2)
        .map(({ field }) => field);
    expect(
      fieldsOf(
        "Ngày\ntháng  năm\u00a0sinh *",
        "SO CCCD",
        "Tôn giáoo",
        "Số điện thoại (của gia đình)",
      ),
    ).toEqual(["birth_date", "citizen_id", "religion", "phone"]);
    expect(fieldsOf("Số điện thoại và Email liên hệ", "Ghi chép")).toEqual([null, null]);
  });

  test("values break ties: DT with phone numbers is a phone, with names an ethnic group (clarification 39)", () => {
    const withValues = (title: string, ...values: string[]) =>
      mappingOf([
        ["STT", "Họ và tên", title],
        ...values.map((value, at) => [at + 1, "Trần Văn Bảy", value]),
      ])[2];
    expect(withValues("ĐT", "0600351161", "0600351162")).toMatchObject({
      field: "phone",
      sureness: "sure",
    });
    expect(withValues("DT", "Kinh", "Mường")).toMatchObject({
      field: "ethnicity",
      sureness: "sure",
    });
    expect(withValues("DT", "0600351161", "0600351162")).toMatchObject({
      field: "phone",
      why: "values",
    });
    expect(withValues("Giới tính", "cao", "thấp", "vừa")).toMatchObject({
      field: "gender",
      sureness: "doubtful",
      why: "strangeValues",
    });
  });

  test("a header with several meanings is asked, a number of another system is never our id", () => {
    expect(
      mappingOf([
        ["Họ tên", "Đơn vị", "Địa chỉ", "ID (UUID)"],
        ["Trần Văn Bảy", "Trạm Y tế"],
      ]),
    ).toMatchObject([
      { field: "full_name" },
      { field: "employer", why: "ask" },
      { field: "permanent_address", why: "ask" },
      { field: "external_reference" },
    ]);
  });
});
