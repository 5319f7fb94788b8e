import { expect, test } from "vitest";
import { findingText, findRule, ruleCatalog, ruleEntry } from "#app/record/rule-catalog.ts";
import { allCases } from "#tests/app/record/checks/all-cases.ts";
import { findingsOf } from "#tests/app/record/people.ts";

test("every id stands once", () => {
  expect(new Set(ruleCatalog.map((rule) => rule.id)).size).toBe(ruleCatalog.length);
  expect(ruleEntry("V-D-05").source).toContain("record-format");
  expect(findRule("V-X-99")).toBe(null);
  expect(() => ruleEntry("V-X-99")).toThrow("V-X-99");
});

test("every rule of the format is in the catalogue", () => {
  const numbered = (prefix: string, last: number) =>
    Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);
  const needed = [
    ...numbered("V-ID", 8),
    ...numbered("V-X", 3),
    ...numbered("V-D", 15),
    ...numbered("V-F", 8),
    ..."V-H-01 V-B-01 V-B-02 V-K-01 V-K-02 V-E-01 V-Q-01 V-Q-02 V-P-01 V-C-01 V-U-01 V-N-01 V-T-01 V-ST-01".split(
      " ",
    ),
  ];
  expect(needed.filter((id) => findRule(id) === null)).toEqual([]);
});

test("the words keep the manners of the house", () => {
  for (const { id, says } of ruleCatalog) {
    for (const { vi, en } of Object.values(says)) {
      expect(vi, id).toBe(vi.normalize("NFC"));
      expect(vi, id).not.toMatch(/!|vui lòng|rất tiếc|\bbạn\b/i);
      expect(en, id).not.toMatch(/!|please|sorry/i);
      expect(vi.endsWith(".") && en.endsWith("."), id).toBe(true);
      expect(vi.match(/\{\w+\}/g)?.sort() ?? [], id).toEqual(en.match(/\{\w+\}/g)?.sort() ?? []);
    }
  }
});

test("every finding is said in full, in both languages, and no number of identity is quoted", () => {
  for (const one of allCases) {
    for (const finding of findingsOf(one.values, one.rows, one.context)) {
      for (const lang of ["vi", "en"] as const) {
        const text = findingText(finding, lang);
        expect(text, finding.rule).not.toMatch(/[{}]|undefined|\d{7,}/);
      }
      if (typeof finding.params?.case === "string") {
        expect(Object.keys(ruleEntry(finding.rule).says), finding.rule).toContain(
          finding.params.case,
        );
      }
    }
  }
});

test("a finding names its field in the language of the page", () => {
  expect(findingText({ rule: "V-F-02", field: "gender" }, "vi")).toBe(
    "Thiếu: Giới tính. Ghi thêm vào.",
  );
  expect(findingText({ rule: "V-F-02", field: "family_relations.full_name" }, "en")).toContain(
    "Full name",
  );
});
