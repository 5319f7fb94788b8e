import { sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { closeBy } from "#app/features/meetings/calendar/rules.ts";
import { isRegular, isThematic, wasHeld, type MeetingState } from "#app/features/meetings/rules.ts";
import {
  percentOf,
  type ReportBody,
  type ReportValue,
} from "#app/features/reports/content/rules.ts";
import { meetingReportText } from "#app/features/reports/meetings/text.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;

type Cell = { id: string; name: string };
type Meeting = {
  org_id: string;
  kinds: string[];
  state: MeetingState;
  meet_on: string;
  closed_at: string | null;
  counted: number;
  present: number;
  unexcused: number;
};

/** How the cells of a unit met in a period. @source reports.md M05 */
export async function readMeetingsReport(
  db: ScopedDb,
  { unit, today, rules, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = meetingReportText[lang];
  const [from, to] = [String(unit.posFrom), String(unit.posTo)];
  const cells = await db.execute<Cell>(sql`
    select id, name from organizations
    where pos_from >= ${from}::bigint and pos_from < ${to}::bigint and closed_on is null
      and org_type in (${grassrootsCell}, ${dependentCell}, ${temporaryCell}) order by pos_from`);
  const meetings = await db.execute<Meeting>(sql`
    select m.org_id, m.kinds, m.state, m.meet_on::text, m.closed_at::text,
      count(a.mark) filter (where a.mark ~ '^(P|A.|U)$')::int as counted,
      count(a.mark) filter (where a.mark = 'P')::int as present,
      count(a.mark) filter (where a.mark = 'U')::int as unexcused
    from meetings m left join meeting_attendance a on a.meeting_id = m.id
    where m.org_pos >= ${from}::bigint and m.org_pos < ${to}::bigint
      and m.meet_on between ${period.from}::date and ${lastKnown(period, today)}::date
    group by m.id`);
  const held = meetings.filter(({ kinds, state }) => isRegular(kinds) && wasHeld(state));
  const figures = (of: readonly Meeting[]): ReportValue[] => {
    const sum = (key: "counted" | "present" | "unexcused") =>
      of.reduce((total, one) => total + one[key], 0);
    const onTime = of.filter(
      ({ closed_at: at, meet_on: on }) => at !== null && dayOf(new Date(at)) <= closeBy(on, rules),
    ).length;
    return [
      of.length,
      of.filter(({ kinds }) => isThematic(kinds)).length,
      onTime,
      percentOf(onTime, of.length),
      percentOf(sum("present"), sum("counted")),
      sum("unexcused"),
    ];
  };
  const met = new Set(held.map(({ org_id: id }) => id)).size;
  const { heads } = words;
  return {
    equation: null,
    notes: [words.met(String(met), String(cells.length)), words.counted],
    parts: [
      {
        title: null,
        empty: words.empty,
        columns: [
          { key: "unit", head: heads.unit, kind: "text", width: 34 },
          { key: "held", head: heads.held, kind: "number", width: 11 },
          { key: "thematic", head: heads.thematic, kind: "number", width: 11 },
          { key: "onTime", head: heads.onTime, kind: "number", width: 11 },
          { key: "onTimeShare", head: heads.onTimeShare, kind: "share", width: 11 },
          { key: "attendance", head: heads.attendance, kind: "share", width: 11 },
          { key: "unexcused", head: heads.unexcused, kind: "number", width: 11 },
        ],
        lines: [
          ...cells.map(({ id, name }) => ({
            key: id,
            level: 1 as const,
            cells: [name, ...figures(held.filter(({ org_id: org }) => org === id))],
          })),
          ...(cells.length > 1
            ? [{ key: "sum", level: 0 as const, cells: [words.sum, ...figures(held)] }]
            : []),
        ],
      },
    ],
  };
}

/** Who was absent without reason in a year, most months first. @source reports.md M06 */
export async function readAbsentReport(
  db: ScopedDb,
  { unit, today, rules, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = meetingReportText[lang];
  const heads = words.absentHeads;
  const most = rules.number("absence.unexcused_months_in_year");
  const rows = await db.execute<{ id: string; name: string; cell: string; months: string[] }>(sql`
    select a.member_id as id, a.member_name as name, o.name as cell,
      array_agg(distinct to_char(m.meet_on, 'YYYY-MM')) as months
    from meeting_attendance a join meetings m on m.id = a.meeting_id
    join organizations o on o.id = m.org_id
    where a.mark = 'U' and m.org_pos >= ${String(unit.posFrom)}::bigint and m.org_pos < ${String(unit.posTo)}::bigint
      and m.meet_on between ${period.from}::date and ${lastKnown(period, today)}::date
    group by a.member_id, a.member_name, o.name, a.sort_name
    order by count(distinct to_char(m.meet_on, 'YYYY-MM')) desc, a.sort_name limit 2000`);
  const shown = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
  return {
    equation: null,
    notes: [words.absentCounted(String(most))],
    parts: [
      {
        title: null,
        empty: words.absentEmpty,
        columns: [
          { key: "ordinal", head: heads.ordinal, kind: "number", width: 6, low: true },
          { key: "name", head: heads.name, kind: "text", width: 26 },
          { key: "cell", head: heads.cell, kind: "text", width: 22 },
          { key: "months", head: heads.months, kind: "text", width: 24 },
          { key: "total", head: heads.total, kind: "number", width: 8 },
          { key: "mark", head: heads.mark, kind: "text", width: 14 },
        ],
        lines: rows.map(({ id, name, cell, months }, at) => ({
          key: `${id} ${cell}`,
          memberId: id,
          cells: [
            at + 1,
            name,
            cell,
            months.map(shown).join(", "),
            months.length,
            months.length >= most ? words.ground(String(most)) : "",
          ],
        })),
      },
    ],
  };
}
