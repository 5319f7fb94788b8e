import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, today } from "#app/lib/dates.ts";
import * as attendance from "#app/routes/meetings/attendance.tsx";
import * as meetingPage from "#app/routes/meetings/meeting.tsx";
import * as minutesPage from "#app/routes/meetings/minutes.tsx";
import * as newMeeting from "#app/routes/meetings/new.tsx";
import * as print from "#app/routes/meetings/print.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let secretary: Visitor;
const day = today(new Date());

beforeAll(async () => {
  database = await demoDatabase();
  secretary = await visitor("bithu");
});
afterAll(() => database.close());

const written = (date: string) => date.split("-").reverse().join("/");
const memberOf = async (username: string): Promise<string> =>
  (await database.admin`select member_id from accounts where username = ${username}`)[0]!
    .member_id as string;
const act = (who: Visitor, id: string, form: FormFields) =>
  who.post(meetingPage, `/meetings/${id}`, form, { id });
const list = (who: Visitor, id: string, query = "") =>
  who.get(attendance, `/meetings/${id}/attendance${query}`, { id });
const pageOf = async (who: Visitor, id: string) =>
  (await who.get(meetingPage, `/meetings/${id}`, { id })).data.page;

/** A thematic meeting that is called, with papers. */
async function called(): Promise<string> {
  const made = await secretary.post(newMeeting, "/meetings/new", {
    kind: "M02",
    topic: "Xây dựng chi bộ bốn tốt",
    meetOn: written(day),
    meetAt: "19h30",
    place: "Nhà văn hoá đội 1",
    chair: await memberOf("bithu"),
    noteTaker: await memberOf("dangvien"),
    agenda: "Điểm danh\nBiểu quyết nghị quyết\nBế mạc",
    papers: "Dự thảo nghị quyết\nĐề cương https://example.vn/de-cuong.pdf",
  });
  const id = /meetings\/([\w-]+)/.exec(made.location ?? "")![1]!;
  expect((await act(secretary, id, { act: "invite" })).status).toBe(302);
  return id;
}

/** The list as its page sends it, with one choice for all. */
async function sheet(who: Visitor, id: string, choice: string, query = "") {
  const { data } = await list(who, id, query);
  const form: Record<string, string> = { hat: data.hat };
  for (const { memberId, version, shown } of data.lines) {
    form[`v.${memberId}`] = String(version);
    form[`s.${memberId}`] = shown;
    form[`m.${memberId}`] = choice;
  }
  return form;
}
const send = (who: Visitor, id: string, form: FormFields) =>
  who.post(attendance, `/meetings/${id}/attendance`, form, { id });
const marked = async (id: string) =>
  Number(
    (
      await database.admin`
        select count(*)::int n from meeting_attendance where meeting_id = ${id} and mark = 'P'`
    )[0]!.n,
  );

test("an invitation comes with its papers, and the secretary sees who has read it, once each", async () => {
  const id = await called();
  const member = await visitor("chiuy");
  const read = async () =>
    (await database.admin`select member_id, read_at from meeting_replies where meeting_id = ${id}`)
      .length;
  expect(await read()).toBe(0);
  const page = await pageOf(member, id);
  expect(page.head.papers).toEqual([
    "Dự thảo nghị quyết",
    "Đề cương https://example.vn/de-cuong.pdf",
  ]);
  const [first] =
    await database.admin`select read_at from meeting_replies where meeting_id = ${id}`;
  await pageOf(member, id);
  const again = await database.admin`select read_at from meeting_replies where meeting_id = ${id}`;
  expect(
    again.map((row) => row.read_at),
    "the first time counts",
  ).toEqual([first!.read_at]);
  const { replies } = await pageOf(secretary, id);
  expect([replies.read, replies.all > 20], "the secretary's own reading counts too").toEqual([
    2,
    true,
  ]);
  expect((await pageOf(member, id)).replies, "not for colleagues").toBeNull();
  expect((await pageOf(await visitor("bithu.khac"), id)) ?? null, "another cell").toBeNull();
});

test("a sheet that was ticked by hand is entered the day after, over the border of a month too", async () => {
  const id = await called();
  const paper = await secretary.get(print, `/meetings/${id}/print?sheet=attendance`, { id });
  expect(paper.data.paper.names.length).toBeGreaterThan(20);
  const before = addDays(`${day.slice(0, 7)}-01`, -1);
  await database.admin`update meetings set meet_on = ${before}, month = ${before.slice(0, 7)} where id = ${id}`;
  const form = await sheet(secretary, id, "present");
  expect((await send(secretary, id, form)).status).toBe(302);
  expect(await marked(id)).toBe(paper.data.paper.names.length);
});

test("a code of the printed list opens one name, offered as present, and marks that one alone", async () => {
  const id = await called();
  const paper = await secretary.get(print, `/meetings/${id}/print?sheet=codes`, { id });
  const [one, other] = paper.data.paper.names;
  expect(one.path.length, "a square").toBeGreaterThan(500);
  expect(one.path).not.toBe(other.path);
  const query = `?member=${one.id}`;
  const { data } = await list(secretary, id, query);
  expect([data.name, data.lines.length, data.lines[0].choice]).toEqual([one.name, 1, "present"]);
  expect((await send(secretary, id, await sheet(secretary, id, "present", query))).status).toBe(
    302,
  );
  expect(await marked(id)).toBe(1);
  expect((await list(secretary, id, "?member=nobody")).data.lines.length).toBeGreaterThan(20);
  const colleague = await visitor("thudangphi");
  expect((await colleague.get(print, `/meetings/${id}/print?sheet=codes`, { id })).status).toBe(
    404,
  );
  expect((await list(colleague, id, query)).status, "nobody marks themselves").toBe(403);
});

test("a guest stands in the minutes and on paper by name, and is neither marked nor counted (fault 137)", async () => {
  const id = await called();
  const all = await sheet(secretary, id, "present");
  const [guest] = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id where o.code = 'PT-TB-05' limit 1`;
  const guestId = guest!.id as string;
  const form = { ...all, [`v.${guestId}`]: "1", [`s.${guestId}`]: "", [`m.${guestId}`]: "present" };
  expect((await send(secretary, id, form)).status).toBe(302);
  const home = Object.keys(all).filter((name) => name.startsWith("m.")).length;
  expect(await marked(id), "a name that is not on the list is left out").toBe(home);
  const keep = (fields: FormFields) =>
    secretary.post(minutesPage, `/meetings/${id}/minutes`, fields, { id });
  const guests = "Đồng chí Hà Thị Thảo, Đảng uỷ xã; hai đảng viên Chi bộ Khu 5";
  expect((await keep({ guests })).status).toBe(302);
  const { head, content } = await pageOf(secretary, id);
  expect([head.guests, content.sums.present]).toEqual([guests, home]);
  const { present } = content.quorum;
  const over = { voteKind: "resolution", votesFor: String(present + 1) };
  expect((await keep({ guests, ...over })).status, "a guest's ballot").toBe(422);
  const paper = await secretary.get(print, `/meetings/${id}/print?sheet=minutes`, { id });
  expect([paper.data.paper.kind, paper.data.head.guests]).toEqual(["minutes", guests]);
});

test("of a secret vote sums alone are kept: nothing says who voted how, or in which order (fault 139)", async () => {
  const { admin } = database;
  const id = await called();
  expect((await send(secretary, id, await sheet(secretary, id, "present"))).status).toBe(302);
  const [last] = await admin`select max(id) as id from history`;
  const ballots = { votesFor: "8", votesAgainst: "1", votesBlank: "1" };
  const vote = { voteKind: "admission", voteSubject: "Kết nạp", isSecret: "1", ...ballots };
  const answer = await secretary.post(minutesPage, `/meetings/${id}/minutes`, vote, { id });
  expect(answer.status).toBe(302);
  const kept = await admin`select * from meeting_votes where meeting_id = ${id}`;
  expect(kept, "one row for all ballots").toHaveLength(1);
  expect(kept[0]).toMatchObject({ is_secret: true, votes_for: 8, votes_against: 1 });
  const refers = await admin`
    select ccu.table_name as to from information_schema.table_constraints tc
    join information_schema.constraint_column_usage ccu using (constraint_name)
    where tc.table_name = 'meeting_votes' and tc.constraint_type = 'FOREIGN KEY'`;
  expect([...new Set(refers.map(({ to }) => to as string))]).toEqual(["meetings"]);
  const facts = await admin`select * from history where id > ${last!.id} order by id`;
  expect(facts.map(({ act: what, member_id: of, changes }) => [what, of, changes])).toEqual([
    ["meeting.written", null, []],
  ]);
  const others = await admin`
    select a.member_id as id from meeting_attendance a
    where a.meeting_id = ${id} and a.member_id <> ${await memberOf("bithu")}`;
  expect(others.length).toBeGreaterThan(9);
  const said = JSON.stringify([kept, facts]);
  for (const one of others) expect(said).not.toContain(one.id);
});

test("a secretary who is replaced during the meeting writes no more; the new one goes on with what was written", async () => {
  const id = await called();
  expect((await send(secretary, id, await sheet(secretary, id, "present"))).status).toBe(302);
  const count = await marked(id);
  const late = await sheet(secretary, id, "present");
  await database.admin`
    update posts set valid_to = ${addDays(day, -1)} where role = 'R02' and account_id = (
      select id from accounts where username = 'bithu')`;
  await database.admin`
    insert into posts (account_id, role, org_id, valid_from, basis)
    select a.id, 'R02', o.id, ${day}, 'test' from accounts a, organizations o
    where a.username = 'chiuy' and o.code = 'PT-TB-DB-01'`;
  await database.admin`
    update posts set valid_to = ${addDays(day, -1)} where role = 'R04' and account_id = (
      select id from accounts where username = 'chiuy')`;
  expect((await send(secretary, id, late)).status, "the post has ended").toBe(403);
  const next = await visitor("chiuy");
  const minutes = await next.get(minutesPage, `/meetings/${id}/minutes`, { id });
  expect(minutes.status).toBe(200);
  expect((await send(next, id, await sheet(next, id, "present"))).status).toBe(302);
  expect(await marked(id)).toBe(count);
  const page = await pageOf(next, id);
  expect(page.hands ?? page.next).toBeTruthy();
});
