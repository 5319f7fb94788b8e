import { afterAll, beforeAll, expect, test } from "vitest";
import * as badges from "#app/routes/cases/badges.tsx";
import { ruleSet } from "#app/codes/rule-set.ts";
import { comingRounds } from "#app/features/procedures/badges/rules.ts";
import { tellOfRounds } from "#app/features/procedures/badges/telling/commands.server.ts";
import { addMonths, today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { paths } from "#app/paths.ts";
import {
  caseIn,
  CELL,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  // The cell of these tests and some sixty others reach a badge: two pages, and not minutes of opening cases.
  await database.admin`
    update members set party_age_from = null where id in (
      select m.id from members m join organizations o on o.id = m.org_id
      where o.code <> ${CELL} and m.party_age_from < now() - interval '30 years'
      order by m.sort_name offset 60)`;
});
afterAll(() => closeWithRoll(database));

const { caseRow } = rowsOf(() => database, CELL);

const written = (on: string) => on.split("-").reverse().join("/");

interface Row {
  memberId: string;
  unit: string;
  obstacle: string | null;
  caseId: string | null;
  needsOriginals: boolean;
}

const page = async (who: Visitor, query: { page?: string; show?: string } = {}) =>
  (await who.get(badges, paths.caseBadges(query))).data;

/** Listed cases of the cell of these tests whose member's first day is known to the day. */
async function listedHere(): Promise<{ id: string; memberId: string }[]> {
  const rows = await database.admin`
    select c.id, c.member_id from cases c
    join members m on m.id = c.member_id join organizations o on o.id = m.org_id
    where c.procedure = 'badge' and c.state = 'listed' and o.code = ${CELL}
      and length(m.admission_decision_date) = 10
    order by m.sort_name`;
  return rows.map(({ id, member_id: memberId }) => ({ id, memberId }) as never);
}

test("the commune lists a round at once; each case goes by cell, committee, commune, leader and province to the award", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const [committee, leader] = [await visitor("canbo.coso"), await visitor("lanhdao.xa")];
  const [province, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const before = await page(officer);
  expect(before.page.counts.ready).toBeGreaterThan(0);
  const send = () =>
    officer.post(badges, paths.caseBadges({ round: before.round.key }), {
      key: crypto.randomUUID(),
    });
  const listed = await send();
  expect(listed.location).toContain(`opened=${before.page.counts.ready}`);
  expect((await send()).location, "nobody is listed twice").toContain("opened=0");
  const after = await page(officer, { show: "listed", page: "999" });
  expect(after.page.total, "all of them, of every page").toBe(before.page.counts.ready);
  expect([after.rows.length, after.page.last]).toEqual([
    after.page.last - after.page.first + 1,
    after.page.total,
  ]);
  const [mine] = await listedHere();
  const { id, memberId } = mine!;
  expect((await take(officer, id, "check")).status, "the cell confirms first").toBe(409);
  expect((await take(secretary, id, "confirm")).status).toBe(302);
  expect((await take(committee, id, "requestAbove")).status).toBe(302);
  expect((await take(officer, id, "check")).status).toBe(302);
  expect((await take(leader, id, "sign")).status).toBe(302);
  expect((await take(province, id, "appraise")).status).toBe(302);
  const decision = { decisionNumber: "77-QĐ/TU", decisionOn: lastMonth(), badgeNumber: "30-0001" };
  const decided = await take(head, id, "decide", decision);
  expect([decided.status, decided.data?.refused]).toEqual([302, undefined]);
  const given = await database.admin`
    select badge_number, mode, round from party_badges where member_id = ${memberId} and badge_number = '30-0001'`;
  expect(given).toMatchObject([{ mode: "normal", round: before.round.key.split("-")[0] }]);
  expect((await take(secretary, id, "award", { awardedOn: lastMonth() })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("awarded");
});

test("a discipline makes a candidate wait, an unknown day asks for originals, no badge without its years", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const committee = await visitor("canbo.coso");
  const [listed] = await listedHere();
  const { id, memberId } = listed!;
  await database.admin`update members set admission_decision_date = '1970' where id = ${memberId}`;
  await take(secretary, id, "confirm");
  await take(committee, id, "requestAbove");
  const bare = await take(officer, id, "check");
  expect(bare.status).toBe(422);
  expect(bare.data.refused[0]).toContain("giấy tờ gốc");
  const seen = { originals: "Lý lịch gốc năm 1970" };
  expect((await take(officer, id, "check", seen)).status).toBe(302);
  const young = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = ${CELL} and m.membership_status = 'M2' and m.party_age_from > '2010-01-01' limit 1`;
  const asked = { step: "list", badge: "30", round: "0711", roundYear: "2026" };
  const refused = await open(officer, "badge", young[0]!.id as string, asked);
  expect(refused.status).toBe(422);
  expect(refused.data.refused[0]).toContain("tuổi Đảng");
});

test("a badge that was lost is given once more, or its award only confirmed; a request that was returned is sent again", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const [committee, leader] = [await visitor("canbo.coso"), await visitor("lanhdao.xa")];
  const [province, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [one, other] = await membersOf(database.admin, CELL);
  for (const id of [one!, other!])
    await database.admin`
      insert into party_badges (member_id, org_pos, badge, badge_number, round, round_year, mode)
      select id, org_pos, '30', 'old-' || id, '0711', 2020, 'normal' from members where id = ${id}`;
  const decision = { decisionNumber: "78-QĐ/TU", decisionOn: lastMonth() };
  const request = (justified: boolean) => ({
    step: "requestReissue",
    badge: "30",
    round: "0711",
    roundYear: "2026",
    loss: "Cháy nhà ngày 12/3",
    ...(justified ? { isLossJustified: "on" } : {}),
  });
  const asked = async (member: string, justified: boolean) => {
    const id = caseIn(await open(secretary, "badge", member, request(justified)));
    expect((await take(officer, id, "returnRequest", { note: "Thiếu biên bản" })).status).toBe(302);
    expect((await take(secretary, id, "requestAgain")).status).toBe(302);
    await take(committee, id, "requestAbove");
    await take(officer, id, "check", { originals: "Lý lịch gốc" });
    await take(leader, id, "sign");
    expect((await take(province, id, "appraise", { originals: "Lý lịch gốc" })).status).toBe(302);
    return id;
  };
  const justified = await asked(one!, true);
  const numbered = { ...decision, badgeNumber: "30-0099" };
  expect((await take(head, justified, "decide", numbered)).status).toBe(302);
  const given = await database.admin`
    select mode from party_badges where member_id = ${one!} and badge_number = '30-0099'`;
  expect(given).toMatchObject([{ mode: "reissue" }]);
  const careless = await asked(other!, false);
  const refused = await take(head, careless, "decide", { ...numbered, badgeNumber: "30-0100" });
  expect(refused.status).toBe(422);
  expect(refused.data.refused[0]).toContain("không cấp lại");
  expect((await take(head, careless, "certify", decision)).status).toBe(302);
  expect((await caseRow(careless)).state).toBe("certified");
});

test("cells are told of a round half a year and a quarter before it, once each, where somebody reaches the years", async () => {
  const rules = ruleSet(today(new Date()));
  const round = comingRounds(rules.on, rules).at(-1)!;
  const [member] = await membersOf(database.admin, CELL);
  await database.admin`
    update members set party_age_from = ${addMonths(round.on, -360)} where id = ${member!}`;
  const tell = (months: number) =>
    withSystemScope("test: daily", (db) =>
      tellOfRounds(db, new Date(`${addMonths(round.on, -months)}T05:00:00Z`)),
    );
  const toldOf = async () => {
    const rows = await database.admin`
      select subject, path from notices n join accounts a on a.id = n.account_id
      where kind = 'badgeRound' and a.username = 'bithu' and n.subject = ${written(round.on)}`;
    return rows.length;
  };
  expect(await tell(7)).toBeGreaterThanOrEqual(0);
  expect(await toldOf(), "too early").toBe(0);
  expect(await tell(6)).toBeGreaterThan(0);
  expect(await toldOf()).toBe(1);
  await database.admin`update notices set read_at = now(), created_at = ${`${addMonths(round.on, -6)}T05:00:00Z`}`;
  await tell(5);
  expect(await toldOf(), "once").toBe(1);
  await tell(3);
  expect(await toldOf()).toBe(2);
});

test("a neighbor sees neither the list nor a case of another commune", async () => {
  const [officer, neighbor] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const rows = (await page(officer, { show: "listed" })).rows as Row[];
  const theirs = (await page(neighbor)).rows as Row[];
  const ids = new Set(rows.map(({ memberId }) => memberId));
  expect(theirs.some(({ memberId }) => ids.has(memberId))).toBe(false);
  const one = rows.find(({ caseId }) => caseId)!;
  expect((await look(neighbor, one.caseId!)).status).toBe(404);
  const secretary = await visitor("bithu");
  const early = {
    step: "requestEarly",
    badge: "90",
    round: "0711",
    roundYear: "2026",
    illness: "Ung thư",
  };
  const far = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = ${CELL} and m.membership_status = 'M2' and m.party_age_from > '2010-01-01' limit 1`;
  const answer = await open(secretary, "badge", far[0]!.id as string, early);
  expect(answer.status, "too early even for the seriously ill").toBe(422);
  expect(() => caseIn(answer)).toThrow();
});
