import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import * as home from "#app/routes/home.tsx";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => closeWithRoll(database));

const { caseRow } = rowsOf(() => database, CELL);
const death = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
const reason = "Tôi là anh ruột của đồng chí này";

test("an officer who declares a conflict takes no further step of the case; another one goes on (S3)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [officer, other] = [await visitor("canbo.xa"), await visitor("canbo.xa2")];
  const id = caseIn(await open(await visitor("bithu"), "death", member!, death));
  const before = await caseRow(id);
  expect((await take(officer, id, "standAside")).status, "without a reason").toBe(422);
  expect((await take(officer, id, "standAside", { note: reason })).status).toBe(302);

  const { data } = await look(officer, id);
  expect(data.steps.at(-1)).toMatchObject({ title: "Xin không tham gia xử lý", note: reason });
  const refused = await take(officer, id, "confirm");
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("đã xin không tham gia"),
  ]);
  expect((await take(officer, id, "standAside", { note: reason })).status, "once").toBe(422);

  const after = await caseRow(id);
  expect([after.state, after.due_on, after.entered_on]).toEqual([
    before.state,
    before.due_on,
    before.entered_on,
  ]);
  expect((await take(other, id, "confirm")).status).toBe(302);
});

test("a case from which the secretary stands aside goes on with the commune; a neighbor reaches nothing", async () => {
  const member = (await membersOf(database.admin, CELL))[1]!;
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const id = caseIn(await open(secretary, "death", member, death));
  const back = { note: "Thiếu trích lục khai tử" };
  expect((await take(await visitor("canbo.xa2"), id, "return", back)).status).toBe(302);
  const again = { diedOn: lastMonth(), certificateNumber: "45/TLKT" };
  expect((await take(officer, id, "recordAgain", again)).status, "the cell's step").toBe(422);
  expect((await take(secretary, id, "standAside", { note: reason })).status).toBe(302);
  expect((await take(secretary, id, "recordAgain", again)).status).toBe(422);
  expect((await take(officer, id, "recordAgain", again)).status).toBe(302);
  const form = { note: reason };
  expect((await take(await visitor("bithu.khac"), id, "standAside", form)).status).toBe(404);
  // The member has no hand to take back, and so nothing to stand aside from.
  expect((await take(await visitor("dangvien"), id, "standAside", form)).status).toBe(404);
});

test("whoever changed a figure of the procedure on the day of the case does not decide it (S10)", async () => {
  const member = (await membersOf(database.admin, CELL))[2]!;
  const [officer, other] = [await visitor("canbo.xa"), await visitor("canbo.xa2")];
  const id = caseIn(await open(await visitor("bithu"), "death", member, death));
  const set = (key: string) => database.admin`
    insert into parameter_overrides (key, valid_from, value, source, set_by, set_at)
    values (${key}, '2026-01-01', '3', 'Thử', ${officer.accountId}, now())`;
  await set("case.step_working_days");
  const refused = await take(officer, id, "confirm");
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("vừa đổi một tham số"),
  ]);
  expect((await take(other, id, "confirm")).status).toBe(302);
});

test("who stood aside acts at no later step, in the bulk neither, and the history says so (S3)", async () => {
  const member = (await membersOf(database.admin, CELL))[3]!;
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const other = await visitor("canbo.xa2");
  const id = caseIn(await open(secretary, "death", member, death));
  expect((await take(officer, id, "standAside", { note: reason })).status).toBe(302);
  const told = await database.admin`
    select account_id from notices where path = ${`/cases/${id}`} and kind = 'caseTurn'`;
  expect(told.map(({ account_id: account }) => account)).toContain(other.accountId);
  const [fact] = await database.admin`
    select act, account_id, reason from history where member_id = ${member} and act = 'case.advanced'
    order by id desc limit 1`;
  expect(fact).toEqual({ act: "case.advanced", account_id: officer.accountId, reason });

  const back = { note: "Thiếu trích lục khai tử" };
  expect((await take(other, id, "return", back)).status).toBe(302);
  const again = { diedOn: lastMonth(), certificateNumber: "45/TLKT" };
  expect((await take(secretary, id, "recordAgain", again)).status).toBe(302);
  for (const [step, form] of [
    ["confirm", {}],
    ["return", back],
  ] as const) {
    const refused = await take(officer, id, step, form);
    expect([refused.status, refused.data.refused.join()]).toEqual([
      422,
      expect.stringContaining("đã xin không tham gia"),
    ]);
  }
  expect((await take(other, id, "confirm")).status).toBe(302);
});

test("a case from which somebody stands aside is no longer among the own ones, on no list and in no count; others keep it (S3)", async () => {
  const member = (await membersOf(database.admin, CELL))[4]!;
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const other = await visitor("canbo.xa2");
  const id = caseIn(await open(secretary, "death", member, death));
  const lists = async (who: Visitor, show: "mine" | "open") => {
    const { data } = await who.get(caseList, paths.cases({ show, procedure: "death" }));
    return [data.rows.some((row: { id: string }) => row.id === id), data.total as number] as const;
  };
  const waiting = async (who: Visitor) => {
    const { work } = (await who.get(home, "/")).data;
    const { title } = work.find(({ key }: { key: string }) => key === "cases");
    return Number(/\d+/.exec(title as string)![0]);
  };
  const before = [await lists(officer, "mine"), await waiting(officer)] as const;
  const beside = [await lists(other, "mine"), await waiting(other)] as const;
  expect([before[0][0], beside[0][0]]).toEqual([true, true]);
  expect((await take(officer, id, "standAside", { note: reason })).status).toBe(302);
  expect(await lists(officer, "mine")).toEqual([false, before[0][1] - 1]);
  expect(await waiting(officer)).toBe(before[1] - 1);
  expect((await lists(officer, "open"))[0], "it is still there to be looked at").toBe(true);
  expect([await lists(other, "mine"), await waiting(other)]).toEqual(beside);
  expect((await take(other, id, "confirm")).status).toBe(302);
});

test("nobody stands aside where nobody else is left to act: another one is appointed first (S3)", async () => {
  const member = (await membersOf(database.admin, CELL))[5]!;
  const [secretary, leader] = [await visitor("bithu"), await visitor("lanhdao.xa")];
  const request = { step: "request", requestedOn: lastMonth() };
  const id = caseIn(await open(secretary, "leaving", member, request));
  await take(secretary, id, "consider", { meetingOn: lastMonth(), opinion: "Đồng ý" });
  expect((await take(await visitor("canbo.xa"), id, "verify")).status).toBe(302);
  const alone = await take(leader, id, "standAside", { note: reason });
  expect([alone.status, alone.data.refused.join(), alone.data.typed.values.note]).toEqual([
    422,
    expect.stringContaining("không có ai khác được giao phần việc này"),
    reason,
  ]);

  // A second leader, by another account; one that is disabled or whose post has ended would not do.
  const second = await visitor("vanphong.xa");
  const appoint = (from: string, to: string | null) => database.admin`
    insert into posts (account_id, role, org_id, valid_from, valid_to)
    select ${second.accountId}, 'R10', org_id, ${from}, ${to} from posts
    where account_id = ${leader.accountId} and role = 'R10'`;
  await appoint("2020-01-01", "2020-12-31");
  expect((await take(leader, id, "standAside", { note: reason })).status, "ended").toBe(422);
  await appoint("2026-01-01", null);
  expect((await take(leader, id, "standAside", { note: reason })).status).toBe(302);
  const decision = { decisionNumber: "12-QĐ/ĐU", decisionOn: lastMonth() };
  expect((await take(leader, id, "decide", decision)).status).toBe(422);
  expect((await look(leader, id)).data.seen).toBe("verified");
});
