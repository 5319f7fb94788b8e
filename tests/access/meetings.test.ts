import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ScopedDb } from "#db/scope.server.ts";
import {
  fullScope,
  testDatabase,
  testScope,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestUnit } from "#tests/setup/organizations.ts";

/** What the database itself keeps of meetings, whatever the program asks. */

let database: TestDatabase;
let cell: TestUnit;
let memberId: string;
let otherId: string;

beforeAll(async () => {
  database = await testDatabase();
  const tree = await seedOrganizations(database.admin);
  cell = tree.cells[0];
  memberId = await seedMember(database.admin, cell, "Một");
  otherId = await seedMember(database.admin, cell, "Hai");
});
afterAll(() => database.close());

async function meeting(state: string, kind = "M03"): Promise<string> {
  const { admin } = database;
  const isRestricted = kind === "M10";
  const [row] = await admin`
    insert into meetings (org_id, org_pos, kinds, is_restricted, meet_on, month, meet_at, note_taker_id, note_taker_name)
    values (${cell.id}, ${cell.from.toString()}, ${[kind]}, ${isRestricted}, '2026-01-05', '2026-01', '19:30',
      ${memberId}, 'Một') returning id`;
  const id = row!.id as string;
  const its = [id, cell.from.toString(), isRestricted] as const;
  await admin`insert into meeting_items (meeting_id, org_pos, is_restricted, ordinal, title) values (${its[0]}, ${its[1]}, ${its[2]}, 1, 'Việc')`;
  await admin`insert into meeting_attendance (meeting_id, org_pos, is_restricted, member_id, member_name, sort_name, membership_status, activity_status)
    values (${its[0]}, ${its[1]}, ${its[2]}, ${otherId}, 'Hai', 'x', 'M2', 'A1')`;
  await admin`update meetings set state = ${state} where id = ${id}`;
  return id;
}

const inCell = () => ({ ranges: [cell.range] });
const rows = async (db: ScopedDb, statement: ReturnType<typeof sql>) =>
  (await db.execute(statement)).count;
const causeOf = (error: unknown): never => {
  throw new Error(String((error as Error).cause ?? error));
};

test.each(["closed", "resolution_issued", "cancelled"])(
  "a meeting that is %s is changed by nobody, not even by its secretary or the system (fault 137)",
  async (state) => {
    const id = await meeting(state);
    const statements = [
      sql`update meetings set place = 'khác' where id = ${id}`,
      sql`update meetings set state = 'open' where id = ${id}`,
      sql`delete from meetings where id = ${id}`,
      sql`update meeting_items set content = 'khác' where meeting_id = ${id}`,
      sql`delete from meeting_items where meeting_id = ${id}`,
      sql`update meeting_attendance set mark = 'P' where meeting_id = ${id}`,
      sql`insert into meeting_votes (meeting_id, org_pos, kind, subject, is_secret, base, present, votes_for, votes_against, votes_blank, is_passed)
        values (${id}, ${cell.from.toString()}::bigint, 'other', 'x', false, 1, 1, 1, 0, 0, true)`,
    ];
    for (const statement of statements)
      await expect(
        withTestScope(fullScope([cell.range]), (db) => rows(db, statement)).catch(causeOf),
      ).rejects.toThrow(/closed|cancelled, not removed/);
  },
);

test("only the number of its resolution comes to closed minutes, and nothing with it", async () => {
  const id = await meeting("closed");
  const full = fullScope([cell.range]);
  const issue = sql`update meetings set state = 'resolution_issued', resolution_number = 1, resolution_year = 2026 where id = ${id}`;
  const more = sql`update meetings set state = 'resolution_issued', guests = 'ai' where id = ${id}`;
  await expect(withTestScope(full, (db) => rows(db, more)).catch(causeOf)).rejects.toThrow(
    "closed",
  );
  expect(await withTestScope(full, (db) => rows(db, issue))).toBe(1);
});

test("who reads the cell writes no meeting; the named note taker keeps this one while it runs (clarification 46)", async () => {
  const [mine, another] = [await meeting("invited"), await meeting("planned")];
  const keeper = { ...inCell(), memberId };
  const touch = (id: string) => sql`update meetings set guests = 'ai' where id = ${id}`;
  const write = (id: string) =>
    sql`update meeting_items set content = 'nói' where meeting_id = ${id}`;
  for (const scope of [inCell(), { ...inCell(), memberId: otherId }])
    for (const statement of [touch(mine), write(mine)])
      expect(await withTestScope(testScope(scope), (db) => rows(db, statement))).toBe(0);
  expect(await withTestScope(testScope(keeper), (db) => rows(db, touch(mine)))).toBe(1);
  expect(await withTestScope(testScope(keeper), (db) => rows(db, write(mine)))).toBe(1);
  expect(await withTestScope(testScope(keeper), (db) => rows(db, touch(another)))).toBe(0);
});

test("minutes of discipline are read with sensitive data only, and by their note taker (M10)", async () => {
  const id = await meeting("open", "M10");
  const seen = (scope: Parameters<typeof withTestScope>[0]) =>
    withTestScope(scope, async (db) => [
      await rows(db, sql`select 1 from meeting_items where meeting_id = ${id}`),
      await rows(db, sql`select 1 from meeting_attendance where meeting_id = ${id}`),
    ]);
  expect(await seen(inCell())).toEqual([0, 0]);
  expect(await seen({ ...inCell(), workRanges: [cell.range] })).toEqual([0, 0]);
  expect(await seen({ ...inCell(), memberId: otherId }), "one's own line").toEqual([0, 1]);
  expect(await seen({ ...inCell(), memberId })).toEqual([1, 1]);
  expect(await seen({ ...inCell(), sensitiveRanges: [cell.range] })).toEqual([1, 1]);
});

test("an excuse is one's own, until it is decided, and its reason nobody's but the leaders'", async () => {
  const id = await meeting("invited");
  const own = { ...inCell(), memberId: otherId };
  const add = (
    who: string,
  ) => sql`insert into meeting_replies (meeting_id, member_id, org_pos, read_at, answer, reason)
    values (${id}, ${who}, ${cell.from.toString()}::bigint, now(), 'excuse', 'A1')`;
  await expect(
    withTestScope(own, (db) => rows(db, add(memberId))).catch(causeOf),
    "for somebody else",
  ).rejects.toThrow("row-level security");
  expect(await withTestScope(own, (db) => rows(db, add(otherId)))).toBe(1);
  const accept = sql`update meeting_replies set decision = 'accepted' where meeting_id = ${id}`;
  await expect(withTestScope(own, (db) => rows(db, accept)).catch(causeOf)).rejects.toThrow(
    "row-level security",
  );
  const read = sql`select 1 from meeting_replies where meeting_id = ${id}`;
  expect(await withTestScope(inCell(), (db) => rows(db, read)), "colleagues").toBe(0);
  const leader = { ...inCell(), recordRanges: [cell.range], workRanges: [cell.range] };
  expect(await withTestScope(leader, (db) => rows(db, accept))).toBe(1);
  const change = sql`update meeting_replies set reason = 'A2' where meeting_id = ${id}`;
  expect(await withTestScope(own, (db) => rows(db, change)), "decided").toBe(0);
});
