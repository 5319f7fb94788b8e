import { describe, expect, test } from "vitest";
import { stripRecord, type Sight } from "#app/features/members/access.ts";
import { fieldLines, type Look } from "#app/features/members/record/line/rules.ts";
import { listView } from "#app/features/members/record/list/rules.ts";
import { listQuery } from "#app/features/members/record/schema.ts";
import type { Finding } from "#app/record/checks.ts";
import { collection, field } from "#app/record/format.ts";
import { emptyRows, type MemberRecord, type MemberValues } from "#app/record/values.ts";

const recordOf = (
  values: MemberValues,
  rows: Partial<MemberRecord["rows"]> = {},
): MemberRecord => ({
  values,
  rows: { ...emptyRows(), ...rows },
});

const lookAt = (
  record: MemberRecord,
  sight: Sight = "whole",
  findings: Finding[] = [],
): Look & { seen: ReturnType<typeof stripRecord> } => {
  const seen = stripRecord(record, sight);
  const names = { commune: () => "Xã Thanh Ba", province: () => "Tỉnh Phú Thọ" };
  return { lang: "vi", names, sight, record: seen.record, findings, extras: {}, seen };
};

describe("a field on the page", () => {
  const line = (
    key: string,
    value: unknown,
    values: MemberValues = {},
    findings: Finding[] = [],
  ) => {
    const record = recordOf({ ...values, [key]: value } as MemberValues);
    const { lines, blanks } = fieldLines([field(key)], lookAt(record, "whole", findings));
    return lines[0] ?? blanks[0];
  };

  test("is missing when a level needs it, and says which", () => {
    expect(line("phone", null)).toMatchObject({ kind: "missing", note: "Cần để đạt mức cơ bản." });
    expect(line("birth_place", null)).toMatchObject({
      kind: "missing",
      note: "Cần để đạt mức đầy đủ.",
    });
  });

  test("does not apply when its condition does not hold, and is missing when it does", () => {
    expect(line("official_date", null, { membership_status: "M1" })).toMatchObject({
      kind: "none",
    });
    expect(line("official_date", null, { membership_status: "M2" })).toMatchObject({
      kind: "missing",
    });
  });

  test("is only named when nobody needs it", () => {
    expect(line("aliases", null)).toBe("Các bí danh");
  });

  test("is absent when the scope did not read it", () => {
    const { lines, blanks } = fieldLines([field("phone")], lookAt(recordOf({})));
    expect([lines, blanks]).toEqual([[], []]);
  });

  test("shows a date with its precision and a number of money in words", () => {
    expect(line("birth_date", "1959-08")).toMatchObject({ value: "08/1959 (không rõ ngày)" });
    expect(line("dues_base_amount", 3_600_000)).toMatchObject({ value: "3.600.000 đ" });
  });

  test("keeps the old wording of a place in view, and asks for the commune where a level needs it", () => {
    const place = { detail: null, commune: "08152", province: "25", country: null };
    expect(line("home_town", { ...place, asWritten: "xã cũ" })).toMatchObject({
      value: "Xã Thanh Ba, Tỉnh Phú Thọ",
      note: "Ghi cũ: xã cũ",
    });
    const written = {
      detail: null,
      commune: null,
      province: null,
      country: null,
      asWritten: "xã cũ",
    };
    expect(line("permanent_address", written)).toMatchObject({
      value: "xã cũ",
      note: null,
      issues: [{ kind: "warn" }],
    });
  });

  test("carries what is wrong with it and what to do", () => {
    const finding: Finding = { rule: "V-X-01", severity: "E2", field: "citizen_id" };
    expect(line("citizen_id", "025059001234", {}, [finding])).toMatchObject({
      kind: "masked",
      value: "025*****1234",
      issues: [{ kind: "error" }],
    });
  });
});

describe("a collection on the page", () => {
  const rows = {
    disciplines: [
      { id: "draft", violation: "a" },
      { id: "decided", form: "D1", decision_date: "2024-05-06", authority: "Chi bộ" },
    ],
  } as Partial<MemberRecord["rows"]>;
  const finding: Finding = {
    rule: "V-K-01",
    severity: "E1",
    field: "disciplines.form",
    collection: "disciplines",
    index: 1,
  };
  const view = (sight: Sight, missing: string[] = [], record = recordOf({}, rows)) => {
    const look = lookAt(record, sight, [finding]);
    return listView(
      collection("disciplines"),
      look.seen,
      look,
      ["draft", "decided"],
      new Set(missing),
    );
  };

  test("puts a finding at its row, also when rows before it are hidden", () => {
    expect(view("cellSecretary")?.rows).toMatchObject([
      { key: "decided", label: "06/05/2024", issues: [{ kind: "error" }] },
    ]);
    expect(view("whole")?.rows.map(({ issues }) => issues.length)).toEqual([0, 1]);
    expect(view("restricted")).toBeNull();
  });

  test("without rows is missing, declared empty, or empty", () => {
    expect(view("whole", [], recordOf({}))).toMatchObject({ state: "empty" });
    expect(view("whole", ["disciplines"], recordOf({}))).toMatchObject({ state: "missing" });
    const declared = recordOf({
      none_declared: { disciplines: { by: "x", on: "2026-01-02" } },
    });
    expect(view("whole", [], declared)).toMatchObject({
      state: "declaredNone",
      declaredOn: "2026-01-02",
    });
  });

  test("says from when to when a row lasts", () => {
    const look = lookAt(
      recordOf(
        {},
        { trainings: [{ id: "t", school: "Trường A", field: "Luật", from: "2001-09" }] },
      ),
    );
    const shown = listView(collection("trainings"), look.seen, look, ["t"], new Set());
    expect(shown?.rows[0]).toMatchObject({ label: "09/2001 đến nay", value: "Luật, Trường A" });
  });
});

test("the way back keeps the filters of the list, and of no other page", () => {
  const page = "http://localhost:3000/members/x";
  const back = (referrer: string | null) => listQuery(referrer, page);
  expect(back("http://localhost:3000/members?q=an&level=L0")).toEqual({ q: "an", level: "L0" });
  expect(back("http://localhost:3000/members")).toEqual({});
  expect(back("http://elsewhere.invalid/members?q=an")).toBeNull();
  expect(back("http://localhost:3000/members/x/history?before=3")).toBeNull();
  expect(back("nonsense")).toBeNull();
  expect(back(null)).toBeNull();
});
