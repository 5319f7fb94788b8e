import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { ruleSet } from "#app/codes/rule-set.ts";
import { assessRecord } from "#app/features/members/rules.ts";
import { readPlacements, writeRecords } from "#app/features/members/store/commands.server.ts";
import type { Field } from "#app/record/field.ts";
import { collections, fields } from "#app/record/format.ts";
import { emptyRows, type MemberRecord } from "#app/record/values.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { valueOf } from "#tests/app/record/arbitrary-values.ts";

type Loose = Record<string, unknown>;

const notExchanged = (one: Field) => one.kind === "file" || one.kind === "set";
/** What a spreadsheet program could take for a formula. */
const dangerous = fc.constantFrom("=1+1", "+84 912", "-2+3", "@x", "＝1", "'=2", "_x0041_ & <b>");

/**
 * Writes invented people with values in every field that is exchanged, some of them left out, past the
 * rules of the record: an export must carry whatever is stored.
 *
 * @param orgIds  organizations that rows may name
 * @returns their ids
 */
export async function writeGeneratedPeople(
  cellId: string,
  orgIds: string[],
  count: number,
  on: string,
): Promise<string[]> {
  const records = fc.sample(record(cellId, orgIds), { numRuns: count, seed: 20261125 });
  const rules = ruleSet(on);
  const ids = records.map(() => randomUUID());
  await withSystemScope("test: people with every field", async (db) => {
    const placement = (await readPlacements(db, [cellId])).get(cellId)!;
    await writeRecords(
      db,
      records.map((after, place) => ({
        id: ids[place]!,
        before: null,
        after,
        columns: assessRecord(after, { on, rules, openDuplicate: false }).columns,
        placement,
      })),
    );
  });
  return ids;
}

function record(cellId: string, orgIds: string[]): fc.Arbitrary<MemberRecord> {
  const values = fc.record(
    Object.fromEntries(
      fields
        .filter((one) => !notExchanged(one))
        .map((one) => [one.key, needed(one) ? stored(one) : sometimes(stored(one))]),
    ),
  );
  const rows = fc.record(
    Object.fromEntries(
      collections.map((one) => [
        one.key,
        one.sheet === null
          ? fc.constant([])
          : fc.array(rowOf(one.fields, orgIds), { minLength: 0, maxLength: 3 }),
      ]),
    ),
  );
  return fc.tuple(values, rows, dangerous).map(([own, children, text]) => ({
    values: {
      ...(own as Loose),
      org_id: cellId,
      membership_status: "M2",
      record_note: text,
      // The stored numbers are one of a kind among living records.
      party_card_number: digits(8),
      party_card_number_old: digits(8),
      biography_number: digits(8),
      citizen_id: `0${digits(11)}`,
    } as MemberRecord["values"],
    rows: { ...emptyRows(), ...withIds(children as Record<string, Loose[]>) },
  }));
}

function rowOf(of: readonly Field[], orgIds: string[]): fc.Arbitrary<Loose> {
  return fc.record(
    Object.fromEntries(
      of
        .filter((one) => !notExchanged(one))
        .map((one) => [
          one.name,
          one.kind === "organization" ? fc.constantFrom(...orgIds) : sometimes(stored(one)),
        ]),
    ),
  ) as fc.Arbitrary<Loose>;
}

const sometimes = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 5 });

/** Whole numbers as columns hold them; some are counts of months that dates are reckoned with. */
const stored = (one: Field) =>
  one.kind === "integer" ? fc.integer({ min: 0, max: 900 }) : valueOf(one);

const needed = ({ key }: Field) =>
  ["full_name", "gender", "birth_date", "activity_status", "org_id"].includes(key);

function withIds(children: Record<string, Loose[]>): Partial<MemberRecord["rows"]> {
  return Object.fromEntries(
    Object.entries(children).map(([key, rows]) => [
      key,
      rows.map((row) => ({ ...row, id: randomUUID() })),
    ]),
  ) as Partial<MemberRecord["rows"]>;
}

function digits(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 10)).join("");
}
