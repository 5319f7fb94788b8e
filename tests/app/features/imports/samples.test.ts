import { describe, expect, test } from "vitest";
import type { Target } from "#app/features/imports/schema.ts";
import type { Address } from "#app/record/field.ts";
import { importSample, type Issue, type Judged } from "#tests/app/features/imports/samples.ts";

/** The answers that the files say a person gives, by the kind of the question. */
const samples: Record<string, Record<string, string>> = {
  "mau-4.0": { dateColumn: "admission_ceremony_date" },
  "danh-sach-phuong": {
    dateColumn: "admission_ceremony_date",
    addressColumn: "permanent_address",
    commune: "PT-XH",
  },
  "chi-bo-sinh-vien": { dateColumn: "admission_ceremony_date", cell: "PT-XH-07" },
};

/** What the answer files call by the paragraph of a document. @source clarifications, last line */
const ruleNames: Record<string, string[]> = {
  "§3.1": ["V-F-01", "V-F-06", "V-D-15"],
  "fields.csv required L0": ["V-F-02"],
  "§11 coded cells": ["V-F-03"],
  "fields.csv phone": ["V-F-04"],
  "fields.csv email": ["V-F-04"],
  "fields.csv birth_registration_place": ["V-F-18"],
  "legacy_communes.csv": ["V-F-07"],
  "legacy_commune_splits.csv": ["V-F-07"],
  "§11.1": ["V-T-05", "V-T-06"],
  D1: ["V-ID-05"],
  D2: ["V-ID-02", "V-ID-01"],
};
const rulesOf = (name: string): string[] => ruleNames[name] ?? [name];

/** A finding about two fields may be shown at either. */
const twins: Record<string, string[]> = {
  gender: ["gender", "citizen_id"],
  party_card_number: ["party_card_number", "party_card_number_old"],
};
const fieldsOf = (field: string | null): (string | null)[] =>
  field === null ? [null] : (twins[field] ?? [field]);

function valueOf({ reading }: Judged, field: string): unknown {
  const values = { ...reading.defaults, ...reading.values } as Record<string, unknown>;
  const card = reading.extra.find(({ collection }) => collection === "party_cards")?.values as
    Record<string, unknown> | undefined;
  if (field === "party_card_issue_date") return card?.issue_date ?? null;
  if (field === "party_card_issue_place") return card?.issued_by ?? null;
  if (field === "positions") {
    return reading.extra
      .filter(({ collection }) => collection === "positions")
      .map(({ values: row }) => (row as Record<string, unknown>).position);
  }
  return values[field] ?? null;
}

function isFound(judged: Judged, issue: Issue): boolean {
  const { findings, reading } = judged;
  if (issue.expected === "question")
    return reading.asks.some(
      ({ field, key }) => field === issue.field && reading.waits.includes(key),
    );
  if (issue.expected === "repaired") {
    const value = valueOf(judged, issue.field!);
    const code = typeof value === "object" ? (value as Address | null)?.commune : value;
    return reading.repairs.some(({ field }) => field === issue.field) && code === issue.value;
  }
  const found = findings.some(
    ({ rule, field, severity }) =>
      rulesOf(issue.rule).includes(rule) &&
      fieldsOf(issue.field).includes(field) &&
      severity === issue.severity,
  );
  if (!found || issue.value === undefined) return found;
  const value = valueOf(judged, issue.field!);
  return ((value as Address | null)?.commune ?? value) === issue.value;
}

const shown = ({ findings, grade, reading: { repairs, waits } }: Judged) => ({
  grade,
  findings: findings.map(({ rule, field, severity }) => `${rule} ${field} ${severity}`),
  repairs,
  waits,
});

const targetName = (target: Target | null): string | null => {
  if (!target || target.field === "row_action") return null;
  const { field, implies } = target;
  return implies ? `${field} + ${implies.field}=${implies.value}` : field;
};

describe.each(Object.entries(samples))("%s (faults 38, 39, 41, 69, 80)", async (name, answers) => {
  const sample = await importSample(name, (questions) => {
    const chosen = questions.flatMap(({ key, kind }) =>
      answers[kind] === undefined ? [] : [[key, answers[kind]]],
    );
    return Object.fromEntries(chosen);
  });
  const { expected, layout, mapping, read, judged } = sample;

  test("every answer belongs to a question that was asked, and none is left open but those of single rows", () => {
    const kinds = new Set(sample.questions.map(({ kind }) => kind));
    for (const kind of Object.keys(answers)) expect(kinds).toContain(kind);
    const open = sample.questions.filter(
      ({ kind, isOptional }) => !isOptional && answers[kind] === undefined,
    );
    expect(open.every(({ rows }) => rows === 1)).toBe(true);
  });

  test("the layout is found: header rows, first and last person, rows that are nobody", () => {
    expect(layout.sheetName).toBe(expected.layout.sheet);
    expect(layout.headerRows).toEqual(expected.layout.header_rows);
    const people = read.filter(({ kind }) => kind === "person").map(({ number }) => number);
    expect(people[0]).toBe(expected.layout.first_data_row);
    expect(people.at(-1)).toBe(expected.layout.last_data_row);
    const nobody = read
      .filter(
        ({ kind, number }) =>
          kind !== "person" && kind !== "empty" && !layout.headerRows.includes(number),
      )
      .map(({ number }) => number);
    const wanted = expected.layout.not_data_rows.filter(
      (row) => !layout.headerRows.includes(row) && read.some(({ number }) => number === row),
    );
    expect(nobody).toEqual(wanted);
  });

  test("every column is mapped as the answers say, with nothing doubtful", () => {
    const found = layout.columns.map(({ header }, at) => ({
      header,
      field: targetName(mapping.columns[at]!.target),
    }));
    expect(found).toEqual(expected.columns.map(({ header, field }) => ({ header, field })));
    expect(mapping.columns.filter(({ sureness }) => sureness === "doubtful")).toEqual([]);
  });

  test("the rows are counted by outcome as the answers say", () => {
    const counts: Record<string, number> = Object.fromEntries(
      Object.keys(expected.counts).map((key) => [key, 0]),
    );
    counts.data_rows = judged.size;
    for (const { grade } of judged.values()) counts[grade] = (counts[grade] ?? 0) + 1;
    expect(counts).toEqual(expected.counts);
  });

  test("every fault is found, and no other", () => {
    for (const { row, outcome, issues } of expected.faulty_rows) {
      const one = judged.get(row)!;
      expect(one.grade, `row ${row} ${JSON.stringify(shown(one))}`).toBe(outcome);
      for (const issue of issues)
        expect(isFound(one, issue), `row ${row} ${issue.rule} ${JSON.stringify(shown(one))}`).toBe(
          true,
        );
      const allowed = new Set(
        issues.flatMap(({ rule, may_also: more = [] }) => [rule, ...more].flatMap(rulesOf)),
      );
      expect(
        one.findings.filter(({ rule }) => !allowed.has(rule)),
        `row ${row}`,
      ).toEqual([]);
    }
    const faulty = new Set(expected.faulty_rows.map(({ row }) => row));
    const others = [...judged].filter(
      ([row, { findings, reading }]) =>
        !faulty.has(row) && findings.length + reading.repairs.length + reading.waits.length > 0,
    );
    expect(others.map(([row, one]) => [row, shown(one)])).toEqual([]);
  });

  test("of two rows with one number the first stands and the later one names it (faults 76, 77)", () => {
    for (const { rows } of expected.duplicate_groups ?? []) {
      const [first, ...later] = rows;
      expect(judged.get(first!)!.grade).not.toBe("blocked");
      for (const row of later) {
        const named = judged.get(row)!.findings.filter(({ params }) => params?.case === "inFile");
        expect(named.map(({ params }) => params?.row)).toEqual([first]);
      }
    }
  });

  test("ordinary rows have all their values", () => {
    expect(expected.ordinary_rows).toHaveLength(10);
    for (const { row, values } of expected.ordinary_rows) {
      const one = judged.get(row)!;
      for (const [field, wanted] of Object.entries(values)) {
        const value = valueOf(one, field);
        const place = `row ${row} ${field}`;
        if (wanted === null || typeof wanted !== "object" || Array.isArray(wanted)) {
          expect(value, place).toEqual(wanted);
          continue;
        }
        const { commune_code, province_code, detail = null } = wanted as Record<string, string>;
        expect(value, place).toMatchObject({
          commune: commune_code,
          province: province_code,
          detail,
          country: null,
        });
        expect((value as Address).asWritten, place).toMatch(/\S/);
      }
    }
  });
});
