import { describe, expect, test } from "vitest";
import { faultText } from "#app/record/faults.ts";
import { collection, field, findSection } from "#app/record/format.ts";
import { formTexts, missingFields, parseFieldText, sectionSchema } from "#app/record/validate.ts";

const part = (key: string) => {
  const found = findSection(key);
  if (!found) throw new Error(key);
  return found;
};

describe("a draft", () => {
  test("turns texts into values; what is empty is null", () => {
    const result = sectionSchema(part("D_party_milestones")).parse({
      admission_decision_date: "3/2/1984",
      official_date: "",
      membership_status: "M2",
      is_youth_union_member: "false",
      party_age_confirmed_months: "360",
    });
    expect(result).toMatchObject({
      admission_decision_date: "1984-02-03",
      official_date: null,
      membership_status: "M2",
      is_youth_union_member: false,
      party_age_confirmed_months: 360,
    });
    expect(result).not.toHaveProperty("exit_date");
  });

  test("names each wrong field with a fault that has words", () => {
    const result = sectionSchema(part("D_party_milestones")).safeParse({
      admission_decision_date: "30/02/1984",
      official_date: "03/02/85",
      membership_status: "M9",
      admission_decision_number: "x".repeat(51),
    });
    const issues = result.error?.issues ?? [];
    expect(issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ["membership_status", "notInList"],
      ["admission_decision_date", "noSuchDay"],
      ["admission_decision_number", "tooLong"],
      ["official_date", "twoDigitYear"],
    ]);
    const tooLong = issues.find((issue) => issue.message === "tooLong");
    expect(tooLong).toMatchObject({ params: { max: 50 } });
    expect(faultText("tooLong", "vi", { max: 50 })).toBe("Dài quá 50 ký tự. Ghi ngắn lại.");
    expect(faultText("twoDigitYear", "vi")).toBe("Năm phải đủ 4 chữ số, ví dụ 1984.");
  });

  test("reads stored codes of every list, also by number", () => {
    const result = sectionSchema(part("B_personal")).parse({ ethnicity: "01", religion: "00" });
    expect(result).toMatchObject({ ethnicity: "01", religion: "00" });
  });

  test("reads an address by its parts", () => {
    const form = new URLSearchParams({
      "home_town.detail": " Khu 3 ",
      "home_town.commune": "08152",
      "home_town.province": "25",
      "home_town.asWritten": "",
      gender: "F",
    });
    const texts = formTexts(part("B_personal"), form);
    expect(sectionSchema(part("B_personal")).parse(texts)).toMatchObject({
      gender: "F",
      home_town: {
        detail: "Khu 3",
        commune: "08152",
        province: "25",
        country: null,
        asWritten: null,
      },
    });
    const wrong = { home_town: { commune: "x", detail: "y".repeat(301) } };
    const issues = sectionSchema(part("B_personal")).safeParse(wrong).error?.issues ?? [];
    expect(issues.map((issue) => issue.message)).toEqual(["tooLong", "notInList"]);
  });

  test("reads several choices of one field", () => {
    const form = new URLSearchParams([
      ["policy_categories", "HN"],
      ["policy_categories", "TB1"],
    ]);
    const texts = formTexts(part("G_health_policy"), form);
    expect(sectionSchema(part("G_health_policy")).parse(texts)).toMatchObject({
      policy_categories: ["HN", "TB1"],
    });
    expect(formTexts(part("G_health_policy"), new URLSearchParams())).toEqual({
      policy_categories: "",
    });
  });

  test("leaves a doubtful phone to the warnings", () => {
    expect(parseFieldText(field("phone"), "060012345")).toEqual({ ok: true, value: "060012345" });
  });
});

describe("a complete record", () => {
  test("misses what its level needs of this person", () => {
    const missing = (values: object, level: "L0" | "L1") =>
      missingFields(part("D_party_milestones"), { ...values }, level).map((one) => one.key);
    expect(missing({}, "L0")).toEqual(["membership_status", "activity_status"]);
    const status = { membership_status: "M2", activity_status: "A3" };
    expect(missing(status, "L0")).toEqual([]);
    expect(missing(status, "L1")).toEqual([
      "admission_decision_date",
      "admission_ceremony_date",
      "official_date",
      "exemption_date",
    ]);
    expect(missing({ membership_status: "X2", activity_status: "A1" }, "L0")).toEqual([
      "exit_date",
      "exit_reason",
    ]);
  });

  test("a row misses its row fields", () => {
    const schema = sectionSchema(collection("family_relations"), { complete: "L0" });
    const issues = schema.safeParse({ relation: "BD" }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path[0], issue.message])).toEqual([
      ["full_name", "required"],
      ["birth_year", "required"],
    ]);
  });
});
