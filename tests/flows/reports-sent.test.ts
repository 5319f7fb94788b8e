import { afterAll, beforeAll, expect, test } from "vitest";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import { remindOfReports } from "#app/features/reports/sent/reminding/commands.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import * as list from "#app/routes/reports/list.tsx";
import * as report from "#app/routes/reports/report.tsx";
import * as sentPrint from "#app/routes/reports/sent-print.tsx";
import * as sent from "#app/routes/reports/sent.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Answer } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`alter table sent_reports disable trigger sent_reports_stay`;
  await database.admin`truncate sent_reports, report_snapshots, report_steps`;
  await database.admin`alter table sent_reports enable trigger sent_reports_stay`;
});
afterAll(() => database.close());

const day = today(new Date());
const lastMonth = earlier(periodOf("month", day), 1).key;
const lastQuarter = earlier(periodOf("quarter", day), 1).key;
const thisQuarter = periodOf("quarter", day).key;
const pageOf = (key: string, period: string) => `/reports/${key}?period=${period}`;

const send = async (username: string, key: string, period: string, note = "") =>
  (await visitor(username)).post(report, `/reports/${key}`, { period, note }, { key });
const idIn = ({ location }: Answer) => /sent\/([0-9a-f-]{36})/.exec(location ?? "")![1]!;
const act = async (username: string, id: string, step: string, form = {}) =>
  (await visitor(username)).post(sent, `/reports/sent/${id}`, { act: step, ...form }, { id });
const look = async (username: string, id: string) =>
  (await visitor(username)).get(sent, `/reports/sent/${id}`, { id });
const stateOf = async (id: string) =>
  (await database.admin`select state from sent_reports where id = ${id}`)[0]!.state as string;

type Line = { key: string; memberId?: string; cells: (string | number | null)[] };
let monthly: string;

test("a cell sends the report of its month, made from its meeting, dues, work and roll; the commune gives it back and accepts it", async () => {
  const due = (await (await visitor("bithu")).get(list, "/reports")).data.toSend;
  const asked = due.map(({ key, period }: { key: string; period: string }) => `${key} ${period}`);
  expect(asked.toSorted()).toEqual([`monthly ${lastMonth}`, `reconciliation ${lastQuarter}`]);
  const answer = await send("bithu", "monthly", lastMonth, "Hai đồng chí ốm dài ngày");
  monthly = idIn(answer);
  const { data } = await look("bithu", monthly);
  expect([data.state, data.version, data.isWhole]).toEqual(["submitted", 1, true]);
  expect(data.content.parts).toHaveLength(4);
  expect(data.content.notes[0]).toContain("Hai đồng chí ốm dài ngày");
  const { opening, increase, decrease, closing } = data.content.equation;
  expect(opening + increase - decrease).toBe(closing);
  expect((await send("phobithu", "monthly", lastMonth)).data.refusal, "sent already").toBe("state");
  expect((await act("bithu", monthly, "accept")).status, "the cell does not accept").toBe(403);
  expect((await act("canbo.xa", monthly, "accept")).status, "an officer does not").toBe(403);
  const bare = await act("lanhdao.xa", monthly, "return", { note: " " });
  expect([bare.status, bare.data.isReasonMissing]).toEqual([422, true]);
  const why = { note: "Thiếu số người vắng không lý do" };
  expect((await act("lanhdao.xa", monthly, "return", why)).status).toBe(302);
  const again = (await (await visitor("bithu")).get(list, "/reports")).data.toSend;
  expect(again.find(({ key }: { key: string }) => key === "monthly").isReturned).toBe(true);
  expect(idIn(await send("bithu", "monthly", lastMonth, "Đã bổ sung")), "the same report").toBe(
    monthly,
  );
  expect((await look("lanhdao.xa", monthly)).data.version).toBe(2);
  expect((await act("lanhdao.xa", monthly, "accept")).status).toBe(302);
  expect(await stateOf(monthly)).toBe("accepted");
});

test("a figure given by hand is marked and explained, and the sum must still come out", async () => {
  const key = "movement";
  const who = await visitor("canbo.xa.khac");
  const page = await who.get(report, pageOf(key, lastQuarter), { key });
  const line = (name: string) =>
    Number(page.data.lines.find((one: { key: string }) => one.key === name).value);
  const post = (form: Record<string, string>) =>
    who.post(report, `/reports/${key}`, { period: lastQuarter, note: "", ...form }, { key });
  const bare = await post({ line0: "B", value0: "x" });
  expect([bare.status, bare.data.issues]).toEqual([422, { value0: "value", why0: "why" }]);
  const one = { line0: "B", value0: String(line("B") + 1), why0: "Quyết định về muộn một ngày" };
  expect((await post(one)).data.refusal, "the sum").toBe("sum");
  const both = { ...one, line1: "D", value1: String(line("D") + 1), why1: "Theo dòng B" };
  const id = idIn(await post(both));
  const { content } = (await look("canbo.xa.khac", id)).data;
  expect(content.notes[0]).toContain("Quyết định về muộn một ngày");
  const marked = content.parts[0].lines.find((row: { key: string }) => row.key === "B");
  expect(marked.cells.slice(0, 2)).toEqual([expect.stringContaining("sửa tay"), line("B") + 1]);
});

test("those who send a report hear of it three days before it is due, once it is sent no more", async () => {
  const { to, key } = periodOf("month", day);
  await database.admin`
    insert into sent_reports (org_id, org_pos, report, period, state, updated_at)
    select id, pos_from, 'monthly', ${key}, 'submitted', now() from organizations where code = 'PT-TB-DB-01'`;
  const rules = ruleSet(day);
  const due = addDays(to, rules.number("report.due_day.cell_monthly"));
  const told = (on: string) =>
    withSystemScope("test: daily", (db) => remindOfReports(db, new Date(`${on}T05:00:00Z`)));
  expect(await told(addDays(due, -4))).toBe(0);
  expect(await told(addDays(due, -3))).toBeGreaterThan(0);
  const heard = async (name: string) =>
    (
      await database.admin`select 1 from notices n join accounts a on a.id = n.account_id
        where a.username = ${name} and n.kind = 'reportDue'`
    ).length;
  expect(await heard("bithu.khac2")).toBe(1);
  expect(await heard("bithu"), "on its way").toBe(0);
});

test("an accepted report is locked: nobody changes it, and it prints the same though the rows have moved on", async () => {
  const { admin } = database;
  const who = await visitor("bithu");
  const print = async () =>
    (await who.get(sentPrint, `/reports/sent/${monthly}/print`, { id: monthly })).data.paper;
  const before = await print();
  await admin`update org_memberships set to_date = '2020-01-02', out_reason = 'R1' where org_id = (
    select org_id from sent_reports where id = ${monthly})`;
  const live = await who.get(report, pageOf("monthly", lastMonth), { key: "monthly" });
  expect(live.data.content.equation.closing, "the rows have moved on").toBe(0);
  expect(await print()).toEqual(before);
  expect((await act("lanhdao.xa", monthly, "return", { note: "Sửa lại số" })).status).toBe(409);
  expect((await send("bithu", "monthly", lastMonth)).status).toBe(409);
  await expect(
    admin`update sent_reports set state = 'returned' where id = ${monthly}`,
  ).rejects.toThrow("locked");
  await expect(admin`delete from sent_reports where id = ${monthly}`).rejects.toThrow("kept");
  await expect(admin`update report_snapshots set content = '{}'`).rejects.toThrow("as it was");
  await expect(admin`delete from report_steps`).rejects.toThrow("as it was");
  await expect(
    admin`insert into report_snapshots (report_id, org_pos, version, content, checksum, made_at)
      select id, org_pos, 9, 'x', encode(sha256('x'), 'hex'), now() from sent_reports where id = ${monthly}`,
  ).rejects.toThrow("no other figures");
});

test("a commune's report is proposed, signed by its leader, checked and accepted by the province, each by another hand (S1)", async () => {
  expect((await send("bithu", "movement", lastQuarter)).data.refusal, "not a cell's").toBe("unit");
  const id = idIn(await send("canbo.xa", "movement", lastQuarter));
  expect(await stateOf(id)).toBe("proposed");
  expect((await act("canbo.tinh", id, "check")).data.refusal, "not signed yet").toBe("state");
  expect((await act("lanhdao.xa.khac", id, "sign")).status, "of another commune").toBe(404);
  expect((await act("lanhdao.xa", id, "sign")).status).toBe(302);
  expect((await act("lanhdao.tinh", id, "accept")).data.refusal, "not checked yet").toBe("state");
  const { data } = await (await visitor("canbo.tinh")).get(list, "/reports");
  expect(data.waiting.map((line: { id: string }) => line.id)).toEqual([id]);
  expect((await act("canbo.tinh", id, "check")).status).toBe(302);
  expect((await act("lanhdao.tinh", id, "accept")).status).toBe(302);
  expect((await look("canbo.xa", id)).data.steps.map((step: { act: string }) => step.act)).toEqual([
    "submit",
    "sign",
    "check",
    "accept",
  ]);
  const [{ n } = { n: 0 }] = await database.admin`
    select count(*)::int n from history where act like 'report.%' and subject = ${id}`;
  expect(n).toBe(4);
  const notes = async (): Promise<string> =>
    (
      await (
        await visitor("canbo.xa")
      ).get(report, pageOf("movement", thisQuarter), { key: "movement" })
    ).data.content.notes.join(" ");
  expect(await notes()).not.toContain("Điều chỉnh");
  const back = await database.admin`
    update org_memberships set to_date = null, out_reason = null where to_date = '2020-01-02' returning member_id`;
  expect(back.length, "written late").toBeGreaterThan(0);
  expect(await notes(), "told in the next period (fault 142)").toContain("Điều chỉnh");
});

test("a statistical form goes the same way, with snapshot and lock, and next year stands beside the new one", async () => {
  const lastYear = earlier(periodOf("year", day), 1).key;
  expect((await send("canbo.xa", "structure", lastQuarter)).data.refusal, "no such period").toBe(
    "period",
  );
  const id = idIn(await send("canbo.xa", "structure", lastYear));
  expect((await act("canbo.xa", id, "sign")).status, "nobody signs the own one").toBe(403);
  for (const [who, step] of [
    ["lanhdao.xa", "sign"],
    ["canbo.tinh", "check"],
    ["lanhdao.tinh", "accept"],
  ] as const)
    expect((await act(who, id, step)).status, step).toBe(302);
  const { data } = await look("canbo.xa", id);
  expect([data.state, data.isWhole]).toEqual(["accepted", true]);
  const sentTotal = data.content.parts[0].lines.find((line: Line) => line.key === "total").cells[1];
  const page = await (
    await visitor("canbo.xa")
  ).get(report, pageOf("structure", day.slice(0, 4)), { key: "structure" });
  const total = page.data.content.parts[0].lines.find((line: Line) => line.key === "total");
  expect(total.cells[4], "same period last year").toBe(sentTotal);
  expect((await send("canbo.xa", "structure", lastYear)).status, "locked").toBe(409);
  expect((await send("canbo.xa", "organizations", lastYear)).status).toBe(302);
  expect((await send("canbo.xa", "grades", lastYear)).status).toBe(302);
});

test("the office sends the report on dues and no other, the officer does not send it", async () => {
  expect((await send("canbo.xa", "dues", lastQuarter)).status).toBe(422);
  expect((await send("vanphong.xa", "movement", lastQuarter)).status).toBe(403);
  const id = idIn(await send("vanphong.xa", "dues", lastQuarter));
  expect((await act("lanhdao.xa", id, "sign")).status).toBe(302);
  expect(await stateOf(id)).toBe("submitted");
});

test("a cell sends its list for the quarter, and the commune sees by name what moved since (fault 8) and sends it on", async () => {
  const key = "reconciliation";
  const id = idIn(await send("bithu.khac2", key, lastQuarter));
  const people = (await look("bithu.khac2", id)).data.content.parts[1].lines as Line[];
  expect(people.length).toBeGreaterThan(1);
  const cellLine = async () => {
    const page = await (await visitor("canbo.xa")).get(report, pageOf(key, lastQuarter), { key });
    const cells = page.data.content.parts[0].lines as Line[];
    const { org_id } = (await database.admin`select org_id from sent_reports where id = ${id}`)[0]!;
    return {
      own: cells.find((line) => line.key === org_id)!.cells,
      none: cells.find(({ cells: [, byCell] }) => byCell === null)?.cells,
    };
  };
  const before = await cellLine();
  expect(before.own.slice(1)).toEqual([people.length, people.length, 0, ""]);
  expect(before.none?.[4]).toContain("chưa gửi");
  const gone = people[0]!;
  await database.admin`
    update org_memberships set to_date = '2026-01-02', out_reason = 'R1' where member_id = ${gone.memberId!} and to_date is null`;
  const after = await cellLine();
  expect(after.own.slice(1, 4)).toEqual([people.length, people.length - 1, 1]);
  expect(after.own[4]).toContain(String(gone.cells[1]));
  expect((await act("lanhdao.xa", id, "accept")).status).toBe(302);
  const due = (await (await visitor("canbo.xa")).get(list, "/reports")).data.toSend;
  expect(due).toContainEqual(expect.objectContaining({ key, isReturned: false }));
  const sentOn = idIn(await send("canbo.xa", key, lastQuarter));
  expect((await act("lanhdao.xa", sentOn, "sign")).status).toBe(302);
  const { data } = await (await visitor("canbo.tinh")).get(list, "/reports");
  expect(data.waiting.map((line: { id: string }) => line.id)).toContain(sentOn);
  expect((await act("canbo.tinh", sentOn, "check")).status).toBe(302);
  expect((await act("lanhdao.tinh", sentOn, "accept")).status).toBe(302);
  const { content } = (await look("canbo.tinh", sentOn)).data;
  expect(content.parts[0].lines.at(-1).cells[3], "the difference goes up").toBe(1);
  expect((await look("canbo.xa.khac", sentOn)).status).toBe(404);
});

test("a period that is not over is not sent, another branch sees nothing of a report", async () => {
  const running = periodOf("month", day).key;
  const isLastDay = periodOf("month", day).to === day;
  if (!isLastDay)
    expect((await send("bithu.khac2", "monthly", running)).data.refusal).toBe("running");
  expect((await look("bithu.khac", monthly)).status).toBe(404);
  expect((await look("canbo.xa.khac", monthly)).status).toBe(404);
});
