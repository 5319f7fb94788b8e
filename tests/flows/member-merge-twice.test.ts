import { afterAll, beforeAll, expect, test } from "vitest";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import * as payment from "#app/routes/dues/member.tsx";
import * as sheet from "#app/routes/dues/sheet.tsx";
import * as double from "#app/routes/members/double.tsx";
import { paths } from "#app/paths.ts";
import { run } from "#tests/app/features/dues/world.ts";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { day, only, written } from "#tests/setup/reorganizations.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => closeWithRoll(database));

const month = day.slice(0, 7);

async function act(who: Visitor, one: string, other: string, name: string) {
  const { data } = await who.get(double, paths.memberDouble(one, { other }), { id: one });
  const reason = "Cùng số quyết định kết nạp, đã hỏi người đó";
  const form = { act: name, seen: data.page?.seen as string, reason, standing: "kept" };
  return who.post(double, paths.memberDouble(one, { other }), form, { id: one });
}

/** Two members of the cell who owe this month and about whom nothing is under way. */
async function twoWhoOwe(cell: string): Promise<[string, string]> {
  const rows = await database.admin`
    select m.id from members m join dues_lines l on l.member_id = m.id and l.month = ${month} and l.org_id = ${cell}
    where m.org_id = ${cell} and m.is_live and m.membership_status = 'M2' and l.owed_dong > 0
      and not exists (select from cases c where c.member_id = m.id and c.closed_on is null)
      and not exists (select from accounts a where a.member_id = m.id)
    order by m.sort_name, m.id limit 2`;
  const [one, other] = rows.map(({ id }) => id as string) as [string, string];
  await database.admin`update members set created_at = now() - interval '9 days' where id = ${one}`;
  await database.admin`update members set created_at = now() - interval '8 days' where id = ${other}`;
  return [one, other];
}

/** All that the books of the cell say in sums, which no merge may change. */
const booksOf = (cell: string) => database.admin`
  select s.month, s.state, s.owed_dong, s.collected_dong,
    (select coalesce(sum(e.amount_dong), 0)::int from dues_entries e where e.org_id = s.org_id and e.book_month = s.month) as book
  from dues_sheets s where s.org_id = ${cell} order by s.month`;

test("both paid and both attended: owed once, nothing lost, and parted as they were (fault 144)", async () => {
  const { admin } = database;
  const cell = await unitOf(admin, "PT-TB-DB-01");
  const [one, other] = await twoWhoOwe(cell);
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const collector = await visitor("thudangphi");
  const account = (id: string) => run((db) => readAccount(db, cell, id));
  const held = async (id: string) => {
    const { balances, credit } = await account(id);
    return balances.reduce((sum, { paid }) => sum + paid, credit);
  };
  for (const [id, amount] of [
    [one, 1_000],
    [other, 500_000],
  ] as const) {
    const form = { month, amount: String(amount), paidOn: written(day), method: "cash" };
    const paid = await collector.post(payment, `/dues/members/${id}`, form, { id });
    expect(paid.status).toBe(302);
  }
  const [meeting] = await admin`
    select id, org_pos, is_restricted from meetings where org_id = ${cell}
      and state not in ('closed', 'resolution_issued', 'cancelled') order by meet_on desc limit 1`;
  const meetingId = meeting!.id as string;
  await admin`delete from meeting_attendance where meeting_id = ${meetingId} and member_id in (${one}, ${other})`;
  await admin`
    insert into meeting_attendance (meeting_id, org_pos, is_restricted, member_id, member_name, sort_name,
      membership_status, activity_status, mark)
    select ${meetingId}, ${meeting!.org_pos as string}, ${meeting!.is_restricted as boolean}, m.id, m.full_name,
      m.sort_name, 'M2', 'A1', case when m.id = ${one} then 'U' else 'P' end
    from members m where m.id in (${one}, ${other})`;
  const marks = () => admin`
    select member_id, mark from meeting_attendance
    where meeting_id = ${meetingId} and member_id in (${one}, ${other}) order by mark`;
  const owedOf = async () => (await collector.get(sheet, "/dues")).data.view.owed as number;
  const before = {
    books: await booksOf(cell),
    accounts: [await account(one), await account(other)],
    money: [await held(one), await held(other)] as [number, number],
    marks: await marks(),
    owed: await owedOf(),
  };
  const [line] = await admin`
    select owed_dong::int as owed from dues_lines where member_id = ${other} and month = ${month}`;

  await act(officer, one, other, "propose");
  expect((await act(leader, one, other, "approve")).status).toBe(302);
  expect(await booksOf(cell), "books and closed months").toEqual(before.books);
  expect(await held(other)).toBe(0);
  expect(await held(one), "nothing lost").toBe(before.money[0] + before.money[1]);
  const { balances, credit } = await account(one);
  expect(credit, "what was paid twice is there").toBeGreaterThan(0);
  expect(balances.every(({ owed, paid }) => owed === null || owed === paid)).toBe(true);
  expect(await owedOf(), "owed once").toBe(before.owed - (line!.owed as number));
  const shown = (await collector.get(sheet, "/dues")).data.view.lines.find(
    ({ memberId }: { memberId: string }) => memberId === other,
  );
  expect(shown).toMatchObject({ state: "merged", owed: 0, paid: 0 });
  expect(await marks(), "present under either").toEqual([{ member_id: one, mark: "P" }]);

  expect((await act(leader, one, other, "part")).status).toBe(302);
  expect(await booksOf(cell)).toEqual(before.books);
  expect([await held(one), await held(other)]).toEqual(before.money);
  expect([await account(one), await account(other)]).toEqual(before.accounts);
  expect(await owedOf()).toBe(before.owed);
  expect(await marks()).toEqual(before.marks);
  const [moved] = await only(
    admin`select json_agg(distinct kind) as kinds from dues_entries where recorded_by = ${leader.accountId}`,
  ).then(({ kinds }) => [kinds]);
  expect(moved, "by moves alone, without a receipt").toEqual(["move"]);
});
