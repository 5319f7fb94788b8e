import { describe, expect, test } from "vitest";
import { findCode } from "#app/codes/find-code.ts";
import { type CodeListName, codeLists } from "#app/codes/lists.ts";
import { memberStatus } from "#app/codes/member-status.ts";

const read = (list: CodeListName, text: string) => findCode(codeLists[list], text);

describe("a coded cell", () => {
  test.each([
    ["gender", "Nam", "M"],
    ["gender", "nữ", "F"],
    ["gender", "NU", "F"],
    ["gender", "m", "M"],
    ["member_status", "Dự bị", "M1"],
    ["member_status", "chính thức", "M2"],
    ["member_status", "M1 - Đảng viên dự bị", "M1"],
    ["activity_status", "Đang sinh hoạt Đảng", "A1"],
    ["activity_status", "Miễn SH", "A3"],
    ["activity_status", "Gián đoạn sinh hoạt", "A8"],
    ["education_general", "12/12", "4"],
    ["education_general", "10/10", "4"],
    ["education_general", "7/10", "3"],
    ["education_general", "9/12", "3"],
    ["education_general", "THPT", "4"],
    ["education_general", "THCS", "3"],
    ["education_professional", "ĐH", "4"],
    ["education_professional", "Đại học", "4"],
    ["education_professional", "Trung cấp", "2"],
    ["education_professional", "TC", "2"],
    ["education_professional", "Sơ cấp", "1"],
    ["education_professional", "Thạc sỹ", "5"],
    ["academic_degree", "Ths", "THS"],
    ["political_theory_level", "SC", "1"],
    ["political_theory_level", "TC", "2"],
    ["political_theory_level", "Cao cấp", "3"],
    ["political_theory_level", "CC", "3"],
    ["political_theory_level", "Chưa", "0"],
    ["religion", "Không", "00"],
    ["religion", "Thiên chúa giáo", "02"],
    ["ethnic_group", "Kinh (Việt)", "01"],
    ["ethnic_group", "Mường", "06"],
    ["ethnic_group", "muong", "06"],
    ["ethnic_group", "H’Mông", "08"],
    ["ethnic_group", "Ê Đê", "12"],
    ["ethnic_group", "Ba na", "13"],
    ["ethnic_group", "Thổ", "24"],
    ["occupation_group", "1", "01"],
    ["party_position", "P. Bí thư", "C02"],
    ["party_position", "Bí thư", "C01"],
    ["health_status", "Sức khoẻ tốt".slice(9), "1"],
  ] as const)("%s: %s is %s (fault 82)", (list, text, code) => {
    expect(read(list, text)).toEqual({ code });
  });

  test.each([
    ["ethnic_group", "01"],
    ["ethnic_group", "1"],
    ["religion", "00"],
    ["religion", "2"],
    ["ethnic_group", "Phù Lá Hán"],
    ["education_general", "Tốt nghiệp"],
    ["gender", "không rõ"],
    ["gender", ""],
  ] as const)("%s: %s is no entry", (list, text) => {
    expect(read(list, text)).toBeNull();
  });

  test("Chil is two ethnic groups: a person has to choose", () => {
    expect(read("ethnic_group", "Chil")).toEqual({ ambiguous: ["16", "20"] });
  });

  test("a word without accents that is the bare label of another group is ambiguous", () => {
    expect(read("ethnic_group", "Lao")).toEqual({ ambiguous: ["41", "37"] });
    expect(read("ethnic_group", "Lào")).toEqual({ code: "37" });
  });

  test("both tone placements and both normal forms are one spelling", () => {
    expect(read("marital_status", "Goá")).toEqual({ code: "widowed" });
    expect(read("member_status", "Xóa tên".normalize("NFD"))).toEqual({ code: "X3" });
  });
});

test("code refers to codes by our keys", () => {
  expect(memberStatus.codes.official).toBe("M2");
  expect(memberStatus.keyed.probationary.label.vi).toBe("Đảng viên dự bị");
});
