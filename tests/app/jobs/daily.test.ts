import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { daily } from "#app/jobs/daily.server.ts";
import { crontab, handlers } from "#app/jobs/handlers.server.ts";
import { today } from "#app/lib/dates.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { startWorker } from "#db/queue.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let database: TestDatabase;
let tree: TestTree;
const day = today(new Date());
const night = () => daily({}, { signal: new AbortController().signal });

beforeAll(async () => {
  setLogLevel("silent");
  database = await testDatabase();
  tree = await seedOrganizations(database.admin);
});
afterAll(() => database.close());

async function person(cell: number, name: string, more: Record<string, unknown>): Promise<string> {
  const values = {
    org_id: tree.cells[cell]!.id,
    full_name: name,
    gender: "F",
    birth_date: "1980-02-03",
    membership_status: "M2",
    activity_status: "A1",
    admission_ceremony_date: "2003-05-19",
    official_date: "2004-05-19",
    ...more,
  };
  const [result] = await withSystemScope("test", (db) =>
    saveMembers(db, null, [{ memberId: null, expectedVersion: null, values } as never], {
      on: day,
      now: new Date(),
      rules: ruleSet(day),
      source: "system",
      act: "member.seed",
    }),
  );
  if (result?.kind !== "created") throw new Error(JSON.stringify(result));
  return result.memberId;
}

const home = (province: string | null, commune: string | null) => ({
  home_town: { detail: null, commune, province, country: null, asWritten: null },
});

const suspicions = async (ids: string[]) => {
  const rows = await database.admin<
    { first_id: string; second_id: string; key: string; state: string }[]
  >`
    select first_id, second_id, key, state from duplicate_suspicions
    where first_id = any(${ids}::uuid[]) and second_id = any(${ids}::uuid[])`;
  return rows.map(({ key, state }) => `${key} ${state}`);
};

const marks = async (ids: string[]) => {
  const rows = await database.admin<{ open_duplicate: boolean }[]>`
    select open_duplicate from members where id = any(${ids}::uuid[])`;
  return rows.map(({ open_duplicate: mark }) => mark);
};

test("people of one name, year and home province are noted at night, and marked by nothing so weak", async () => {
  const ids = [
    await person(0, "Lương Thị Thử", { birth_date: "1970", ...home("25", null) }),
    await person(2, "Lương Thị Thử", { birth_date: "1970-04", ...home("25", null) }),
    await person(3, "Lương Thị Thử", { birth_date: "1970", ...home("01", null) }),
  ];
  expect(await suspicions(ids), "nobody waits for that key").toEqual([]);
  await night();
  expect(await suspicions(ids)).toEqual(["D5 open"]);
  expect(await marks(ids)).toEqual([false, false, false]);
  await night();
  expect(await suspicions(ids), "a second night adds nothing").toEqual(["D5 open"]);
});

test("a stronger key takes the place of a weaker one, and marks both", async () => {
  const same = { birth_date: "1971-05-06", ...home("25", "08152") };
  const ids = [await person(0, "Đỗ Văn Đôi", same), await person(2, "Đỗ Văn Đôi", same)];
  await database.admin`update duplicate_suspicions set key = 'D5', score = 60`;
  await database.admin`update members set open_duplicate = false`;
  await night();
  expect(await suspicions(ids)).toEqual(["D3 open"]);
  expect(await marks(ids)).toEqual([true, true]);
});

test("what somebody settled stays settled; what was corrected is forgotten and its mark with it", async () => {
  const same = { birth_date: "1972-05-06", ...home("25", "08152") };
  const settled = [await person(0, "Hà Văn Khác", same), await person(2, "Hà Văn Khác", same)];
  const corrected = [await person(0, "Lê Thị Sửa", same), await person(2, "Lê Thị Sửa", same)];
  expect([await suspicions(settled), await suspicions(corrected)]).toEqual([
    ["D3 open"],
    ["D3 open"],
  ]);
  await database.admin`
    update duplicate_suspicions set state = 'different' where first_id = any(${settled}::uuid[])`;
  await database.admin`update members set birth_date = '1990-01-01', birth_year = 1990 where id = ${corrected[0]!}`;
  await night();
  expect(await suspicions(settled)).toEqual(["D3 different"]);
  expect(await suspicions(corrected)).toEqual([]);
  expect(await marks([...settled, ...corrected])).toEqual([false, false, false, false]);
});

test("sessions, failures, kept forms and keys go when their time is over, and not before", async () => {
  const { admin } = database;
  const [account] = await admin`
    insert into accounts (username, display_name) values ('ai', 'Ai Đó') returning id`;
  const id = account!.id as string;
  const old = new Date(Date.now() - 3 * 86_400_000);
  const fresh = new Date();
  const later = new Date(Date.now() + 86_400_000);
  for (const [name, at, expires] of [
    ["old", old, old],
    ["new", fresh, later],
  ] as const) {
    await admin`insert into sessions (id, account_id, expires_at) values (${name}, ${id}, ${expires})`;
    await admin`insert into sign_in_failures (key, at) values (${name}, ${at})`;
    await admin`insert into idempotency_keys (account_id, key, result, at) values (${id}, ${name}, '{}', ${at})`;
    await admin`
      insert into pending_inputs (id, account_id, path, body, expires_at)
      values (${name}, ${id}, '/', 'x', ${expires})`;
  }
  await night();
  const left = await admin`
    select 'sessions' as of, id as name from sessions
    union all select 'failures', key from sign_in_failures
    union all select 'keys', key from idempotency_keys
    union all select 'forms', id from pending_inputs order by 1`;
  expect(left.map((row) => `${row.of} ${row.name}`)).toEqual([
    "failures new",
    "forms new",
    "keys new",
    "sessions new",
  ]);
});

test("the queue takes the timetable and knows every job in it", async () => {
  const named = crontab.split("\n").map((line) => line.trim().split(/\s+/)[5]);
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(Object.keys(handlers)).toContain(name);
  const worker = await startWorker({}, crontab);
  await worker.stop();
});
