import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as paperPage from "#app/routes/cases/paper.tsx";
import * as unitPage from "#app/routes/organizations/organization.tsx";
import { addDays, addMonths } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { caseIn, lastMonth, look, rowsOf, take, unitOf, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { makeNeighbors } from "#tests/setup/neighbors.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

const COMMUNE = "PT-TB";

let database: TestDatabase;
let commune: string;
/** The inspection of the province, two of it, and its two leaders: the demo has one leader and no inspection there. */
let inspector: Visitor;
let colleague: Visitor;
let head: Visitor;
let deputy: Visitor;
/** The leader of the commune that is disciplined. */
let leader: Visitor;

beforeAll(async () => {
  database = await demoDatabase();
  const { admin } = database;
  await supplyPapers(admin);
  await makeNeighbors(admin);
  commune = await unitOf(admin, COMMUNE);
  inspector = await appoint("kiemtra.tinh", "R11");
  colleague = await appoint("kiemtra.tinh2", "R11");
  deputy = await appoint("lanhdao.tinh2", "R14");
  head = await visitor("lanhdao.tinh");
  leader = await visitor("lanhdao.xa");
});
afterAll(() => database.close());

const { caseRow } = rowsOf(() => database, COMMUNE);
const on = lastMonth();

/** Gives the province one more account with a post. */
async function appoint(username: string, role: string): Promise<Visitor> {
  await database.admin`
    with made as (
      insert into accounts (username, display_name, is_demo) values (${username}, ${username}, true) returning id)
    insert into posts (account_id, role, org_id, valid_from, basis)
    select made.id, ${role}, o.id, '2026-01-01', '1-QĐ/TU' from made, organizations o where o.code = 'PT'`;
  return visitor(username);
}

const openUnit = (who: Visitor, form: FormFields = {}) =>
  who.post(newCase, paths.caseNew({ procedure: "communeDiscipline", unit: commune }), {
    step: "open",
    source: "inspection",
    violation: "Buông lỏng lãnh đạo, thu chi ngoài sổ",
    violationOn: addDays(on, -60),
    ...form,
  });
const conclusion = { verifiedOn: on, conclusion: "Có vi phạm" };
const review = { reviewedOn: on, review: "Nhận khuyết điểm", ownForm: "G1" };
const decided = (number: string, form = "G1") => ({
  form,
  decisionNumber: number,
  decisionOn: on,
  authority: "Ban Thường vụ Tỉnh uỷ",
  ...vote(13),
});
const letter = { appealOn: on, appeal: "Đề nghị xem lại hình thức" };
const answer = { answerNumber: "40-QĐ/TW", answerOn: on };

const done = async (who: Visitor, id: string, step: string, form: FormFields = {}) => {
  const { status, data } = await take(who, id, step, form);
  expect(status, `${step} ${JSON.stringify(data)}`).toBe(302);
};
const rows = () => database.admin`
  select form, decision_number as number, announced_on::text as announced, effect_ends_on::text as over, appeal_result as result
  from organization_disciplines where org_id = ${commune} order by decision_number`;
const waits = async (who: Visitor, show?: "open") =>
  JSON.stringify((await who.get(caseList, paths.cases({ show }))).data);
const shownTo = async (username: string) => {
  const who = await visitor(username);
  return (await who.get(unitPage, paths.organization(commune), { id: commune })).data;
};

/** Brings a case through the hands of the province to its announcement. */
async function announced(number: string, form = "G1"): Promise<string> {
  const id = caseIn(await openUnit(inspector));
  await done(colleague, id, "verify", conclusion);
  await done(leader, id, "review", review);
  await done(head, id, "decide", decided(number, form));
  await done(colleague, id, "announce", { announcedOn: on });
  return id;
}

test("a commune is reprimanded by the province: opened, verified, reviewed by itself, decided by a leader without another hand, announced, over after its months", async () => {
  const own = await visitor("kiemtra.xa");
  for (const who of [own, leader, await visitor("canbo.xa"), await visitor("canbo.tinh")])
    expect((await openUnit(who)).status, "not theirs to open").not.toBe(302);
  const id = caseIn(await openUnit(head));
  expect(await waits(inspector)).toContain(id);
  expect(await waits(own), "the inspection of the commune").not.toContain(id);
  expect((await take(own, id, "verify", conclusion)).status).toBe(422);
  expect((await take(leader, id, "review", review)).status, "before it is verified").toBe(409);
  await done(inspector, id, "verify", conclusion);

  const early = await take(head, id, "review", review);
  expect(early.status, "the commune reviews itself").toBe(422);
  expect(await waits(leader)).toContain(id);
  await done(leader, id, "review", review);
  for (const who of [leader, inspector, own]) {
    const refused = await take(who, id, "decide", decided("30-QĐ/TU"));
    expect(refused.status, "the leader of the province decides").toBe(422);
  }
  const opener = await take(head, id, "decide", decided("30-QĐ/TU"));
  expect([opener.status, opener.data.refused.join()], "who opened it").toEqual([
    422,
    expect.stringContaining("phải là ba người khác nhau"),
  ]);
  expect(await waits(deputy)).toContain(id);
  await done(deputy, id, "decide", decided("30-QĐ/TU"));
  expect(await rows(), "nothing before it is announced").toEqual([]);
  expect((await shownTo("canbo.xa")).conduct).toEqual([]);

  expect((await take(own, id, "announce", { announcedOn: on })).status).toBe(422);
  expect((await take(leader, id, "announce", { announcedOn: on })).status).toBe(422);
  await done(inspector, id, "announce", { announcedOn: on });
  expect(await rows()).toEqual([
    { form: "G1", number: "30-QĐ/TU", announced: on, over: addMonths(on, 12), result: null },
  ]);
  for (const username of ["canbo.xa", "lanhdao.xa", "canbo.tinh"]) {
    const page = await shownTo(username);
    expect(page.conduct, username).toMatchObject([{ form: "G1", decisionNumber: "30-QĐ/TU" }]);
    expect(JSON.stringify(page), username).not.toContain("thu chi ngoài sổ");
  }
  const at = paths.casePaper(id, { form: "unit-discipline" });
  const paper = await leader.get(paperPage, at, { id });
  expect(JSON.stringify(paper.data.paper)).toContain("30-QĐ/TU");
  const facts = await database.admin`
    select org_pos::text as at from history where act = 'organization.disciplined' order by id`;
  const [unit] = await database.admin`
    select pos_from::text as at from organizations where id = ${commune}`;
  expect(facts).toEqual([{ at: unit!.at }]);

  const night = (day: string) =>
    withSystemScope("test: daily", (db) => takeDueSteps(db, new Date(`${day}T12:00:00Z`)));
  await night(addDays(addMonths(on, 12), -2));
  expect((await caseRow(id)).state, "not before twelve months").toBe("announced");
  await night(addDays(addMonths(on, 12), 2));
  expect((await caseRow(id)).state).toBe("effectEnded");
  expect(await rows(), "the row stays").toHaveLength(1);
});

test("the answer of the center to the appeal of a commune is recorded at the province, within its days: upheld, changed, annulled", async () => {
  const upheld = await announced("31-QĐ/TU", "G2");
  expect((await take(await visitor("canbo.xa"), upheld, "appeal", letter)).status).toBe(404);
  await done(leader, upheld, "appeal", letter);
  const [clock] = await database.admin`
    select due_on - entered_on as days from cases where id = ${upheld}`;
  expect(clock!.days, "the days of the center").toBe(180);
  for (const who of [leader, await visitor("kiemtra.xa"), inspector])
    expect((await take(who, upheld, "uphold", answer)).status, "not theirs").toBe(422);
  await done(head, upheld, "uphold", answer);

  const changed = await announced("32-QĐ/TU", "G2");
  await done(leader, changed, "appeal", letter);
  await done(deputy, changed, "change", { ...answer, newForm: "G1" });

  const granted = await announced("33-QĐ/TU", "G2");
  await done(leader, granted, "appeal", letter);
  const bare = await take(head, granted, "grant", answer);
  expect(bare.status, "with a reason").toBe(422);
  await done(head, granted, "grant", { ...answer, note: "Kết luận sai" });

  expect((await rows()).map(({ number, form, result }) => [number, form, result])).toEqual([
    ["30-QĐ/TU", "G1", null],
    ["31-QĐ/TU", "G2", "upheld"],
    ["32-QĐ/TU", "G1", "changed"],
    ["33-QĐ/TU", "G2", "annulled"],
  ]);
  const at = paths.casePaper(changed, { form: "appeal-answer" });
  const paper = await leader.get(paperPage, at, { id: changed });
  expect(JSON.stringify(paper.data.paper)).toContain("40-QĐ/TW");
});

test("the leader of a neighboring commune and the other province get nothing of it, in any state", async () => {
  const others = ["lanhdao.xa.khac", "canbo.xa.khac", "thudangphi", "chiuy", "phobithu", "bithu"];
  const id = caseIn(await openUnit(inspector));
  const closed = async (state: string) => {
    for (const username of [...others, "canbo.xa", "canbo.tinh"]) {
      const who = await visitor(username);
      const what = `${username}, ${state}`;
      expect((await look(who, id)).status, what).toBe(404);
      expect((await take(who, id, "review", review)).status, what).toBe(404);
      const at = paths.casePaper(id, { form: "unit-discipline" });
      expect((await who.get(paperPage, at, { id })).status, what).toBe(404);
      expect(await waits(who, "open"), what).not.toContain(id);
    }
  };
  await closed("opened");
  expect((await take(inspector, id, "verify", conclusion)).status, "who opened it").toBe(422);
  await done(colleague, id, "verify", conclusion);
  await closed("verified");
  await done(leader, id, "review", review);
  await done(head, id, "decide", decided("34-QĐ/TU"));
  await done(colleague, id, "announce", { announcedOn: on });
  await closed("announced");
  expect((await shownTo("lanhdao.xa")).conduct).not.toEqual([]);
  for (const username of others) expect((await shownTo(username)).conduct, username).toEqual([]);
});
