import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleCatalog } from "#app/record/rule-catalog.ts";
import { allCases, casesBySubject } from "#tests/app/record/checks/all-cases.ts";
import { findingsOf, inShort } from "#tests/app/record/people.ts";

/** Raised while a cell is read, between records, or in a procedure: not by the check of one record. */
const elsewhere = new Set([
  "V-ID-05",
  "V-ID-08",
  "V-E-01",
  "V-ST-01",
  "V-T-01",
  "V-T-02",
  "V-T-03",
  "V-T-04",
  "V-T-05",
  "V-T-06",
  "V-F-08",
]);

test("a faultless record has no finding", () => {
  expect(inShort(findingsOf())).toEqual([]);
});

describe.each(casesBySubject)("%s", (_subject, list) => {
  test.each(list.map((one) => [one.rule, one.about, one] as const))(
    "%s: %s",
    (rule, _about, one) => {
      const found = findingsOf(one.values, one.rows, one.context).filter(
        (finding) => finding.rule === rule,
      );
      expect(inShort(found)).toEqual(one.expected === null ? [] : [`${rule} ${one.expected}`]);
    },
  );
});

test("every rule has a case that breaks it and one that keeps it", () => {
  for (const { id } of ruleCatalog.filter((rule) => !elsewhere.has(rule.id))) {
    const own = allCases.filter((one) => one.rule === id);
    expect(
      own.some((one) => one.expected !== null),
      `${id} breaks`,
    ).toBe(true);
    expect(
      own.some((one) => one.expected === null),
      `${id} keeps`,
    ).toBe(true);
  }
});

test("every finding is one of the catalogue, with a severity the catalogue names", () => {
  for (const one of allCases) {
    for (const { rule, severity } of findingsOf(one.values, one.rows, one.context)) {
      expect(ruleCatalog.find((entry) => entry.id === rule)?.severities, rule).toContain(severity);
    }
  }
});

test("a date known by year alone raises no error that its readings leave open", () => {
  const year = fc.integer({ min: 1930, max: 2026 }).map(String);
  fc.assert(
    fc.property(year, year, fc.integer({ min: 1, max: 12 }), (birth, admitted, month) => {
      const full = `${admitted}-${String(month).padStart(2, "0")}-15`;
      const vague = findingsOf({
        birth_date: birth,
        admission_decision_date: admitted,
        admission_ceremony_date: null,
        official_date: null,
        citizen_id: null,
      });
      const sharp = findingsOf({
        birth_date: `${birth}-06-15`,
        admission_decision_date: full,
        admission_ceremony_date: null,
        official_date: null,
        citizen_id: null,
      });
      const errors = vague
        .filter(({ severity }) => severity === "E1" || severity === "E2")
        .map(({ rule }) => rule);
      expect(sharp.map(({ rule }) => rule)).toEqual(expect.arrayContaining(errors));
    }),
  );
});
