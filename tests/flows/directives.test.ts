import { afterAll, beforeAll, expect, test } from "vitest";
import * as tasks from "#app/routes/tasks/list.tsx";
import { memberIn, unitId } from "#tests/setup/account-requests.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  actOnTask,
  assign,
  day,
  idIn,
  inDays,
  keep,
  open,
  openTask,
} from "#tests/setup/tasks.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const report = { result: "done", report: "Đã rà soát đủ hồ sơ của chi bộ." };
const note = "Còn thiếu hai hồ sơ";
const stateAt = async (id: string, code: string) =>
  (
    await database.admin`
    select r.state from directive_recipients r join organizations o on o.id = r.org_id
    where r.directive_id = ${id} and o.code = ${code}`
  )[0]?.state as string | undefined;

test("a directive goes down to the cells, becomes a task of a member, and comes back as an accepted report", async () => {
  const [officer, leader, secretary, member] = [
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
    await visitor("bithu"),
    await visitor("dangvien"),
  ];
  const id = idIn(await keep(officer));
  expect((await open(secretary, id)).status, "nobody below sees a draft").toBe(404);
  expect((await act(officer, id, "issue")).status, "an officer issues nothing").toBe(403);
  expect((await act(officer, id, "propose")).status).toBe(302);
  expect((await open(secretary, id)).status, "nor a proposal").toBe(404);
  const waiting = await leader.get(tasks, "/tasks?box=drafts");
  expect(waiting.data.drafts.map((one: { id: string }) => one.id)).toContain(id);
  expect((await act(leader, id, "issue")).status).toBe(302);
  const cells = await database.admin`
    select count(*)::int as n from organizations
    where code like 'PT-TB-%' and org_type in ('CBCS', 'CBTT', 'LT') and closed_on is null`;
  const sent = await open(officer, id);
  expect(sent.data.progress).toMatchObject({ total: cells[0]!.n, unread: cells[0]!.n });

  const received = await secretary.get(tasks, "/tasks");
  expect(received.data.work).toContainEqual(
    expect.objectContaining({ kind: "directive", id, state: "issued" }),
  );
  expect((await open(secretary, id)).data, "the receipt").toMatchObject({ isJustOpened: true });
  expect((await open(secretary, id)).data, "noted once").toMatchObject({ isJustOpened: false });
  expect((await open(officer, id)).data.progress.unread).toBe(cells[0]!.n - 1);
  const unit = await unitId(database.admin, "PT-TB-DB-01");
  expect((await act(secretary, id, "report", { unit, ...report })).status, "not accepted yet").toBe(
    409,
  );
  expect((await act(secretary, id, "accept", { unit })).status).toBe(302);

  const [receipt] = await database.admin`
    select id from directive_recipients where directive_id = ${id} and org_id = ${unit}`;
  const memberId = await memberIn(database.admin, "PT-TB-DB-01", "dangvien");
  const task = idIn(
    await assign(
      secretary,
      { title: "Rà soát hồ sơ tổ 1", member: memberId, dueOn: inDays(5) },
      `?from=${String(receipt!.id)}`,
    ),
  );
  expect((await member.get(tasks, "/tasks")).data.work).toContainEqual(
    expect.objectContaining({ kind: "task", id: task, state: "issued" }),
  );
  expect((await openTask(member, task)).data.task).toMatchObject({
    state: "read",
    acts: ["accept", "report"],
    directive: null,
  });
  expect((await actOnTask(member, task, "report", report)).status).toBe(302);
  expect((await actOnTask(member, task, "finish")).status, "judges no own report").toBe(403);
  expect((await actOnTask(secretary, task, "finish")).status).toBe(302);

  expect((await act(secretary, id, "report", { unit, ...report })).status).toBe(302);
  const seen = await open(officer, id, `?unit=${unit}`);
  expect(seen.data.work, "the thread with report and tasks").toMatchObject({
    state: "reported",
    report: report.report,
    tasks: [{ id: task, state: "done" }],
    acts: ["finish", "return", "extend"],
  });
  expect((await act(officer, id, "return", { unit, note: "x" })).data.issues).toEqual({
    note: "noteMissing",
  });
  expect((await act(officer, id, "return", { unit, note })).status).toBe(302);
  expect(await stateAt(id, "PT-TB-DB-01")).toBe("returned");
  expect((await act(secretary, id, "report", { unit, ...report })).status).toBe(302);
  expect((await act(officer, id, "finish", { unit })).status).toBe(302);
  expect(await stateAt(id, "PT-TB-DB-01")).toBe("done");
  const facts = await database.admin`
    select act, role from history where act like 'directive.%' or act like 'task.%' order by id`;
  expect(facts.map((fact) => `${fact.role as string} ${fact.act as string}`)).toEqual([
    "R08 directive.drafted",
    "R08 directive.proposed",
    "R10 directive.issued",
    "R02 directive.opened",
    "R02 directive.accepted",
    "R02 task.assigned",
    "R01 task.opened",
    "R01 task.reported",
    "R02 task.finished",
    "R02 directive.reported",
    "R08 directive.returned",
    "R02 directive.reported",
    "R08 directive.finished",
  ]);
  const heard = await database.admin`
    select n.kind || ' ' || a.username as line from notices n join accounts a on a.id = n.account_id
    where n.path in (${`/directives/${id}`}, ${`/tasks/${task}`})`;
  const lines = heard.map(({ line }) => line as string);
  const each = "paperReceived bithu,taskGiven dangvien,taskReported bithu,taskReported canbo.xa";
  expect(lines).toEqual(expect.arrayContaining([...each.split(","), "taskReturned bithu"]));
  expect(lines, "nobody of what they did themselves").not.toContain("taskReported dangvien");
});

test("whoever drafts does not approve, a leader issues the own draft at once (S1)", async () => {
  const leader = await visitor("lanhdao.xa");
  const id = idIn(
    await keep(leader, {
      number: "16-CV/ĐU",
      audience: "chosen",
      unit: [await unitId(database.admin, "PT-TB-05")],
    }),
  );
  expect((await act(leader, id, "propose")).data.refusal).toBe("role");
  expect((await act(leader, id, "issue")).status).toBe(302);
  const [officer, province] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  expect((await keep(officer, { number: "1-CV/TU", audience: "cells" })).data.refusal).toBe(
    "audience",
  );
  const above = idIn(await keep(officer, { number: "1-CV/TU", audience: "below" }));
  expect((await act(officer, above, "propose")).status).toBe(302);
  expect((await act(leader, above, "issue")).status, "not the commune's to decide").toBe(404);
  expect((await act(province, above, "issue")).status).toBe(302);
  const commune = await visitor("canbo.xa");
  expect((await open(await visitor("bithu"), above)).status, "sent to communes only").toBe(404);
  expect((await open(commune, above)).data.isJustOpened).toBe(true);
  const carried = idIn(await keep(commune, { number: "17-CV/ĐU" }, `?from=${above}`));
  await act(commune, carried, "propose");
  await act(leader, carried, "issue");
  expect((await open(commune, above)).data.children).toMatchObject([{ id: carried }]);
  expect((await open(await visitor("bithu"), carried)).data).toMatchObject({
    directive: { basis: expect.stringContaining("1-CV/TU") },
    aboveId: null,
  });
});

test("nobody sends beyond the own branch, nor to nobody, nor without a deadline", async () => {
  const leader = await visitor("lanhdao.xa");
  const stranger = await unitId(database.admin, "PT-XH-01");
  const id = idIn(await keep(leader, { number: "18-CV/ĐU", audience: "chosen", unit: [stranger] }));
  expect((await act(leader, id, "issue")).data.refusal, "a unit elsewhere is no receiver").toBe(
    "nobody",
  );
  const wrong = await keep(leader, {
    title: " ",
    dueOn: inDays(-1),
    isOpen: null,
    audience: "chosen",
  });
  expect([wrong.status, wrong.data.issues]).toEqual([
    422,
    { title: "missing", dueOn: "duePast", isOpen: "secret", unit: "unitMissing" },
  ]);
  expect(wrong.data.typed.values.body, "what was typed is kept").toContain("rà soát");
  const taken = idIn(await keep(leader));
  expect((await act(leader, taken, "issue")).data.refusal).toBe("numberTaken");
});

test("a form sent twice makes one directive, two leaders at once issue it once (faults 134, 149)", async () => {
  const leader = await visitor("lanhdao.xa");
  const form = { number: "19-CV/ĐU", key: "the-same-key" };
  const [one, again] = [await keep(leader, form), await keep(leader, form)];
  expect(again.location).toBe(one.location);
  const id = idIn(one);
  const both = await Promise.all([act(leader, id, "issue"), act(leader, id, "issue")]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  const [rows] = await database.admin`
    select count(*)::int as n, count(distinct org_id)::int as units from directive_recipients where directive_id = ${id}`;
  expect(rows!.n).toBe(rows!.units);
});

test("what is only to be read is done when it is opened; extending and cancelling ask for a reason", async () => {
  const [leader, secretary] = [await visitor("lanhdao.xa"), await visitor("bithu")];
  const id = idIn(await keep(leader, { number: "20-TB/ĐU", needs: "reading", dueOn: "" }));
  await act(leader, id, "issue");
  expect((await open(secretary, id)).data.work).toMatchObject({ state: "done", acts: [] });
  const other = idIn(await keep(leader, { number: "21-CV/ĐU" }));
  await act(leader, other, "issue");
  const unit = await unitId(database.admin, "PT-TB-DB-01");
  expect((await act(leader, other, "extend", { dueOn: inDays(20) })).data.issues).toEqual({
    note: "noteMissing",
  });
  expect((await act(leader, other, "extend", { dueOn: inDays(20), note })).status).toBe(302);
  expect((await act(leader, other, "extend", { unit, dueOn: inDays(30), note })).status).toBe(302);
  expect((await act(secretary, other, "cancel", { note })).status, "not the receiver's").toBe(403);
  expect((await act(leader, other, "cancel", { note })).status).toBe(302);
  expect(await stateAt(other, "PT-TB-DB-01")).toBe("cancelled");
  expect((await act(secretary, other, "accept", { unit })).data.refusal).toBe("state");
  expect((await open(secretary, other)).data.directive.note, "the reason is told").toBe(note);
});

test("a task of somebody who has left is marked and given to another (fault 141)", async () => {
  const [secretary, member] = [await visitor("bithu"), await visitor("dangvien")];
  const memberId = await memberIn(database.admin, "PT-TB-DB-01", "dangvien");
  const id = idIn(
    await assign(secretary, { title: "Thăm hỏi", member: memberId, dueOn: inDays(3) }),
  );
  const elsewhere = await unitId(database.admin, "PT-TB-05");
  const [{ pos_from: there }] =
    (await database.admin`select pos_from from organizations where id = ${elsewhere}`) as unknown as [
      { pos_from: string },
    ];
  const [{ org_id: home, org_pos: here }] =
    (await database.admin`select org_id, org_pos from members where id = ${memberId}`) as unknown as [
      { org_id: string; org_pos: string },
    ];
  await database.admin`update members set org_id = ${elsewhere}, org_pos = ${there} where id = ${memberId}`;
  const list = await secretary.get(tasks, "/tasks");
  expect(list.data.work.find((one: { id: string }) => one.id === id)).toMatchObject({
    isAssigneeHere: false,
  });
  const other = (await openTask(secretary, id)).data.task.assignees[0].id as string;
  expect(
    (await actOnTask(secretary, id, "reassign", { member: memberId, note })).data.refusal,
  ).toBe("member");
  expect((await actOnTask(secretary, id, "reassign", { member: other, note })).status).toBe(302);
  await database.admin`update members set org_id = ${home}, org_pos = ${here} where id = ${memberId}`;
  expect((await openTask(member, id)).status, "no longer the own").toBe(404);
  const [row] =
    await database.admin`select member_id, state, issued_on::text as day from tasks where id = ${id}`;
  expect(row).toEqual({ member_id: other, state: "issued", day });
});
