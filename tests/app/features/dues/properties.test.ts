import { afterAll, beforeAll, expect, test } from "vitest";
import { outstanding } from "#app/features/dues/ledger/plan.ts";
import { readAccounts } from "#app/features/dues/ledger/queries.server.ts";
import { pictureOf } from "#tests/app/features/dues/pictures.ts";
import { Play } from "#tests/app/features/dues/play.ts";
import { makeDuesWorld, run } from "#tests/app/features/dues/world.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";

/** No sequence of events makes the books disagree: random events from fixed seeds, every book looked at after each. */
const STEPS = 60;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function check(play: Play) {
  const { admin } = play.database;
  const cell = play.unit.id;
  const [sums] = await admin`
    select coalesce(sum(amount_dong), 0)::int as all,
      coalesce(sum(amount_dong) filter (where kind = 'payment'), 0)::int as receipts,
      coalesce(sum(amount_dong) filter (where kind in ('reversal', 'refund')), 0)::int as back,
      coalesce(sum(amount_dong) filter (where kind = 'move'), 0)::int as moved
    from dues_entries where org_id = ${cell}`;
  const accounts = await run((db) => readAccounts(db, cell));
  let held = 0;
  for (const { balances, credit } of accounts.values()) {
    expect(credit).toBeGreaterThanOrEqual(0);
    for (const one of balances) {
      expect(one.paid).toBeGreaterThanOrEqual(0);
      if (one.owed !== null) expect(one.paid).toBeLessThanOrEqual(one.owed);
      held += one.paid;
    }
    held += credit;
  }
  expect(sums!.all, "ledger and till").toBe(play.cash);
  expect(held, "members' accounts and ledger").toBe(play.cash);
  expect((sums!.receipts as number) + (sums!.back as number), "receipts and ledger").toBe(
    play.cash,
  );
  expect(sums!.moved, "moves bring nothing in").toBe(0);
  for (const [month, picture] of play.frozen)
    expect(await pictureOf(play, month), `${month} is closed`).toBe(picture);
  const closed = await admin`
    select s.month from dues_sheets s where s.org_id = ${cell} and s.state = 'closed' and s.collected_dong <>
      (select coalesce(sum(e.amount_dong), 0) from dues_entries e where e.org_id = s.org_id and e.book_month = s.month)`;
  expect(closed, "book and closing").toEqual([]);
  const twice = await admin`
    select member_id, month from dues_lines where merged_into is null group by 1, 2 having count(*) > 1`;
  expect(twice, "a month is asked for once").toEqual([]);
  const onTheWay = await admin`
    select l.month from dues_lines l join dues_sheets s on s.id = l.sheet_id and s.state = 'open'
    join cases c on c.member_id = l.member_id and c.state = 'introduced'
    where l.month > left(c.data ->> 'letterOn', 7)`;
  expect(onTheWay, "nobody asks after the letter").toEqual([]);
  const numbers = await admin`
    select receipt_year, count(distinct receipt_number)::int as n, max(receipt_number) as last
    from dues_entries where org_id = ${cell} and kind = 'payment' group by 1`;
  for (const { n, last } of numbers) expect(n, "numbers without gaps").toBe(last);
  const remitted = await admin`
    select r.id from dues_remittances r where r.org_id = ${cell} and r.state <> 'returned' and
      r.kept_dong + r.remitted_dong <> (select sum(s.collected_dong) from dues_sheets s where s.remittance_id = r.id)`;
  expect(remitted, "remittance and closed months").toEqual([]);
}

/** When an account is settled, no credit lies beside a debt. */
async function checkSettled(play: Play) {
  const accounts = await run((db) => readAccounts(db, play.unit.id));
  for (const { balances, credit } of accounts.values())
    if (credit > 0) expect(balances.map(outstanding).every((left) => left === 0)).toBe(true);
}

const total = new Map<string, number>();

test.each([11, 22, 33, 44, 55, 66])(
  "the books agree after every event of sequence %i",
  async (seed) => {
    await database.admin`truncate organizations, members cascade`;
    await database.admin`truncate dues_terms, dues_sheets cascade`;
    const play = new Play(database, await makeDuesWorld(database), seed);
    await play.open();
    for (let at = 0; at < STEPS; at++) {
      await play.step();
      await check(play);
    }
    await checkSettled(play);
    for (const [event, count] of play.happened) total.set(event, (total.get(event) ?? 0) + count);
  },
);

test("the sequences were about everything, done and refused", () => {
  const seen = [...total.keys()];
  for (const event of [
    "pay",
    "reverse",
    "refund",
    "open",
    "close",
    "remit",
    "receive",
    "return",
    "move",
    "death",
    "merge",
    "back",
    "letter",
    "stay",
  ])
    expect(seen, event).toContain(event);
  for (const event of [
    "open refused",
    "pay refused",
    "reverse refused",
    "refund refused",
    "close refused",
    "remit refused",
  ])
    expect(seen, event).toContain(event);
});
