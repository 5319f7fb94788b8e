import { afterAll, beforeAll, expect, test } from "vitest";
import type { ParameterKey } from "#app/codes/parameters.ts";
import { asKeeper, type DoorArgs } from "#app/features/access/door.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import {
  readRuleSet,
  readRuleSetAt,
  readRuleSetOf,
} from "#app/features/parameters/queries.server.ts";
import { readRulesByProvince } from "#app/features/parameters/provinces/queries.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import * as daysPage from "#app/routes/figures/days.tsx";
import * as figurePage from "#app/routes/figures/figure.tsx";
import * as listPage from "#app/routes/figures/list.tsx";
import * as rulePage from "#app/routes/cases/rule.tsx";
import { withScope, withSystemScope } from "#db/scope.server.ts";
import { caseIn, CELL, lastMonth, membersOf, open, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const today = dayOf(new Date());
const typed = (day: string) => day.split("-").reverse().join("/");
const post = async (username: string, key: string, form: FormFields) =>
  (await visitor(username)).post(figurePage, `/figures/${key}`, form, { key });
const look = async (username: string, key: string) =>
  (await visitor(username)).get(figurePage, `/figures/${key}`, { key });
const grounds = { source: "Hướng dẫn 99-HD/TU", reason: "Theo văn bản mới" };
const waitingId = async (key: string) => {
  const [row] =
    await database.admin`select id from rule_changes where key = ${key} and state = 'proposed'`;
  return row!.id as string;
};
const set = async (key: string, form: FormFields) => {
  expect((await post("canbo.tinh", key, { ...grounds, ...form })).status).toBe(302);
  const id = await waitingId(key);
  expect((await post("lanhdao.tinh", key, { act: "approve", id })).status).toBe(302);
};

test("a figure is proposed by the office and approved by the leader, and open cases keep the one before", async () => {
  const key = "removal.appeal_working_days" as const satisfies ParameterKey;
  const member = (await membersOf(database.admin, CELL))[1]!;
  const opening = { step: "open", ground: "absence", evidence: "Bỏ sinh hoạt" };
  const id = caseIn(await open(await visitor("bithu"), "removal", member, opening));
  const cell = await unitOf(database.admin, CELL);
  const [row] = await database.admin`select opened_on::text, opened_at from cases where id = ${id}`;
  const { opened_on: day, opened_at: at } = row as { opened_on: string; opened_at: Date };

  const form = { ...grounds, value: "35", from: typed(today) };
  for (const other of ["canbo.xa", "nhaplieu.tinh", "quantri", "lanhdao.tinh"])
    expect((await post(other, key, form)).status, other).toBe(403);
  expect((await post("canbo.tinh", key, { ...form, value: "x" })).data.issues).toEqual({
    value: "value",
  });
  const formKey = newFormKey();
  const both = await Promise.all(
    [1, 2].map(() => post("canbo.tinh", key, { ...form, key: formKey })),
  );
  expect(both.map(({ status }) => status)).toEqual([302, 302]);
  expect((await post("canbo.tinh", key, form)).data.refusal).toBe("pending");
  const change = await waitingId(key);
  expect((await post("canbo.tinh", key, { act: "approve", id: change })).status).toBe(403);
  const shown = await look("lanhdao.tinh", key);
  expect(shown.data.figure).toMatchObject({ isWaiting: true, status: "assumed" });
  expect(shown.data.figure.changes).toMatchObject([{ state: "proposed", isMine: false }]);
  expect((await post("lanhdao.tinh", key, { act: "refuse", id: change })).status).toBe(422);
  expect((await post("lanhdao.tinh", key, { act: "approve", id: change })).status).toBe(302);
  expect((await post("lanhdao.tinh", key, { act: "approve", id: change })).data.refusal).toBe(
    "state",
  );

  const after = await withSystemScope("test: figures", async (db) => ({
    ofCase: (await readRuleSetOf(db, day, at, cell)).number(key),
    ofNewCase: (await readRuleSetOf(db, today, new Date(), cell)).number(key),
    inCell: (await readRuleSetAt(db, today, cell)).number(key),
    ofNight: (await readRulesByProvince(db))
      .of(await unitOf(database.admin, "PT"), today)
      .number(key),
    before: (await readRuleSetAt(db, addDays(today, -1), cell)).number(key),
  }));
  expect(after).toEqual({ ofCase: 30, ofNewCase: 35, inCell: 35, ofNight: 35, before: 30 });
  const confirmed = await look("canbo.tinh", key);
  expect(confirmed.data.figure).toMatchObject({
    status: "sourced",
    isOwn: true,
    source: grounds.source,
  });
  const facts = await database.admin`
    select act, reason from history where subject = ${key} and act like 'figure.%' order by id`;
  expect(facts.map(({ act }) => act)).toEqual(["figure.proposed", "figure.approved"]);
  const told = await database.admin`
    select a.username, n.kind from notices n join accounts a on a.id = n.account_id 
    where n.kind like 'figure%' and n.path like ${`%${key}%`} order by 1`;
  expect(told.map((one) => [one.username, one.kind])).toEqual([
    ["canbo.tinh", "figureDecided"],
    ["lanhdao.tinh", "figureToDecide"],
  ]);
});

test("another province does not see what waits and goes by its own figures", async () => {
  const key = "meeting.invite_days" as const;
  await set(key, { value: "7", from: typed(today) });
  const read = (provinceId: string | null) =>
    withScope(
      {
        accountId: "00000000-0000-4000-8000-000000000000",
        memberId: null,
        postId: null,
        ranges: [],
        recordRanges: [],
        sensitiveRanges: [],
        writeRanges: [],
        fileRanges: [],
        provinceId,
      },
      async (db) => (await readRuleSet(db, today)).number(key),
    );
  expect(await read(await unitOf(database.admin, "PT"))).toBe(7);
  expect(await read(crypto.randomUUID())).toBe(3);
  expect(await read(null)).toBe(3);
});

test("an act that no scope of the actor covers goes by the figures of the own province as well", async () => {
  const key = "meeting.invite_days" as const;
  await set(key, { value: "9", from: typed(today) });
  const loader = (args: DoorArgs) =>
    asKeeper(args, "home.read", "test: figures", async ({ db }) => ({
      days: (await readRuleSet(db, today)).number(key),
    }));
  expect((await (await visitor("canbo.xa")).get({ loader }, "/")).data).toEqual({ days: 9 });
});

test("whoever confirms the assumed value takes its mark away, on the pages of procedures too", async () => {
  const key = "removal.appeal_answer_working_days";
  const drawn = async () => {
    const page = await (
      await visitor("bithu")
    ).get(rulePage, "/cases/rules/removal", { procedure: "removal" });
    return JSON.stringify(page.data.drawing);
  };
  const assumed = (text: string) => text.split("số giả định").length - 1;
  const before = await drawn();
  await set(key, { value: "90" });
  expect(assumed(await drawn())).toBe(assumed(before) - 1);
});

test("whoever approves decides no case of the same day under the figure, and what has begun is not approved (S10)", async () => {
  const key = "case.step_working_days";
  const member = (await membersOf(database.admin, CELL))[2]!;
  await set(key, { value: "12", from: typed(today) });
  // The accounts that set it stand in the facts of each case of the day; here it is the officer who did.
  const officer = await visitor("canbo.xa");
  await database.admin`alter table rule_changes disable trigger rule_changes_stay`;
  await database.admin`update rule_changes set proposed_by = ${officer.accountId} where key = ${key}`;
  await database.admin`alter table rule_changes enable trigger rule_changes_stay`;
  const death = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
  const id = caseIn(await open(await visitor("bithu"), "death", member, death));
  const refused = await take(officer, id, "confirm");
  expect(refused.status).toBe(422);
  expect(refused.data.refused.join()).toContain("vừa đổi một tham số");

  const late = "election.vacancy_days";
  await post("canbo.tinh", late, { ...grounds, value: "40", from: typed(today) });
  await database.admin`alter table rule_changes disable trigger rule_changes_stay`;
  await database.admin`
    update rule_changes set valid_from = valid_from - 2, proposed_at = proposed_at - interval '3 days' where key = ${late}`;
  await database.admin`alter table rule_changes enable trigger rule_changes_stay`;
  const act = { act: "approve", id: await waitingId(late) };
  expect((await post("lanhdao.tinh", late, act)).data.refusal).toBe("late");
});

test("holidays are added with their source, and clocks of steps taken afterwards count by them", async () => {
  const day = (() => {
    let one = addDays(today, 8);
    while ([0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay())) one = addDays(one, 1);
    return one;
  })();
  const url = `/figures/days?year=${day.slice(0, 4)}`;
  const propose = async (form: FormFields) =>
    (await visitor("canbo.tinh")).post(daysPage, url, { ...grounds, ...form });
  const form = { date: typed(day), kind: "off", label: "Nghỉ bù" };
  expect((await propose({ ...form, label: "" })).data.issues).toEqual({ label: "label" });
  expect((await propose({ ...form, date: typed(today) })).data.issues).toEqual({ date: "past" });
  expect((await propose({ ...form, kind: "worked" })).data.issues).toEqual({ date: "isWorked" });
  expect((await propose(form)).status).toBe(302);
  const calendar = () =>
    withSystemScope("test: a calendar", async (db) => {
      const cell = await unitOf(database.admin, CELL);
      return (await readRuleSetOf(db, today, new Date(0), cell)).calendar.isWorkingDay(day);
    });
  expect(await calendar(), "proposed is not set").toBe(true);
  const leader = await visitor("lanhdao.tinh");
  const id = await waitingId(day);
  expect((await leader.post(daysPage, url, { act: "approve", id })).status).toBe(302);
  expect(await calendar(), "also for a case opened before").toBe(false);
  const { data } = await leader.get(daysPage, url);
  expect(data.days).toContainEqual(
    expect.objectContaining({ date: day, label: "Nghỉ bù", source: grounds.source }),
  );
});

test("the list finds figures by words, group and state, under the headings of their groups, and says what waits", async () => {
  const who = await visitor("lanhdao.tinh");
  const list = async (query: string) => {
    const { data } = await who.get(listPage, `/figures?${query}`);
    const parts = data.parts as { key: string; lines: { key: string; isOwn: boolean }[] }[];
    const figures = parts.flatMap(({ lines }) => lines);
    const { count, waiting, groups } = data as {
      count: number;
      waiting: { figures: number };
      groups: { value: string }[];
    };
    return { count, waiting, groups, parts, figures };
  };
  const all = await list("");
  expect(all.figures).toHaveLength(all.count);
  expect(all.parts.map(({ key }) => key)).toEqual(all.groups.map(({ value }) => value));
  const unset = await list("status=unset");
  expect(unset.figures.length).toBeGreaterThan(100);
  expect(unset.figures.every(({ isOwn }) => !isOwn)).toBe(true);
  expect((await list("q=tuoi+ket+nap+thap")).figures).toMatchObject([
    { key: "admission.min_age_years" },
  ]);
  const badges = await list("group=badge&status=assumed");
  expect(badges.figures.length).toBeGreaterThan(1);
  expect(badges.figures.every((one) => one.key.startsWith("badge."))).toBe(true);
  expect((await list("status=waiting")).figures).toHaveLength(all.waiting.figures);
  const admin = await (await visitor("quantri")).get(listPage, "/figures");
  expect([admin.status, admin.data.waiting]).toEqual([200, null]);
});

test("a figure that nobody has set names the rules of the procedures that use it, each once", async () => {
  const who = await visitor("canbo.tinh");
  const basesOf = async (key: string) =>
    (await who.get(figurePage, `/figures/${key}`, { key })).data.bases as string;
  const bases = (await basesOf("admission.max_age_years")).split("; ");
  expect(bases).toContainEqual(expect.stringContaining("294-QĐ/TW"));
  expect(new Set(bases).size).toBe(bases.length);
  expect(
    await basesOf("admission.awareness_certificate_valid_months"),
    "assumed: no rule says so",
  ).toBe("");
});
