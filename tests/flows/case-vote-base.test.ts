import { afterAll, beforeAll, expect, test } from "vitest";
import { civilZone, today } from "#app/lib/dates.ts";
import type { Client } from "#db/client.server.ts";
import { CELL, caseIn, lastMonth, look, membersOf, open, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: string;
let elsewhere: string;
/** An official member of the cell who moves through these tests. */
let somebody: string;
const DAY = lastMonth();
const MS_PER_DAY = 86_400_000;
/** After all that the demo world wrote about its people today. */
const LATER = today(new Date(Date.now() + 10 * MS_PER_DAY));
const shifted = (day: string, days: number) =>
  new Date(Date.parse(day) + days * MS_PER_DAY).toISOString();

beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  const units = await database.admin`
    select id, code from organizations where code in (${CELL}, 'PT-XH-01')`;
  cell = units.find(({ code }) => code === CELL)!.id as string;
  elsewhere = units.find(({ code }) => code !== CELL)!.id as string;
  somebody = (await membersOf(database.admin, CELL))[0]!;
});
afterAll(() => closeWithRoll(database));

type Limits = [least: number, most: number];

async function limitsIn(admin: Client, on = DAY): Promise<Limits> {
  await admin`select set_config('app.ranges', '{[0,9223372036854775807)}', true)`;
  const [row] = await admin`select * from app_voters_on(${cell}, ${on}, ${civilZone})`;
  return [row!.least_base as number, row!.most_base as number];
}

/** How the limits of the day move with a change of which nothing is left behind. */
async function moved(change: (admin: Client) => Promise<unknown>, on = DAY): Promise<Limits> {
  let result: Limits | null = null;
  const undone = new Error("undone");
  await database.admin
    .begin(async (inner) => {
      const admin = inner as unknown as Client;
      const before = await limitsIn(admin, on);
      await change(admin);
      const after = await limitsIn(admin, on);
      result = [after[0] - before[0], after[1] - before[1]];
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result!;
}

test("who is elsewhere, exempt or temporarily exempt counts if present, a suspended member never; others always do", async () => {
  const become = (activity: string) =>
    moved(
      (admin) => admin`update members set activity_status = ${activity} where id = ${somebody}`,
      LATER,
    );
  const told: Record<string, Limits> = {};
  for (const one of [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `A${number}`))
    told[one] = await become(one);
  expect(told).toEqual({
    A1: [0, 0],
    A2: [-1, 0],
    A3: [-1, 0],
    A4: [-1, 0],
    A5: [-1, -1],
    A6: [0, 0],
    A7: [0, 0],
    A8: [0, 0],
  });
});

test("a probationary member and a candidate are no part of the base", async () => {
  for (const status of ["M1", "C2"])
    expect(
      await moved(
        (admin) => admin`update members set membership_status = ${status} where id = ${somebody}`,
        LATER,
      ),
      status,
    ).toEqual([-1, -1]);
});

test("who comes or leaves on the day may be counted or not, before and after it there is no choice", async () => {
  const comes = (on: string) =>
    moved(
      (admin) => admin`
        update org_memberships set from_date = ${on}, in_reason = 'I4'
        where member_id = ${somebody} and org_id = ${cell} and kind = 'home' and to_date is null`,
    );
  expect(await comes(shifted(DAY, -1)), "there already").toEqual([0, 0]);
  expect(await comes(shifted(DAY, 0)), "on the day").toEqual([-1, 0]);
  expect(await comes(shifted(DAY, 1)), "not there yet").toEqual([-1, -1]);
  const leaves = (on: string) =>
    moved(async (admin) => {
      await admin`
        update org_memberships set to_date = ${on}, out_reason = 'R7'
        where member_id = ${somebody} and org_id = ${cell} and kind = 'home' and to_date is null`;
      await admin`
        update members set org_id = o.id, org_pos = o.pos_from
        from organizations o where o.id = ${elsewhere} and members.id = ${somebody}`;
    });
  expect(await leaves(shifted(DAY, 1)), "still there").toEqual([0, 0]);
  expect(await leaves(shifted(DAY, 0)), "on the day").toEqual([-1, 0]);
  expect(await leaves(shifted(DAY, -1)), "gone").toEqual([-1, -1]);
});

test("who had died before the day is no part of its base, though the death was written down afterwards", async () => {
  const { admin } = database;
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const limits = () => admin.begin((inner) => limitsIn(inner as unknown as Client));
  const people = (await membersOf(admin, CELL)).slice(-2);
  const after = async (member: string, diedOn: string) => {
    const before = await limits();
    const form = { step: "record", diedOn: diedOn.slice(0, 10), certificateNumber: "45/TLKT" };
    const id = caseIn(await open(secretary, "death", member, form));
    expect((await take(officer, id, "confirm")).status).toBe(302);
    const [least, most] = await limits();
    return [least - before[0], most - before[1]];
  };
  expect(await after(people[0]!, shifted(DAY, -5))).toEqual([-1, -1]);
  expect(await after(people[1]!, DAY), "on the day").toEqual([-1, 0]);
});

test("a temporary guest has no vote about people, and lasts in the base at home", async () => {
  const guest = await moved(
    (admin) => admin`
      insert into org_memberships (id, member_id, org_pos, org_id, kind, from_date)
      select gen_random_uuid(), m.id, m.org_pos, ${cell}, 'temporary', ${DAY}::date - 30
      from members m where m.org_id = ${elsewhere} and m.membership_status = 'M2' order by m.id limit 1`,
  );
  expect(guest).toEqual([0, 0]);
});

test("a change that was recorded after its day leaves the choice for that day", async () => {
  const recorded = (field: string, old: string, now: string, at: string, decidedOn = DAY) =>
    moved(async (admin) => {
      const changes = [{ field, old, new: now }];
      await admin`
        insert into history (at, act, member_id, org_pos, subject, source, actor_name, changes)
        select ${at}, 'member.saved', m.id, m.org_pos, m.full_name, 'form', '', ${admin.json(changes)}
        from members m where m.id = ${somebody}`;
      if (field === "activity_status")
        await admin`update members set activity_status = ${now} where id = ${somebody}`;
      else
        await admin`
          update member_records set official_decision_date = ${decidedOn} where member_id = ${somebody}`;
    }, LATER);
  const [after, before] = [shifted(LATER, 5), shifted(LATER, -5)];
  expect(await recorded("activity_status", "A1", "A3", after), "exempt since").toEqual([-1, 0]);
  expect(await recorded("activity_status", "A1", "A5", after), "suspended since").toEqual([-1, 0]);
  expect(await recorded("activity_status", "A1", "A5", before), "suspended").toEqual([-1, -1]);
  const recognized = (decidedOn: string) =>
    recorded("membership_status", "M1", "M2", after, decidedOn.slice(0, 10));
  expect(await recognized(before), "written down afterwards").toEqual([-1, 0]);
  expect(await recognized(after), "recognized since").toEqual([-1, -1]);
});

test("a vote with fewer or more than the roll of its day lets count is refused with both numbers", async () => {
  const { admin } = database;
  const secretary = await visitor("bithu");
  const exempt = (await membersOf(admin, CELL))[1]!;
  await admin`update members set activity_status = 'A3' where id = ${exempt}`;
  const [least, most] = await admin.begin((inner) => limitsIn(inner as unknown as Client));
  expect(most).toBeGreaterThan(least);
  const asked = { step: "request", ground: "poorHealth" };
  const id = caseIn(await open(secretary, "exemption", somebody, asked));
  const decide = (base: number) =>
    take(secretary, id, "decide", { meetingOn: DAY, resolutionNumber: "8-NQ/CB", ...vote(base) });
  for (const base of [least - 1, most + 1]) {
    const refused = await decide(base);
    expect([refused.status, refused.data.refused.join()]).toEqual([
      422,
      expect.stringMatching(new RegExp(`từ ${least} đến ${most} đồng chí`)),
    ]);
  }
  expect((await look(secretary, id)).data.seen, "nothing was written").toBe("requested");
  expect((await decide(most)).status, "the exempt member came").toBe(302);
  await admin`update members set activity_status = 'A1' where id = ${exempt}`;
});
