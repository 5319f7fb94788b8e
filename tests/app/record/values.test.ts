import { expect, expectTypeOf, test } from "vitest";
import {
  type CollectionRows,
  emptyRows,
  type FieldKey,
  type MemberRecord,
  type MemberValues,
  type Row,
} from "#app/record/values.ts";
import { collections, fields } from "#app/record/format.ts";

test("record keys are literal, so that a slip of the pen does not compile", () => {
  const values: MemberValues = { full_name: "Nguyễn Thị Hoa", gender: "F" };
  expect(values.full_name).toBe("Nguyễn Thị Hoa");
  expectTypeOf<MemberValues["home_town"]>().not.toBeAny();
  expectTypeOf<MemberValues["party_age_months"]>().toEqualTypeOf<number | null | undefined>();
  expectTypeOf<MemberValues["policy_categories"]>().toEqualTypeOf<string[] | null | undefined>();
  expectTypeOf<Row<"party_badges">["round_year"]>().toEqualTypeOf<number | null | undefined>();
  expectTypeOf<FieldKey>().not.toEqualTypeOf<string>();
  // @ts-expect-error there is no such field
  const wrong: MemberValues = { full_nam: "x" };
  // @ts-expect-error a rows key that the format does not know
  const rows: Partial<CollectionRows> = { party_badge: [] };
  expect([wrong, rows]).toHaveLength(2);
});

test("a record without rows has every collection", () => {
  const record: MemberRecord = { values: {}, rows: emptyRows() };
  expect(Object.keys(record.rows)).toEqual(collections.map((one) => one.key));
  expect(fields.length).toBeGreaterThan(90);
});
