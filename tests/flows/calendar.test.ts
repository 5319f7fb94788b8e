import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "#app/features/auth/limits/rules.ts";
import { addDays, today } from "#app/lib/dates.ts";
import * as calendar from "#app/routes/calendar/calendar.tsx";
import * as feed from "#app/routes/calendar/feed.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let stranger: Visitor;
let meetingId: string;
const day = today(new Date());
const page = { loader: calendar.loader, action: calendar.action };

beforeAll(async () => {
  database = await demoDatabase();
  stranger = await visitor(null);
  const [made] = await database.admin`
    insert into meetings (org_id, org_pos, kinds, state, meet_on, month, meet_at, place)
    select id, pos_from, '{M03}', 'invited', ${day}, ${day.slice(0, 7)}, '19:30', 'Nhà văn hoá, đội 1'
    from organizations where code = 'PT-TB-DB-01' returning id`;
  meetingId = made!.id as string;
  // Discipline of somebody in the cell, due today.
  await database.admin`
    update cases set due_on = ${day} where closed_on is null and procedure = 'discipline'`;
});
afterAll(() => database.close());

const look = async (username: string, search = "") =>
  (await (await visitor(username)).get(page, `/calendar${search}`)).data;
const shownOn = (data: { days: { entries: { key: string; title: string }[] }[] }) =>
  data.days.flatMap(({ entries }) => entries);
async function addressOf(who: Visitor): Promise<string> {
  const { data } = await who.post(page, "/calendar", { act: "make" });
  return new URL(data.address as string).pathname;
}
const fetchFeed = (path: string, who = stranger) =>
  who.get({ loader: feed.loader }, path, { token: /([^/]+)\.ics$/.exec(path)?.[1] ?? "" });
const textOf = async (path: string) => (await fetchFeed(path)).response!.text();
const joined = (file: string) => file.replaceAll("\r\n ", "");

describe("the page", () => {
  test("a member finds the meetings of the cell and not those of another, in month and week", async () => {
    const key = `meeting-${meetingId}`;
    for (const view of ["", "?view=week"]) {
      expect(shownOn(await look("dangvien", view)).map((one) => one.key)).toContain(key);
      expect(shownOn(await look("bithu.khac2", view)).map((one) => one.key)).not.toContain(key);
    }
  });

  test("a commune finds the meetings of all its cells, or of one; a cell elsewhere is not there", async () => {
    const [cell, other, elsewhere] = await Promise.all(
      ["PT-TB-DB-01", "PT-TB-05", "PT-XH-01"].map(async (code) =>
        String((await database.admin`select id from organizations where code = ${code}`)[0]!.id),
      ),
    );
    const key = `meeting-${meetingId}`;
    expect(shownOn(await look("canbo.xa")).map((one) => one.key)).toContain(key);
    expect(shownOn(await look("canbo.xa", `?unit=${cell}`)).map((one) => one.key)).toContain(key);
    const beside = shownOn(await look("canbo.xa", `?unit=${other}`)).map((one) => one.key);
    expect(beside).not.toContain(key);
    const officer = await visitor("canbo.xa");
    expect((await officer.get(page, `/calendar?unit=${elsewhere}`)).status).toBe(404);
  });

  test("who reads no cases of others, or no discipline, finds none", async () => {
    const discipline = (data: Parameters<typeof shownOn>[0]) =>
      shownOn(data).filter(({ title }) => /kỷ luật/i.test(title) && !/họp/i.test(title));
    expect(discipline(await look("bithu")).length).toBeGreaterThan(0);
    expect(discipline(await look("dangvien"))).toEqual([]);
    expect(discipline(await look("phobithu"))).toEqual([]);
  });

  test("who holds no post at a unit finds an empty calendar and can make no address", async () => {
    const admin = await visitor("quantri");
    expect((await admin.get(page, "/calendar")).data).toMatchObject({ count: 0, mayShare: false });
    expect((await admin.post(page, "/calendar", { act: "make" })).status).toBe(404);
  });
});

describe("the secret address", () => {
  test("answers without signing in with what the post may see, in UTC, and names nobody of a case", async () => {
    const path = await addressOf(await visitor("bithu"));
    const answer = await fetchFeed(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const file = joined(await answer.response!.text());
    expect(file).toContain(`UID:meeting-${meetingId}@chi-bo-so`);
    expect(file).toContain(`DTSTART:${day.replaceAll("-", "")}T123000Z`);
    expect(file).toContain("LOCATION:Nhà văn hoá\\, đội 1");
    const people = await database.admin`
      select distinct subject_name as name from cases where closed_on is null`;
    for (const { name } of people) expect(file).not.toContain(name as string);
    expect(file).not.toMatch(/kỷ luật/i);
    // The same event has the same name the next time.
    expect(joined(await textOf(path))).toContain(`UID:meeting-${meetingId}@chi-bo-so`);
  });

  test("only its hash is kept, and making and ending it is in the history", async () => {
    const who = await visitor("phobithu");
    const path = await addressOf(who);
    const token = /([^/]+)\.ics$/.exec(path)![1]!;
    const [row] = await database.admin`
      select f::text as row, read_at from calendar_feeds f where account_id = ${who.accountId}`;
    expect(row!.row).not.toContain(token);
    expect(row!.read_at).toBeNull();
    await fetchFeed(path);
    expect((await who.get(page, "/calendar")).data.feed.readAt).not.toBeNull();
    expect(JSON.stringify((await who.get(page, "/calendar")).data)).not.toContain(token);
    expect((await who.post(page, "/calendar", { act: "end" })).status).toBe(302);
    const acts = await database.admin`
      select act from history where account_id = ${who.accountId} and act like 'account.calendar%' order by id`;
    expect(acts.map(({ act }) => act)).toEqual(["account.calendarShared", "account.calendarEnded"]);
  });

  test("a replaced, an ended and an unknown address are not there", async () => {
    const who = await visitor("chiuy");
    const first = await addressOf(who);
    const second = await addressOf(who);
    expect((await fetchFeed(first)).status).toBe(404);
    expect((await fetchFeed(second)).status).toBe(200);
    await who.post(page, "/calendar", { act: "end" });
    expect((await fetchFeed(second)).status).toBe(404);
    expect((await fetchFeed("/calendar/abc.ics")).status).toBe(404);
  });

  test("it ends with the post for which it was made, also when the holder has another, and with the account", async () => {
    const who = await visitor("thudangphi");
    const path = await addressOf(who);
    expect((await fetchFeed(path)).status).toBe(200);
    await database.admin`
      insert into posts (account_id, role, org_id, valid_from)
      select account_id, 'R01', org_id, valid_from from posts where account_id = ${who.accountId}`;
    await database.admin`
      update posts set valid_to = ${addDays(day, -1)}, valid_from = ${addDays(day, -9)}
      where account_id = ${who.accountId} and role = 'R05'`;
    expect((await fetchFeed(path)).status).toBe(404);
    await database.admin`
      update posts set valid_to = null where account_id = ${who.accountId} and role = 'R05'`;
    expect((await fetchFeed(path)).status).toBe(200);
    await database.admin`update accounts set disabled_at = now() where id = ${who.accountId}`;
    expect((await fetchFeed(path)).status).toBe(404);
  });

  test("who guesses is stopped, and a right address goes on", async () => {
    const path = await addressOf(await visitor("canbo.coso"));
    const guesser = await visitor(null);
    guesser.address = "192.0.2.77";
    for (let tries = 0; tries < limits.wrongFeed.most; tries++)
      expect((await fetchFeed(`/calendar/x${tries}.ics`, guesser)).status).toBe(404);
    const stopped = await fetchFeed("/calendar/y.ics", guesser);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await fetchFeed(path, guesser)).status).toBe(200);
  });
});

describe("work on its last day", () => {
  const [dueOn, inTime, late] = [addDays(day, -2), addDays(day, -3), addDays(day, -1)];
  const markOf = async (username: string, key: string) => {
    const { days } = await look(username, `?view=month&on=${dueOn}`);
    const found = (days as { entries: { key: string; mark: { text: string } | null }[] }[])
      .flatMap(({ entries }) => entries)
      .find((one) => one.key === key);
    return found?.mark?.text;
  };

  test("is not overdue while a report made in time waits for the issuer, a late report is (P14)", async () => {
    const { admin } = database;
    const [task] = await admin`
      insert into tasks (org_id, org_pos, member_id, assignee_name, title, assigned_name, issued_on, state, due_on)
      select m.org_id, m.org_pos, m.id, m.full_name, 'Rà soát hồ sơ', 'Bí thư', ${inTime}, 'in_progress', ${dueOn}
      from members m join accounts a on a.member_id = m.id where a.username = 'dangvien' returning id`;
    const key = `task-${task!.id as string}`;
    const reported = (on: string) => admin`
      update tasks set state = 'reported', reported_on = ${on} where id = ${task!.id as string}`;
    expect(await markOf("dangvien", key), "to do").toBe("Quá hạn");
    await reported(inTime);
    for (const who of ["dangvien", "bithu"])
      expect(await markOf(who, key), who).toBe("Đã báo cáo, chờ xem xét");
    await reported(late);
    expect(await markOf("dangvien", key), "reported late").toBe("Quá hạn");
    await admin`update tasks set state = 'done', closed_on = ${day} where id = ${task!.id as string}`;
    expect(await markOf("dangvien", key)).toBe("Đã xong");
  });

  test("a directive to which all have reported in time is overdue for neither end", async () => {
    const { admin } = database;
    const [received] = await admin`
      select r.directive_id as id, r.org_id from directive_recipients r
      join organizations o on o.id = r.org_id join directives d on d.id = r.directive_id
      join organizations i on i.id = d.org_id
      where o.code = 'PT-TB-DB-01' and i.code = 'PT-TB' and d.state = 'issued' order by d.issued_on limit 1`;
    const id = received!.id as string;
    await admin`update directives set due_on = ${dueOn} where id = ${id}`;
    const all = (state: string, on: string | null) => admin`
      update directive_recipients set state = ${state}, due_on = ${dueOn}, reported_on = ${on}, closed_on = null
      where directive_id = ${id}`;
    const marks = async () => [
      await markOf("bithu", `directive-${id}`),
      await markOf("canbo.xa", `directive-${id}`),
    ];
    await all("in_progress", null);
    expect(await marks()).toEqual(["Quá hạn", "Quá hạn"]);
    await all("reported", inTime);
    expect(await marks()).toEqual(["Đã báo cáo, chờ xem xét", "Đã báo cáo, chờ xem xét"]);
    await admin`
      update directive_recipients set reported_on = ${late}
      where directive_id = ${id} and org_id <> ${received!.org_id as string}`;
    expect(await marks()).toEqual(["Đã báo cáo, chờ xem xét", "Quá hạn"]);
    await all("done", inTime);
    expect(await marks()).toEqual(["Đã xong", "Đã xong"]);
  });
});
