import { describe, expect, test } from "vitest";
import type { Field } from "#app/record/field.ts";
import {
  collections,
  field,
  fields,
  FORMAT_VERSION,
  type SectionKey,
  sections,
} from "#app/record/format.ts";
import { readFixture } from "#tests/fixtures/csv.ts";

const rows = readFixture("fields.csv");
const all = [...fields, ...collections.flatMap((one) => one.fields)];
const types: Record<string, Field["kind"]> = {
  string: "text",
  text: "longText",
  integer: "integer",
  decimal: "decimal",
  boolean: "boolean",
  year: "year",
  date: "date",
  pdate: "partialDate",
  code: "code",
  code_multi: "codes",
  ref_org: "organization",
  address: "address",
  phone: "phone",
  email: "email",
  money_vnd: "money",
  file: "file",
  set: "set",
};

describe("the format and the field list", () => {
  test("name the same fields", () => {
    expect(all.map((one) => one.key).sort()).toEqual(rows.map((row) => row["key"]).sort());
  });

  test("have the same order inside each section", () => {
    for (const part of sections) {
      const own = [...part.fields, ...part.collections.flatMap((one) => one.fields)];
      const wanted = rows.filter((row) => row["section"] === part.key);
      const main = wanted.filter((row) => row["repeats_in"] === "");
      expect(part.fields.map((one) => one.key)).toEqual(main.map((row) => row["key"]));
      expect(own.length).toBe(wanted.length);
    }
    expect(sections.map((part) => part.key)).toEqual([
      ...new Set(rows.map((row) => row["section"])),
    ]);
  });

  test.each(rows.map((row) => [row["key"] ?? "", row] as const))("agree on %s", (key, row) => {
    const one = field(key);
    const computed = (row["type"] ?? "").startsWith("computed_");
    const type = (row["type"] ?? "").replace("computed_", "");
    expect(one.section).toBe(row["section"]);
    expect(one.label).toEqual({ vi: row["label_vi"], en: row["label_en"] });
    expect(one.kind).toBe(types[type]);
    expect(one.computed ?? false).toBe(computed);
    expect(one.list ?? "").toBe(row["code_list"]);
    expect(one.collection ?? "").toBe(row["repeats_in"]);
    expect(one.header).toBe(row["excel_header_vi"]);
    expect(one.validation ?? "").toBe(row["validation"]);
    expect(one.sensitivity).toBe(row["sensitivity"]?.replace("_in_cell", ""));
    expect(one.source).toBe(row["source"]);
    expect(one.changeClass).toBe(row["change_class"]);
    const { level, condition, when } = one.required;
    expect(condition ? `${level} if ${condition.formal}` : level).toBe(row["required"]);
    expect(when === undefined).toBe(condition === undefined);
  });
});

test("section keys are literal", () => {
  const key: SectionKey = "B_personal";
  // @ts-expect-error there is no such section
  const wrong: SectionKey = "Z_nothing";
  expect(sections.map((part) => part.key)).toContain(key);
  expect(sections.map((part) => part.key)).not.toContain(wrong);
});

test("every condition reads fields that exist", () => {
  for (const one of all) {
    for (const key of one.required.condition?.reads ?? []) expect(() => field(key)).not.toThrow();
  }
});

test("headers are one of a kind in each sheet", () => {
  for (const list of [fields, ...collections.map((one) => one.fields)]) {
    expect(new Set(list.map((one) => one.header)).size).toBe(list.length);
  }
});

test("a field that the format does not have is a bug", () => {
  expect(() => field("nothing")).toThrow("nothing");
  expect(FORMAT_VERSION).toBe("3.0");
});

describe("conditions", () => {
  const needed = (key: string, values: object, rowsOf = {}) =>
    field(key).required.when?.({ ...values }, rowsOf);

  test("a card number is needed of an official member who has a valid card", () => {
    const card = { party_cards: [{ status: "valid" }] };
    expect(needed("party_card_number", { membership_status: "M2" }, card)).toBe(true);
    expect(needed("party_card_number", { membership_status: "M2" })).toBe(false);
    expect(needed("party_card_number", { membership_status: "M1" }, card)).toBe(false);
  });

  test("the old card number is needed of those certainly admitted before August 2025", () => {
    const admitted = (admission_ceremony_date: string | null) =>
      needed("party_card_number_old", { admission_ceremony_date });
    expect([admitted("2025-07"), admitted("2025"), admitted("2025-08-01"), admitted(null)]).toEqual(
      [true, false, false, false],
    );
  });

  test("an employer is needed of those who work", () => {
    const of = (occupation_group: string) => needed("employer", { occupation_group });
    expect([of("05"), of("16"), of("13"), of("")]).toEqual([true, false, false, false]);
  });

  test("exit date and reason are needed of those who left", () => {
    expect(needed("exit_date", { membership_status: "X3" })).toBe(true);
    expect(needed("exit_reason", { membership_status: "M2" })).toBe(false);
  });
});
