import type { RuleSet } from "#app/codes/rule-set.ts";
import { role } from "#app/features/access/roles.ts";
import { may, type Actor, type Unit } from "#app/features/access/rules.ts";
import type { CalendarEntry, Span } from "#app/features/calendar/rules.ts";
import {
  addToMonth,
  dayOfMonth,
  monthOfDay,
  monthsOf,
  quarterOf,
} from "#app/features/dues/months/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { roundOf } from "#app/features/procedures/badges/rules.ts";
import { maySendReport, mayReadReport } from "#app/features/reports/access.ts";
import { reportKeys, schedulesOf } from "#app/features/reports/rules.ts";
import { levelIn, periodsDueIn, sendBy } from "#app/features/reports/sent/schedules/rules.ts";
import { badgeRound } from "#app/codes/badge-round.ts";
import { yearOf, type CivilDate } from "#app/lib/dates.ts";

const LAST_DAY = 31;
const wholeDay = { at: null, unit: null } as const;

/**
 * Days that the rules set and nobody enters: when dues are paid, closed and remitted, when reports are sent, when
 * badges are given. Only those that concern the post of the actor, or the cell that is looked at.
 *
 * @param unit  the unit whose calendar it is
 * @source procedures P11.3, P15, P07; their figures from the rule set
 */
export function fixedDates(
  actor: Actor,
  unit: Pick<Unit, "orgType">,
  span: Span,
  rules: RuleSet,
  today: CivilDate,
): CalendarEntry[] {
  const all = [
    ...duesDates(actor, unit, span, rules),
    ...reportDates(actor, unit, span, rules),
    ...roundDates(actor, span, rules),
  ];
  return all
    .filter(({ day }) => day >= span.from && day <= span.to)
    .map((entry) => ({ ...entry, isOver: entry.day < today }));
}

/** The months of a span, and the one before it, whose deadlines may fall into it. */
function monthsFor({ from, to }: Span): string[] {
  const months: string[] = [];
  for (
    let month = addToMonth(monthOfDay(from), -1);
    month <= monthOfDay(to);
    month = addToMonth(month, 1)
  )
    months.push(month);
  return months;
}

function duesDates(
  actor: Actor,
  { orgType }: Pick<Unit, "orgType">,
  span: Span,
  rules: RuleSet,
): CalendarEntry[] {
  const { post } = actor;
  if (post === null) return [];
  const sight = may(actor, "dues.read") ? "sheets" : may(actor, "dues.own") ? "own" : "none";
  const isOfCell = isCell(orgType);
  const keeps = ([role.cellSecretary, role.duesCollector] as string[]).includes(post.role);
  const takes = keeps || post.role === role.communeOffice;
  const entry = (what: "pay" | "close" | "remit", period: string, day: CivilDate) =>
    ({
      kind: "dues",
      key: `dues-${what}-${period}`,
      what,
      period,
      sight,
      day,
      isOver: false,
      ...wholeDay,
    }) as const;
  return monthsFor(span).flatMap((month) => {
    const quarter = quarterOf(month);
    const isLast = monthsOf(quarter).at(-1) === month;
    const next = addToMonth(month, 1);
    return [
      ...(isOfCell ? [entry("pay", month, dayOfMonth(month, LAST_DAY))] : []),
      ...(isOfCell && keeps
        ? [entry("close", month, dayOfMonth(next, rules.number("dues.late_day")))]
        : []),
      ...(takes && isLast
        ? [entry("remit", quarter, dayOfMonth(next, rules.number("dues.remit_day")))]
        : []),
    ];
  });
}

function reportDates(
  actor: Actor,
  { orgType }: Pick<Unit, "orgType">,
  span: Span,
  rules: RuleSet,
): CalendarEntry[] {
  const isOfCell = isCell(orgType);
  const waits = may(actor, "report.accept") || may(actor, "report.check");
  const sent = reportKeys
    .filter((report) => mayReadReport(actor, report))
    .flatMap((report) => schedulesOf(report).map((schedule) => ({ report, schedule })));
  return sent.flatMap(({ report, schedule }) => {
    const level = levelIn(schedule);
    const isOwn = maySendReport(actor, report) && (level === "cell") === isOfCell;
    // Whoever accepts the reports of cells looks out for them.
    const isOfCells = !isOwn && waits && level === "cell";
    if (!isOwn && !isOfCells) return [];
    return periodsDueIn(schedule, span, rules).map((period) => ({
      kind: "report" as const,
      key: `report-${schedule === "reconciled" ? schedule : report}-${period.key}`,
      report,
      period,
      isOfCells,
      day: sendBy(schedule, period, rules),
      isOver: false,
      ...wholeDay,
    }));
  });
}

function roundDates(actor: Actor, { from, to }: Span, rules: RuleSet): CalendarEntry[] {
  if (!may(actor, "case.act") || actor.post?.role === role.member) return [];
  const years = [...new Set([yearOf(from), yearOf(to), yearOf(to) + 1])];
  return years.flatMap((year) =>
    badgeRound.entries.flatMap(({ code }) => {
      const round = roundOf(code, year, rules);
      if (round === null) return [];
      const entry = (what: "award" | "send", day: CivilDate) =>
        ({
          kind: "round",
          key: `round-${what}-${code}-${year}`,
          what,
          code,
          year,
          day,
          isOver: false,
          ...wholeDay,
        }) as const;
      return [entry("award", round.on), entry("send", round.sendBy)];
    }),
  );
}
