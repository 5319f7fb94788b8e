import { afterAll, beforeAll, expect, test } from "vitest";
import * as member from "#app/routes/dues/member.tsx";
import * as sheet from "#app/routes/dues/sheet.tsx";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { addToMonth } from "#app/features/dues/months/rules.ts";
import { today } from "#app/lib/dates.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => closeWithRoll(database));

const day = today(new Date());
const month = day.slice(0, 7);
const written = day.split("-").toReversed().join("/");
const CELL = "PT-TB-DB-01";
const WAGE = 2_000_000;

interface Line {
  memberId: string;
  month: string;
  owed: number;
  rate: string;
}

/** A member without insurance, expelled before the first sheet of the cell and restored: two months are lost. */
async function restore(): Promise<{ id: string; lost: string[] }> {
  const { admin } = database;
  const [one] = await admin`
    select l.member_id as id, (select min(month) from dues_sheets where org_id = o.id) as first, o.province_id as province
    from dues_lines l join organizations o on o.id = l.org_id
    where o.code = ${CELL} and l.month = ${month} and l.dues_group = 'G05' and l.relief is null limit 1`;
  const { id, first, province } = one as { id: string; first: string; province: string };
  const before = (months: number) => addToMonth(first, -months);
  await admin`
    insert into dues_terms (province_id, from_month, kept, wages, basis, state, proposed_by, proposed_name, proposed_at,
      decided_by, decided_name, decided_at)
    select province_id, ${before(6)}, kept, ${admin.json({ I: WAGE, II: WAGE, III: WAGE, IV: WAGE })}, basis, state,
      proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at
    from dues_terms where province_id = ${province} and state = 'approved' order by from_month limit 1`;
  await admin`
    insert into dues_declarations (member_id, org_pos, from_month, dues_group, stated_by, state, proposed_by, proposed_name,
      proposed_at)
    select member_id, org_pos, ${before(6)}, dues_group, stated_by, state, proposed_by, proposed_name, proposed_at
    from dues_declarations where member_id = ${id} and state = 'confirmed' order by from_month limit 1`;
  await admin`
    update org_memberships set from_date = '2020-01-01', to_date = ${`${before(3)}-10`}, out_reason = 'R2'
    where member_id = ${id} and to_date is null`;
  await admin`
    insert into org_memberships (member_id, org_pos, org_id, kind, from_date, in_reason)
    select member_id, org_pos, org_id, kind, ${`${before(1)}-20`}, 'I5' from org_memberships where member_id = ${id} limit 1`;
  return { id, lost: [before(2), before(1)] };
}

test("the months of a wrong expulsion are charged on the open sheet at the figures of their time, once, and paid in parts", async () => {
  const { admin } = database;
  const { id, lost } = await restore();
  const [collector, secretary] = [await visitor("thudangphi"), await visitor("bithu")];
  const page = (who: Visitor) => who.get(member, `/dues/members/${id}`, { id });
  const closed = async () => admin`
    select l.id, l.owed_dong from dues_lines l join dues_sheets s on s.id = l.sheet_id
    where s.state = 'closed' order by l.id`;
  const [was, stood] = [(await page(collector)).data, await closed()];
  expect(was.lost).toEqual(lost);
  expect((await page(secretary)).data.lost, "who does not collect").toEqual([]);
  const charge = (who: Visitor, key = newFormKey(), book = month) =>
    who.post(member, `/dues/members/${id}`, { act: "lost", month: book, key }, { id });
  expect((await charge(secretary)).status).toBe(403);
  expect((await charge(collector, newFormKey(), addToMonth(month, 1))).data.refusal).toBe(
    "notOpen",
  );
  const key = newFormKey();
  const answers = await Promise.all([charge(collector, key), charge(collector, key)]);
  expect(answers.map(({ status }) => status)).toEqual([302, 302]);
  expect((await charge(collector)).data.refusal, "not twice").toBe("nothingLost");

  const { view } = (await collector.get(sheet, "/dues")).data;
  const lines = view.lines.filter((line: { memberId: string }) => line.memberId === id);
  expect(lines.map(({ lostMonth }: { lostMonth: string | null }) => lostMonth)).toEqual([
    null,
    ...lost.toReversed(),
  ]);
  const rows = await admin<Line[]>`
    select l.month, l.owed_dong::int as owed, l.rate from dues_lines l join dues_sheets s on s.id = l.sheet_id
    where l.member_id = ${id} and s.month = ${month} and l.month <> s.month order by l.month`;
  const [first, second] = rows;
  expect(first!.month).toBe(lost[0]);
  expect(first!.owed, "the wage of then").toBe(
    Math.round((WAGE * Number(first!.rate)) / 1000) * 1000,
  );
  const sum = first!.owed + second!.owed;
  const due = (await page(collector)).data.due;
  expect(due).toBe(was.due + sum);
  expect(lines[0].arrears, "not counted twice").toBe(was.due - (lines[0].owed - lines[0].paid));
  expect(await closed(), "closed sheets stay").toEqual(stood);

  const part = { amount: String(first!.owed + 1000), paidOn: written, month, method: "cash" };
  expect((await collector.post(member, `/dues/members/${id}`, part, { id })).status).toBe(302);
  const paid = await admin`
    select month, book_month, amount_dong::int as amount from dues_entries
    where member_id = ${id} and month = any(${lost}) order by month`;
  expect(paid, "the oldest first, in the book of today").toEqual([
    { month: lost[0], book_month: month, amount: first!.owed },
    { month: lost[1], book_month: month, amount: 1000 },
  ]);
  expect((await page(collector)).data.due).toBe(due - first!.owed - 1000);
  const after = (await collector.get(sheet, "/dues")).data.view;
  expect(after.book - view.book, "it goes up with the book").toBe(first!.owed + 1000);
  const [fact] = await admin`select role from history where act = 'dues.lostCharged'`;
  expect(fact!.role).toBe("R05");
  expect((await collector.post(sheet, "/dues", { act: "refresh", month })).status).toBe(302);
  const again = await admin<Line[]>`
    select owed_dong::int as owed from dues_lines where member_id = ${id} and month = any(${lost}) order by month`;
  expect(
    again.map(({ owed }) => owed),
    "computed anew for its own month",
  ).toEqual(rows.map(({ owed }) => owed));
});
