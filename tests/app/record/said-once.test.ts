import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { readCell, writeCell } from "#app/record/cells.ts";
import { workbookSheets } from "#app/record/columns.ts";
import { describeValue } from "#app/record/describe.ts";
import { renderDocument } from "#app/record/document.ts";
import { code, partialDate } from "#app/record/field.ts";
import { formSections } from "#app/record/form.ts";
import { collection, section } from "#app/record/section.ts";
import { sectionSchema } from "#app/record/validate.ts";

const common = {
  sensitivity: "public",
  changeClass: "K1",
  source: "a test",
} as const;
const throwAway = section(
  "Z_test",
  { vi: "Mục thử", en: "A test" },
  {
    test_gender: code("gender", {
      ...common,
      label: { vi: "Giới tính thử", en: "Test gender" },
      header: "Giới tính thử",
      required: "L1",
    }),
  },
  {
    test_rows: collection(
      "Thu",
      { vi: "Dòng thử", en: "Test rows" },
      {
        since: partialDate({
          ...common,
          label: { vi: "Từ bao giờ", en: "Since" },
          header: "Từ bao giờ",
          required: "row",
        }),
      },
    ),
  },
);
const [field] = throwAway.fields;
const [rows] = throwAway.collections;

test("a field said once in a section is known everywhere", () => {
  if (!field || !rows) throw new Error("the section is empty");

  expect(sectionSchema(throwAway).safeParse({ test_gender: "F" }).data).toEqual({
    test_gender: "F",
  });
  expect(sectionSchema(throwAway).safeParse({ test_gender: "?" }).success).toBe(false);
  expect(sectionSchema(throwAway, { complete: "L1" }).safeParse({}).success).toBe(false);
  expect(sectionSchema(rows).safeParse({ since: "3/1965" }).data).toEqual({ since: "1965-03" });

  const [form] = formSections("vi", [throwAway]);
  expect(form?.fields[0]).toMatchObject({ control: "radios", label: "Giới tính thử" });
  expect(form?.collections[0]?.fields[0]).toMatchObject({ control: "partialDate" });

  const [members, child] = workbookSheets(undefined, [throwAway]);
  expect(members?.columns[0]).toMatchObject({ header: "Giới tính thử", list: "gender" });
  expect(child?.columns.map((column) => column.key)).toContain("test_rows.since");

  const context = { rules: ruleSet("2026-11-23") };
  expect(readCell(field, "Nữ", context).value).toBe("F");
  expect(writeCell(field, "F")).toBe("Nữ");
  expect(describeValue(field, "F", "en")).toBe("Female");
  expect(renderDocument([throwAway])).toContain("Giới tính thử");
  expect(renderDocument([throwAway])).toContain("`test_rows.since`");
});
