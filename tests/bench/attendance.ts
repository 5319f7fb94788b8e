import { setTimeout as sleep } from "node:timers/promises";
import { absenceReason } from "#app/codes/absence-reason.ts";
import { today } from "#app/lib/dates.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import * as attendance from "#app/routes/meetings/attendance.tsx";
import { largeProvince } from "#tests/bench/large.ts";
import { percentile } from "#tests/bench/measure.ts";
import type { Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

const SECRETARIES = 500;
const MINUTES = 10;
/** Ten minutes are pressed into so many seconds, so that more of them meet than would in life. */
const SECONDS = 60;
/** Every fifth one presses twice, or sends again after a lost answer. */
const REPEATS = 5;
const MS = 1000;

interface Cell {
  username: string;
  meetingId: string;
  people: number;
}

/** What became of one secretary's evening. */
interface Evening {
  ms: number;
  errors: number;
}

/** Hundreds of secretaries send the attendance of their meetings at the same time, through the real page. */
export async function benchAttendance({ members: size }: Options): Promise<Part> {
  const database = await largeProvince(size);
  const cells = await gather(database);
  const visitors = new Map<string, Visitor>();
  for (const { username } of cells) visitors.set(username, await visitor(username));
  const evenings = await Promise.all(
    cells.map(async (cell, at): Promise<Evening> => {
      // Spread evenly, out of order, so that neighbors in the tree do not follow each other.
      await sleep((((at * 211) % cells.length) / cells.length) * SECONDS * MS);
      return attend(visitors.get(cell.username)!, cell, at % REPEATS === 0);
    }),
  );
  const [found] = await database.admin`
    select count(*)::int as marked, count(distinct a.meeting_id)::int as meetings,
      (select count(*)::int from history where act = 'meeting.marked' and at >= ${startedAt}) as facts
    from meeting_attendance a join meetings m on m.id = a.meeting_id
    where m.id = any(${cells.map(({ meetingId }) => meetingId)}::uuid[]) and a.mark = ${absenceReason.codes.present}`;
  const expected = cells.reduce((sum, { people }) => sum + people, 0);
  const times = evenings.map(({ ms }) => ms);
  const errors = evenings.reduce((sum, one) => sum + one.errors, 0);
  const count = (what: string, measured: number, goal: number) => ({
    what,
    measured: measured.toLocaleString("en"),
    goal: goal.toLocaleString("en"),
    isMet: measured === goal,
  });
  return {
    title: "Attendance of an evening",
    about: `${cells.length} secretaries open the list of names of their meeting, tick everybody and send it, evenly over ${MINUTES} simulated minutes pressed into ${SECONDS} seconds, through the real page with session, door and row security, in a province of ${size.toLocaleString("en")} members; every fifth one sends the same form twice at once.`,
    lines: [
      count("marks that stand in the database", Number(found!.marked), expected),
      count("meetings with marks", Number(found!.meetings), cells.length),
      count("lists written, repeats not counted twice", Number(found!.facts), cells.length),
      count("answers that were errors or refusals", errors, 0),
      {
        what: "opening and sending a list, p50",
        measured: `${Math.round(percentile(times, 0.5))} ms`,
      },
      {
        what: "opening and sending a list, p95",
        measured: `${Math.round(percentile(times, 0.95))} ms`,
      },
    ],
  };
}

const startedAt = new Date();

async function attend(who: Visitor, { meetingId }: Cell, isTwice: boolean): Promise<Evening> {
  const url = `/meetings/${meetingId}/attendance`;
  const params = { id: meetingId };
  const start = performance.now();
  const page = await who.get(attendance, url, params);
  if (page.status !== 200) return { ms: performance.now() - start, errors: 1 };
  const form: Record<string, string> = { key: newFormKey(), hat: page.data.hat as string };
  for (const line of page.data.lines as { memberId: string; version: number; shown: string }[]) {
    form[`v.${line.memberId}`] = String(line.version);
    form[`s.${line.memberId}`] = line.shown;
    form[`m.${line.memberId}`] = "present";
  }
  const sent = await Promise.all(
    Array.from({ length: isTwice ? 2 : 1 }, () => who.post(attendance, url, form, params)),
  );
  const errors = sent.filter(({ status }) => status !== 302).length;
  return { ms: performance.now() - start, errors };
}

/** A secretary with an account and an invited meeting of today in each of the cells. */
async function gather({ admin }: TestDatabase): Promise<Cell[]> {
  const on = today(new Date());
  await admin`
    create unlogged table evening as
    select o.id as org_id, o.pos_from, o.name, (array_agg(m.id order by m.id))[1] as member_id,
      gen_random_uuid() as account_id, gen_random_uuid() as meeting_id,
      'bench.' || lower(o.code) as username, count(*)::int as people
    from organizations o join members m on m.org_id = o.id
      and m.membership_status in ('M1', 'M2') and m.hidden_at is null
    where o.code like 'PT-X%-%' group by o.id, o.pos_from, o.name, o.code order by o.code limit ${SECRETARIES}`;
  await admin`
    insert into accounts (id, username, display_name, member_id, created_at)
    select account_id, username, name, member_id, now() from evening`;
  await admin`
    insert into posts (account_id, role, org_id, valid_from, basis)
    select account_id, 'R02', org_id, ${on}, 'bench' from evening`;
  await admin`
    insert into meetings (id, org_id, org_pos, kinds, state, meet_on, month, meet_at, place, chair_id, invited_at)
    select meeting_id, org_id, pos_from, array['M01'], 'invited', ${on}, ${on.slice(0, 7)}, '19:30', 'NVH', member_id, now()
    from evening`;
  const cells = await admin<Cell[]>`
    select username, meeting_id as "meetingId", people from evening order by username`;
  await admin`drop table evening`;
  if (cells.length < SECRETARIES)
    throw new Error(`The province has ${cells.length} large cells; ${SECRETARIES} are needed.`);
  return [...cells];
}
