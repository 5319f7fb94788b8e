import { afterAll, beforeAll, expect, test } from "vitest";
import { runWorkClock } from "#app/features/tasks/clock/commands.server.ts";
import { addDays } from "#app/lib/dates.ts";
import * as home from "#app/routes/home.tsx";
import * as tasks from "#app/routes/tasks/list.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { unitId } from "#tests/setup/account-requests.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, day, idIn, keep, open } from "#tests/setup/tasks.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const clock = (on: string) =>
  withSystemScope("test: the clock", (db) => runWorkClock(db, new Date(`${on}T01:00:00Z`)));
const kinds = (answer: { data: { work: { key: string }[] } }) =>
  answer.data.work.map(({ key }) => key);

/** How many directives of the unit are not opened in time, as the home page says. */
async function unread(who: Visitor): Promise<number> {
  const { work } = (await who.get(home, "/")).data as { work: { key: string; title: string }[] };
  const line = work.find(({ key }) => key === "remind all" || key.startsWith("remind "));
  return line === undefined ? 0 : line.key === "remind all" ? parseInt(line.title, 10) : 1;
}

test("what nobody opens is marked, reminded of, and later overdue; each once", async () => {
  const [leader, secretary] = [await visitor("lanhdao.xa"), await visitor("bithu")];
  await clock(day);
  const id = idIn(await keep(leader));
  await act(leader, id, "issue");
  const told = async (kind: string) =>
    (
      await database.admin`
        select a.username from notices n join accounts a on a.id = n.account_id
        where n.path = ${`/directives/${id}`} and n.kind = ${kind}`
    ).map(({ username }) => username as string);
  expect(await told("paperReceived")).toContain("bithu");
  expect(await told("paperReceived"), "another commune").not.toContain("bithu.khac");
  expect(kinds(await secretary.get(home, "/"))).toContain(`directive ${id}`);
  const before = await unread(leader);
  const far = addDays(day, 30);
  expect((await clock(addDays(day, 1))).unread, "not yet").toBe(0);
  const first = await clock(far);
  const [row] = await database.admin`
    select count(*)::int as n, count(escalated_on)::int as marked, count(overdue_on)::int as late
    from directive_recipients where directive_id = ${id}`;
  expect(row).toEqual({ n: row!.n, marked: row!.n, late: row!.n });
  expect(first.unread).toBeGreaterThanOrEqual(row!.n as number);
  expect(await clock(far), "a second run marks nothing twice").toEqual({
    unread: 0,
    overdue: 0,
    closed: 0,
  });
  expect(await unread(leader), "the issuer is told").toBeGreaterThan(before);
  expect(await told("paperUnread")).toEqual(expect.arrayContaining(["bithu", "lanhdao.xa"]));
  expect(await told("taskOverdue")).toContain("bithu");
  await act(leader, id, "extend", { dueOn: "31/12/2099", note: "Chờ hướng dẫn" });
  expect(await told("paperChanged")).toContain("bithu");
  const facts = await database.admin`
    select act, count(*)::int as n from history where subject like '15-CV%' and actor_name = 'system' group by act order by act`;
  expect(facts.map((fact) => ({ ...fact }))).toEqual([
    { act: "directive.overdue", n: row!.n },
    { act: "directive.unread", n: row!.n },
  ]);
});

test("work of a unit that is closed ends, and is not counted as undone (fault 135)", async () => {
  const leader = await visitor("lanhdao.xa");
  const unit = await unitId(database.admin, "PT-TB-05");
  const form = { number: "30-CV/ĐU", audience: "chosen", unit: [unit] };
  const id = idIn(await keep(leader, form));
  await act(leader, id, "issue");
  await database.admin`update organizations set closed_on = ${day} where id = ${unit}`;
  expect((await clock(day)).closed).toBeGreaterThan(0);
  await database.admin`update organizations set closed_on = null where id = ${unit}`;
  expect((await open(leader, id)).data.progress).toMatchObject({ total: 0, cancelled: 1 });
});

test("a home page tells the leader what to approve, the officer what to judge", async () => {
  const [officer, leader, secretary] = [
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
    await visitor("bithu"),
  ];
  const id = idIn(await keep(officer, { number: "31-CV/ĐU" }));
  await act(officer, id, "propose");
  expect(kinds(await leader.get(home, "/"))).toContain(`decide ${id}`);
  expect(kinds(await officer.get(home, "/"))).not.toContain(`decide ${id}`);
  await act(leader, id, "issue");
  const unit = await unitId(database.admin, "PT-TB-DB-01");
  await act(secretary, id, "accept", { unit });
  await act(secretary, id, "report", { unit, result: "done", report: "Đã làm xong." });
  expect(kinds(await officer.get(home, "/"))).toContain(`judge ${id}`);
  expect((await secretary.get(tasks, "/tasks?state=waiting")).data.work).toContainEqual(
    expect.objectContaining({ id, state: "reported" }),
  );
});
