import { describe, expect, test } from "vitest";
import type { EditRight } from "#app/features/members/access.ts";
import { ageOf, ageWords, extrasOf } from "#app/features/members/record/extras/rules.ts";
import { initialsOf } from "#app/features/members/record/head/rules.ts";
import { paperDrafts } from "#app/features/members/record/paper/parts/rules.ts";
import { todosOf } from "#app/features/members/record/todo/rules.ts";
import type { Finding } from "#app/record/checks.ts";
import { collection, field } from "#app/record/format.ts";
import { emptyRows, type MemberRecord, type MemberValues } from "#app/record/values.ts";

const recordOf = (values: MemberValues): MemberRecord => ({ values, rows: emptyRows() });

describe("what is to be done", () => {
  const rights: Record<string, EditRight> = {
    phone: { may: true, needsReason: false },
    email: { may: true, needsReason: false },
    religion: { may: false, why: "officer" },
    citizen_id: { may: false, why: "procedure" },
    trainings: { may: true, needsReason: true },
  };
  const todos = (level: "L0" | "L1" | "L2" | "L3", findings: Finding[] = []) =>
    todosOf({
      lang: "vi",
      level,
      findings,
      missing: [
        { level: "L1", key: "religion" },
        { level: "L1", key: "phone" },
        { level: "L1", key: "email" },
        { level: "L2", key: "trainings" },
        { level: "L3", key: "verified_by_member_at" },
        { level: "L3", key: "duplicate_suspicion" },
      ],
      rightOf: (key) => rights[key] ?? null,
    });

  test("groups fields by section, what the reader may do first, with a reason for the rest", () => {
    expect(todos("L0")).toMatchObject([
      { lead: "Liên hệ: thiếu số điện thoại, thư điện tử.", section: "C_contact", act: "add" },
      {
        lead: "Thông tin cá nhân: thiếu tôn giáo.",
        section: null,
        text: "Việc này của chuyên viên Ban Xây dựng Đảng cấp xã.",
      },
    ]);
  });

  test("names only what the next level needs", () => {
    expect(todos("L1").map(({ section }) => section)).toEqual(["I_training"]);
    expect(todos("L2").map(({ key }) => key)).toEqual([
      "verified_by_member_at",
      "duplicate_suspicion",
    ]);
    expect(todos("L3")).toEqual([]);
  });

  test("begins with errors, never with warnings", () => {
    const list = todos("L0", [
      { rule: "V-X-01", severity: "E2", field: "citizen_id" },
      { rule: "V-F-04", severity: "W", field: "phone" },
    ]);
    expect(list.map(({ kind }) => kind)).toEqual(["error", "warn", "warn"]);
    expect(list[0]).toMatchObject({ section: null, act: "edit" });
    expect(list[0]!.text).toContain("Chỉ thay đổi qua thủ tục.");
  });
});

describe("the Party age", () => {
  const member = (values: MemberValues) => recordOf({ membership_status: "M2", ...values });
  const extra = (record: MemberRecord) =>
    extrasOf({
      record,
      lang: "vi",
      level: "L0",
      score: 78.5,
      above: ["Đảng bộ xã"],
      age: ageOf(record, null, "2026-11-23"),
    });

  test("is said in years and months, with both readings of a partial date", () => {
    const whole = extra(
      member({ admission_decision_date: "1984-02-03", official_date: "1985-02-03" }),
    );
    expect(whole.party_age_months).toEqual({ value: "42 năm 9 tháng", note: null });
    const partial = extra(member({ admission_decision_date: "1984", official_date: "1985-02-03" }));
    expect(partial.party_age_months?.value).toBe(
      "ít nhất 41 năm 10 tháng, nhiều nhất 42 năm 10 tháng",
    );
    const provisional = extra(member({ admission_ceremony_date: "1984-02-03" }));
    expect(provisional.party_age_months?.note).toContain("Tính tạm");
    expect(ageWords({ min: 7, max: 7 }, "en")).toBe("7 months");
    expect(whole.quality_score?.value).toBe("Điểm 78,5 trên 100");
  });

  test("of public data comes from the stored start, and only for official members", () => {
    const start = { from: "1984-02-03", to: "1984-12-31" };
    expect(ageOf(member({}), start, "2026-11-23")).toEqual({ min: 502, max: 513 });
    expect(ageOf(recordOf({ membership_status: "M1" }), start, "2026-11-23")).toBeNull();
  });
});

test("the printed form names only fields that the format has, each table at most a full width", () => {
  for (const { fields, tables } of paperDrafts) {
    for (const key of fields) expect(field(key).key).toBe(key);
    for (const { key, columns } of tables) {
      const names = collection(key).fields.map(({ name }) => name);
      for (const name of Object.keys(columns)) expect(names).toContain(name);
      expect(Object.values(columns).reduce((sum, width) => sum + width, 0)).toBe(100);
    }
  }
});

test("initials are at most three letters, family and given name among them", () => {
  expect(initialsOf("Lê Văn Chuyên")).toBe("LVC");
  expect(initialsOf("Nguyễn Thị Bích Ngọc Ánh")).toBe("NNÁ");
  expect(initialsOf("An")).toBe("A");
});
