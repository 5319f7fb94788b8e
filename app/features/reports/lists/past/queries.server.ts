import { sql } from "drizzle-orm";
import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { heldOn, wasProbationary } from "#app/features/reports/lists/past/rules.ts";
import {
  activityWords,
  ageOn,
  byEnd,
  listPart,
  probationOf,
  stepWords,
  written,
} from "#app/features/reports/lists/rules.ts";
import { listText } from "#app/features/reports/lists/text.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listGuests, listRollOn, type Branch } from "#app/features/reports/roll/queries.server.ts";
import type { BookStay } from "#app/features/reports/roll/rules.ts";
import { listStood } from "#app/features/reports/standing/queries.server.ts";
import { civilZone, type CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const member = memberStatus.codes;
const activity = activityStatus.codes;

/** What somebody's record said at the end of a day. */
interface Then {
  id: string;
  name: string;
  birth: string;
  /** The cell of today, under its name of that day. */
  cell: string;
  step: string;
  activity: string;
  isLater: boolean;
  listed: string | null;
  exempted: string | null;
}

/** The people of a branch with what their records said at the end of a day, by name; places are those of today. */
async function listThen(db: ScopedDb, unit: Branch, on: CivilDate): Promise<Then[]> {
  const rows = await db.execute<{ [Key in keyof Then]: Then[Key] }>(sql`
    select m.id, m.full_name as name, m.birth_date::text as birth, app_name_on(m.org_id, ${on}::date) as cell,
      s.membership_status as step, s.activity_status as activity, s.is_later as "isLater",
      r.sympathizer_date::text as listed, r.exemption_date::text as exempted
    from app_statuses_on(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint,
      (${on}::date + 1)::timestamp at time zone ${civilZone}) s
    join members m on m.id = s.member_id join member_records r on r.member_id = m.id
    order by m.sort_name, m.id`);
  return [...rows];
}

/** The roll of a day by member, each with the name that the cell had then. */
async function rollOf(
  db: ScopedDb,
  { unit, today }: ReportReading,
  on: CivilDate,
): Promise<Map<string, BookStay>> {
  const roll = await listRollOn(db, unit, on, today);
  const stood = await listStood(db, unit.id, { from: on, to: on });
  const names = new Map(stood.map(({ posFrom, name }) => [posFrom, name]));
  return new Map(
    roll.map((stay) => [
      stay.memberId,
      { ...stay, cellName: names.get(stay.cellPos) ?? stay.cellName },
    ]),
  );
}

const body = (parts: ReportBody["parts"], note: string): ReportBody => ({
  parts,
  equation: null,
  notes: [note],
});

/** Who was on the way to admission at the end of a day that has passed, by the step of then. @source reports.md L05 */
export async function readCandidatesOn(
  db: ScopedDb,
  { unit, lang }: ReportReading,
  on: CivilDate,
): Promise<ReportBody> {
  const { empty, pastSteps } = listText[lang];
  const steps: readonly string[] = [
    member.outstanding,
    member.sympathizer,
    member.admissionInProgress,
  ];
  const people = (await listThen(db, unit, on)).filter(
    ({ step, isLater, listed }) => steps.includes(step) && heldOn(isLater, listed, on),
  );
  const part = listPart(
    ["name", "cell", "birth", "step"],
    people.map(({ id, name, cell, birth, step }) => ({
      memberId: id,
      cells: [name, cell, written(birth), stepWords(step, lang)],
    })),
    { lang, isOneCell: isCell(unit.orgType), empty: empty.candidates },
  );
  return body([part], pastSteps);
}

/** Who was probationary at the end of a day that has passed, and how the time stood then. @source reports.md L06 */
export async function readProbationersOn(
  db: ScopedDb,
  reading: ReportReading,
  on: CivilDate,
): Promise<ReportBody> {
  const { lang, unit } = reading;
  const words = listText[lang];
  const rules = await readRuleSet(db, on);
  const timed = [...(await rollOf(db, reading, on)).values()]
    .filter(({ admitted, official, status }) =>
      wasProbationary({ admitted, official, now: status }, on),
    )
    .map((stay) => ({ stay, probation: probationOf(stay.admitted, rules, on) }))
    .toSorted(byEnd);
  const part = listPart(
    ["name", "cell", "admitted", "ends", "meetBy", "state"],
    timed.map(({ stay, probation: { ends, meetBy, state } }) => ({
      memberId: stay.memberId,
      cells: [
        stay.name,
        stay.cellName,
        written(stay.admitted),
        written(ends),
        written(meetBy),
        words.states[state],
      ],
    })),
    { lang, isOneCell: isCell(unit.orgType), empty: words.empty.probationers },
  );
  return body([part], words.past);
}

/** Who was exempt from meetings at the end of a day that has passed. @source reports.md L09 */
export async function readExemptOn(
  db: ScopedDb,
  reading: ReportReading,
  on: CivilDate,
): Promise<ReportBody> {
  const { lang, unit } = reading;
  const words = listText[lang];
  const kinds: readonly string[] = [activity.exempt, activity.temporarilyExempt];
  const roll = await rollOf(db, reading, on);
  const people = (await listThen(db, unit, on)).filter(
    ({ id, activity: then, isLater, exempted }) =>
      kinds.includes(then) && roll.has(id) && heldOn(isLater, exempted, on),
  );
  const part = listPart(
    ["name", "cell", "age", "state"],
    people.map(({ id, name, birth, activity: then }) => ({
      memberId: id,
      cells: [name, roll.get(id)!.cellName, ageOn(birth, on), activityWords(then, lang)],
    })),
    { lang, isOneCell: isCell(unit.orgType), empty: words.empty.exempt },
  );
  return body([part], words.pastStates);
}

/** The temporary stays that ran on a day that has passed: of own members elsewhere, and of guests. @source reports.md L08 */
export async function readTemporaryOn(
  db: ScopedDb,
  reading: ReportReading,
  on: CivilDate,
): Promise<ReportBody> {
  const { lang, today, unit } = reading;
  const words = listText[lang];
  const roll = await rollOf(db, reading, on);
  const stays = await db.execute<
    Record<"id" | "key" | "name", string> & Record<"place" | "since" | "until", string | null>
  >(sql`
    select m.id, s.id as key, m.full_name as name, s.from_date::text as since, s.to_date::text as until,
      coalesce(app_name_on(s.org_id, ${on}::date), s.org_name_snapshot) as place
    from org_memberships s join members m on m.id = s.member_id
    where m.org_pos >= ${String(unit.posFrom)}::bigint and m.org_pos < ${String(unit.posTo)}::bigint
      and m.hidden_at is null and s.kind = ${orgMembershipKind.codes.temporary}
      and s.from_date <= ${on}::date and (s.to_date is null or s.to_date >= ${on}::date)
    order by m.sort_name, m.id, s.from_date`);
  const guests = (await listGuests(db, unit, on, today)).filter(
    ({ homePos, starts }) =>
      (homePos < unit.posFrom || homePos >= unit.posTo) && starts !== null && starts <= on,
  );
  const away = listPart(
    ["name", "cell", "to", "since", "until"],
    stays
      .filter(({ id }) => roll.has(id))
      .map(({ id, key, name, place, since, until }) => ({
        memberId: id,
        key,
        cells: [
          name,
          roll.get(id)!.cellName,
          place ?? words.outside,
          written(since),
          written(until),
        ],
      })),
    { lang, isOneCell: isCell(unit.orgType), empty: words.empty.away, title: words.away },
  );
  const here = listPart(
    ["name", "cell", "since", "until"],
    guests.map(({ memberId, name, cellName, starts, ends }) => ({
      memberId,
      key: `${memberId} ${starts}`,
      cells: [name, cellName, written(starts), written(ends)],
    })),
    { lang, isOneCell: isCell(unit.orgType), empty: words.empty.guests, title: words.guests },
  );
  return body([away, here], words.past);
}
