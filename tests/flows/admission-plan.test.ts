import { afterAll, beforeAll, expect, test } from "vitest";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { PlanLine } from "#app/features/reports/plans/rules.ts";
import { targetName } from "#app/features/reports/plans/schema.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import * as home from "#app/routes/home.tsx";
import * as plan from "#app/routes/reports/admission-plan.tsx";
import * as report from "#app/routes/reports/report.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
let commune: string;
let other: string;
beforeAll(async () => {
  database = await demoDatabase();
  const { admin } = database;
  const rows = await admin`select code, id from organizations where code in ('PT-TB', 'PT-XH')`;
  commune = rows.find(({ code }) => code === "PT-TB")!.id as string;
  other = rows.find(({ code }) => code === "PT-XH")!.id as string;
  // The number of the demo that waits is withdrawn, so that these tests begin with nothing.
  await admin`update admission_plans set state = 'withdrawn' where state = 'proposed'`;
});
afterAll(() => database.close());

const year = yearOf(dayOf(new Date()));
const next = year + 1;
const path = (of: number) => `/reports/admission-plan?year=${of}`;
const look = async (username: string, of: number) =>
  (await (await visitor(username)).get(plan, path(of))).data;
const lineOf = async (username: string, of: number, id: string): Promise<PlanLine> =>
  (await look(username, of)).lines.find((one: PlanLine) => one.id === id);
const post = async (username: string, form: FormFields) =>
  (await visitor(username)).post(plan, "/reports/admission-plan", form);
const asked = (numbers: Record<string, string>, form: FormFields = {}) => ({
  act: "propose",
  year: String(next),
  source: "Nghị quyết thử",
  ...Object.fromEntries(Object.entries(numbers).map(([id, value]) => [targetName(id), value])),
  ...form,
});
const rowsOf = async (username: string, key: string): Promise<BlockRow[]> =>
  (await (await visitor(username)).get(home, "/")).data.blocks.find(
    (one: HomeBlock) => one.key === key,
  ).rows;

test("a commune proposes its number, another hand approves it, and it is proposed once however often it is sent (S1, fault 149)", async () => {
  for (const who of ["bithu", "vanphong.xa", "lanhdao.xa", "lanhdao.tinh", "kiemtra.xa"])
    expect((await post(who, asked({ [commune]: "9" }))).status, who).toBe(403);
  const wrong = await post("canbo.xa", asked({ [commune]: "chín" }, { source: "" }));
  expect([wrong.status, wrong.data.issues]).toEqual([
    422,
    { [targetName(commune)]: "number", source: "source" },
  ]);
  expect(wrong.data.typed[targetName(commune)], "kept").toBe("chín");
  expect((await post("canbo.xa", asked({ [other]: "9" }))).data.refusal, "a neighbor's").toBe(
    "unit",
  );
  const form = asked({ [commune]: "9" }, { key: newFormKey() });
  const both = await Promise.all([post("canbo.xa", form), post("canbo.xa", form)]);
  expect(both.map(({ status }) => status)).toEqual([302, 302]);
  expect((await post("canbo.xa2", asked({ [commune]: "8" }))).data.refusal).toBe("pending");
  const { batch } = await look("lanhdao.xa", next);
  expect(batch.lines.map(({ asked: number }: { asked: number }) => number)).toEqual([9]);
  expect(
    (await rowsOf("lanhdao.xa", "indicators")).find(({ key }) => key === "plans"),
  ).toBeTruthy();
  const decide = (who: string, act: string, more: FormFields = {}) =>
    post(who, { act, batch: batch.id, year: String(next), ...more });
  expect((await decide("canbo.xa", "approve")).status).toBe(403);
  expect((await decide("lanhdao.xa.khac", "approve")).data.refusal, "of another unit").toBe(
    "state",
  );
  expect((await decide("lanhdao.tinh", "approve")).data.refusal, "of the commune alone").toBe(
    "state",
  );
  expect((await decide("lanhdao.xa", "refuse")).status, "a reason").toBe(422);
  expect((await decide("lanhdao.xa", "approve")).status).toBe(302);
  expect((await decide("lanhdao.xa", "approve")).data.refusal).toBe("state");
  expect(await lineOf("canbo.tinh", next, commune)).toMatchObject({
    target: 9,
    isFromAbove: false,
  });
  const facts = await database.admin`
    select act, role from history where act like 'report.plan%' and subject = ${String(next)}
      and org_pos = (select pos_from from organizations where id = ${commune}) order by id desc limit 2`;
  expect(facts.map(({ act, role }) => [act, role])).toEqual([
    ["report.planApproved", "R10"],
    ["report.planProposed", "R08"],
  ]);
});

test("what the province sets stands over it: the commune hears of it and sets no other", async () => {
  expect((await post("canbo.tinh", asked({ [commune]: "20", [other]: "10" }))).status).toBe(302);
  const { batch } = await look("lanhdao.tinh", next);
  expect(batch.lines).toHaveLength(2);
  const form = { act: "approve", batch: batch.id, year: String(next) };
  expect((await post("lanhdao.tinh", form)).status).toBe(302);
  expect(await lineOf("canbo.xa", next, commune)).toMatchObject({ target: 20, isFromAbove: true });
  expect((await post("canbo.xa", asked({ [commune]: "5" }))).data.refusal).toBe("above");
  expect(
    (await look("canbo.xa", next)).asked.map((one: PlanLine) => one.id),
    "its cells alone",
  ).not.toContain(commune);
  expect((await look("canbo.xa", next)).lines, "its own alone").toHaveLength(1);
  const told = await database.admin`
    select count(*)::int as n from notices n join accounts a on a.id = n.account_id
    where a.username = 'lanhdao.xa.khac' and n.kind = 'planSet' and n.subject = ${String(next)}`;
  expect(told[0]!.n).toBe(1);
  const past = await post("canbo.tinh", asked({ [commune]: "3" }, { year: String(year - 1) }));
  expect(past.data.refusal).toBe("year");
  await expect(
    database.admin`update admission_plans set target = 1 where org_id = ${commune}`,
  ).rejects.toThrow("does not change");
});

test("the home page of the province says what the report says: increase, decrease, and admissions against the sum of the plans", async () => {
  const page = await (
    await visitor("lanhdao.tinh")
  ).get(report, `/reports/movement?period=${year}`, { key: "movement" });
  const { increase, decrease } = page.data.content.equation;
  const admitted = page.data.content.parts[0].lines.find(({ key }: { key: string }) => key === "B1")
    .cells[1];
  const rows = await rowsOf("lanhdao.tinh", "yearly");
  expect(rows.find(({ key }) => key === "movement")!.value).toContain(
    `tăng ${increase}, giảm ${decrease}`,
  );
  const [sum] = await database.admin`
    select sum(target)::int as target from admission_plans p join organizations o on o.id = p.org_id
    where year = ${year} and state = 'approved' and org_type in ('XP', 'DUT')`;
  expect(rows.find(({ key }) => key === "admitted")).toMatchObject({
    value: `${admitted} trên chỉ tiêu ${sum!.target}`,
    to: `/reports/admission-plan?year=${year}`,
  });
});

test("a commune divides its number among its cells; the secretary hears of the part and sees it, the sum of the province stays", async () => {
  const { admin } = database;
  const cells = await admin`
    select id, code from organizations where commune_id = ${commune} and code in ('PT-TB-DB-01', 'PT-TB-05')`;
  const idOf = (code: string) => cells.find((one) => one.code === code)!.id as string;
  const [mine, theirs] = [idOf("PT-TB-DB-01"), idOf("PT-TB-05")];
  const [stranger] = await admin`select id from organizations where code = 'PT-XH-01'`;
  const sum = async () =>
    (await look("lanhdao.tinh", next)).lines.map(({ id, target }: PlanLine) => [id, target]);
  const before = await sum();
  expect((await post("canbo.tinh", asked({ [mine]: "4" }))).data.refusal, "of communes").toBe(
    "unit",
  );
  const outside = asked({ [stranger!.id as string]: "4" });
  expect((await post("canbo.xa", outside)).data.refusal).toBe("unit");
  expect((await post("canbo.xa", asked({ [mine]: "4", [theirs]: "3" }))).status).toBe(302);
  const { batch } = await look("lanhdao.xa", next);
  const form = { act: "approve", batch: batch.id, year: String(next) };
  expect((await post("lanhdao.xa", form)).status).toBe(302);
  const own = await look("bithu", next);
  expect(own.level).toBe("cell");
  expect(own.cells).toMatchObject([{ id: mine, target: 4, isFromAbove: true }]);
  expect([own.lines, own.mayPropose, own.mayDecide]).toEqual([[], false, false]);
  const told = await admin`
    select a.username from notices n join accounts a on a.id = n.account_id
    where n.kind = 'planSet' and n.subject = ${String(next)}`;
  expect(told.map(({ username }) => username)).toEqual(
    expect.arrayContaining(["bithu", "bithu.khac2"]),
  );
  expect(await sum(), "parts are no numbers of their own").toEqual(before);
});

test("cells together have admitted what their commune has, and a commune without a number has nothing to divide", async () => {
  const { cells } = await look("canbo.xa", year);
  const page = await (
    await visitor("canbo.xa")
  ).get(report, `/reports/movement?period=${year}`, { key: "movement" });
  const total = page.data.content.parts[0].lines.find(({ key }: { key: string }) => key === "B1");
  const admitted = cells.map((one: PlanLine) => one.admitted ?? 0);
  expect(admitted.reduce((all: number, one: number) => all + one, 0)).toBe(total.cells[1]);
  await database.admin`alter table admission_plans disable trigger admission_plans_stay`;
  await database.admin`update admission_plans set state = 'withdrawn' where org_id = ${commune} and year = ${next}`;
  await database.admin`alter table admission_plans enable trigger admission_plans_stay`;
  const one = (await look("canbo.xa", next)).cells[0] as PlanLine;
  expect((await post("canbo.xa", asked({ [one.id]: "7" }))).data.refusal).toBe("whole");
  const both = asked({ [one.id]: "7", [commune]: "30" });
  expect((await post("canbo.xa", both)).status).toBe(302);
});

test("a step takes the days between entering and leaving it, over cases that left it in the year", async () => {
  const { admin } = database;
  const [cell] =
    await admin`select id, pos_from::text as pos from organizations where code = 'PT-XH-01'`;
  const stepsOf = async () => (await look("canbo.xa.khac", 2040)).steps;
  expect(await stepsOf(), "nothing left a step in that year").not.toContainEqual(
    expect.objectContaining({ days: expect.any(Number) }),
  );
  for (const [at, days] of [10, 25].entries()) {
    const [kase] = await admin`
      insert into cases (procedure, state, subject_name, org_id, org_pos, opened_on, opened_at, entered_on, closed_on, updated_at)
      values ('admission', 'trained', 'x', ${cell!.id}, ${cell!.pos}, '2040-01-01', now(), '2040-01-01', '2040-12-31', now())
      returning id`;
    const moves = [
      [null, "sympathizer", "2040-01-01"],
      ["sympathizer", "sympathizer", "2040-01-05"],
      ["sympathizer", "trained", `2040-01-${1 + days}`.replace(/-(\d)$/, "-0$1")],
      ["trained", "fileOpen", at === 0 ? "2041-02-01" : "2040-03-01"],
    ] as const;
    for (const [ordinal, [from, to, on]] of moves.entries())
      await admin`
        insert into case_steps (case_id, ordinal, step, from_state, to_state, at, taken_on, actor_name)
        values (${kase!.id}, ${ordinal}, 'x', ${from}, ${to}, now(), ${on}, 'x')`;
  }
  const steps = await stepsOf();
  const of = (state: string) => steps.find((one: { state: string }) => one.state === state);
  expect(of("sympathizer").days).toBe(17.5);
  expect(of("trained").days, "of the one that left in the year").toBe(35);
});
