import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import * as casePage from "#app/routes/cases/case.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import * as record from "#app/routes/members/record.tsx";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const { memberRow, caseRow } = rowsOf(() => database, CELL);
const why = { explanation: "Lập nhầm khi nhập danh sách năm ngoái" };

test("a record made by mistake is proposed by the commune and taken out by the province, once, and its history stays (R9)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const province = await visitor("canbo.tinh");
  const opening = { step: "propose", ground: "duplicate", ...why };
  expect((await open(secretary, "wrongRecord", member!, opening)).status).toBe(422);
  const unnamed = await open(officer, "wrongRecord", member!, opening);
  expect(unnamed.data.refused.join(" "), "which record stays").toContain("giữ lại");
  const named = { ...opening, keptRecord: "0123, chi bộ thôn Bình An" };
  const id = caseIn(await open(officer, "wrongRecord", member!, named));
  expect((await take(officer, id, "approve")).status, "not by the one who proposes").toBe(422);
  expect((await memberRow(member!)).hidden_at).toBeNull();

  // Two officers at the same moment (fault 134): one takes the step, the other is told the state.
  const two = await visitor("canbo.tinh");
  const answers = await Promise.all([take(province, id, "approve"), take(two, id, "approve")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  const { full_name: name, hidden_at: hidden } = await memberRow(member!);
  expect(hidden).not.toBeNull();
  expect(await caseRow(id)).toMatchObject({ state: "hidden", closed_on: expect.anything() });
  expect((await look(officer, id)).data.name, "the case can still be read").toBe(name);
  expect((await officer.get(record, paths.member(member!), { id: member! })).status).toBe(404);
  const list = await secretary.get(memberList, "/members");
  expect(JSON.stringify(list.data.rows ?? list.data)).not.toContain(member);
  const facts = await database.admin`
    select act, reason from history where member_id = ${member!} order by id`;
  expect(facts.at(-1)).toMatchObject({ act: "case.applied", reason: "R9" });
  expect(
    await database.admin`select 1 from member_records where member_id = ${member!}`,
  ).toHaveLength(1);
});

test("the import operator proposes from the record, sees the cases of its proposals alone, and decides none", async () => {
  const [, , member] = await membersOf(database.admin, CELL);
  const [operator, province] = [await visitor("nhaplieu.tinh"), await visitor("canbo.tinh")];
  const start = await operator.get(newCase, paths.caseNew({ member: member! }));
  expect(start.data.procedures.map(({ key }: { key: string }) => key)).toEqual(["wrongRecord"]);
  const grounds = { ground: "mistake", ...why };
  expect((await open(operator, "exemption", member!, { step: "request" })).status).toBe(422);
  const id = caseIn(await open(operator, "wrongRecord", member!, { step: "propose", ...grounds }));
  expect((await take(operator, id, "approve")).status, "not by the one who proposes").toBe(422);
  expect((await memberRow(member!)).hidden_at).toBeNull();
  const page = await operator.get(record, paths.member(member!), { id: member! });
  expect(page.data.procedures.cases.map((one: { id: string }) => one.id)).toEqual([id]);

  await take(province, id, "return", { note: "Nêu rõ tệp đã nhập" });
  const [told] = await database.admin`
    select count(*)::int as number from notices where account_id = ${operator.accountId!}
      and kind = 'caseReturned'`;
  expect(told!.number).toBe(1);
  const list = await operator.get(caseList, paths.cases());
  expect(
    list.data.rows.map((one: { id: string }) => one.id),
    "waits for it",
  ).toContain(id);
  expect((await take(operator, id, "proposeAgain", grounds)).status).toBe(302);

  // Cases of other kinds in the same province: neither page, nor paper, nor list, nor step.
  const others = await database.admin`
    select id, state, procedure from cases where procedure not in ('wrongRecord', 'recoding') order by id`;
  const kinds = new Set(others.map(({ procedure }) => procedure));
  expect(kinds.size).toBeGreaterThan(5);
  for (const kind of kinds) {
    const other = others.find(({ procedure }) => procedure === kind)!;
    const of = String(other.id);
    expect((await look(operator, of)).status, String(kind)).toBe(404);
    const sent = { step: "standAside", seen: String(other.state), note: "thử" };
    const post = await operator.post(casePage, paths.case(of), sent, { id: of });
    expect(post.status, String(kind)).toBe(404);
  }
  for (const show of ["open", "closed", "mine", "air", "overdue"] as const) {
    const { rows } = (await operator.get(caseList, paths.cases({ show }))).data;
    const seen = new Set(rows.map((one: { id: string }) => one.id));
    expect(
      others.filter((one) => seen.has(one.id)),
      show,
    ).toEqual([]);
  }
  expect((await take(province, id, "approve")).status).toBe(302);
  expect((await memberRow(member!)).hidden_at).not.toBeNull();
});

test("a person about whom something else is under way keeps the record until that is over", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const province = await visitor("canbo.tinh");
  const id = caseIn(
    await open(officer, "wrongRecord", member!, { step: "propose", ground: "mistake", ...why }),
  );
  const death = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
  const other = caseIn(await open(secretary, "death", member!, death));
  const refused = await take(province, id, "approve");
  expect(refused.status).toBe(422);
  expect(refused.data.refused[0]).toContain("chưa xong");
  expect((await memberRow(member!)).hidden_at).toBeNull();
  await take(secretary, other, "withdraw", { note: "Báo nhầm người" });
  expect((await take(province, id, "approve")).status).toBe(302);
});

test("after records are gone the roll equation holds for every unit and period", async () => {
  const now = today(new Date());
  const everything = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };
  const faults = await withSystemScope("test: the roll", (db) =>
    checkRoll(db, everything, recentPeriods(["month", "year"], now), now),
  );
  expect(faults).toEqual([]);
});
