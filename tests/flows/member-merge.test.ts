import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import * as queue from "#app/routes/duplicates/list.tsx";
import * as double from "#app/routes/members/double.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, lastMonth, membersOf, open, rowsOf, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let people: string[];
beforeAll(async () => {
  database = await demoDatabase();
  people = await membersOf(database.admin, CELL);
  // In the order of the list, so that the first of two is the record that stays.
  for (const [place, id] of people.entries())
    await database.admin`
      update members set created_at = now() - make_interval(days => 100 - ${place}) where id = ${id}`;
});
afterAll(() => database.close());

const { memberRow } = rowsOf(() => database, CELL);
const why = { reason: "Cùng số quyết định kết nạp, đã hỏi người đó" };

const page = (who: Visitor, one: string, other: string) =>
  who.get(double, paths.memberDouble(one, { other }), { id: one });

async function act(
  who: Visitor,
  [one, other]: [string, string],
  name: string,
  more: FormFields = {},
) {
  const { data } = await page(who, one, other);
  const form = { act: name, seen: data.page?.seen as string, ...why, ...more };
  return who.post(double, paths.memberDouble(one, { other }), form, { id: one });
}

async function suspect(one: string, other: string): Promise<void> {
  const [first, second] = [one, other].toSorted();
  await database.admin`
    insert into duplicate_suspicions (first_id, first_pos, second_id, second_pos, key, score)
    select a.id, a.org_pos, b.id, b.org_pos, 'D3', 90 from members a, members b
    where a.id = ${first!} and b.id = ${second!}`;
  await database.admin`update members set open_duplicate = true where id in (${one}, ${other})`;
}

const valuesOf = async (id: string) =>
  (
    await database.admin`
      select m.full_name, m.is_live, m.hidden_at, m.open_duplicate, r.phone, r.citizen_id, r.email
      from members m join member_records r on r.member_id = m.id where m.id = ${id}`
  )[0]!;

test("two records become one by the hands of two people, and can be parted again (S9)", async () => {
  const [one, other] = people as [string, string];
  await suspect(one, other);
  await database.admin`update member_records set phone = '0912000111', email = null where member_id = ${one}`;
  await database.admin`
    update member_records set phone = '0987000222', email = 'muoi@example.vn' where member_id = ${other}`;
  const before = await valuesOf(one);
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];

  expect((await page(await visitor("bithu"), one, other)).status, "no right of a cell").toBe(403);
  const waiting = await officer.get(double, paths.memberDouble(one), { id: one });
  expect(waiting.data.suspects.map(({ id }: { id: string }) => id)).toEqual([other]);
  const seen = (await page(officer, other, one)).data.page;
  expect(seen.people[0].id, "the older record stays, whichever comes first").toBe(one);
  const phone = seen.differences.find(({ key }: { key: string }) => key === "phone");
  expect(phone).toMatchObject({ kind: "choose", kept: "0912000111", gone: "0987000222" });
  expect(JSON.stringify(seen), "numbers stay masked").not.toContain(before.citizen_id);

  const unsaid = await act(officer, [one, other], "propose", { reason: "ừ" });
  expect(unsaid).toMatchObject({ status: 422, data: { refusal: "note", typed: "ừ" } });
  expect((await act(leader, [one, other], "propose")).status, "who decides does not propose").toBe(
    403,
  );
  const choice = { standing: "kept", "field.phone": "gone" };
  expect((await act(officer, [one, other], "propose", choice)).status).toBe(302);
  expect((await act(officer, [one, other], "propose", choice)).data.refusal, "once").toBe("state");
  expect((await act(officer, [one, other], "approve")).status, "S9: not by who reports").toBe(403);
  expect((await leader.get(queue, paths.duplicates())).data.merges).toMatchObject([
    { keptId: one, goneId: other, state: "proposed" },
  ]);

  // Somebody writes to a record after the leader has looked (fault 134).
  const stale = (await page(leader, one, other)).data.page.seen;
  await database.admin`update members set version = version + 1 where id = ${other}`;
  const late = await act(leader, [one, other], "approve", { seen: stale });
  expect(late).toMatchObject({ status: 409, data: { refusal: "seen" } });
  expect((await valuesOf(other)).hidden_at).toBeNull();

  const answers = await Promise.all([
    act(leader, [one, other], "approve"),
    act(await visitor("lanhdao.xa"), [one, other], "approve"),
  ]);
  expect(answers.map(({ status }) => status).toSorted(), "two at once").toEqual([302, 409]);
  expect(await valuesOf(one)).toMatchObject({
    phone: "0987000222",
    email: "muoi@example.vn",
    citizen_id: before.citizen_id,
    open_duplicate: false,
  });
  expect(await valuesOf(other)).toMatchObject({ is_live: false, hidden_at: expect.any(Date) });
  const list = await officer.get(memberList, "/members");
  expect(JSON.stringify(list.data)).not.toContain(other);
  const facts = await database.admin`
    select act, changes from history where member_id = ${one} order by id`;
  expect(facts.at(-1)!.act).toBe("member.merged");
  const logged = JSON.stringify(facts.at(-1)!.changes);
  for (const field of ["phone", "email"]) expect(logged, "every choice is logged").toContain(field);

  const after = (await page(leader, one, other)).data.page;
  expect(after.acts).toEqual(["part"]);
  expect(after.merged.map(({ key }: { key: string }) => key)).toEqual(
    expect.arrayContaining(["phone", "email"]),
  );
  expect((await act(officer, [one, other], "part")).status).toBe(403);
  expect((await act(leader, [one, other], "part")).status).toBe(302);
  expect(await valuesOf(one)).toMatchObject({ phone: "0912000111", email: null });
  expect(await valuesOf(other)).toMatchObject({
    hidden_at: null,
    is_live: true,
    phone: "0987000222",
  });
});

test("after thirty days a merge stays (assumed figure)", async () => {
  const [, , one, other] = people as [string, string, string, string];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  expect((await act(officer, [one, other], "propose")).status).toBe(302);
  expect((await act(leader, [one, other], "approve")).status).toBe(302);
  await database.admin`update record_merges set decided_at = now() - interval '32 days' where kept_id = ${one}`;
  expect((await page(leader, one, other)).data.page.acts).toEqual([]);
  expect((await act(leader, [one, other], "part")).data.refusal).toBe("late");
  expect((await valuesOf(other)).hidden_at).not.toBeNull();
});

test("a record about which something is under way is not merged away", async () => {
  const [, , , , one, other] = people as string[] as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [secretary, officer, leader] = [
    await visitor("bithu"),
    await visitor("canbo.xa"),
    await visitor("lanhdao.xa"),
  ];
  const death = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
  const under = caseIn(await open(secretary, "death", other, death));
  await act(officer, [one, other], "propose");
  expect((await act(leader, [one, other], "approve")).data.refusal).toBe("cases");
  expect((await memberRow(other)).hidden_at).toBeNull();
  await take(secretary, under, "withdraw", { note: "Báo nhầm người" });
  expect((await act(leader, [one, other], "refuse")).status).toBe(302);
  expect((await page(officer, one, other)).data.page.acts).toContain("propose");
});

test("two people under suspicion are noted as two, and the mark goes", async () => {
  const [, , , , one, other] = people as string[] as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await suspect(one, other);
  const officer = await visitor("canbo.xa");
  expect((await act(officer, [one, other], "different")).status).toBe(302);
  expect((await valuesOf(one)).open_duplicate).toBe(false);
  expect((await act(officer, [one, other], "different")).data.refusal).toBe("unknownPair");
});

test("records of another commune are neither found nor merged, whatever address is typed", async () => {
  const [one] = people as [string];
  const stranger = await visitor("canbo.xa.khac");
  const [own] = await database.admin`
    select m.id, m.biography_number from members m join organizations o on o.id = m.org_id
    where o.code not like 'PT-TB%' and m.biography_number is not null limit 1`;
  const officer = await visitor("canbo.xa");
  const foreign = own!.id as string;
  expect((await page(officer, one, foreign)).status).toBe(404);
  expect((await page(stranger, one, foreign)).status).toBe(404);
  expect((await act(officer, [one, foreign], "propose")).status).toBe(404);
  const search = paths.memberDouble(one, { number: own!.biography_number as string });
  const found = await officer.get(double, search, { id: one });
  expect(found).toMatchObject({ status: 200, location: null });
  const province = await visitor("canbo.tinh");
  expect((await province.get(double, search, { id: one })).location).toContain(foreign);
});

test("after merges the roll equation holds for every unit and period", async () => {
  const now = today(new Date());
  const everything = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };
  const faults = await withSystemScope("test: the roll", (db) =>
    checkRoll(db, everything, recentPeriods(["month", "year"], now), now),
  );
  expect(faults).toEqual([]);
});
