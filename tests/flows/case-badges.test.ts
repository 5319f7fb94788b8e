import { afterAll, beforeAll, expect, test } from "vitest";
import * as badges from "#app/routes/cases/badges.tsx";
import { paths } from "#app/paths.ts";
import { caseIn, CELL, lastMonth, look, open, rowsOf, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const { caseRow } = rowsOf(() => database, CELL);

interface Row {
  memberId: string;
  unit: string;
  obstacle: string | null;
  caseId: string | null;
  needsOriginals: boolean;
}

const page = async (who: Visitor) => (await who.get(badges, paths.caseBadges())).data;

const cellName = async () =>
  (await database.admin`select name from organizations where code = ${CELL}`)[0]!.name as string;

test("the commune lists a round at once; each case goes by cell, committee, commune, leader and province to the award", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const [committee, leader] = [await visitor("canbo.coso"), await visitor("lanhdao.xa")];
  const [province, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const before = await page(officer);
  expect(before.ready).toBeGreaterThan(0);
  const send = () =>
    officer.post(badges, paths.caseBadges({ round: before.round.key }), {
      key: crypto.randomUUID(),
    });
  const listed = await send();
  expect(listed.location).toContain(`opened=${before.ready}`);
  expect((await send()).location, "nobody is listed twice").toContain("opened=0");
  const own = await cellName();
  const rows = (await page(officer)).rows as Row[];
  const mine = rows.find(
    ({ unit, caseId, needsOriginals }) => unit === own && caseId && !needsOriginals,
  )!;
  const id = mine.caseId!;
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
    select badge_number, mode, round from party_badges where member_id = ${mine.memberId} and badge_number = '30-0001'`;
  expect(given).toMatchObject([{ mode: "normal", round: before.round.key.split("-")[0] }]);
  expect((await take(secretary, id, "award", { awardedOn: lastMonth() })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("awarded");
});

test("a discipline makes a candidate wait, an unknown day asks for originals, no badge without its years", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const committee = await visitor("canbo.coso");
  const own = await cellName();
  const rows = (await page(officer)).rows as Row[];
  const [first] = rows.filter(({ unit, caseId }) => unit !== own && caseId === null);
  if (first) throw new Error("Everybody was listed in the test before.");
  const kase = rows.find(({ unit, caseId }) => unit === own && caseId)!;
  const listedCase = await caseRow(kase.caseId!);
  expect(listedCase.state).toBe("listed");
  await database.admin`update members set admission_decision_date = '1970' where id = ${kase.memberId}`;
  await take(secretary, kase.caseId!, "confirm");
  await take(committee, kase.caseId!, "requestAbove");
  const bare = await take(officer, kase.caseId!, "check");
  expect(bare.status).toBe(422);
  expect(bare.data.refused[0]).toContain("giấy tờ gốc");
  const seen = { originals: "Lý lịch gốc năm 1970" };
  expect((await take(officer, kase.caseId!, "check", seen)).status).toBe(302);
  const young = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = ${CELL} and m.membership_status = 'M2' and m.party_age_from > '2010-01-01' limit 1`;
  const asked = { step: "list", badge: "30", round: "0711", roundYear: "2026" };
  const refused = await open(officer, "badge", young[0]!.id as string, asked);
  expect(refused.status).toBe(422);
  expect(refused.data.refused[0]).toContain("tuổi Đảng");
});

test("a neighbor sees neither the list nor a case of another commune", async () => {
  const [officer, neighbor] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const rows = (await page(officer)).rows as Row[];
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
