import { afterAll, beforeAll, expect, test } from "vitest";
import { today } from "#app/lib/dates.ts";
import * as attendance from "#app/routes/meetings/attendance.tsx";
import * as meetingPage from "#app/routes/meetings/meeting.tsx";
import * as minutesPage from "#app/routes/meetings/minutes.tsx";
import * as newMeeting from "#app/routes/meetings/new.tsx";
import * as print from "#app/routes/meetings/print.tsx";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let secretary: Visitor;
let deputy: Visitor;
let member: Visitor;
let people: { id: string; name: string; account: string | null }[];

beforeAll(async () => {
  database = await demoDatabase();
  [secretary, deputy, member] = [
    await visitor("bithu"),
    await visitor("phobithu"),
    await visitor("dangvien"),
  ];
  people = await database.admin`
    select m.id, m.full_name as name, a.username as account from members m
    join organizations o on o.id = m.org_id left join accounts a on a.member_id = m.id
    where o.code = 'PT-TB-DB-01' and m.membership_status in ('M1', 'M2')`;
});
afterAll(() => database.close());

const idOf = (account: string) => people.find((one) => one.account === account)!.id;
const day = today(new Date()).split("-").reverse().join("/");
const plan = (parts: FormFields = {}): FormFields => ({
  kind: "M02",
  topic: "Học tập và làm theo Bác",
  meetOn: day,
  meetAt: "19h30",
  place: "Nhà văn hoá đội 1",
  chair: idOf("bithu"),
  noteTaker: idOf("dangvien"),
  agenda: "Điểm danh, bí thư khai mạc\nBiểu quyết nghị quyết\nKết luận, bế mạc",
  ...parts,
});
const open = (who: Visitor, id: string) => who.get(meetingPage, `/meetings/${id}`, { id });
const act = (who: Visitor, id: string, form: FormFields) =>
  who.post(meetingPage, `/meetings/${id}`, form, { id });
const mark = (who: Visitor, id: string, form: FormFields) =>
  who.post(attendance, `/meetings/${id}/attendance`, form, { id });
const write = (who: Visitor, id: string, form: FormFields) =>
  who.post(minutesPage, `/meetings/${id}/minutes`, form, { id });
const stateOf = async (id: string) =>
  (await database.admin`select state from meetings where id = ${id}`)[0]!.state as string;

async function planned(parts: FormFields = {}, invited = true): Promise<string> {
  const made = await secretary.post(newMeeting, "/meetings/new", plan(parts));
  const id = /meetings\/([\w-]+)/.exec(made.location ?? "")![1]!;
  if (invited) expect((await act(secretary, id, { act: "invite" })).status).toBe(302);
  return id;
}

/** The whole list as the page sends it, with the same choice for all but some. */
async function sheet(who: Visitor, id: string, choices: Record<string, string> = {}) {
  const page = await who.get(attendance, `/meetings/${id}/attendance`, { id });
  const form: Record<string, string> = {};
  for (const line of page.data.lines) {
    form[`v.${line.memberId}`] = String(line.version);
    form[`s.${line.memberId}`] = line.shown;
    form[`m.${line.memberId}`] = choices[line.memberId] ?? line.choice;
    form[`r.${line.memberId}`] = "A2";
  }
  return form;
}
const marks = async (id: string) =>
  new Map(
    (
      await database.admin`select member_id, mark from meeting_attendance where meeting_id = ${id}`
    ).map((row) => [row.member_id as string, row.mark as string | null]),
  );

test("a meeting goes from the plan to the issued resolution, each by whose turn it is", async () => {
  const id = await planned({}, false);
  const colleague = await visitor("thudangphi");
  expect((await open(colleague, id)).data.page.agenda, "not invited yet").toBeNull();
  expect((await act(deputy, id, { act: "invite" })).status).toBe(403);
  expect((await act(secretary, id, { act: "invite" })).status).toBe(302);
  const seen = (await open(member, id)).data.page;
  expect([seen.agenda.length, seen.own.answer, seen.next]).toEqual([3, null, "open"]);
  const everybody = await sheet(member, id);
  expect((await mark(member, id, everybody)).status, "without the hat of a note taker").toBe(403);
  const all = await mark(member, id, { ...everybody, hat: "keeper", act: "all" });
  expect([all.status, await stateOf(id)]).toEqual([302, "open"]);

  const page = (await member.get(minutesPage, `/meetings/${id}/minutes`, { id })).data;
  const resolution = page.content.items.find(
    (item: { kind: string }) => item.kind === "resolution",
  );
  const text = { [`v.${resolution.id}`]: "1", [`c.${resolution.id}`]: "Chi bộ quyết nghị." };
  const { present, base } = page.content.quorum;
  const vote = { voteKind: "resolution", votesFor: String(present), endedAt: "21:40" };
  const work = { workTitle: "Dọn rãnh ngõ 3", workWho: idOf("chiuy"), workDue: "20/12/2030" };
  expect((await write(member, id, { hat: "keeper", ...text, ...vote, ...work })).status).toBe(302);
  expect((await act(member, id, { hat: "keeper", act: "draft" })).status).toBe(302);
  expect((await act(member, id, { act: "keep" })).status).toBe(302);
  expect(await stateOf(id)).toBe("minutes_draft");
  expect((await act(deputy, id, { act: "approve" })).data.refusal, "did not preside").toBe("hand");
  expect((await act(secretary, id, { act: "approve" })).status).toBe(302);
  expect(await stateOf(id)).toBe("closed");

  expect((await write(secretary, id, text)).data.refusal, "closed for good (fault 137)").toBe(
    "state",
  );
  expect((await mark(secretary, id, everybody)).data.refusal).toBe("state");
  expect((await act(secretary, id, { act: "issue" })).status).toBe(302);
  expect(
    (await act(member, id, { act: "addend", hat: "keeper", note: "Sửa giờ kết thúc." })).status,
  ).toBe(302);
  const after = (await open(await visitor("canbo.xa"), id)).data.page;
  expect(after.content.votes[0]).toMatchObject({ isPassed: true, base, votesFor: present });
  expect(after.content.addenda).toHaveLength(1);
  expect(after.head.resolutionNumber).toBeGreaterThan(0);
  const paper = await secretary.get(print, `/meetings/${id}/print?sheet=resolution`, { id });
  expect(paper.data.paper.text).toBe("Chi bộ quyết nghị.");
  const facts =
    await database.admin`select act from history where act like 'meeting.%' order by id`;
  expect(facts.slice(-10).map((fact) => fact.act)).toEqual([
    "meeting.invited",
    "meeting.opened",
    "meeting.marked",
    "meeting.written",
    "meeting.drafted",
    "meeting.approved",
    "meeting.approved",
    "meeting.closed",
    "meeting.issued",
    "meeting.addended",
  ]);
});

test("a member asks to be excused, a leader decides once, the list shows it, colleagues see no reason", async () => {
  const id = await planned();
  const noReason = await act(member, id, { act: "excuse", reason: "" });
  expect(noReason.status).toBe(422);
  expect((await act(member, id, { act: "excuse", reason: "A1", note: "Đi viện" })).status).toBe(
    302,
  );
  const { replies } = (await open(deputy, id)).data.page;
  expect(replies.excuses).toMatchObject([
    { memberId: idOf("dangvien"), reason: "A1", decision: null },
  ]);
  const decide = { act: "accepted", member: idOf("dangvien") };
  expect((await act(member, id, decide)).status, "not one's own").toBe(403);
  expect((await act(deputy, id, decide)).status).toBe(302);
  expect((await act(secretary, id, { ...decide, act: "refused" })).status, "decided").toBe(409);
  expect((await marks(id)).get(idOf("dangvien"))).toBe("A1");
  expect((await act(member, id, { act: "coming" })).status, "too late to change").toBe(409);
  expect(JSON.stringify((await open(await visitor("thudangphi"), id)).data)).not.toContain(
    "Đi viện",
  );
});

test("two note takers at once lose nothing of each other's ticks, and are told of a conflict", async () => {
  const id = await planned();
  const [one, two, three] = people.map((person) => person.id) as [string, string, string];
  const [first, second] = [await sheet(secretary, id), await sheet(deputy, id)];
  expect(
    (await mark(secretary, id, { ...first, [`m.${one}`]: "present", [`m.${two}`]: "present" }))
      .status,
  ).toBe(302);
  const answer = await mark(deputy, id, {
    ...second,
    [`m.${two}`]: "unexcused",
    [`m.${three}`]: "present",
  });
  expect(answer.status).toBe(409);
  expect(answer.data.conflicts).toMatchObject([{ theirs: "P", mine: "U" }]);
  const stored = await marks(id);
  expect([one, two, three].map((person) => stored.get(person))).toEqual(["P", "P", "P"]);
});

test("the same list sent twice is written once (fault 149)", async () => {
  const id = await planned();
  const form = { ...(await sheet(secretary, id)), act: "all", key: newFormKey() };
  const count = async () =>
    (await database.admin`select count(*)::int as n from history where act = 'meeting.marked'`)[0]!
      .n as number;
  const before = await count();
  const [once, again] = [await mark(secretary, id, form), await mark(secretary, id, form)];
  expect([once.location, again.location]).toEqual([once.location, once.location]);
  expect(await count()).toBe(before + 1);
});

test("without quorum nothing is decided; with more ballots than officials present neither (fault 138)", async () => {
  const id = await planned();
  const absent = Object.fromEntries(people.map((person) => [person.id, "unexcused"]));
  await mark(secretary, id, await sheet(secretary, id, absent));
  const none = await write(secretary, id, { voteKind: "resolution", votesFor: "1" });
  expect([none.status, none.data.issues.votesFor]).toEqual([422, "quorum"]);
  const present = Object.fromEntries(people.map((person) => [person.id, "present"]));
  await mark(secretary, id, await sheet(secretary, id, present));
  const many = { voteKind: "resolution", votesFor: String(people.length + 1) };
  expect((await write(secretary, id, many)).data.issues.votesFor).toBe("tooMany");
  const discipline = { voteKind: "discipline", votesFor: "1" };
  expect((await write(secretary, id, discipline)).data.issues.votesFor).toBe("restrictedKind");
});

test("minutes without a note taker are refused, and a second regular meeting without a reason", async () => {
  const id = await planned({ noteTaker: "" });
  await mark(secretary, id, { ...(await sheet(secretary, id)), act: "all" });
  expect((await act(secretary, id, { act: "draft" })).data.refusal).toBe("noteTakerMissing");
  const regular = { kind: "M01", topic: "", meetOn: "05/01/2027" };
  const ahead = plan({ ...regular, meetOn: day });
  const before = await secretary.post(newMeeting, "/meetings/new", ahead);
  const again = await secretary.post(newMeeting, "/meetings/new", ahead);
  expect([302, 422]).toContain(before.status);
  expect([again.status, again.data.issues]).toEqual([422, { extraReason: "second" }]);
  const reason = { ...ahead, extraReason: "Họp bù vì bão" };
  expect((await secretary.post(newMeeting, "/meetings/new", reason)).status).toBe(302);
});

test("what is wrong is said at its field and what was typed comes back", async () => {
  const wrong = plan({ meetAt: "tối", topic: "", noteTaker: idOf("bithu"), onlineUrl: "http://x" });
  const answer = await secretary.post(newMeeting, "/meetings/new", wrong);
  expect([answer.status, answer.data.issues]).toEqual([
    422,
    { meetAt: "timeForm", onlineUrl: "urlForm", topic: "topicMissing", noteTaker: "same" },
  ]);
  expect(answer.data.typed.place).toBe("Nhà văn hoá đội 1");
});

test("minutes of discipline stay with the secretary and the commune; a cancelled meeting says why", async () => {
  const id = await planned({ kind: "M10", topic: "", noteTaker: idOf("chiuy") });
  for (const name of ["phobithu", "dangvien", "bithu.coso"]) {
    const { page } = (await open(await visitor(name), id)).data;
    expect([name, page.agenda, page.content]).toEqual([name, null, null]);
  }
  expect((await mark(deputy, id, await sheet(secretary, id))).status).toBe(403);
  expect((await act(secretary, id, { act: "cancel", note: "x" })).status).toBe(422);
  expect((await act(secretary, id, { act: "cancel", note: "Hoãn sang tuần sau" })).status).toBe(
    302,
  );
  expect((await open(member, id)).data.page.head.cancelReason).toBe("Hoãn sang tuần sau");
});
