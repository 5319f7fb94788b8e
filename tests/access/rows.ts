import { randomUUID } from "node:crypto";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable, type PgColumn } from "drizzle-orm/pg-core";
import * as schema from "#db/schema/schema.ts";
import type { Client } from "#db/client.server.ts";
import type { TestUnit } from "#tests/setup/organizations.ts";

/** Whose row it is: the cell with what hangs on it. */
export interface Owner {
  cell: TestUnit;
  memberId: string;
  otherMemberId: string;
  accountId: string;
  postId: string;
  importId: string;
  exportId: string;
  sheetId: string;
  lineId: string;
  directiveId: string;
  meetingId: string;
  caseId: string;
  reportId: string;
  planId: string;
}

/** Of every sheet of dues in these tests. */
export const DUES_MONTH = "2026-03";

/** The sum over no text at all. */
const EMPTY_SUM = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

type Row = Record<string, unknown>;

/** Every table with row policies. */
export const guardedTables = (Object.values(schema) as unknown[])
  .filter((value): value is PgTable => is(value, PgTable))
  .filter((table) => getTableConfig(table).policies.length > 0)
  .map((table) => ({ table, name: getTableName(table) }));

/** Every table of the schema by name. */
export const allTables = (Object.values(schema) as unknown[])
  .filter((value): value is PgTable => is(value, PgTable))
  .map((table) => getTableName(table));

const samples: Record<string, () => unknown> = {
  uuid: randomUUID,
  text: () => randomUUID(),
  "text[]": () => [],
  "uuid[]": () => [],
  partial_date: () => "2001",
  date: () => "2001-02-03",
  timestamp: () => new Date().toISOString(),
  boolean: () => true,
  jsonb: () => ({}),
  bytea: () => "\\x00",
  integer: () => 1,
  smallint: () => 1,
  bigint: () => 1,
  numeric: () => 1,
  "double precision": () => 1,
};

/**
 * A row of any table that belongs to an owner: columns that say whose it is are filled, of the others
 * those that must not be empty. Keys are property names of the table.
 */
export function rowOf(table: PgTable, owner: Owner): Row {
  const name = getTableName(table);
  const row: Row = {};
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    const owned = ownedValue(name, column, owner);
    if (owned !== undefined) row[key] = owned;
    else if (column.notNull && !column.hasDefault) row[key] = sample(column);
  }
  return row;
}

/** Writes a row with all rights. */
export async function insertAsAdmin(admin: Client, table: PgTable, row: Row): Promise<void> {
  const columns = getTableColumns(table);
  const renamed = Object.entries(row).map(([key, value]) => [columns[key]!.name, value]);
  const name = getTableName(table);
  const json = JSON.stringify(Object.fromEntries(renamed), (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  const names = renamed.map(([column]) => `"${String(column)}"`).join(", ");
  await admin.unsafe(
    `insert into ${name} (${names}) select ${names} from jsonb_populate_recordset(null::${name}, $1::text::jsonb)`,
    [`[${json}]`],
  );
}

/** A plan of reorganization of a cell; answers its id. */
export async function planAt(admin: Client, cell: TestUnit, accountId: string): Promise<string> {
  const [plan] = await admin`
    insert into reorganizations (org_id, org_pos, title, ground, effective_on, drafters, drafted_name, drafted_at)
    values (${cell.id}, ${cell.from.toString()}, 'X', 'X', '2026-01-01', ${[accountId]}::uuid[], 'Ai Đó', now())
    returning id`;
  return plan!.id as string;
}

function ownedValue(table: string, column: PgColumn, owner: Owner): unknown {
  if (table === "members" && column.name === "id") return undefined;
  // Only a disciplinary meeting is about a case.
  if (table === "meetings" && column.name === "case_id") return undefined;
  if (table === "rule_changes" && column.name === "province_id") return owner.cell.id;
  const byName: Record<string, unknown> = {
    org_pos: owner.cell.from,
    first_pos: owner.cell.from,
    second_pos: owner.cell.from,
    org_id: owner.cell.id,
    member_id: owner.memberId,
    kept_pos: owner.cell.from,
    residence_pos: owner.cell.from,
    residence_org_id: owner.cell.id,
    gone_pos: owner.cell.from,
    kept_id: owner.memberId,
    gone_id: owner.otherMemberId,
    first_id: owner.memberId,
    second_id: owner.otherMemberId,
    account_id: owner.accountId,
    proposed_by: owner.accountId,
    set_by: owner.cell.id,
    post_id: owner.postId,
    import_id: owner.importId,
    export_id: owner.exportId,
    issuer_pos: owner.cell.from,
    directive_id: owner.directiveId,
    meeting_id: owner.meetingId,
    case_id: owner.caseId,
    report_id: owner.reportId,
    reorganization_id: owner.planId,
    is_live: true,
    membership_status: "M2",
  };
  if (table === "report_snapshots") Object.assign(byName, { content: "", checksum: EMPTY_SUM });
  if (table === "biography_blocks")
    Object.assign(byName, { letters: "ZZ", province_id: owner.cell.id });
  if (table.startsWith("dues_")) Object.assign(byName, duesValues(owner));
  if (table === "accounts" && column.name === "id") return owner.accountId;
  if (table === "history" && column.name === "import_id") return undefined;
  return byName[column.name];
}

/** A sheet of dues, a line of it, and what fits them: the ledger refuses what does not. */
function duesValues({ sheetId, lineId }: Owner): Record<string, unknown> {
  const month = { month: DUES_MONTH, book_month: DUES_MONTH, from_month: DUES_MONTH };
  return {
    ...month,
    sheet_id: sheetId,
    line_id: lineId,
    kept_dong: 0,
    receipt_year: 2026,
    receipt_number: 1,
  };
}

function sample(column: PgColumn): unknown {
  if (column.enumValues && column.enumValues.length > 0) return column.enumValues[0];
  const type = column
    .getSQLType()
    .replace(/\(.*\)| with time zone| collate.*/g, "")
    .trim();
  const make = samples[type];
  if (make === undefined) throw new Error(`No sample of type ${type} for ${column.name}.`);
  return make();
}
