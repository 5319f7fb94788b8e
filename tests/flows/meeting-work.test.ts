import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, today } from "#app/lib/dates.ts";
import { remindOfMeetings } from "#app/features/meetings/telling/commands.server.ts";
import * as directivePage from "#app/routes/directives/directive.tsx";
import * as meetingPage from "#app/routes/meetings/meeting.tsx";
import * as minutesPage from "#app/routes/meetings/minutes.tsx";
import * as paperFile from "#app/routes/meetings/paper-file.ts";
import * as taskPage from "#app/routes/tasks/task.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let secretary: Visitor;
let keeper: Visitor;
const day = today(new Date());

beforeAll(async () => {
  database = await demoDatabase();
  [secretary, keeper] = [await visitor("bithu"), await visitor("dangvien")];
});
afterAll(() => database.close());

const memberOf = async (username: string): Promise<string> =>
  (await database.admin`select member_id from accounts where username = ${username}`)[0]!
    .member_id as string;

/** A meeting of the cell in which all were there, with its minutes open. */
async function openMeeting(kind = "M03", meetOn = day): Promise<string> {
  const chair = await memberOf("bithu");
  const taker = await memberOf("dangvien");
  const [row] = await database.admin`
    insert into meetings (org_id, org_pos, kinds, is_restricted, state, meet_on, month, meet_at, place, chair_id, chair_name, note_taker_id, note_taker_name, invited_at)
    select id, pos_from, ${[kind]}, ${kind === "M10"}, 'open', ${meetOn}, ${meetOn.slice(0, 7)}, '19:30', 'Nhà văn hoá',
      ${chair}, 'Bí thư', ${taker}, 'Thư ký', now() from organizations where code = 'PT-TB-DB-01' returning id, org_id, org_pos`;
  await database.admin`
    insert into meeting_attendance (meeting_id, org_pos, is_restricted, member_id, member_name, sort_name, membership_status, activity_status, mark)
    select ${row!.id}, ${row!.org_pos}, ${kind === "M10"}, id, full_name, sort_name, membership_status, 'A1', 'P' from members
    where org_id = ${row!.org_id} and membership_status in ('M1', 'M2')`;
  return row!.id as string;
}
const write = (who: Visitor, id: string, form: FormFields) =>
  who.post(minutesPage, `/meetings/${id}/minutes`, form, { id });
const act = (who: Visitor, id: string, form: FormFields) =>
  who.post(meetingPage, `/meetings/${id}`, form, { id });
const look = async (who: Visitor, id: string) =>
  (await who.get(meetingPage, `/meetings/${id}`, { id })).data;
async function close(id: string): Promise<void> {
  await database.admin`update meetings set ended_at = '21:00' where id = ${id}`;
  expect((await act(secretary, id, { act: "draft" })).status).toBe(302);
  expect((await act(secretary, id, { act: "approve" })).status).toBe(302);
  expect((await act(keeper, id, { act: "keep" })).status).toBe(302);
}

test("work of a meeting becomes tasks, and directive, resolution, task and report lead to each other", async () => {
  const id = await openMeeting();
  const form = (await secretary.get(minutesPage, `/meetings/${id}/minutes`, { id })).data;
  expect(form.origins.length).toBeGreaterThan(0);
  const [origin] = form.origins;
  const own = { workTitle: "Dọn rãnh ngõ 3", workWho: await memberOf("chiuy") };
  await write(secretary, id, { ...own, workFrom: origin.id, workDue: "20/12/2030" });
  await write(secretary, id, { workTitle: "Quét sân", workWho: await memberOf("thudangphi") });
  expect(
    (await write(secretary, id, { ...own, workFrom: "00000000-0000-4000-8000-000000000001" })).data
      .issues,
  ).toEqual({ workFrom: "workFrom" });
  await close(id);

  // The note taker closed it, who gives no tasks: the secretary does, once.
  const waiting = await look(secretary, id);
  expect([waiting.page.givesWork, waiting.tasks]).toEqual([true, []]);
  expect((await act(keeper, id, { act: "give" })).status).toBe(403);
  expect((await act(secretary, id, { act: "give" })).status).toBe(302);
  expect((await act(secretary, id, { act: "give" })).status).toBe(302);
  const given = await look(secretary, id);
  expect(given.page.givesWork).toBe(false);
  expect(given.tasks).toHaveLength(2);

  const tasks = await database.admin`
    select id, title, recipient_id, due_on::text from tasks where meeting_id = ${id} order by title`;
  expect(tasks[0]).toMatchObject({
    title: "Dọn rãnh ngõ 3",
    recipient_id: origin.id,
    due_on: "2030-12-20",
  });
  // Without a day of its own it is due when the cell meets again.
  expect(tasks[1]!.due_on > day).toBe(true);
  const task = await secretary.get(taskPage, `/tasks/${tasks[0]!.id}`, {
    id: tasks[0]!.id as string,
  });
  expect(task.data.meeting.id).toBe(id);
  expect(task.data.task.directive).not.toBeNull();
  const [above] = await database.admin`
    select directive_id, org_id from directive_recipients where id = ${origin.id}`;
  const issuer = await (
    await visitor("canbo.xa")
  ).get(directivePage, `/directives/${above!.directive_id}?unit=${above!.org_id}`, {
    id: above!.directive_id as string,
  });
  expect(JSON.stringify(issuer.data.work)).toContain("Dọn rãnh ngõ 3");
  // An ordinary member finds the own one alone.
  expect(
    (await look(await visitor("thudangphi"), id)).tasks.map((one: { title: string }) => one.title),
  ).toEqual(["Quét sân"]);
  const facts = await database.admin`
    select act from history where act = 'task.assigned' and subject in ('Dọn rãnh ngõ 3', 'Quét sân')`;
  expect(facts).toHaveLength(2);
});

test("work of a disciplinary meeting stays in its minutes", async () => {
  const id = await openMeeting("M10");
  await write(secretary, id, { workTitle: "Gặp riêng", workWho: await memberOf("chiuy") });
  await close(id);
  expect((await look(secretary, id)).page.givesWork).toBe(false);
  expect((await act(secretary, id, { act: "give" })).status).toBe(404);
  expect(await database.admin`select 1 from tasks where meeting_id = ${id}`).toHaveLength(0);
  expect(
    await database.admin`select 1 from notices where path = ${`/meetings/${id}`} and kind = 'minutesReady'`,
  ).toHaveLength(0);
});

test("members are told of an invitation, of minutes, and the day before; the committee above of a resolution", async () => {
  const told = async (id: string, kind: string) =>
    (
      await database.admin`
        select a.username from notices n join accounts a on a.id = n.account_id
        where n.path = ${`/meetings/${id}`} and n.kind = ${kind}`
    ).map(({ username }) => username as string);
  const id = await openMeeting("M03", addDays(day, 1));
  await database.admin`update meetings set state = 'planned', invited_at = null where id = ${id}`;
  expect((await act(secretary, id, { act: "invite" })).status).toBe(302);
  expect(await told(id, "meetingCalled")).toContain("dangvien");
  expect(await told(id, "meetingCalled")).not.toContain("bithu.khac2");
  await withSystemScope("test: the daily work", (db) => remindOfMeetings(db, new Date()));
  expect(await told(id, "meetingSoon")).toContain("dangvien");
  expect(await told(id, "meetingSoon")).not.toContain("bithu.khac2");

  const past = await openMeeting();
  await close(past);
  expect(await told(past, "minutesReady")).toContain("chiuy");
  expect(await told(past, "minutesReady")).not.toContain("canbo.xa");
});

test("minutes, list of names and resolution come as files of a word processor, to their readers alone", async () => {
  const id = await openMeeting();
  const fetched = (who: Visitor, sheet: string) =>
    who.get({ loader: paperFile.loader }, `/meetings/${id}/paper.docx?sheet=${sheet}`, { id });
  for (const sheet of ["minutes", "attendance"]) {
    const answer = await fetched(secretary, sheet);
    expect([sheet, answer.status]).toEqual([sheet, 200]);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${sheet}.docx"`);
    const bytes = Buffer.from(await answer.response!.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  }
  expect((await fetched(secretary, "resolution")).status, "not issued").toBe(404);
  expect((await fetched(await visitor("thudangphi"), "minutes")).status, "still open").toBe(404);
  expect((await fetched(await visitor("thudangphi"), "attendance")).status).toBe(404);
  await database.admin`
    update meetings set state = 'resolution_issued', resolution_number = 98, resolution_year = 2020, resolution_issued_on = ${day} where id = ${id}`;
  expect((await fetched(await visitor("thudangphi"), "resolution")).status).toBe(200);
});

test("who is away without a reason in a third month of the year is told to secretary and commune, without a name", async () => {
  const member = await memberOf("thudangphi");
  // Three months of the year in which the test runs, whichever day it is.
  const year = day.slice(0, 4);
  const notices = async () =>
    (
      await database.admin`
        select a.username, n.subject from notices n join accounts a on a.id = n.account_id where n.kind = 'absentOften'`
    ).map(({ username, subject }) => ({ username, subject }));
  for (const [place, month] of ["01", "02", "03"].entries()) {
    const id = await openMeeting("M03", `${year}-${month}-05`);
    await database.admin`
      update meeting_attendance set mark = 'U' where meeting_id = ${id} and member_id = ${member}`;
    await close(id);
    if (place < 2) expect(await notices()).toEqual([]);
  }
  const told = await notices();
  expect(told.map(({ username }) => username)).toContain("canbo.xa");
  const [row] = await database.admin`select full_name from members where id = ${member}`;
  expect(JSON.stringify(told)).not.toContain(row!.full_name as string);
});
