import { sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { closeBy } from "#app/features/meetings/calendar/rules.ts";
import { isThematic } from "#app/features/meetings/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { listWork } from "#app/features/reports/directives/course/queries.server.ts";
import { listHeld, type HeldMeeting } from "#app/features/reports/meetings/held/queries.server.ts";
import {
  monthlyBody,
  type DuesFigures,
  type MeetingFigures,
  type WorkFigures,
} from "#app/features/reports/monthly/rules.ts";
import { readMovement } from "#app/features/reports/movement/queries.server.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listStoodCells } from "#app/features/reports/standing/queries.server.ts";
import type { Branch } from "#app/features/reports/roll/queries.server.ts";
import { outcomeOf } from "#app/features/tasks/rules.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The report on a month, made from its meeting, its dues, its work and the roll.
 *
 * @param seesDues  whether the reader may see sums of dues
 */
export async function readMonthlyReport(
  db: ScopedDb,
  reading: ReportReading,
  period: Period,
  seesDues: boolean,
): Promise<ReportBody> {
  const { unit, rules, lang, today } = reading;
  const { figures } = await readMovement(db, reading, period);
  return monthlyBody(
    {
      roll: figures,
      meetings: await readMeetings(db, unit, period, rules),
      dues: seesDues ? await readDues(db, unit, period) : null,
      work: await readWork(db, unit, period, lastKnown(period, today)),
    },
    lang,
  );
}

async function readMeetings(
  db: ScopedDb,
  unit: ReportReading["unit"],
  period: Period,
  rules: RuleSet,
): Promise<MeetingFigures> {
  const held = await listHeld(db, unit, period);
  const cells = await listStoodCells(db, unit.id, period);
  const cellsWhere = (is: (one: HeldMeeting) => boolean) =>
    new Set(held.filter(is).map(({ orgId }) => orgId)).size;
  const isInTime = ({ closedAt, meetOn }: HeldMeeting) =>
    closedAt !== null && dayOf(closedAt) <= closeBy(meetOn, rules);
  const sum = (key: "counted" | "present" | "unexcused") =>
    held.reduce((total, one) => total + one[key], 0);
  return {
    cells: cells.length,
    met: cellsWhere(() => true),
    thematic: cellsWhere(({ kinds }) => isThematic(kinds)),
    onTime: held.filter(isInTime).length,
    counted: sum("counted"),
    present: sum("present"),
    unexcused: sum("unexcused"),
  };
}

async function readDues(
  db: ScopedDb,
  { posFrom, posTo }: Branch,
  { key }: Period,
): Promise<DuesFigures> {
  const [row] = await db.execute<Record<keyof DuesFigures, string>>(sql`
    select * from branch_sheets(${String(posFrom)}::bigint, ${String(posTo)}::bigint, ${key})`);
  const number = (figure: keyof DuesFigures) => Number(row?.[figure] ?? 0);
  return {
    sheets: number("sheets"),
    closed: number("closed"),
    owed: number("owed"),
    collected: number("collected"),
  };
}

/** Directives that units of the branch received and tasks that cells gave, due in the period, as they stood on a day. */
async function readWork(
  db: ScopedDb,
  unit: Branch,
  period: Period,
  until: CivilDate,
): Promise<WorkFigures> {
  const figures: WorkFigures = {};
  for (const one of await listWork(db, unit, period, "deadline")) {
    const outcome = outcomeOf(one, until);
    figures[outcome] = (figures[outcome] ?? 0) + 1;
  }
  return figures;
}
