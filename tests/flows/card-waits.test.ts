import { afterAll, beforeAll, expect, test } from "vitest";
import { CELL, lastMonth, open } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => closeWithRoll(database));

/** Somebody of the cell who holds a card and has no case yet. */
async function holder(): Promise<string> {
  const [row] = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = ${CELL} and m.membership_status = 'M2' and m.activity_status = 'A1'
      and m.current_party_position is null
      and exists (select 1 from party_cards c where c.member_id = m.id and c.status = 'valid')
      and not exists (select 1 from disciplines d where d.member_id = m.id)
      and not exists (select 1 from accounts a where a.member_id = m.id)
      and not exists (select 1 from cases c where c.member_id = m.id)
    order by m.sort_name, m.id limit 1`;
  return row!.id as string;
}

const wrong = {
  step: "replace",
  cause: "wrongData",
  noticedOn: lastMonth(),
  account: "In sai năm sinh",
  isReturned: "1",
};

test("a card with wrong data is asked for anew only once the request about the record is decided (P05)", async () => {
  const member = await holder();
  const secretary = await visitor("bithu");
  const change = await database.admin`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at, updated_at, entered_on)
    select 'change', 'submitted', id, full_name, org_id, org_pos, '{}', current_date, now(), now(), current_date
    from members where id = ${member} returning id`;
  const early = await open(secretary, "card", member, wrong);
  expect([early.status, early.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("chưa được duyệt"),
  ]);
  const lost = { ...wrong, cause: "lost", isJustified: "1" };
  const other = await holder();
  expect((await open(secretary, "card", other, lost)).status, "no request is open").toBe(302);
  await database.admin`
    update cases set state = 'closed', closed_on = current_date where id = ${change[0]!.id as string}`;
  expect((await open(secretary, "card", member, wrong)).status).toBe(302);
});

test("a discipline makes wait for a card, one that an appeal annulled makes nobody wait (P05)", async () => {
  const member = await holder();
  const secretary = await visitor("bithu");
  const [row] = await database.admin`
    insert into disciplines (id, member_id, org_pos, ordinal, form, decision_date, authority)
    select gen_random_uuid(), id, org_pos, 1, 'D2', current_date - 40, 'X' from members where id = ${member}
    returning id`;
  const asked = () => open(secretary, "card", member, wrong);
  const refused = await asked();
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("thời gian chờ"),
  ]);
  await database.admin`
    update disciplines set appeal_result = 'upheld' where id = ${row!.id as string}`;
  expect((await asked()).status, "upheld").toBe(422);
  await database.admin`
    update disciplines set appeal_result = 'annulled' where id = ${row!.id as string}`;
  expect((await asked()).status).toBe(302);
});
