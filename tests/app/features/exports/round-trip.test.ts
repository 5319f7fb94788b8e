import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { readActor } from "#app/features/access/queries.server.ts";
import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import { listingFor } from "#app/features/exports/listing/queries.server.ts";
import { exportWorkbook } from "#app/features/exports/make/queries.server.ts";
import type { ExportKind } from "#app/features/exports/schema.ts";
import { planChange, type MemberChange, type RowChange } from "#app/features/members/plan.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { streamWorkbook } from "#app/lib/xlsx/write.server.ts";
import { readAddress, type AddressPart } from "#app/record/cell-addresses.ts";
import { readCell } from "#app/record/cells.ts";
import { MEMBERS_SHEET, workbookSheets, type Column } from "#app/record/columns.ts";
import type { CollectionKey, Row } from "#app/record/values.ts";
import { withScope, withSystemScope } from "#db/scope.server.ts";
import { writeGeneratedPeople } from "#tests/app/features/exports/people.ts";
import { readSheets, type ReadSheet } from "#tests/app/features/exports/workbook.ts";
import { demoDatabase } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

/** Hundreds of records are written and read; on a busy machine that takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const on = today(new Date());
const GENERATED = 40;

let database: TestDatabase;
let officer: Actor;
let generated: string[];
let codes: Map<string, string>;

beforeAll(async () => {
  database = await demoDatabase();
  const units = await database.admin`select id, code from organizations order by pos_from`;
  codes = new Map(units.map(({ id, code }) => [code, id]));
  generated = await writeGeneratedPeople(
    codes.get("PT-TB-05")!,
    ["PT-TB-05", "PT-TB", "PT-XH-01", "PT"].map((code) => codes.get(code)!),
    GENERATED,
    on,
  );
  const [account] = await database.admin`select id from accounts where username = 'canbo.xa'`;
  officer = (await withSystemScope("test: who exports", (db) =>
    readActor(db, account!.id, null, on),
  ))!;
});
afterAll(() => database.close());

/** The workbook of the officer's whole commune, and what is stored of its people. */
function exported(kind: ExportKind): Promise<{
  sheets: Map<string, ReadSheet>;
  stored: Map<string, StoredMember>;
}> {
  const permission =
    kind === "full" || kind === "sensitive" ? "export.request" : "export.restricted";
  return withScope(
    scopeFor(officer, permission),
    async (db) => {
      const listing = await listingFor(db, officer, {}, on);
      const making = { kind, columns: [], listing, purpose: "test", approvedBy: null };
      const { workbook } = await exportWorkbook(db, officer, { ...making, at: new Date() });
      const sheets = await readSheets(await buffer(streamWorkbook(workbook)));
      const ids = sheets.get(MEMBERS_SHEET)!.rows.map(({ member_id }) => String(member_id));
      return { sheets, stored: await readStored(db, ids) };
    },
    "snapshot",
  );
}

/** What reading a written cell found; there should be nothing to find. */
const odd: unknown[] = [];

type Cells = ReadSheet["rows"][number];

/** The values of a row by the record's own reading; cells that the program fills itself are passed over. */
function readRow(columns: readonly Column[], cells: Cells): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const context = {
    rules: ruleSet(on),
    organization: (code: string) => codes.get(code) ?? null,
    known: {},
  };
  for (const { field, key, part, readOnly } of columns) {
    if (field === null || readOnly || !(key in cells)) continue;
    if (part === null) {
      const reading = readCell(field, cells[key] ?? null, context);
      if (reading.findings.length > 0) odd.push({ key, cell: cells[key], of: reading.findings });
      if (reading.value !== undefined) values[field.name] = reading.value;
      continue;
    }
    if (field.name in values) continue;
    const parts = ["detail", "commune", "province", "asWritten"] as const;
    const address = readAddress(
      field,
      Object.fromEntries(
        parts.map((one): [AddressPart, never] => [one, cells[`${field.key}.${one}`] as never]),
      ),
    );
    const other = address.findings.filter(({ rule }) => rule !== "V-F-07");
    if (other.length > 0) odd.push({ key: field.key, of: other });
    if (address.value !== undefined) values[field.name] = address.value;
  }
  return values;
}

/** What each member's rows ask for. */
function changesOf(sheets: Map<string, ReadSheet>): Map<string, MemberChange> {
  const changes = new Map<string, MemberChange>();
  for (const { name, collection, columns } of workbookSheets()) {
    for (const cells of sheets.get(name)?.rows ?? []) {
      const id = String(cells.member_id);
      const values = readRow(columns, cells);
      if (collection === null) {
        changes.set(id, { memberId: id, expectedVersion: null, values });
        continue;
      }
      const change = changes.get(id)!;
      const rows = (change.rows ??= {}) as Record<string, RowChange[]>;
      (rows[collection] ??= []).push({ id: String(cells.row_id), values: values as Row });
    }
  }
  return changes;
}

describe.each(["public", "restricted", "sensitive", "full"] as const)(
  "the %s workbook, read again",
  (kind) => {
    test("asks for no change of anybody", async () => {
      const { sheets, stored } = await exported(kind);
      const changes = changesOf(sheets);
      expect(changes.size).toBe(stored.size);
      expect(changes.size).toBeGreaterThan(600);
      for (const id of generated) expect(changes.has(id), id).toBe(true);
      const plans = [...changes].map(([id, change]) =>
        planChange(stored.get(id)!, change, on, randomUUID),
      );
      expect(plans.filter((plan) => plan.kind !== "same")).toEqual([]);
      expect(odd).toEqual([]);
    });
  },
);

test("the full workbook carries every value that is exchanged, not only equal blanks", async () => {
  const { sheets, stored } = await exported("full");
  const changes = changesOf(sheets);
  const [main, ...children] = workbookSheets();
  let values = 0;
  let rows = 0;
  for (const id of generated) {
    const { record } = stored.get(id)!;
    const change = changes.get(id)!;
    for (const { field, readOnly } of main!.columns) {
      const held = field && (record.values as Record<string, unknown>)[field.name];
      if (readOnly || field === null || isBlank(held)) continue;
      values += 1;
      expect((change.values as Record<string, unknown>)[field.name], field.key).toEqual(held);
    }
    for (const { collection } of children) {
      const held = (record.rows as Record<string, Row[]>)[collection!]!;
      const read = change.rows?.[collection as CollectionKey] ?? [];
      expect(
        read.map(({ id: rowId }) => rowId),
        collection!,
      ).toEqual(held.map(({ id: rowId }) => rowId));
      rows += held.length;
    }
  }
  expect(values).toBeGreaterThan(GENERATED * 60);
  expect(rows).toBeGreaterThan(GENERATED * 15);
  const used = children.filter(({ name }) => sheets.get(name)!.rows.length > 0);
  expect(used.map(({ name }) => name)).toEqual(children.map(({ name }) => name));
});

/** An address without any part is no address: a sheet shows both as empty cells. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return (
    typeof value === "object" &&
    !Array.isArray(value) &&
    Object.values(value).every((part) => part === null)
  );
}

test("records that change while the file is written do not show in it (fault 93)", async () => {
  const [one] = generated;
  const shown = await withScope(
    scopeFor(officer, "export.request"),
    async (db) => {
      const listing = await listingFor(db, officer, {}, on);
      const making = {
        kind: "full",
        columns: [],
        listing,
        purpose: "test",
        approvedBy: null,
      } as const;
      const { workbook } = await exportWorkbook(db, officer, { ...making, at: new Date() });
      await database.admin`update members set ordinal_in_cell_list = 987 where id = ${one!}`;
      await database.admin`delete from rewards`;
      return readSheets(await buffer(streamWorkbook(workbook)));
    },
    "snapshot",
  );
  const row = shown.get(MEMBERS_SHEET)!.rows.find(({ member_id }) => member_id === one);
  expect(row!.ordinal_in_cell_list).not.toBe(987);
  expect(shown.get("KhenThuong")!.rows.length).toBeGreaterThan(0);
});
