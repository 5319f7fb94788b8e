import type { ActorContext } from "#app/features/access/door.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { listUnitChoices } from "#app/features/members/list/units/queries.server.ts";
import { listReachable } from "#app/features/reports/reachable/queries.server.ts";
import { mayReadReport } from "#app/features/reports/access.ts";
import { readMovement } from "#app/features/reports/movement/queries.server.ts";
import { namesBehind, type NamedMovement } from "#app/features/reports/movement/rules.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import { makeReport, periodWords, type MadeReport } from "#app/features/reports/queries.server.ts";
import { rollText } from "#app/features/reports/roll/text.ts";
import type { RollLine } from "#app/features/reports/roll/rules.ts";
import { sentRefusal } from "#app/features/reports/sent/access.ts";
import type { Sending } from "#app/features/reports/sent/components/send-panel.tsx";
import { findSent, sends } from "#app/features/reports/sent/queries.server.ts";
import { opensOn } from "#app/features/reports/sent/schedules/rules.ts";
import { listClosed } from "#app/features/reports/standing/queries.server.ts";
import { isPeopleForm, readPeopleBehind } from "#app/features/reports/statistics/queries.server.ts";
import {
  definitionOf,
  isAskedFor,
  isOfAnyDay,
  isReportKey,
  levelAt,
  scheduleFor,
  type ReportKey,
} from "#app/features/reports/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { readReportQuery, type ReportQuery } from "#app/features/reports/schema.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { Forbidden, NotFound } from "#app/lib/errors.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";

/** A report as its address asks for it. */
export interface Asked {
  key: ReportKey;
  query: ReportQuery;
  made: MadeReport;
}

/**
 * Makes the report that the address names.
 *
 * @param isFile  it goes into a file, which holds less than a page *
 * @throws {NotFound} when there is no such report
 * @throws {Forbidden} when it is a list of people whose records the actor does not read
 */
export async function askedReport(ctx: ActorContext, isFile = false): Promise<Asked> {
  const { params, request, actor, db, lang, now } = ctx;
  const key = params.key ?? "";
  if (!isReportKey(key)) throw new NotFound("report");
  if (!mayReadReport(actor, key))
    throw new Forbidden(key.startsWith("dues") ? "dues.readTotals" : "member.readRestricted");
  const query = readReportQuery(new URL(request.url).searchParams, definitionOf(key).periods);
  const { unit, period, on } = query;
  const made = await makeReport({ db, actor, lang, now, key, unit, period, on, isFile });
  return { key, query, made };
}

/** The choices of unit and period. */
export async function pickerOf(
  { db, actor, lang, now }: ActorContext,
  key: ReportKey,
  { reading, period, on }: MadeReport,
) {
  const own = unitOf(actor);
  const units = await listUnitChoices(db, own, reading.unit);
  const today = dayOf(now);
  const closed = await listClosed(db, own, period ?? { from: on ?? today, to: on ?? today });
  const recent = recentPeriods(definitionOf(key).periods, today).map((one) => one.key);
  const keys = period === null || recent.includes(period.key) ? recent : [period.key, ...recent];
  return {
    units: [
      { value: own.id, label: own.name },
      ...units.map(({ id, name, depth }) => ({
        value: id,
        label: `${"\u00a0\u00a0".repeat(depth + 1)}${name}`,
      })),
      ...closed.map(({ id, name }) => ({ value: id, label: reportText[lang].closedUnit(name) })),
    ],
    periods: keys.map((value) => ({ value, label: periodWords(value, lang) })),
    day: isOfAnyDay(key) ? formatPartialDate(on ?? today) : null,
  };
}

/** The names behind a line of the movement; null when none is asked for, or the report has no such lines. */
export async function namesOf(
  { db, lang }: ActorContext,
  { content, reading, period }: MadeReport,
  line: string | null,
): Promise<{ line: string; people: NamedMovement[] } | null> {
  const words = rollText[lang].lines[line as RollLine] as string | undefined;
  if (content.equation === null || period === null || line === null || words === undefined)
    return null;
  const { movements } = await readMovement(db, reading, period);
  return { line: words, people: namesBehind(movements, line, lang) };
}

/** The people behind a line of a statistical form; null when none is asked for or the names are not for the actor. */
export async function peopleBehind(
  { db, actor }: ActorContext,
  { reading, period }: MadeReport,
  key: ReportKey,
  line: string | null,
) {
  if (line === null || period === null || !isPeopleForm(key)) return null;
  return readPeopleBehind(db, actor, key, reading, period, line);
}

/** Which of these people's records the actor can open. */
export function reachableOf({ db }: ActorContext, ids: readonly string[]): Promise<string[]> {
  return listReachable(db, ids);
}

/** How the report of this period stands with its sending; null where the unit shown is not the actor's, or sends none. */
export async function sendingOf(
  { db, actor, now }: ActorContext,
  key: ReportKey,
  { reading, period }: MadeReport,
): Promise<Sending | null> {
  const { unit } = reading;
  const level = levelAt(key, unit.orgType);
  const schedule = level === null ? null : scheduleFor(key, level);
  if (level === null || schedule === null || period === null) return null;
  if (!isAskedFor(key, level, period)) return null;
  if (unit.id !== actor.post?.orgId || !sends(unit, level)) return null;
  const sent = await findSent(db, unit.id, key, period.key);
  const state = sent?.state ?? null;
  const asked = { key, orgId: unit.id, orgPos: unit.posFrom, level, state, doneBy: [] };
  return {
    sentId: sent?.id ?? null,
    isReturned: state === "returned",
    isCompiled: level === "province",
    maySend:
      dayOf(now) >= opensOn(schedule, period, reading.rules) &&
      sentRefusal(actor, asked, "submit") === null,
  };
}
