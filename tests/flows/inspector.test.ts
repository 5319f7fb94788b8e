import { afterAll, beforeAll, expect, test } from "vitest";
import * as meetingPage from "#app/routes/meetings/meeting.tsx";
import * as newMeeting from "#app/routes/meetings/new.tsx";
import * as dossier from "#app/routes/documents/dossier.tsx";
import * as history from "#app/routes/members/record-history.tsx";
import * as recordPage from "#app/routes/members/record.tsx";
import * as reveal from "#app/routes/members/record-reveal.tsx";
import { paths } from "#app/paths.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { CELL, caseIn, lastMonth, membersOf, open, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const opening = {
  step: "open",
  source: "signs",
  violation: "Vi phạm quy định về những điều đảng viên không được làm",
  violationOn: addDays(lastMonth(), -60),
  managedBy: "cell",
};

/** What the inspector gets of a record: its page as text, and the answers of the pages beside it. */
async function seen(inspector: Visitor, id: string) {
  const { data, status } = await inspector.get(recordPage, paths.member(id), { id });
  const past = await inspector.get(history, paths.memberHistory(id), { id });
  const papers = await inspector.get(dossier, paths.memberDocuments(id), { id });
  const whole = await inspector.get(reveal, paths.memberReveal(id, { field: "citizen_id" }), {
    id,
  });
  expect(status).toBe(200);
  return {
    text: JSON.stringify(data),
    others: [past.status, papers.status, whole.status],
  };
}

test("an inspector reads a whole record from taking up its case until the case ends, and no other one", async () => {
  const [member, neighbor] = await membersOf(database.admin, CELL);
  await database.admin`
    update member_records set phone = '0987654321', religion_note = 'ghi chú thử'
    where member_id in ${database.admin([member!, neighbor!])}`;
  const [secretary, inspector] = [await visitor("bithu"), await visitor("kiemtra.xa")];
  const id = caseIn(await open(secretary, "discipline", member!, opening));

  const before = await seen(inspector, member!);
  expect(before.text).not.toMatch(/0987|ghi chú thử/);
  expect(before.others).toEqual([403, 404, 403]);

  expect((await take(inspector, id, "takeUp")).status).toBe(302);
  const taken = await seen(inspector, member!);
  expect(taken.text).toContain("0987 654 321");
  expect(taken.text).toContain("ghi chú thử");
  expect(taken.others).toEqual([200, 200, 200]);
  const other = await seen(inspector, neighbor!);
  expect(other.text).not.toMatch(/0987|ghi chú thử/);
  expect(other.others).toEqual([403, 404, 403]);

  await database.admin`update cases set closed_on = ${lastMonth()} where id = ${id}`;
  const after = await seen(inspector, member!);
  expect(after.text).not.toMatch(/0987|ghi chú thử/);
  expect(after.others).toEqual([403, 404, 403]);
});

test("an inspector reads the minutes of a disciplinary meeting about the own case, and of no other one", async () => {
  const [, , member, other] = await membersOf(database.admin, CELL);
  const [secretary, inspector] = [await visitor("bithu"), await visitor("kiemtra.xa")];
  const id = caseIn(await open(secretary, "discipline", member!, opening));
  const elsewhere = caseIn(await open(secretary, "discipline", other!, opening));
  await take(inspector, id, "takeUp");
  const offered = (await secretary.get(newMeeting, "/meetings/new")).data.cases;
  expect(offered.map((one: { id: string }) => one.id)).toEqual(
    expect.arrayContaining([id, elsewhere]),
  );
  const deputy = await (await visitor("phobithu")).get(newMeeting, "/meetings/new");
  expect(deputy.data.cases, "cases of discipline are not told to a deputy").toEqual([]);

  const held = await meetingAbout(secretary, id);
  const unrelated = await meetingAbout(secretary, elsewhere);
  const untied = await meetingAbout(secretary, "");
  const read = async (who: Visitor, meeting: string) => {
    const { data } = await who.get(meetingPage, paths.meeting(meeting), { id: meeting });
    return JSON.stringify(data).includes("Kiểm điểm vi phạm");
  };
  expect(await read(inspector, held)).toBe(true);
  expect([await read(inspector, unrelated), await read(inspector, untied)]).toEqual([false, false]);
  expect(await read(await visitor("dangvien"), held), "a member of the cell").toBe(false);
  await database.admin`update cases set closed_on = ${lastMonth()} where id = ${id}`;
  expect(await read(inspector, held), "once the case is closed").toBe(false);

  const wrong = await secretary.post(newMeeting, "/meetings/new", planAbout(id));
  expect(wrong).toMatchObject({ status: 422, data: { issues: { case: "caseUnknown" } } });
});

const planAbout = (about: string) => ({
  kind: "M10",
  case: about,
  meetOn: today(new Date()).split("-").reverse().join("/"),
  meetAt: "19:30",
  place: "Nhà văn hoá",
  agenda: "Xem xét vi phạm\nBỏ phiếu kín",
});

/** A closed disciplinary meeting with something said in it. */
async function meetingAbout(secretary: Visitor, about: string): Promise<string> {
  const made = await secretary.post(newMeeting, "/meetings/new", planAbout(about));
  const id = /meetings\/([\w-]+)/.exec(made.location ?? "")![1]!;
  await database.admin`
    update meeting_items set content = 'Kiểm điểm vi phạm của đồng chí' where meeting_id = ${id}`;
  await database.admin`update meetings set state = 'closed' where id = ${id}`;
  return id;
}
