import { expect, test } from "vitest";
import { field } from "#app/record/format.ts";
import { formField, formSections, formText } from "#app/record/form.ts";

test("controls follow the size of the list", () => {
  const control = (key: string) => formField(field(key), "vi").control;
  expect(control("gender")).toBe("radios");
  expect(control("membership_status")).toBe("select");
  expect(control("ethnicity")).toBe("select");
  expect(control("has_foreign_spouse")).toBe("radios");
  expect(control("policy_categories")).toBe("checkboxes");
  expect(control("home_town")).toBe("address");
  expect(control("org_id")).toBe("organization");
  expect(control("dues_base_amount")).toBe("money");
  expect(control("record_note")).toBe("textarea");
});

test("optional is marked, required is the norm; dates explain themselves", () => {
  expect(formField(field("email"), "vi").optional).toBe(true);
  expect(formField(field("full_name"), "vi").optional).toBe(false);
  expect(formField(field("readmission_date"), "vi")).toMatchObject({
    hint: "Ví dụ 26/01/1984, 01/1984 hoặc 1984",
    inputMode: "numeric",
    width: 11,
  });
  expect(formField(field("gender"), "en").choices).toEqual([
    { value: "M", label: "Male" },
    { value: "F", label: "Female" },
  ]);
});

test("computed and system fields have no control", () => {
  const keys = formSections("vi").flatMap((part) => part.fields.map((one) => one.key));
  expect(keys).not.toContain("member_id");
  expect(keys).not.toContain("party_age_months");
  expect(keys).not.toContain("data_level");
  expect(keys).toContain("full_name");
});

test("a control shows stored dates as people write them", () => {
  expect(formText(field("birth_date"), "1959-08")).toBe("08/1959");
  expect(formText(field("is_youth_union_member"), false)).toBe("false");
  expect(formText(field("policy_categories"), ["HN", "TB1"])).toBe("HN;TB1");
  expect(formText(field("phone"), null)).toBe("");
});
