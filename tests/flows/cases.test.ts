import { afterAll, beforeAll, expect, test } from "vitest";
import * as casePage from "#app/routes/cases/case.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { env } from "#app/lib/env.server.ts";
import { paths } from "#app/paths.ts";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow, voters } = rowsOf(() => database, CELL);

test("a cell exempts a member in three screens: the vote changes the record, the commune takes note", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const choice = await secretary.get(newCase, paths.caseNew());
  expect(choice.data.procedures.map(({ key }: { key: string }) => key)).toContain("exemption");
  const people = await secretary.get(newCase, paths.caseNew({ procedure: "exemption" }));
  expect(people.data.people.map(({ id }: { id: string }) => id)).toContain(member);
  const opened = await open(secretary, "exemption", member!, { step: "request", ground: "oldAge" });
  const id = caseIn(opened);
  expect((await memberRow(member!)).activity_status, "nothing yet").toBe("A1");

  const base = await voters();
  const form = { meetingOn: lastMonth(), resolutionNumber: "12-NQ/CB", ...vote(base) };
  const decided = await take(secretary, id, "decide", form);
  expect(decided.location).toBe(paths.case(id, { done: "decide" }));
  const after = await memberRow(member!);
  expect(after.activity_status).toBe("A3");
  const [record] =
    await database.admin`select exemption_date::text from member_records where member_id = ${member!}`;
  expect(record!.exemption_date).toBe(lastMonth());

  const officer = await visitor("canbo.xa");
  const inbox = await officer.get(caseList, paths.cases());
  expect(inbox.data.rows.map(({ id: one }: { id: string }) => one)).toContain(id);
  expect((await take(officer, id, "takeNote")).status).toBe(302);
  expect(await caseRow(id)).toMatchObject({ state: "reported" });
  expect((await caseRow(id)).closed_on).not.toBeNull();

  const facts = await database.admin`
    select act, role, changes from history where member_id = ${member!} and act like 'case.%' order by id`;
  expect(facts.map(({ act }) => act)).toEqual([
    "case.opened",
    "case.advanced",
    "case.applied",
    "case.advanced",
  ]);
  expect(JSON.stringify(facts[2]!.changes)).toContain("activity_status");
});

test("the report of an exemption closes by itself, and a member who is exempt asks to take part again", async () => {
  const member = await visitor("dangvien");
  const secretary = await visitor("bithu");
  const [account] =
    await database.admin`select member_id from accounts where username = 'dangvien'`;
  const own = account!.member_id as string;
  const id = caseIn(await open(member, "exemption", own, { step: "request", ground: "oldAge" }));
  const form = { meetingOn: lastMonth(), resolutionNumber: "13-NQ/CB", ...vote(await voters()) };
  expect((await take(secretary, id, "decide", form)).status).toBe(302);
  const run = (days: number) =>
    withSystemScope("test: daily", (db) =>
      takeDueSteps(db, new Date(Date.now() + days * 86_400_000)),
    );
  await run(5);
  expect((await caseRow(id)).state, "the commune may still take note").toBe("approved");
  await run(6);
  expect((await caseRow(id)).state).toBe("reported");
  const back = caseIn(await open(member, "exemption", own, { step: "askToResume" }));
  expect((await take(secretary, back, "acceptReturn", { resumedOn: lastMonth() })).status).toBe(
    302,
  );
  expect((await memberRow(own)).activity_status).toBe("A1");
});

test("a vote short of the majority ends the case and leaves the record as it is", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(
    await open(secretary, "exemption", member!, { step: "request", ground: "poorHealth" }),
  );
  const base = await voters();
  const half = Math.floor(base / 2);
  const refused = await take(secretary, id, "decide", {
    meetingOn: lastMonth(),
    resolutionNumber: "1",
    note: "Đồng chí còn đủ sức khoẻ",
    ...vote(base, half),
  });
  expect(refused.status).toBe(302);
  expect((await caseRow(id)).state).toBe("refused");
  expect((await memberRow(member!)).activity_status).toBe("A1");
});

test("what is refused is said with what was typed, and nothing is written (faults 137, 138)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(
    await open(secretary, "exemption", member!, { step: "request", ground: "oldAge" }),
  );
  const base = await voters();
  const before = await caseRow(id);
  const typed = { meetingOn: "31/02/2026", resolutionNumber: "", ...vote(base) };
  const wrong = await take(secretary, id, "decide", typed);
  expect(wrong.status).toBe(422);
  expect(wrong.data.typed.issues).toEqual({ meetingOn: "date", resolutionNumber: "missing" });
  expect(wrong.data.typed.values.meetingOn).toBe("31/02/2026");
  const many = await take(secretary, id, "decide", {
    meetingOn: lastMonth(),
    resolutionNumber: "1",
    // More than could attend, the exempt ones among them.
    ...vote(base + 99),
  });
  expect(many.status).toBe(422);
  expect(many.data.refused[0]).toContain("nhiều hơn danh sách");
  expect(await caseRow(id)).toEqual(before);
  const second = await open(secretary, "exemption", member!, { step: "request", ground: "oldAge" });
  expect(second.status, "one case of a kind at a time").toBe(422);
  expect(second.data.refused[0]).toContain("chưa xong");
});

test("of two who move a case at once the second is told its state; the same form twice is one step (faults 87, 134)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const other = await visitor("bithu");
  const key = crypto.randomUUID();
  const form = { step: "request", ground: "oldAge", key };
  const [one, two] = await Promise.all([
    open(secretary, "exemption", member!, form),
    open(secretary, "exemption", member!, form),
  ]);
  expect(caseIn(one)).toBe(caseIn(two));
  const id = caseIn(one);
  const base = await voters();
  const decision = { meetingOn: lastMonth(), resolutionNumber: "1", ...vote(base) };
  const answers = await Promise.all([
    take(secretary, id, "decide", decision),
    take(other, id, "withdraw", { note: "Đã khoẻ lại rồi" }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  const steps = await database.admin`select step from case_steps where case_id = ${id}`;
  expect(steps).toHaveLength(2);
});

test("a member asks for their own exemption; the cell decides, the member does not", async () => {
  const member = await visitor("dangvien");
  const [own] = await database.admin`select member_id from accounts where username = 'dangvien'`;
  const id = caseIn(
    await open(member, "exemption", own!.member_id as string, {
      step: "request",
      ground: "oldAge",
    }),
  );
  const page = await look(member, id);
  expect(page.data.acts.map(({ key }: { key: string }) => key)).toEqual(["withdraw"]);
  const base = await voters();
  const decision = { meetingOn: lastMonth(), resolutionNumber: "1", ...vote(base) };
  expect((await take(member, id, "decide", decision)).status).toBe(422);
  const [someone] = await membersOf(database.admin, CELL);
  const foreign = await open(member, "exemption", someone!, { step: "request", ground: "oldAge" });
  expect(foreign.status, "the address names somebody else; the own case is open already").toBe(422);
  expect((await take(member, id, "withdraw", { note: "Tôi vẫn tham gia được" })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("withdrawn");
});

test("a neighbor neither sees nor moves a case, in the page and in the list", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(
    await open(secretary, "exemption", member!, { step: "request", ground: "oldAge" }),
  );
  for (const name of ["bithu.khac2", "bithu.khac", "canbo.xa.khac"]) {
    const neighbor = await visitor(name);
    expect((await look(neighbor, id)).status, name).toBe(404);
    const form = { step: "withdraw", seen: "requested", note: "Tôi rút hộ" };
    expect((await neighbor.post(casePage, paths.case(id), form, { id })).status).toBe(404);
    const list = await neighbor.get(caseList, paths.cases({ show: "open" }));
    expect(JSON.stringify(list.data)).not.toContain(id);
    const opening = await open(neighbor, "exemption", member!, {
      step: "request",
      ground: "oldAge",
    });
    expect(opening.status).toBe(404);
  }
});

test("a form that was opened before a deploy is taken after it, once (fault 148)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const url = paths.caseNew({ procedure: "exemption", member: member! });
  const { formKey } = (await secretary.get(newCase, url)).data as { formKey: string };
  // The old program ends, the database is brought up to date, the new program starts.
  await closeDatabase();
  await migrateDatabase(database.url);
  await startDatabase({ databaseUrl: database.url, dataDir: env().dataDir });
  const form = { step: "request", ground: "oldAge", key: `${formKey}-0` };
  const sent = await secretary.post(newCase, url, form);
  const again = await secretary.post(newCase, url, form);
  expect(caseIn(again)).toBe(caseIn(sent));
  const rows = await database.admin`select id from cases where member_id = ${member!}`;
  expect(rows).toHaveLength(1);
});
