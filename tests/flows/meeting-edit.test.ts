import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, today } from "#app/lib/dates.ts";
import * as editPage from "#app/routes/meetings/edit.tsx";
import * as meeting from "#app/routes/meetings/meeting.tsx";
import * as newMeeting from "#app/routes/meetings/new.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("a plan is changed as it was last seen: place and agenda stand anew, an older sight of it changes nothing", async () => {
  const [secretary, neighbor] = [await visitor("bithu"), await visitor("bithu.khac")];
  const [chair] = await database.admin`select member_id from accounts where username = ${"bithu"}`;
  const plan: FormFields = {
    kind: "M02",
    topic: "Học tập và làm theo Bác",
    meetOn: today(new Date()).split("-").reverse().join("/"),
    meetAt: "19h30",
    place: "Nhà văn hoá đội 1",
    chair: chair!.member_id as string,
    agenda: "Khai mạc\nKết luận",
  };
  const made = await secretary.post(newMeeting, "/meetings/new", plan);
  const id = /meetings\/([\w-]+)/.exec(made.location ?? "")![1]!;
  const url = `/meetings/${id}/edit`;
  const { data } = await secretary.get(editPage, url, { id });
  expect(data.fields).toMatchObject({ place: plan.place, agenda: plan.agenda });

  const changed = { ...plan, seen: data.fields.seen as string, place: "Trụ sở xã" };
  const agenda = "Khai mạc\nBàn việc tháng tới\nKết luận";
  const answer = await secretary.post(editPage, url, { ...changed, agenda }, { id });
  expect([answer.status, answer.location]).toEqual([302, `/meetings/${id}?done=edited`]);
  const again = await secretary.get(editPage, url, { id });
  expect(again.data.fields).toMatchObject({ place: "Trụ sở xã", agenda });

  const late = await secretary.post(editPage, url, { ...changed, place: "Nơi khác" }, { id });
  expect(late.status).toBe(409);
  expect((await neighbor.post(editPage, url, { ...changed, agenda }, { id })).status).toBe(404);
  const [kept] = await database.admin`select place from meetings where id = ${id}`;
  expect(kept!.place).toBe("Trụ sở xã");
});

test("who is invited is told that the meeting moves and that it is cancelled, before the invitation nobody is", async () => {
  const secretary = await visitor("bithu");
  const written = (date: string) => date.split("-").reverse().join("/");
  const plan: FormFields = {
    kind: "M03",
    meetOn: written(addDays(today(new Date()), 9)),
    meetAt: "19:30",
    place: "Nhà văn hoá đội 2",
    agenda: "Khai mạc",
  };
  const made = await secretary.post(newMeeting, "/meetings/new", plan);
  const id = /meetings\/([\w-]+)/.exec(made.location ?? "")![1]!;
  const url = `/meetings/${id}/edit`;
  const change = async (fields: FormFields) => {
    const { data } = await secretary.get(editPage, url, { id });
    const seen = data.fields.seen as string;
    expect((await secretary.post(editPage, url, { ...plan, ...fields, seen }, { id })).status).toBe(
      302,
    );
  };
  const act = (form: FormFields) => secretary.post(meeting, `/meetings/${id}`, form, { id });
  const told = async (kind: string) =>
    (
      await database.admin`
        select a.username, n.subject from notices n join accounts a on a.id = n.account_id
        where n.path = ${`/meetings/${id}`} and n.kind = ${kind}`
    ).map(({ username, subject }) => [username, subject]);
  await change({ meetAt: "20:00" });
  expect(await told("meetingMoved")).toEqual([]);
  expect((await act({ act: "invite" })).status).toBe(302);
  await change({ meetAt: "20:00", agenda: "Khai mạc\nKết luận" });
  expect(await told("meetingMoved"), "the agenda alone moves nobody").toEqual([]);
  await change({ meetAt: "20:15" });
  const moved = await told("meetingMoved");
  expect(moved).toContainEqual(["dangvien", `${plan.meetOn as string}, 20:15`]);
  expect(moved.map(([who]) => who)).not.toContain("bithu.khac2");
  expect((await act({ act: "cancel", note: "Bão số 9" })).status).toBe(302);
  expect((await told("meetingCancelled")).map(([who]) => who)).toContain("chiuy");
});
