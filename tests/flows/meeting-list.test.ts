import { afterAll, beforeAll, expect, test } from "vitest";
import { listNamesOfDay } from "#app/features/meetings/marking/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import * as attendance from "#app/routes/meetings/attendance.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("the list is that of the meeting's day: who moves out the day before is off it, who comes the day after too", async () => {
  const { admin } = database;
  const cell = (await admin`select id, pos_from from organizations where code = 'PT-TB-DB-01'`)[0]!;
  const people = await admin`
    select m.id from members m left join accounts a on a.member_id = m.id
    where m.org_id = ${cell.id} and m.membership_status in ('M1', 'M2') and a.id is null limit 2`;
  const day = today(new Date());
  const [made] = await admin`
    insert into meetings (org_id, org_pos, kinds, state, meet_on, month, meet_at, place)
    values (${cell.id}, ${cell.pos_from}, ${["M03"]}, 'invited', ${day}, ${day.slice(0, 7)}, '19:30', 'X') returning id`;
  const id = made!.id as string;
  const [moved, stays] = people.map((one) => one.id as string) as [string, string];
  const [from] = await admin`select org_id, org_pos from members where id = ${moved}`;
  const [other] = await admin`select id, pos_from from organizations where code = 'PT-TB-DB-02'`;
  const move = (org: string, pos: string) =>
    admin`update members set org_id = ${org}, org_pos = ${pos} where id = ${moved}`;
  await move(other!.id as string, other!.pos_from as string);
  await withSystemScope("test: the night of the day", (db) =>
    listNamesOfDay(db, today(new Date())),
  );
  await move(from!.org_id as string, from!.org_pos as string);
  await admin`update meetings set meet_on = meet_on - 1, listed_on = listed_on - 1 where id = ${id}`;
  const page = await (await visitor("bithu")).get(attendance, `/meetings/${id}/attendance`, { id });
  const ids = page.data.lines.map((line: { memberId: string }) => line.memberId);
  expect([ids.includes(moved), ids.includes(stays)]).toEqual([false, true]);
});
