import { afterAll, beforeAll, expect, test } from "vitest";
import { today } from "#app/lib/dates.ts";
import * as editPage from "#app/routes/meetings/edit.tsx";
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
