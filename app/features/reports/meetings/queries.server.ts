import { sql } from "drizzle-orm";
import { closeBy } from "#app/features/meetings/calendar/rules.ts";
import { isThematic } from "#app/features/meetings/rules.ts";
import {
  percentOf,
  type ReportBody,
  type ReportValue,
} from "#app/features/reports/content/rules.ts";
import { listHeld, type HeldMeeting } from "#app/features/reports/meetings/held/queries.server.ts";
import {
  listScores,
  type CellScore,
} from "#app/features/reports/meetings/scores/queries.server.ts";
import { meanScore } from "#app/features/reports/meetings/scores/rules.ts";
import { meetingReportText } from "#app/features/reports/meetings/text.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listStoodCells } from "#app/features/reports/standing/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How the cells of a unit met in a period. @source reports.md M05 */
export async function readMeetingsReport(
  db: ScopedDb,
  { unit, today, rules, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = meetingReportText[lang];
  const days = { from: period.from, to: lastKnown(period, today) };
  const cells = await listStoodCells(db, unit.id, days);
  const held = await listHeld(db, unit, days);
  const scores = await listScores(db, unit, days);
  const figures = (of: readonly HeldMeeting[], scored: readonly CellScore[]): ReportValue[] => {
    const sum = (key: "counted" | "present" | "unexcused") =>
      of.reduce((total, one) => total + one[key], 0);
    const onTime = of.filter(
      ({ closedAt, meetOn }) => closedAt !== null && dayOf(closedAt) <= closeBy(meetOn, rules),
    ).length;
    return [
      of.length,
      of.filter(({ kinds }) => isThematic(kinds)).length,
      onTime,
      percentOf(onTime, of.length),
      percentOf(sum("present"), sum("counted")),
      sum("unexcused"),
      meanScore(scored.map(({ total }) => total)),
    ];
  };
  const isOf = (id: string) => (one: { orgId: string }) => one.orgId === id;
  const met = new Set(held.map(({ orgId }) => orgId)).size;
  const { heads } = words;
  return {
    equation: null,
    notes: [words.met(String(met), String(cells.length)), words.counted],
    parts: [
      {
        title: null,
        empty: words.empty,
        columns: [
          { key: "unit", head: heads.unit, kind: "text", width: 24 },
          { key: "held", head: heads.held, kind: "number", width: 11 },
          { key: "thematic", head: heads.thematic, kind: "number", width: 11 },
          { key: "onTime", head: heads.onTime, kind: "number", width: 11 },
          { key: "onTimeShare", head: heads.onTimeShare, kind: "share", width: 11 },
          { key: "attendance", head: heads.attendance, kind: "share", width: 11 },
          { key: "unexcused", head: heads.unexcused, kind: "number", width: 11 },
          { key: "score", head: heads.score, kind: "share", width: 10 },
        ],
        lines: [
          ...cells.map(({ id, name }) => ({
            key: id,
            level: 1 as const,
            cells: [name, ...figures(held.filter(isOf(id)), scores.filter(isOf(id)))],
          })),
          ...(cells.length > 1
            ? [{ key: "sum", level: 0 as const, cells: [words.sum, ...figures(held, scores)] }]
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
  const rows = await db.execute<{
    id: string;
    name: string;
    cell: string;
    months: string[];
    seen: string | null;
  }>(sql`
    select a.member_id as id, a.member_name as name, app_name_on(o.id, ${period.to}::date) as cell,
      array_agg(distinct to_char(m.meet_on, 'YYYY-MM')) as months,
      (select max(l.meet_on)::text from meeting_attendance p join meetings l on l.id = p.meeting_id
        where p.member_id = a.member_id and p.mark = 'P' and l.meet_on <= ${lastKnown(period, today)}::date) as seen
    from app_branch(${unit.id}::uuid) b
    join meetings m on m.org_id = b.org_id and m.meet_on >= b.since and m.meet_on < b.until
    join meeting_attendance a on a.meeting_id = m.id join organizations o on o.id = m.org_id
    where a.mark = 'U' and m.meet_on between ${period.from}::date and ${lastKnown(period, today)}::date
    group by a.member_id, a.member_name, o.id, a.sort_name
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
          { key: "name", head: heads.name, kind: "text", width: 22 },
          { key: "cell", head: heads.cell, kind: "text", width: 20 },
          { key: "months", head: heads.months, kind: "text", width: 20 },
          { key: "total", head: heads.total, kind: "number", width: 8 },
          { key: "seen", head: heads.seen, kind: "date", width: 11 },
          { key: "mark", head: heads.mark, kind: "text", width: 14 },
        ],
        lines: rows.map(({ id, name, cell, months, seen }, at) => ({
          key: `${id} ${cell}`,
          memberId: id,
          cells: [
            at + 1,
            name,
            cell,
            months.map(shown).join(", "),
            months.length,
            seen === null ? "" : formatPartialDate(seen),
            months.length >= most ? words.ground(String(most)) : "",
          ],
        })),
      },
    ],
  };
}
