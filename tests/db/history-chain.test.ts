import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recordFacts, sealHistory } from "#app/features/history/commands.server.ts";
import { verifyHistory } from "#db/history-chain.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { testDatabase, withTestScope, type TestDatabase } from "#tests/setup/database.ts";

let data: TestDatabase;
beforeAll(async () => {
  data = await testDatabase();
});
afterAll(() => data.close());

const DAY = 86_400_000;
const note = (count: number, at = new Date()) =>
  withSystemScope("test", (db) =>
    recordFacts(
      db,
      null,
      Array.from({ length: count }, (_, index) => ({
        at,
        act: "test.happened",
        memberId: null,
        orgPos: 1n,
        subject: `number ${index}`,
        source: "system" as const,
      })),
    ),
  );
const seal = () => withSystemScope("test", sealHistory);
const wrong = async (day: string | null = null) =>
  (await verifyHistory(data.url, day, null)).problems.map(
    ({ problem, historyId }) => `${problem} ${historyId}`,
  );
const idOf = async (place: number): Promise<string> => {
  const [row] = await data.admin<{ id: string }[]>`
    select history_id::text as id from audit.chain order by day desc, place offset ${place - 1} limit 1`;
  return row?.id ?? "";
};

beforeEach(async () => {
  await data.admin`truncate history, audit.chain`;
  await note(5);
  expect(await seal()).toBe(5);
  expect(await wrong()).toEqual([]);
});

test("a changed byte of the history is found, and in which fact", async () => {
  const id = await idOf(3);
  await data.admin`update history set subject = 'Number 2' where id = ${id}`;
  expect(await wrong()).toEqual([`changed ${id}`]);
});

test("a removed fact is found, also when its link is removed with it", async () => {
  const [id, next] = [await idOf(3), await idOf(4)];
  await data.admin`delete from history where id = ${id}`;
  expect(await wrong()).toEqual([`removed ${id}`]);
  await data.admin`delete from audit.chain where history_id = ${id}`;
  expect(await wrong()).toEqual([`gap ${next}`]);
});

test("a fact added to a day that is over is found, sealed or not", async () => {
  await data.admin`update audit.chain set day = day - 3, sealed_at = sealed_at - interval '3 days'`;
  const [added] = await data.admin<{ id: string }[]>`
    insert into history (at, act, actor_name, org_pos, source)
    values (now() - interval '2 days', 'test.happened', 'nobody', 1, 'form') returning id::text`;
  expect(await wrong()).toEqual([`added ${added?.id}`]);
  await seal();
  expect(await wrong()).toEqual([`added ${added?.id}`]);
});

test("two facts that changed places are found, by what they say or by their links", async () => {
  const [first, second] = [await idOf(2), await idOf(3)];
  await data.admin`update history set id = case id when ${first} then -2 else -1 end where id in (${first}, ${second})`;
  await data.admin`update history set id = case id when -2 then ${second}::bigint else ${first}::bigint end where id < 0`;
  expect(await wrong()).toEqual([`changed ${first}`, `changed ${second}`]);
});

test("links that changed places are found", async () => {
  const [first, second] = [await idOf(2), await idOf(3)];
  await data.admin`update audit.chain set place = -place where history_id in (${first}, ${second})`;
  await data.admin`update audit.chain set place = case place when -2 then 3 else 2 end where place < 0`;
  expect((await wrong()).length).toBeGreaterThan(0);
});

test("a fact that commits late, after newer ones were sealed, is sealed at the next call", async () => {
  let id = "";
  await data.admin.begin(async (late) => {
    const [row] = await late<{ id: string }[]>`
      insert into history (at, act, actor_name, org_pos, source)
      values (now(), 'test.happened', 'late', 1, 'form') returning id::text`;
    id = row?.id ?? "";
    await note(2);
    expect(await seal()).toBe(2);
  });
  expect(await seal()).toBe(1);
  expect(await idOf(8)).toBe(id);
  expect(await wrong()).toEqual([]);
});

test("ids of a transaction that was rolled back leave no gap in the chain", async () => {
  await data.admin
    .begin(async (undone) => {
      await undone`insert into history (at, act, actor_name, org_pos, source) values (now(), 'x', 'x', 1, 'form')`;
      throw new Error("undone");
    })
    .catch(() => undefined);
  await note(1);
  expect(await seal()).toBe(1);
  expect(await wrong()).toEqual([]);
});

test("processes that seal at the same time seal every fact once", async () => {
  await note(200);
  const sealed = await Promise.all([seal(), seal(), seal()]);
  expect(sealed.reduce((sum, one) => sum + one, 0)).toBe(200);
  expect(await wrong()).toEqual([]);
});

test("a printed seal is compared, however it is typed; the end of the day cut off shows by it", async () => {
  const day = new Date().toISOString().slice(0, 10);
  const [printed] = (await verifyHistory(data.url, day, null)).days;
  expect(printed?.facts).toBe(5);
  const typed = (printed?.seal ?? "").toUpperCase();
  expect((await verifyHistory(data.url, day, typed)).problems).toEqual([]);
  const last = await idOf(5);
  await data.admin`delete from audit.chain where history_id = ${last}`;
  await data.admin`delete from history where id = ${last}`;
  expect(await wrong()).toEqual([]);
  const { problems } = await verifyHistory(data.url, day, typed);
  expect(problems).toEqual([{ day, historyId: null, problem: "another seal" }]);
  const other = new Date(Date.now() - 9 * DAY).toISOString().slice(0, 10);
  expect(await wrong(other)).toEqual(["no such day null"]);
});

for (const statement of [
  "update history set reason = 'x'",
  "delete from history",
  "truncate history",
  "select * from audit.chain",
  "update audit.chain set place = 9",
  "delete from audit.chain",
  "select * from audit.verify(null)",
])
  test(`the program itself may not: ${statement}`, async () => {
    const refused = withTestScope({}, (db) => db.execute(sql.raw(statement))).catch(
      (error: unknown) => {
        throw new Error(String((error as Error).cause ?? error));
      },
    );
    await expect(refused).rejects.toThrow(/permission denied/);
  });
