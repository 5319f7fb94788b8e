import { activityStatus } from "#app/codes/activity-status.ts";
import { badgeRound } from "#app/codes/badge-round.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { appealResult } from "#app/codes/appeal-result.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import { isFull, latest } from "#app/lib/partial-date.ts";
import { partyAgeOn } from "#app/record/party-age.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** A round of badges. */
export interface Round {
  /** Code of `badge_round`: day and month, such as `0711`. */
  code: string;
  year: number;
  /** The day of the round. */
  on: CivilDate;
  /** The last day on which the commune sends its list up. */
  sendBy: CivilDate;
}

/** Why a candidate is not put on the list now. */
export type Obstacle = "discipline" | "suspended";

/** Somebody who reaches a badge by a round. */
export interface Candidate {
  badge: string;
  /** Whole months of Party age on the day of the round: least and most. */
  months: { min: number; max: number };
  obstacle: Obstacle | null;
  /** The day from which the Party age counts is not known to the day, or the member is sought for. */
  needsOriginals: boolean;
}

const MONTH_OF = 2;

/** A round by its code and year; null for another code. */
export function roundOf(code: string, year: number, rules: RuleSet): Round | null {
  const known = badgeRound.entries.some((one) => one.code === code);
  if (!known || !Number.isInteger(year) || year < 1900 || year > 2099) return null;
  const on = `${year}-${code.slice(MONTH_OF)}-${code.slice(0, MONTH_OF)}`;
  return { code, year, on, sendBy: addDays(on, -rules.number("badge.submit_days_before_round")) };
}

/** The rounds of this year and the next that are still to come, nearest first. */
export function comingRounds(today: CivilDate, rules: RuleSet): Round[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .flatMap((one) => badgeRound.entries.map(({ code }) => roundOf(code, one, rules)!))
    .filter(({ on }) => on >= today)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** The round before another one. */
export function roundBefore({ on, year }: Round, rules: RuleSet): Round {
  return [year - 1, year]
    .flatMap((one) => badgeRound.entries.map(({ code }) => roundOf(code, one, rules)!))
    .filter((one) => one.on < on)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))[0]!;
}

/** The day since which cells are told of a round as of today; null when it is still too far away. */
export function noticeDay({ on }: Round, today: CivilDate, rules: RuleSet): CivilDate | null {
  const days = rules.list("badge.notice_months").map((months) => addMonths(on, -Number(months)));
  return days.toSorted().findLast((day) => day <= today) ?? null;
}

/** The badges that are given, highest first. @source code list party_badge; parameter badge.years */
export function givenBadges(rules: RuleSet) {
  const years = rules.list("badge.years");
  return Object.values(partyBadge.keyed)
    .filter(({ code }) => years.includes(code))
    .toSorted((one, other) => other.minMonths - one.minMonths);
}

/** Whether somebody holds this badge or a higher one. */
export function holdsBadge({ rows }: MemberRecord, badge: string): boolean {
  return rows.party_badges.some((row) => Number(row.badge) >= Number(badge));
}

/**
 * Which badge somebody receives in a round, and what stands in the way; null where none is due. Who missed a
 * smaller badge receives the one of today only.
 *
 * @source procedures P07; clarification 18
 */
export function candidateFor(record: MemberRecord, round: Round, rules: RuleSet): Candidate | null {
  if (record.values.membership_status !== memberStatus.codes.official) return null;
  const months = partyAgeOn(record, round.on);
  if (months === null) return null;
  const badge = givenBadges(rules).find(({ minMonths }) => months.max >= minMonths);
  if (badge === undefined || holdsBadge(record, badge.code)) return null;
  return {
    badge: badge.code,
    months,
    obstacle: obstacleOf(record, round.on, rules),
    needsOriginals: lacksDay(record) || months.min < badge.minMonths,
  };
}

/** How many months before its years a badge may be given to who is seriously ill, or after a death. @source procedures P07 */
export const earlyMonths = (badge: string, rules: RuleSet): number =>
  rules.number(Number(badge) >= LARGE ? "badge.early_months_70_90" : "badge.early_months_30_65");

const LARGE = 70;

/**
 * The round in which somebody who has died would have reached a badge; null where it is too long after the death.
 *
 * @source clarification 18: the missing time is measured from the death to that round
 */
export function roundAfterDeath(record: MemberRecord, badge: string, rules: RuleSet): Round | null {
  const { exit_date: exit } = record.values;
  const known = givenBadges(rules).find(({ code }) => code === badge);
  if (!exit || known === undefined) return null;
  const died = latest(exit);
  const last = addMonths(died, earlyMonths(badge, rules));
  const year = Number(died.slice(0, YEAR_DIGITS));
  const rounds = [year, year + 1, year + 2]
    .flatMap((one) => badgeRound.entries.map(({ code }) => roundOf(code, one, rules)!))
    .filter(({ on }) => on >= died && on <= last)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const reaches = ({ on }: Round) => (partyAgeOn(record, on)?.max ?? 0) >= known.minMonths;
  return rounds.find(reaches) ?? null;
}

const YEAR_DIGITS = 4;

/** The highest badge that the family of somebody who has died may ask for; null where there is none. @source procedures P10, "Death" */
export function posthumousBadge(record: MemberRecord, rules: RuleSet): string | null {
  const badge = givenBadges(rules).find(({ code }) => {
    const round = roundAfterDeath(record, code, rules);
    return round !== null && !waitsForDiscipline(record, round.on, rules);
  });
  return badge === undefined || holdsBadge(record, badge.code) ? null : badge.code;
}

/** What makes a member wait on a day. @source procedures P07, guards; clarification 18 (A5) */
export function obstacleOf(record: MemberRecord, on: CivilDate, rules: RuleSet): Obstacle | null {
  const { activity_status: activity } = record.values;
  if (activity === activityStatus.codes.suspended) return "suspended";
  return waitsForDiscipline(record, on, rules) ? "discipline" : null;
}

/** A discipline makes wait from the day of its decision, by its form. */
export function waitsForDiscipline(record: MemberRecord, on: CivilDate, rules: RuleSet): boolean {
  const waits = rules.table("badge.wait_months_after_discipline");
  return record.rows.disciplines.some(({ form, decision_date: day, appeal_result: result }) => {
    const months = waits[form ?? ""];
    if (months === undefined || !day || result === appealResult.codes.annulled) return false;
    return on < addMonths(day, months);
  });
}

/** The day from which the Party age counts is known by month or year only. */
export function lacksDay({ values }: MemberRecord): boolean {
  const start = values.admission_decision_date ?? values.admission_ceremony_date;
  return !start || !isFull(start);
}

/** How a candidate stands on the list: with a case, waiting for something, or ready to be put on it. */
export type Standing = "listed" | "waiting" | "ready";

/** How a candidate stands; who has a case is listed, whatever stands in the way. */
export function standingOf(one: { obstacle: Obstacle | null; caseId: string | null }): Standing {
  if (one.caseId !== null) return "listed";
  return one.obstacle === null ? "ready" : "waiting";
}

/** A page of a list that is read whole, with the totals of all of it. */
export interface RoundPage<Row> {
  rows: Row[];
  /** The page shown: the last one where the address names one beyond it. */
  page: number;
  /** Ordinals of the first and the last row shown, from 1; 0 of an empty list. */
  first: number;
  last: number;
  /** Rows that fit the filter. */
  total: number;
  /** All rows of the round, by how they stand. */
  counts: Record<Standing, number>;
}

/**
 * One page of the candidates of a round, in their order.
 *
 * @param show  one standing, or all of them
 */
export function pageOf<Row extends { obstacle: Obstacle | null; caseId: string | null }>(
  found: readonly Row[],
  { show, page }: { show: Standing | "all"; page: number },
  size: number,
): RoundPage<Row> {
  const counts = { ready: 0, listed: 0, waiting: 0 };
  for (const one of found) counts[standingOf(one)] += 1;
  const fitting = show === "all" ? [...found] : found.filter((one) => standingOf(one) === show);
  const shown = Math.min(page, Math.max(1, Math.ceil(fitting.length / size)));
  const from = (shown - 1) * size;
  const rows = fitting.slice(from, from + size);
  return {
    rows,
    page: shown,
    first: rows.length === 0 ? 0 : from + 1,
    last: from + rows.length,
    total: fitting.length,
    counts,
  };
}
