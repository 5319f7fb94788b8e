import { describe, expect, test } from "vitest";
import { checkRecord } from "#app/record/checks.ts";
import type { Finding } from "#app/record/checks.ts";
import { fields } from "#app/record/format.ts";
import { assess } from "#app/record/levels.ts";
import { rounded, scoreGrade } from "#app/record/score.ts";
import type { CollectionRows, MemberValues } from "#app/record/values.ts";
import { judgedOn, person, rules } from "#tests/app/record/people.ts";

const place = {
  detail: "Khu 3",
  commune: "08152",
  province: "25",
  country: null,
  asWritten: "Khu 3, xã Thanh Ba",
};
const basic: MemberValues = {
  birth_name: "Trịnh Thị Hồng Oanh",
  home_town: place,
  permanent_address: place,
  ethnicity: "01",
  religion: "00",
  general_education: "4",
  professional_level: "0",
  political_theory_level: "1",
  occupation_current: "Làm ruộng",
  occupation_group: "10",
};
const full: MemberValues = {
  ...basic,
  biography_number: "012345PT",
  party_card_number_old: "90053596",
  photo: "photo.jpg",
  birth_place: place,
  birth_registration_place: place,
  family_class_origin: "Nông dân",
  admission_decision_number: "12-QĐ",
  admission_decision_authority: "Huyện uỷ",
  admission_cell_text: "Chi bộ Khu 3",
  introducer_1: "Nguyễn Văn An",
  official_decision_number: "15-QĐ",
  official_cell_text: "Chi bộ Khu 3",
  foreign_language: "ENG",
  foreign_language_level: "A",
  it_level: "A",
  occupation_before_party: "Làm ruộng",
  employer: "Hợp tác xã",
  health_status: "2",
  policy_categories: ["CCCM"],
  dues_group: "G06",
};
const rows: Partial<CollectionRows> = {
  activity_history: [{ from: "1978", description: "Làm ruộng" }],
  trainings: [{ school: "A", field: "B", kind: "political" }],
  family_relations: [{ relation: "VC", full_name: "Lê Văn Bình", birth_year: 1958 }],
  annual_evaluations: [2024, 2025].map((year) => ({
    year,
    cell_proposed_grade: "E2" as const,
    final_grade: "E2" as const,
  })),
};
const verified: MemberValues = {
  last_reviewed_at: "2026-01-10",
  verified_by_member_at: "2026-01-10",
  verified_by_commune_at: "2026-02-10",
};

function quality(
  values: MemberValues,
  more: { rows?: Partial<CollectionRows>; openDuplicate?: boolean; findings?: Finding[] } = {},
) {
  const record = person(values, more.rows ?? {});
  const findings = [...checkRecord(record, { on: judgedOn, rules }), ...(more.findings ?? [])];
  return assess(record, findings, {
    on: judgedOn,
    rules,
    openDuplicate: more.openDuplicate ?? false,
  });
}

describe("levels", () => {
  test("a new record names what it lacks for L1", () => {
    const { level, missing } = quality({});
    expect(level).toBe("L0");
    expect(missing.filter((one) => one.level === "L1").map((one) => one.key)).toContain(
      "permanent_address",
    );
  });

  test("all L1 fields and no error on them are L1", () => {
    expect(quality(basic).level).toBe("L1");
    expect(quality({ ...basic, gender: "M" }).level).toBe("L0");
    expect(quality({ ...basic, permanent_address: { ...place, commune: null } }).level).toBe("L0");
  });

  test("the card number is needed once there is a valid card", () => {
    const card = {
      number: "90053596",
      issue_date: "1994-02-03",
      generation: "paper_2003",
      status: "valid",
    } as const;
    expect(quality(basic, { rows: { party_cards: [card] } }).missing).toContainEqual({
      level: "L1",
      key: "party_card_number",
    });
    expect(quality(basic).missing).not.toContainEqual({ level: "L1", key: "party_card_number" });
  });

  test("an error on an L2 field or a collection blocks L2, not L1", () => {
    expect(quality({ ...full, biography_number: "1" }, { rows }).level).toBe("L1");
    expect(
      quality(full, {
        rows: { ...rows, disciplines: [{ form: "D4", decision_date: "2020-01-01" }] },
      }).level,
    ).toBe("L1");
  });

  test("all L2 fields, the histories and the last two grades are L2", () => {
    const found = quality(full, { rows });
    expect(found.missing.filter((one) => one.level !== "L3")).toEqual([]);
    expect(found.level).toBe("L2");
  });

  test("an empty history counts once the member says that there is none", () => {
    const { trainings: _none, ...others } = rows;
    expect(quality(full, { rows: others }).level).toBe("L1");
    const declared = { ...full, none_declared: { trainings: { by: "a", on: "2026-01-01" } } };
    expect(quality(declared, { rows: others }).level).toBe("L2");
  });

  test("grades are needed only for years in which the person was rated", () => {
    const lacks = (values: MemberValues) =>
      quality({ ...full, ...values }).missing.some((one) => one.key === "annual_evaluations");
    expect(lacks({})).toBe(true);
    expect(lacks({ activity_status: "A3" })).toBe(false);
    expect(
      lacks({
        admission_ceremony_date: "2026-01-01",
        membership_status: "M1",
        official_date: null,
      }),
    ).toBe(false);
  });

  test("confirmed and verified within twelve months, and no open suspicion, are L3", () => {
    expect(quality({ ...full, ...verified }, { rows }).level).toBe("L3");
    expect(quality({ ...full, ...verified }, { rows, openDuplicate: true }).level).toBe("L2");
    expect(
      quality({ ...full, ...verified, verified_by_member_at: "2025-11-22" }, { rows }).level,
    ).toBe("L2");
    expect(
      quality({ ...full, ...verified, verified_by_member_at: "2025-11-23" }, { rows }).level,
    ).toBe("L3");
  });
});

describe("score", () => {
  test("a full, verified record has 100 points", () => {
    const { score, parts } = quality({ ...full, ...verified }, { rows });
    expect(parts).toEqual({ valid: 35, complete: 35, clean: 10, live: 20 });
    expect(score).toBe(100);
    expect(scoreGrade(score, rules)).toBe("green");
  });

  test("an error costs three points, a warning a half, and the floor is zero", () => {
    const warning: Finding = { rule: "V-D-02", severity: "W", field: null };
    const error: Finding = { rule: "V-ID-01", severity: "E2", field: "biography_number" };
    expect(quality(full, { rows, findings: [warning] }).parts.valid).toBe(34.5);
    expect(quality(full, { rows, findings: [error, error] }).parts.valid).toBe(29);
    expect(
      quality(full, { rows, findings: Array.from({ length: 20 }, () => error) }).parts.valid,
    ).toBe(0);
    expect(quality(full, { rows, findings: [{ ...warning, severity: "I" }] }).parts.valid).toBe(35);
  });

  test("each missing field costs its share", () => {
    const one = fields.filter((field) => field.required.level === "L1");
    const applicable = one.filter(
      (field) => !field.required.when || field.key === "official_date",
    ).length;
    const { parts } = quality({ ...full, phone: null }, { rows });
    expect(parts.complete).toBe(rounded(10 + (25 * (applicable - 1)) / applicable));
  });

  test("a suspicion and text where a code is expected make it less clean", () => {
    expect(quality(full, { rows, openDuplicate: true }).parts.clean).toBe(5);
    expect(
      quality({ ...full, birth_place: { ...place, commune: null } }, { rows }).parts.clean,
    ).toBe(9);
  });

  test("a review is worth ten points for a year, then less by the day, and nothing after two", () => {
    const live = (last_reviewed_at: string | null) =>
      quality({ ...full, last_reviewed_at }, { rows }).parts.live;
    expect(live("2025-11-23")).toBe(10);
    expect(live("2025-11-22")).toBeLessThan(10.1);
    expect(live("2025-05-23")).toBeCloseTo(5, 0);
    expect(live("2024-11-23")).toBe(0);
    expect(live("2001-01-01")).toBe(0);
    expect(live(null)).toBe(0);
  });

  test("one decimal, half up", () => {
    expect(rounded(79.95)).toBe(80);
    expect(rounded(94.949)).toBe(94.9);
    expect(rounded(1.25)).toBe(1.3);
    expect([rounded(0), rounded(100)]).toEqual([0, 100]);
    expect([scoreGrade(94.9, rules), scoreGrade(79.9, rules)]).toEqual(["yellow", "red"]);
  });
});
