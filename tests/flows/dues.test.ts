import { afterAll, beforeAll, expect, test } from "vitest";
import * as home from "#app/routes/home.tsx";
import * as member from "#app/routes/dues/member.tsx";
import * as own from "#app/routes/dues/own.tsx";
import * as receipt from "#app/routes/dues/receipt.tsx";
import * as remittances from "#app/routes/dues/remittances.tsx";
import * as sheet from "#app/routes/dues/sheet.tsx";
import * as units from "#app/routes/dues/units.tsx";
import { today } from "#app/lib/dates.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const day = today(new Date());
const written = day.split("-").toReversed().join("/");

const unpaidOf = async (who: Visitor) => {
  const { data } = await who.get(sheet, "/dues");
  return data.view.lines.find((line: { state: string }) => line.state === "unpaid") as {
    memberId: string;
    owed: number;
  };
};

test("two presses at once give one receipt, and two payments two numbers (faults 140, 149)", async () => {
  const who = await visitor("thudangphi");
  const { memberId, owed } = await unpaidOf(who);
  const form = { amount: String(owed), paidOn: written, month: day.slice(0, 7), method: "cash" };
  const pay = (key: string) =>
    who.post(member, `/dues/members/${memberId}`, { ...form, key }, { id: memberId });
  const key = newFormKey();
  const [one, again] = await Promise.all([pay(key), pay(key)]);
  expect(one.status).toBe(302);
  expect(again.location, "the same answer").toBe(one.location);
  const both = await Promise.all([pay(newFormKey()), pay(newFormKey())]);
  const numbers = [one, ...both].map(({ location }) => /done=(\d+)/.exec(location!)![1]);
  expect(new Set(numbers).size, "no number twice").toBe(3);
  const [gap] = await database.admin`
    select count(distinct receipt_number)::int as n, max(receipt_number) as last from dues_entries
    where kind = 'payment' and receipt_year = ${Number(day.slice(0, 4))}
      and org_id = (select id from organizations where code = 'PT-TB-DB-01')`;
  expect(gap!.n, "none left out").toBe(gap!.last);
  const id = /receipt=([0-9a-f-]+)/.exec(one.location!)![1]!;
  const secretary = await visitor("bithu");
  expect(
    (await secretary.post(receipt, `/dues/receipts/${id}`, { reason: "thử xem" }, { id })).status,
  ).toBe(403);
  const empty = await who.post(receipt, `/dues/receipts/${id}`, { reason: "" }, { id });
  expect(empty.status, "no reversal without a reason").toBe(422);
  expect(
    (await who.post(receipt, `/dues/receipts/${id}`, { reason: "ghi nhầm" }, { id })).status,
  ).toBe(302);
  const twice = await who.post(receipt, `/dues/receipts/${id}`, { reason: "ghi nhầm" }, { id });
  expect([twice.status, twice.data.refusal]).toEqual([409, "reversed"]);
});

test("a wrong amount is said at its field, and nothing is recorded (fault 72)", async () => {
  const who = await visitor("thudangphi");
  const { memberId } = await unpaidOf(who);
  const count = () => database.admin`select count(*)::int as n from dues_entries`;
  const before = await count();
  for (const amount of ["0", "-1", "1.5", "abc", ""]) {
    const form = { amount, paidOn: written, month: day.slice(0, 7) };
    const answer = await who.post(member, `/dues/members/${memberId}`, form, { id: memberId });
    expect([answer.status, answer.data.issues.amount], amount).toEqual([422, "amount"]);
    expect(answer.data.typed.amount, "what was typed stays").toBe(amount);
  }
  expect(await count()).toEqual(before);
});

test("money for a month without an open book is refused, and nothing is recorded (fault 140)", async () => {
  const who = await visitor("thudangphi");
  const { memberId } = await unpaidOf(who);
  const count = () => database.admin`select count(*)::int as n from dues_entries`;
  const before = await count();
  const [closed] = await database.admin`
    select s.month from dues_sheets s join organizations o on o.id = s.org_id
    where o.code = 'PT-TB-DB-01' and s.state = 'closed' order by s.month desc limit 1`;
  const next = `${Number(day.slice(0, 4)) + 1}-01`;
  for (const month of [closed!.month as string, next, "1999-01"]) {
    const form = { amount: "10000", paidOn: written, month };
    const answer = await who.post(member, `/dues/members/${memberId}`, form, { id: memberId });
    expect([answer.status, answer.data.refusal], month).toEqual([409, "notOpen"]);
    expect(answer.data.typed.amount, "what was typed stays").toBe("10000");
  }
  expect(await count()).toEqual(before);
});

test("the secretary closes what the collector sent, never the collector (S5), and it stays closed (fault 142)", async () => {
  const [collector, secretary] = [await visitor("thudangphi"), await visitor("bithu")];
  const [waiting] = await database.admin`
    select month from dues_sheets where state = 'proposed' order by month limit 1`;
  const form = { act: "close", month: waiting!.month as string };
  expect((await collector.post(sheet, "/dues", form)).status).toBe(403);
  expect((await secretary.post(sheet, "/dues", form)).status).toBe(302);
  expect((await secretary.post(sheet, "/dues", form)).status, "twice").toBe(409);
  await expect(
    database.admin`update dues_sheets set collected_dong = 1 where month = ${form.month} and state = 'closed'`,
  ).rejects.toThrow("does not change");
  await expect(
    database.admin`update dues_lines set owed_dong = 1 where month = ${form.month}`,
  ).rejects.toThrow("do not change");
  const [fact] = await database.admin`select role from history where act = 'dues.closed'`;
  expect(fact!.role).toBe("R02");
});

test("money goes up by three hands, and what is kept and sent make up what came in", async () => {
  const [collector, secretary, office] = [
    await visitor("thudangphi"),
    await visitor("bithu"),
    await visitor("vanphong.xa"),
  ];
  const { data } = await collector.get(remittances, "/dues/remittances");
  for (const quarter of data.quarters as string[])
    await collector.post(remittances, "/dues/remittances", { act: "propose", quarter });
  const [row] = await database.admin`select * from dues_remittances limit 1`;
  expect(Number(row!.kept_dong) + Number(row!.remitted_dong)).toBe(Number(row!.collected_dong));
  const step = (who: Visitor, act: string) =>
    who.post(remittances, "/dues/remittances", { act, id: row!.id as string });
  expect((await step(office, "receive")).status, "not sent yet").toBe(409);
  expect((await step(secretary, "send")).status).toBe(302);
  expect((await step(office, "receive")).status).toBe(302);
});

test("a neighbor, an officer above and a member see no more than theirs (fault 101)", async () => {
  const { memberId } = await unpaidOf(await visitor("thudangphi"));
  const stranger = await visitor("bithu.khac");
  expect((await stranger.get(member, `/dues/members/${memberId}`, { id: memberId })).status).toBe(
    404,
  );
  const office = await visitor("vanphong.xa");
  expect((await office.get(units, "/dues/units")).data.units.length).toBeGreaterThan(3);
  const seen = await office.get(member, `/dues/members/${memberId}`, { id: memberId });
  expect(seen.status).toBe(200);
  const page = await (await visitor("dangvien")).get(own, "/dues/own");
  expect(page.data.months.length).toBeGreaterThan(0);
  expect((await (await visitor("canbo.xa")).get(units, "/dues/units")).status).toBe(403);
});

test("the home page of collector and secretary opens with what is due", async () => {
  const keys = async (username: string) =>
    (await (await visitor(username)).get(home, "/")).data.work
      .map(({ key }: { key: string }) => key)
      .join();
  expect(await keys("thudangphi")).toContain("dues-unpaid");
  expect(await keys("bithu")).toContain("dues-");
});
