import { randomUUID } from "node:crypto";
import { getTableColumns, sql, type SQL } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertRows } from "#db/bulk.server.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import {
  DUES_MONTH,
  guardedTables,
  insertAsAdmin,
  planAt,
  rowOf,
  type Owner,
} from "#tests/access/rows.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestUnit } from "#tests/setup/organizations.ts";

/** Tables that no person's act touches: only the system does, under a written reason. */
const systemTables = new Set(
  "sign_in_failures invitations account_requests second_factors recovery_codes known_devices limit_counts sign_in_links".split(
    " ",
  ),
);
/** Rows that nobody changes or removes: the history is append-only, counts are kept by triggers and functions. */
const fixedTables = new Set([
  "history",
  "export_members",
  "organization_counts",
  "organization_gaps",
  "task_events",
  "dues_entries",
  "case_steps",
  "reading_counts",
  "elsewhere_lookups",
  "elsewhere_answers",
  "meeting_addenda",
  "report_snapshots",
  "report_steps",
  "movement_sums",
  "meeting_scores",
  "organization_rewards",
]);

/** Rows that change and that nobody removes: there is no privilege to. */
const keptTables = new Set(
  [
    "organization_disciplines",
    "cases sent_reports reorganizations reorganization_files task_files record_merges rule_changes review_campaigns",
    "supplement_campaigns admission_plans biography_blocks residence_opinions",
  ].flatMap((names) => names.split(" ")),
);

let database: TestDatabase;
let own: Owner;
let neighbor: Owner;

beforeAll(async () => {
  database = await testDatabase();
  const tree = await seedOrganizations(database.admin);
  own = await ownerAt(tree.cells[0]);
  // A cell of the same commune: nothing but the policy is between the two.
  neighbor = await ownerAt(tree.cells[1]);
  for (const { table, name } of guardedTables) {
    const [found] = await database.admin.unsafe(`select 1 from ${name} limit 1`);
    if (!found || !filled.has(name)) await insertAsAdmin(database.admin, table, rowOf(table, own));
  }
});
afterAll(() => database.close());

/** Tables that `ownerAt` has filled for both. */
const filled = new Set(
  [
    "accounts posts members member_records imports exports directives meetings",
    "cases organization_counts dues_sheets dues_lines sent_reports reorganizations",
  ].flatMap((names) => names.split(" ")),
);

async function ownerAt(cell: TestUnit): Promise<Owner> {
  const { admin } = database;
  const [account] = await admin`
    insert into accounts (username, display_name) values (${randomUUID()}, 'Ai Đó') returning id`;
  const accountId = account!.id as string;
  const [post] = await admin`
    insert into posts (account_id, role, org_id, valid_from)
    values (${accountId}, 'R02', ${cell.id}, '2026-01-01') returning id`;
  const [upload] = await admin`
    insert into imports (org_id, org_pos, account_id, post_id, uploader_name, file_name, file_path, file_size, file_hash)
    values (${cell.id}, ${cell.from.toString()}, ${accountId}, ${post!.id as string}, 'Ai Đó', 'a', 'b', 1, 'c') returning id`;
  const [taken] = await admin`
    insert into exports (org_id, org_pos, account_id, post_id, requester_name, kind, state)
    values (${cell.id}, ${cell.from.toString()}, ${accountId}, ${post!.id as string}, 'Ai Đó', 'public', 'made') returning id`;
  const [directive] = await admin`
    insert into directives (org_id, org_pos, number, kind, title, body, drafted_by, drafted_name, drafted_at)
    values (${cell.id}, ${cell.from.toString()}, '1-CV', 'letter', 'X', 'X', ${accountId}, 'Ai Đó', now()) returning id`;
  const [meeting] = await admin`
    insert into meetings (org_id, org_pos, kinds, meet_on, month, meet_at)
    values (${cell.id}, ${cell.from.toString()}, ${["M02"]}, '2026-01-05', '2026-01', '19:30') returning id`;
  const members = [await seedMember(admin, cell, "Một"), await seedMember(admin, cell, "Hai")];
  const [memberId, otherMemberId] = members.toSorted() as [string, string];
  const [sheet] = await admin`
    insert into dues_sheets (org_id, org_pos, month, wage_dong, opened_at)
    values (${cell.id}, ${cell.from.toString()}, ${DUES_MONTH}, 1, now()) returning id`;
  const [line] = await admin`
    insert into dues_lines (sheet_id, org_id, org_pos, month, member_id, member_name, sort_name)
    values (${sheet!.id as string}, ${cell.id}, ${cell.from.toString()}, ${DUES_MONTH}, ${memberId}, 'x', 'x') returning id`;
  const [kase] = await admin`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, opened_on, opened_at, entered_on, updated_at)
    values ('exemption', 'requested', ${memberId}, 'Ai Đó', ${cell.id}, ${cell.from.toString()}, '2026-01-01', now(), '2026-01-01', now()) returning id`;
  const [report] = await admin`
    insert into sent_reports (org_id, org_pos, report, period, state, updated_at)
    values (${cell.id}, ${cell.from.toString()}, 'monthly', '2026-01', 'submitted', now()) returning id`;
  return {
    cell,
    accountId,
    memberId,
    otherMemberId,
    postId: post!.id as string,
    importId: upload!.id as string,
    exportId: taken!.id as string,
    sheetId: sheet!.id as string,
    lineId: line!.id as string,
    directiveId: directive!.id as string,
    meetingId: meeting!.id as string,
    caseId: kase!.id as string,
    reportId: report!.id as string,
    planId: await planAt(admin, cell, accountId),
  };
}

const as = <T>(owner: Owner, work: (db: ScopedDb) => Promise<T>): Promise<T> =>
  withTestScope({ ...fullScope([owner.cell.range]), accountId: owner.accountId }, work);

/** The condition that a row of a table belongs to an owner; every row of a table of the system. */
function belongsTo(name: string, owner: Owner): SQL {
  const columns = columnsOf(name);
  if (systemTables.has(name)) return sql`true`;
  if (name === "accounts") return sql`id = ${owner.accountId}::uuid`;
  const position = ["org_pos", "first_pos", "kept_pos"].find((one) => columns.includes(one));
  return position === undefined
    ? sql`account_id = ${owner.accountId}::uuid`
    : sql`${sql.identifier(position)} = ${owner.cell.from.toString()}::bigint`;
}

function columnsOf(name: string): string[] {
  const { table } = guardedTables.find((one) => one.name === name)!;
  return Object.values(getTableColumns(table)).map((column) => column.name);
}

const count = async (db: ScopedDb, name: string, where: SQL): Promise<number> => {
  const rows = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(name)} where ${where}`,
  );
  return rows[0]!.n;
};

/** Sets a column to what it is: which rows may be written. */
const touch = async (db: ScopedDb, name: string, where: SQL): Promise<number> => {
  const any = sql.identifier(columnsOf(name)[0]!);
  const table = sql.identifier(name);
  return (await db.execute(sql`update ${table} set ${any} = ${any} where ${where}`)).count;
};

const remove = async (db: ScopedDb, name: string, where: SQL): Promise<number> =>
  (await db.execute(sql`delete from ${sql.identifier(name)} where ${where}`)).count;

const causeOf = (error: unknown): string => String((error as Error).cause ?? error);

test("what quotes records is read only by acts that may read such data", async () => {
  const { range } = own.cell;
  const seen = (name: string, scope: Parameters<typeof withTestScope>[0]) =>
    withTestScope(scope, (db) => count(db, name, belongsTo(name, own)));
  const open = { ranges: [range] };
  const restricted = { ...open, recordRanges: [range] };
  const sensitive = { ...restricted, sensitiveRanges: [range] };
  expect([await seen("history", open), await seen("import_rows", restricted)]).toEqual([0, 0]);
  expect(await seen("history", restricted)).toBeGreaterThan(0);
  expect(await seen("export_members", open)).toBe(0);
  expect(await seen("export_members", restricted)).toBeGreaterThan(0);
  expect(await seen("import_rows", sensitive)).toBeGreaterThan(0);
});

test.each(["imports", "exports", "import_layouts", "document_files"])(
  "%s is read, and not written, by an act that moves no files, though it may write records",
  async (name) => {
    const { table } = guardedTables.find((one) => one.name === name)!;
    const where = belongsTo(name, own);
    const reading = { ...fullScope([own.cell.range]), accountId: own.accountId, fileRanges: [] };
    expect(await withTestScope(reading, (db) => count(db, name, where))).toBeGreaterThan(0);
    for (const act of [touch, remove])
      expect(await withTestScope(reading, (db) => act(db, name, where))).toBe(0);
    await expect(
      withTestScope(reading, (db) => insertRows(db, table, [rowOf(table, own)])).catch(
        (error: unknown) => {
          throw new Error(causeOf(error));
        },
      ),
    ).rejects.toThrow("row-level security");
  },
);

describe.each(guardedTables)("$name", ({ table, name }) => {
  const isSystem = systemTables.has(name);
  const isFixed = fixedTables.has(name);

  test("is read by its own and by no neighbor", async () => {
    const where = belongsTo(name, own);
    const reader = <T>(work: (db: ScopedDb) => Promise<T>) =>
      isSystem ? withSystemScope("test", work) : as(own, work);
    expect(await reader((db) => count(db, name, where)), "the row is there").toBeGreaterThan(0);
    expect(await as(neighbor, (db) => count(db, name, where))).toBe(0);
    if (isSystem) expect(await as(own, (db) => count(db, name, where))).toBe(0);
  });

  test("is read by nobody without positions and account (fault 110)", async () => {
    expect(await withTestScope({}, (db) => count(db, name, sql`true`))).toBe(0);
  });

  test("is changed and removed by no neighbor", async () => {
    const where = belongsTo(name, own);
    if (isFixed) {
      for (const act of [touch, remove])
        await expect(
          as(own, (db) => act(db, name, where)).catch((error: unknown) => {
            throw new Error(causeOf(error));
          }),
          "not even by its own",
        ).rejects.toThrow("permission denied");
      return;
    }
    const writer = <T>(work: (db: ScopedDb) => Promise<T>) =>
      isSystem ? withSystemScope("test", work) : as(own, work);
    expect(await writer((db) => touch(db, name, where)), "its own may").toBeGreaterThan(0);
    expect(await as(neighbor, (db) => touch(db, name, where))).toBe(0);
    if (!keptTables.has(name)) expect(await as(neighbor, (db) => remove(db, name, where))).toBe(0);
  });

  test("takes no row that a neighbor writes for it", async () => {
    const row = { ...rowOf(table, own), ...(name === "accounts" ? { id: randomUUID() } : {}) };
    await expect(
      as(neighbor, (db) => insertRows(db, table, [row])).catch((error: unknown) => {
        throw new Error(causeOf(error));
      }),
    ).rejects.toThrow(/row-level security|permission denied/);
  });
});
