import { afterAll, beforeAll, expect, test } from "vitest";
import * as casePage from "#app/routes/cases/case.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { caseIn, look, membersOf, open, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

const CELL = "PT-TB-DB-01";
let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const memberRow = async (id: string) =>
  (await database.admin`select * from members where id = ${id}`)[0]!;
const caseRow = async (id: string) =>
  (await database.admin`select * from cases where id = ${id}`)[0]!;
const voters = async () =>
  Number(
    (
      await database.admin`
        select count(*) from members m join organizations o on o.id = m.org_id
        where o.code = ${CELL} and membership_status = 'M2' and activity_status not in ('A2','A3','A4','A5')`
    )[0]!.count,
  );
const lastMonth = () => new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);

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
    ...vote(base + 1),
  });
  expect(many.status).toBe(422);
  expect(many.data.refused[0]).toContain("không khớp với danh sách");
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

test("a death is reported by the cell and confirmed by the commune: the stay at home ends with its reason", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const officer = await visitor("canbo.xa");
  const day = lastMonth();
  const id = caseIn(
    await open(secretary, "death", member!, {
      step: "record",
      diedOn: day,
      certificateNumber: "45/2026",
    }),
  );
  expect((await take(secretary, id, "confirm")).status, "the cell does not confirm").toBe(422);
  expect((await take(officer, id, "return", { note: "Thiếu trích lục khai tử" })).status).toBe(302);
  expect((await look(secretary, id)).data.steps.at(-1).note).toBe("Thiếu trích lục khai tử");
  const again = { diedOn: day, certificateNumber: "45/TLKT" };
  expect((await take(secretary, id, "recordAgain", again)).status).toBe(302);
  expect((await take(officer, id, "confirm")).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({
    membership_status: "X1",
    exit_date: day,
    is_live: false,
  });
  const [stay] = await database.admin`
    select to_date::text, out_reason from org_memberships where member_id = ${member!} and kind = 'home'`;
  expect(stay).toEqual({ to_date: day, out_reason: "R1" });
});

test("an effect that would break the record is refused whole", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const officer = await visitor("canbo.xa");
  const id = caseIn(
    await open(secretary, "death", member!, {
      step: "record",
      diedOn: "1950-01-01",
      certificateNumber: "45/2026",
    }),
  );
  const before = await caseRow(id);
  const answer = await take(officer, id, "confirm");
  expect(answer.status).toBe(422);
  expect(answer.data.refused[0]).toContain("sai quy tắc");
  expect(await caseRow(id)).toEqual(before);
  expect((await memberRow(member!)).membership_status).toBe("M2");
});

test("a removal goes through its votes to the decision, and the program closes it after the time for an appeal", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const committee = await visitor("canbo.coso");
  const officer = await visitor("canbo.xa");
  const leader = await visitor("lanhdao.xa");
  const opening = { step: "open", ground: "absence", evidence: "Bỏ sinh hoạt ba tháng" };
  const id = caseIn(await open(secretary, "removal", member!, opening));
  const on = lastMonth();
  await take(secretary, id, "review", { reviewedOn: on, review: "Đã nhận khuyết điểm" });
  const number = { meetingOn: on, resolutionNumber: "3-NQ/CB" };
  await take(secretary, id, "vote", { ...number, ...vote(await voters()) });
  expect((await take(officer, id, "submit")).status, "the committee between votes first").toBe(409);
  const grassroots = { grassrootsOn: on, grassrootsNumber: "5-NQ/ĐU", ...vote(9) };
  expect((await take(committee, id, "grassrootsVote", grassroots)).status).toBe(302);
  expect((await take(officer, id, "submit")).status).toBe(302);
  const decision = { decisionNumber: "7-QĐ/ĐU", decisionOn: on, ...vote(11, 8) };
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X3", exit_date: on });

  const inTime = new Date();
  const later = new Date(Date.now() + 60 * 86_400_000);
  const run = (now: Date) => withSystemScope("test: daily", (db) => takeDueSteps(db, now));
  expect(await run(inTime), "the time for an appeal is not over").toBe(0);
  expect(await run(later)).toBe(1);
  expect((await caseRow(id)).state).toBe("closed");
});
