import { and, asc, eq, gte, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import {
  listExtensions,
  listGrounds,
  listHelp,
} from "#app/features/reports/lists/cases/queries.server.ts";
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
import type { CivilDate } from "#app/lib/dates.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listGuests, type Branch } from "#app/features/reports/roll/queries.server.ts";
import { orgMemberships } from "#db/schema/member-party-rows.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const status = memberStatus.codes;

const body = (...parts: ReportBody["parts"]): ReportBody => ({ parts, equation: null, notes: [] });

const inBranch = ({ posFrom, posTo }: Branch): SQL[] => [
  gte(members.orgPos, posFrom),
  lt(members.orgPos, posTo),
  isNull(members.hiddenAt),
];

async function listPeople(db: ScopedDb, branch: Branch, where: SQL) {
  return db
    .select({ member: members, record: memberRecords, cell: organizations.name })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(and(...inBranch(branch), where))
    .orderBy(asc(members.sortName), asc(members.id));
}

const idsOf = (rows: readonly { member: { id: string } }[]): string[] =>
  rows.map(({ member }) => member.id);

/** People on the way to admission, by their step. @source reports.md L05 */
export async function readCandidates(db: ScopedDb, reading: ReportReading): Promise<ReportBody> {
  const { lang } = reading;
  const isOneCell = isCell(reading.unit.orgType);
  const steps = [status.outstanding, status.sympathizer, status.admissionInProgress];
  const rows = await listPeople(db, reading.unit, inArray(members.membership_status, steps));
  const help = await listHelp(db, idsOf(rows), ["admission", "readmission"]);
  return body(
    listPart(
      ["name", "cell", "birth", "listed", "helper", "course", "step"],
      rows.map(({ member, record, cell }) => ({
        memberId: member.id,
        cells: [
          member.full_name,
          cell,
          written(member.birth_date),
          written(record.sympathizer_date),
          help.get(member.id)?.helper ?? "",
          written(help.get(member.id)?.course ?? null),
          stepWords(member.membership_status, lang),
        ],
      })),
      { lang, isOneCell, empty: listText[lang].empty.candidates },
    ),
  );
}

/** Probationary members with the day on which their time ends, the nearest first. @source reports.md L06 */
export async function readProbationers(db: ScopedDb, reading: ReportReading): Promise<ReportBody> {
  const { lang, rules, today, unit } = reading;
  const isOneCell = isCell(unit.orgType);
  const words = listText[lang];
  const rows = await listPeople(db, unit, eq(members.membership_status, status.probationary));
  const timed = rows
    .map(({ member, cell }) => {
      const admitted = member.admission_ceremony_date ?? member.admission_decision_date;
      return { member, cell, admitted, probation: probationOf(admitted, rules, today) };
    })
    .toSorted(byEnd);
  const help = await listHelp(db, idsOf(rows), ["recognition"]);
  const part = listPart(
    ["name", "cell", "admitted", "ends", "meetBy", "helper", "newCourse", "state"],
    timed.map(({ member, cell, admitted, probation }) => ({
      memberId: member.id,
      cells: [
        member.full_name,
        cell,
        written(admitted),
        written(probation.ends),
        written(probation.meetBy),
        help.get(member.id)?.helper ?? "",
        written(help.get(member.id)?.course ?? null),
        words.states[probation.state],
      ],
    })),
    { lang, isOneCell, empty: words.empty.probationers },
  );
  const days = String(rules.number("probation.review_working_days"));
  return { ...body(part), notes: [words.meetBy(days), words.partial] };
}

/** Members who are exempt from meetings. @source reports.md L09 */
export async function readExempt(db: ScopedDb, reading: ReportReading): Promise<ReportBody> {
  const { lang, today, unit } = reading;
  const isOneCell = isCell(unit.orgType);
  const { exempt, temporarilyExempt } = activityStatus.codes;
  const rows = await listPeople(
    db,
    unit,
    and(
      inArray(members.membership_status, [status.probationary, status.official]),
      inArray(members.activity_status, [exempt, temporarilyExempt]),
    )!,
  );
  const grounds = await listGrounds(db, idsOf(rows), lang);
  return body(
    listPart(
      ["name", "cell", "age", "state", "reason", "exempt", "until"],
      rows.map(({ member, record, cell }) => ({
        memberId: member.id,
        cells: [
          member.full_name,
          cell,
          ageOn(member.birth_date, today),
          activityWords(member.activity_status, lang),
          grounds.get(member.id)?.ground ?? "",
          written(record.exemption_date),
          written(grounds.get(member.id)?.until ?? null),
        ],
      })),
      { lang, isOneCell, empty: listText[lang].empty.exempt },
    ),
  );
}

/** Temporary stays that are not over: of own members elsewhere, and of guests here. @source reports.md L08 */
export async function readTemporary(db: ScopedDb, reading: ReportReading): Promise<ReportBody> {
  const { lang, today, unit } = reading;
  const isOneCell = isCell(unit.orgType);
  const words = listText[lang];
  const overdue = (until: string | null) => (until !== null && until < today ? words.overdue : "");
  const away = await listAway(db, unit, today);
  const extensions = await listExtensions(db, idsOf(away));
  const extended = (id: string) => {
    const times = extensions.get(id);
    return times === undefined ? "" : words.times(String(times));
  };
  const guests = (await listGuests(db, unit, today, today)).filter(
    ({ homePos }) => homePos < unit.posFrom || homePos >= unit.posTo,
  );
  return body(
    listPart(
      ["name", "cell", "to", "since", "until", "extended", "notes"],
      away.map(({ member, cell, stay, place }) => ({
        memberId: member.id,
        key: stay.id,
        cells: [
          member.full_name,
          cell,
          place ?? stay.org_name_snapshot ?? words.outside,
          written(stay.from_date),
          written(stay.to_date),
          extended(member.id),
          overdue(stay.to_date),
        ],
      })),
      { lang, isOneCell, empty: words.empty.away, title: words.away },
    ),
    listPart(
      ["name", "cell", "since", "until"],
      guests.map(({ memberId, name, cellName, starts, ends }) => ({
        memberId,
        key: `${memberId} ${starts}`,
        cells: [name, cellName, written(starts), written(ends)],
      })),
      { lang, isOneCell, empty: words.empty.guests, title: words.guests },
    ),
  );
}

async function listAway(db: ScopedDb, branch: Branch, today: CivilDate) {
  const place = sql<
    string | null
  >`(select o.name from ${organizations} o where o.id = ${orgMemberships.org_id})`;
  return db
    .select({ member: members, cell: organizations.name, stay: orgMemberships, place })
    .from(orgMemberships)
    .innerJoin(members, eq(members.id, orgMemberships.member_id))
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        ...inBranch(branch),
        inArray(members.membership_status, [status.probationary, status.official]),
        eq(orgMemberships.kind, orgMembershipKind.codes.temporary),
        or(
          isNull(orgMemberships.to_date),
          eq(members.activity_status, activityStatus.codes.temporarilyElsewhere),
          gte(orgMemberships.to_date, today),
        ),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
}
