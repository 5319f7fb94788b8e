import { afterAll, beforeAll, expect, test } from "vitest";
import { readActor } from "#app/features/access/queries.server.ts";
import type { ReportContent } from "#app/features/reports/content/rules.ts";
import { makeReport, type AskedReport } from "#app/features/reports/queries.server.ts";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
import { addDays } from "#app/lib/dates.ts";
import * as report from "#app/routes/reports/report.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, add, day, decision, draft, livingIn, only } from "#tests/setup/reorganizations.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => database.close());

const now = periodOf("month", day);
const last = earlier(now, 1);
const read = async (who: Visitor, key: string, query: string) =>
  (await who.get(report, `/reports/${key}?${query}`, { key })).data;
/** The cells of one column of a table, by its key. */
const columnOf = ({ parts }: ReportContent, key: string): unknown[] => {
  const at = parts[0]!.columns.findIndex((column) => column.key === key);
  return parts[0]!.lines.map(({ cells }) => cells[at]);
};
/** A whole report, of which a page shows the first lines alone; made when its clock says so. */
const whole = (who: Visitor, key: "members" | "meetings", query: Partial<AskedReport>) =>
  withSystemScope("test: a whole report", async (db) => {
    const actor = (await readActor(db, who.accountId!, null, day))!;
    const asked = { db, actor, lang: "vi" as const, now: new Date(), key };
    const { content } = await makeReport({ ...asked, unit: undefined, period: null, ...query });
    return content;
  });
const count = (content: ReportContent, cell: unknown) =>
  columnOf(content, "cell").filter((one) => one === cell).length;
/** How many of some people are members. */
const membersAmong = async (ids: string[]) =>
  (
    await only(database.admin`
    select count(*)::int as n from members where id = any(${ids}::uuid[]) and membership_status in ('M1', 'M2')`)
  ).n as number;
/** The sum of a unit for a month, which the page says. */
const sumOf = async (who: Visitor, unit: string, month: string) => {
  const { content } = await read(who, "movement", `unit=${unit}&period=${month}`);
  const { opening, increase, decrease, closing } = content.equation;
  expect(opening + increase - decrease, `${unit} ${month}`).toBe(closing);
  return { opening, increase, decrease, closing };
};

test("a merger between two days: the list of the day before shows the old unit under its name, that of today the new one", async () => {
  const { admin } = database;
  const [old, next] = [await unitOf(admin, "PT-TB-05"), await unitOf(admin, "PT-TB-06")];
  const commune = await unitOf(admin, "PT-TB");
  const { name } = await only(admin`select name from organizations where id = ${old}`);
  const moved = await livingIn(database, old);
  const stayed = await livingIn(database, next);
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const before = await sumOf(officer, commune, now.key);
  const id = await draft(officer, "Sáp nhập và đổi tên");
  await add(officer, id, { kind: "merge", units: [old], into: next });
  await add(officer, id, { kind: "rename", unit: next, name: "Chi bộ Liên khu" });
  await act(officer, id, "submit");
  expect((await act(leader, id, "approve", decision)).location).toContain("done=applied");

  const on = addDays(day, -1);
  const [movers, stayers] = [await membersAmong(moved), await membersAmong(stayed)];
  const past = await whole(officer, "members", { unit: commune, on });
  expect(count(past, name)).toBe(movers);
  expect(count(past, "Chi bộ Liên khu"), "the new name came a day later").toBe(0);
  const today = await whole(officer, "members", { unit: commune });
  expect(count(today, name)).toBe(0);
  expect(count(today, "Chi bộ Liên khu")).toBe(movers + stayers);
  expect(past.parts[0]!.lines.length).toBe(today.parts[0]!.lines.length);
  const alone = await read(officer, "members", `unit=${old}&on=${on}`);
  expect([alone.content.unit, alone.all, alone.on]).toEqual([name, movers, on]);
  expect(alone.picker.day).toBe(on.split("-").reverse().join("/"));
  expect(alone.picker.units.map(({ value }: { value: string }) => value)).toContain(old);

  expect(await sumOf(officer, commune, now.key), "nothing moved for the commune").toEqual(before);
  expect(await sumOf(officer, old, now.key)).toMatchObject({ decrease: movers, closing: 0 });
  expect(await sumOf(officer, next, now.key)).toMatchObject({ increase: movers });
  expect((await sumOf(officer, old, last.key)).closing).toBe(movers);

  const met = (await read(officer, "meetings", `unit=${commune}&period=${last.key}`)).content;
  expect(columnOf(met, "unit")).toContain(name);
  const later = addDays(now.to, 1);
  const clock = { now: new Date(`${later}T08:00:00+07:00`), period: later.slice(0, 7) };
  const then = await whole(officer, "meetings", clock);
  expect(columnOf(then, "unit")).not.toContain(name);
  expect(columnOf(then, "unit")).toContain("Chi bộ Liên khu");
});

test("a cell that comes under another commune counts there from that day on, and here until then; its people are named as those who left", async () => {
  const { admin } = database;
  const cell = await unitOf(admin, "PT-TB-09");
  const [here, there] = [await unitOf(admin, "PT-TB"), await unitOf(admin, "PT-XH")];
  const living = await livingIn(database, cell);
  const rows = await admin`
    select id from members where id = any(${living}::uuid[]) and membership_status in ('M1', 'M2')`;
  const people = rows.map(({ id }) => id as string);
  const { name } = await only(admin`select name from organizations where id = ${cell}`);
  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [own, other] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const office = await visitor("vanphong.xa");
  const on = addDays(day, -1);
  await admin`update directive_recipients set issued_on = ${last.from} where org_id = ${cell}`;
  const kept = {
    list: (await read(own, "members", `unit=${here}&on=${on}`)).all,
    otherList: (await read(other, "members", `unit=${there}&on=${on}`)).all,
    last: await sumOf(own, here, last.key),
    met: (await read(own, "meetings", `unit=${here}&period=${last.key}`)).content,
    work: (await read(own, "directives", `unit=${here}&period=${last.key}`)).content,
    month: (await read(office, "monthly", `unit=${here}&period=${last.key}`)).content,
    dues: (await read(office, "duesState", `unit=${here}&period=${last.key}`)).content,
    otherLast: await sumOf(other, there, last.key),
  };
  const id = await draft(province, "Chuyển Khu 9");
  await add(province, id, { kind: "move", unit: cell, parent: there });
  await act(province, id, "submit");
  expect((await act(approver, id, "approve", decision)).location).toContain("done=applied");

  expect(await sumOf(own, here, last.key), "what was reported stays").toEqual(kept.last);
  expect(await sumOf(other, there, last.key)).toEqual(kept.otherLast);
  const [left, came] = [await sumOf(own, here, now.key), await sumOf(other, there, now.key)];
  expect(left.opening, "where the month before ended").toBe(kept.last.closing);
  expect(left.decrease).toBeGreaterThanOrEqual(people.length);
  expect(came.increase).toBeGreaterThanOrEqual(people.length);
  const all = await sumOf(province, await unitOf(admin, "PT"), now.key);
  expect(all.opening + all.increase - all.decrease).toBe(all.closing);
  const names = await read(own, "movement", `unit=${here}&period=${now.key}&line=C5b`);
  const gone = names.names.people.map(({ memberId }: { memberId: string }) => memberId);
  expect(gone).toEqual(expect.arrayContaining(people));
  expect(
    names.reachable.filter((one: string) => people.includes(one)),
    "not opened",
  ).toEqual([]);

  const met = (await read(own, "meetings", `unit=${here}&period=${last.key}`)).content;
  expect(met.parts, "with the meetings that it held here").toEqual(kept.met.parts);
  const theirs = (await read(other, "meetings", `unit=${there}&period=${last.key}`)).content;
  expect(columnOf(theirs, "unit")).not.toContain(name);
  expect(
    (await read(office, "duesState", `unit=${here}&period=${last.key}`)).content.parts,
  ).toEqual(kept.dues.parts);
  expect(
    (await read(office, "monthly", `unit=${here}&period=${last.key}`)).content.parts,
    "the month with its meetings, dues and work",
  ).toEqual(kept.month.parts);
  const work = async (who: Visitor, unit: string) => {
    const { content } = await read(who, "directives", `unit=${unit}&period=${last.key}`);
    return columnOf(content, content.parts[0].columns[0].key);
  };
  expect(columnOf(kept.work, kept.work.parts[0]!.columns[0]!.key)).toContain(name);
  expect(await work(own, here), "what it received here").toContain(name);
  expect(await work(other, there)).not.toContain(name);
  const past = await whole(own, "members", { unit: here, on });
  expect(count(past, name)).toBe(people.length);
  const unseen = await whole(other, "members", { unit: there, on });
  expect(count(unseen, name)).toBe(0);
  expect((await read(own, "members", `unit=${here}&on=${on}`)).all).toBe(kept.list);
  expect((await read(other, "members", `unit=${there}&on=${on}`)).all).toBe(kept.otherList);
  const foreign = await read(own, "members", `unit=${cell}&on=${on}`);
  expect(foreign.unit, "the cell itself is another's").toBe(here);
  const faults = await withSystemScope("test: the roll", (db) =>
    checkRoll(db, { posFrom: 0n, posTo: 9_223_372_036_854_775_807n }, [now, last], day),
  );
  expect(faults).toEqual([]);
});
