import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import type { Field } from "#app/record/field.ts";
import { collections, fields } from "#app/record/format.ts";
import * as schema from "#db/schema/schema.ts";

const tables = (Object.values(schema) as unknown[]).filter((value): value is PgTable =>
  is(value, PgTable),
);
const table = (name: string) => tables.find((candidate) => getTableName(candidate) === name)!;

/** The SQL types in which each kind of field may be stored. */
const stored: Record<Field["kind"], string[]> = {
  text: ["text"],
  longText: ["text"],
  phone: ["text"],
  email: ["text"],
  code: ["text"],
  file: ["text"],
  codes: ["text[]"],
  integer: ["integer"],
  year: ["integer"],
  decimal: ["numeric", "double precision"],
  money: ["bigint"],
  boolean: ["boolean"],
  date: ["date"],
  partialDate: ["partial_date"],
  organization: ["uuid"],
  address: ["jsonb"],
  set: ["jsonb"],
};

/** Worked out on reading, never stored, or stored as the row's own id. */
const notStored = new Set([
  "member_id",
  "party_card_issue_date",
  "party_card_issue_place",
  "org_name",
  "parent_org_path",
  "party_age_months",
]);

const problems = (field: Field, key: string, homes: PgTable[]): string[] => {
  const found = homes.flatMap((home) => {
    const column = (
      getTableColumns(home) as Record<string, { name: string; getSQLType(): string }>
    )[key];
    return column === undefined ? [] : [column];
  });
  if (found.length !== 1) return [`${field.key} stands in ${found.length} columns`];
  const type = found[0]!.getSQLType();
  return stored[field.kind].includes(type)
    ? []
    : [`${field.key} (${field.kind}) is stored as ${type}`];
};

test("every field of the record has exactly one column of its kind", () => {
  const homes = [table("members"), table("member_records")];
  expect(
    fields
      .filter((field) => !notStored.has(field.key))
      .flatMap((field) => problems(field, field.key, homes)),
  ).toEqual([]);
});

test("every collection has a table with a column for each of its fields and no other", () => {
  for (const collection of collections) {
    const home = table(collection.key);
    expect(home, collection.key).toBeDefined();
    const own = collection.fields.map((field) => field.key.split(".")[1]!);
    expect(
      collection.fields.flatMap((field) => problems(field, field.key.split(".")[1]!, [home])),
    ).toEqual([]);
    const kept = ["id", "member_id", "orgPos", "ordinal"];
    expect(
      Object.keys(getTableColumns(home)).filter((key) => ![...kept, ...own].includes(key)),
    ).toEqual([]);
  }
});

test("the rest of the record holds no column that the format does not know", () => {
  const known = new Set(fields.map((field) => field.key));
  const extra = Object.keys(getTableColumns(table("member_records"))).filter(
    (key) => !known.has(key) && !["orgPos", "isLive"].includes(key),
  );
  expect(extra).toEqual([]);
});
