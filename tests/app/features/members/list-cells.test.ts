import { describe, expect, test } from "vitest";
import type { Sight } from "#app/features/members/access.ts";
import { listCell } from "#app/features/members/list/cells/rules.ts";
import { listColumns } from "#app/features/members/list/rules.ts";
import { memberText } from "#app/features/members/text.ts";

const column = (key: string) => listColumns.find((one) => one.key === key)!;
const cell = (key: string, values: Record<string, unknown>, sight: Sight = "restricted") =>
  listCell(column(key), "shown", values, {
    lang: "vi",
    words: memberText.vi.list,
    today: "2026-11-23",
    sight,
  });

describe("Party age", () => {
  const age = (from: string | null, to: string | null, more: Record<string, unknown> = {}) =>
    cell("party_age", { partyAgeFrom: from, partyAgeTo: to, membership_status: "M2", ...more })
      .text;

  test("in years and months", () => {
    expect(age("1996-02-03", "1996-02-03")).toBe("30 năm 9 tháng");
    expect(age("2015-11-23", "2015-11-23")).toBe("11 năm");
    expect(age("2026-08-23", "2026-08-23")).toBe("3 tháng");
  });

  test("at least so much when the day is not known", () => {
    expect(age("1984-01-01", "1984-12-31")).toBe("ít nhất 41 năm 10 tháng");
  });

  test("none yet for a probationary member, and none without a date", () => {
    expect(age("2026-03-01", "2026-03-01", { membership_status: "M1" })).toBe("Chưa tính");
    expect(age(null, null)).toBeNull();
  });

  test("of a former member it ends with the day of leaving", () => {
    expect(
      age("1976-02-02", "1976-02-02", { membership_status: "X1", exit_date: "2026-02-02" }),
    ).toBe("50 năm");
  });
});

describe("the state of the record", () => {
  const record = (values: Record<string, unknown>, sight?: Sight) =>
    cell("record", { data_level: "L0", missing: [], brokenRules: [], ...values }, sight);

  test("an error comes before what is missing", () => {
    expect(record({ brokenRules: ["V-F-13", "V-D-15"], missing: ["phone"] })).toEqual({
      text: "Có lỗi",
      tag: "error",
      note: "Một mục sau hôm nay",
    });
  });

  test("what is missing for the next level is named, two of it in words", () => {
    expect(record({ missing: ["phone", "photo", "ethnicity", "home_town"] })).toEqual({
      text: "Còn thiếu",
      tag: "warn",
      note: "Số điện thoại, Dân tộc và 1 mục khác",
    });
  });

  test("what may not be read is not named as missing either", () => {
    expect(record({ missing: ["religion", "phone"] }).note).toBe("Số điện thoại");
    expect(record({ missing: ["phone"], brokenRules: ["V-D-15"] }, "public")).toEqual({
      text: "Mới tạo",
      tag: "warn",
    });
  });

  test("a level that is reached is named", () => {
    expect(record({ data_level: "L3" })).toEqual({ text: "Đã xác thực", tag: "ok" });
  });
});

describe("other cells", () => {
  test("a field that the record needs is missing, another one is simply empty", () => {
    expect(cell("phone", { phone: null, missing: ["phone"] })).toEqual({
      text: null,
      isMissing: true,
    });
    expect(cell("email", { email: null, missing: ["phone"] })).toEqual({ text: null });
  });

  test("the status names the activity only when it is not the usual one", () => {
    const status = (activity: string) =>
      cell("status", { membership_status: "M2", activity_status: activity }).text;
    expect(status("A1")).toBe("Chính thức");
    expect(status("A3")).toBe("Chính thức, miễn sinh hoạt");
    expect(cell("status", { membership_status: "X1", activity_status: "A1" }).text).toBe("Từ trần");
  });

  test("of a date only the year is written where no more may be seen", () => {
    const shown = listCell(
      column("birth_date"),
      "year",
      { birth_date: "1984-01-26" },
      { lang: "vi", words: memberText.vi.list, today: "2026-11-23", sight: "colleague" },
    );
    expect(shown).toEqual({ text: "1984" });
    expect(cell("birth_date", { birth_date: "1959-08" })).toEqual({ text: "08/1959" });
  });

  test("an address leaves its old wording to the record", () => {
    const address = { detail: "Khu 2", commune: null, province: null, country: null };
    expect(cell("home_town", { home_town: { ...address, asWritten: "xã cũ" } }).text).toContain(
      "xã cũ",
    );
    expect(
      cell("home_town", { home_town: { ...address, commune: "08152", asWritten: "xã cũ" } }).text,
    ).toBe("Khu 2, 08152");
  });
});
