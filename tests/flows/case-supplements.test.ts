import { afterAll, beforeAll, expect, test } from "vitest";
import { endCasesOfLeavers } from "#app/features/procedures/due/leavers/commands.server.ts";
import { remindOfSupplements } from "#app/features/procedures/supplements/telling/commands.server.ts";
import * as casePaper from "#app/routes/cases/paper.tsx";
import * as newSupplement from "#app/routes/cases/supplement-new.tsx";
import * as supplements from "#app/routes/cases/supplements.tsx";
import * as change from "#app/routes/members/record-change.tsx";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { caseIn, lastMonth, open, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const now = new Date();
const day = today(now);
const written = (on: string) => on.split("-").toReversed().join("/");
const look = (who: Visitor, query = {}) => who.get(supplements, paths.caseSupplements(query));
const reviewed = async (id: string) =>
  (
    await database.admin`
      select last_reviewed_at::text as reviewed, verified_by_member_at::text as member,
        verified_by_commune_at::text as commune
      from member_records r join members m on m.id = r.member_id where m.id = ${id}`
  )[0];

test("a commune opens its campaign once a year, its cells are told, and neither a cell nor a neighbor opens one", async () => {
  const [officer, secretary] = [await visitor("canbo.xa.khac"), await visitor("bithu.khac")];
  const post = (who: Visitor, form: Record<string, string>) =>
    who.post(newSupplement, paths.caseSupplementNew(), form);
  expect((await post(secretary, { dueOn: written(addDays(day, 30)) })).status).toBe(404);
  const wrong = await post(officer, { dueOn: written(day), guidance: "Xem kỹ mục gia đình" });
  expect([wrong.status, wrong.data.issues]).toEqual([422, { dueOn: "past" }]);
  expect(wrong.data.typed.guidance, "what was typed stays").toBe("Xem kỹ mục gia đình");
  expect((await look(secretary)).data.campaign).toBeNull();
  expect((await post(officer, { dueOn: written(addDays(day, 30)) })).status).toBe(302);
  const again = await post(officer, { dueOn: written(addDays(day, 40)) });
  expect(again.data.refusal).toBe("covered");
  const province = await post(await visitor("canbo.tinh"), { dueOn: written(addDays(day, 30)) });
  expect(province.data.refusal, "communes are at it").toBe("covers");
  expect((await look(secretary)).data.campaign.year).toBe(Number(day.slice(0, 4)));
  const told = await database.admin`
    select n.kind from notices n join accounts a on a.id = n.account_id where a.username = 'bithu.khac'
      and n.kind = 'supplementOpened'`;
  expect(told).toHaveLength(1);
  const page = await look(officer);
  expect(page.data.units.rows.every(({ name }: { name: string }) => name !== "")).toBe(true);
});

test("a member who says that something changed has asked for it first; it is received once that is decided", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const officer = await visitor("canbo.xa");
  const [own] = await database.admin`
    select member_id as id, m.org_id as cell from accounts a join members m on m.id = a.member_id where username = 'dangvien'`;
  const { id, cell } = own as { id: string; cell: string };
  expect((await look(member)).data.own).toMatchObject({ caseId: null, changes: 0 });
  const changed = { step: "state", outcome: "changed" };
  const early = await open(member, "supplement", id, changed);
  expect(early.status).toBe(422);
  expect(early.data.refused[0]).toContain("Đề nghị sửa");
  const ask = { intent: "save", explanation: "Đổi số điện thoại", phone: "0912000333" };
  const request = caseIn(
    await member.post(change, paths.memberChange(id, { field: "phone" }), ask, { id }),
  );
  const statement = caseIn(await open(member, "supplement", id, changed));
  expect((await look(member)).data.own).toMatchObject({ caseId: statement, changes: 1 });
  const waiting = await take(officer, statement, "receive");
  expect(waiting.data.refused[0]).toContain("chưa giải quyết xong");
  const bulk = await officer.post(supplements, paths.caseSupplements(), { cell });
  expect(bulk.location).toContain("received=0&waiting=1");
  expect((await take(secretary, request, "approveSimple")).status).toBe(302);

  const paper = await member.get(casePaper, paths.casePaper(statement, { form: "3-hsd" }), {
    id: statement,
  });
  expect(JSON.stringify(paper.data.paper)).toContain("0912000333");
  const key = "one-press";
  const [first, second] = [
    await officer.post(supplements, paths.caseSupplements(), { cell, key }),
    await officer.post(supplements, paths.caseSupplements(), { cell, key }),
  ];
  expect(first.location).toContain("received=1&waiting=0");
  expect(second.location, "pressed twice, done once").toBe(first.location);
  expect(await reviewed(id)).toEqual({ reviewed: day, member: day, commune: day });
  const twice = await open(member, "supplement", id, { step: "state", outcome: "unchanged" });
  expect(twice.data.refused[0]).toContain("đã được tiếp nhận");
});

test("the cell records a signed paper, the commune receives the cell with one press, and a neighbor sees none of it", async () => {
  const officer = await visitor("canbo.xa.khac");
  const [secretary, stranger] = [await visitor("bithu.khac"), await visitor("canbo.xa")];
  const cell = await unitOf(database.admin, "PT-XH-01");
  const page = await look(secretary);
  const [person, mover] = page.data.cell.rows as { memberId: string }[];
  const form = { step: "recordPaper", outcome: "unchanged", signedOn: written(lastMonth()) };
  const one = caseIn(await open(secretary, "supplement", person!.memberId, form));
  const left = caseIn(await open(secretary, "supplement", mover!.memberId, form));
  const withdraw = () => withSystemScope("test: daily", (db) => endCasesOfLeavers(db, now));
  expect(await withdraw(), "both are members").toBe(0);
  // Somebody who has died meanwhile is reviewed no more: the night withdraws the case.
  await database.admin`update members set membership_status = 'X1', is_live = false where id = ${mover!.memberId}`;
  expect((await look(stranger, { cell })).status).toBe(404);
  const foreign = await stranger.post(supplements, paths.caseSupplements(), { cell });
  expect(foreign.status, "nor the campaign of the other commune").toBe(404);
  const bulk = await officer.post(supplements, paths.caseSupplements(), { cell });
  expect(bulk.location).toContain("received=1&waiting=1");
  expect(await reviewed(person!.memberId)).toEqual({
    reviewed: day,
    member: lastMonth(),
    commune: day,
  });
  expect((await take(secretary, one, "withdraw", { note: "Ghi nhầm người" })).status).toBe(409);
  expect(await withdraw()).toBe(1);
  expect(await withdraw(), "once").toBe(0);
  const [kase] = await database.admin`select state, closed_on from cases where id = ${left}`;
  expect(kase).toMatchObject({ state: "withdrawn", closed_on: expect.anything() });
  const facts = await database.admin`
    select account_id from history where member_id = ${mover!.memberId} order by id`;
  expect(facts.at(-1)!.account_id, "by the program").toBeNull();
});

test("who has not stated is reminded once before the end; after the end nobody states anything more", async () => {
  const remind = (at: Date) => withSystemScope("test: daily", (db) => remindOfSupplements(db, at));
  expect(await remind(now), "long before the end").toBe(0);
  const later = new Date(now.getTime() + 25 * 86_400_000);
  expect(await remind(later)).toBeGreaterThan(0);
  expect(await remind(later), "once").toBe(0);
  const [officer, secretary] = [await visitor("canbo.xa.khac"), await visitor("bithu.khac")];
  const { data } = await look(officer);
  const close = { intent: "close", campaign: data.campaign.id as string };
  const other = await (await visitor("canbo.xa")).post(supplements, paths.caseSupplements(), close);
  expect(other.status, "of another commune").toBe(404);
  expect((await officer.post(supplements, paths.caseSupplements(), close)).status).toBe(302);
  const person = data.units.rows[0] as { id: string };
  expect((await look(secretary)).data.campaign).toBeNull();
  const [left] = await database.admin`
    select m.id from members m where m.org_id = ${await unitOf(database.admin, "PT-XH-01")} and membership_status = 'M2'
      and not exists (select 1 from cases c where c.member_id = m.id) limit 1`;
  const form = { step: "recordPaper", outcome: "unchanged", signedOn: written(lastMonth()) };
  const late = await open(secretary, "supplement", left!.id as string, form);
  expect(late.data.refused[0]).toContain("Chưa có đợt");
  expect(person.id).toBeTruthy();
});
