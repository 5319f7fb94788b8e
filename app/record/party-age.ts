import { memberStatus } from "#app/codes/member-status.ts";
import { isKnown } from "#app/lib/known.ts";
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  wholeMonthsBetween,
} from "#app/lib/dates.ts";
import { earliest, latest, type PartialDate } from "#app/lib/partial-date.ts";
import type { MemberRecord, MemberValues } from "#app/record/values.ts";

/** Party age in whole months; the two differ when a date is known by year or month only. */
export interface PartyAge {
  min: number;
  max: number;
}

/** The day from which the Party age counts, interruptions taken off; two readings of partial dates. */
export interface PartyAgeStart {
  earliest: CivilDate;
  latest: CivilDate;
}

interface Interruption {
  from: PartialDate;
  to: PartialDate | null;
}

const none: readonly Interruption[] = [];
const { codes } = memberStatus;
const formerStatuses: ReadonlySet<string> = new Set([
  codes.deceased,
  codes.expelled,
  codes.nameRemoved,
  codes.leftOnRequest,
  codes.transferredOut,
]);

/** Tells whether this status means that the person has left the organizations of the database. */
export function isFormerStatus(status: string | null | undefined): boolean {
  return formerStatuses.has(status ?? "");
}

/**
 * The Party age on a day, in whole months; that of the exit date for a former member. Null for a probationary
 * member, a candidate, and when no date of admission is known.
 *
 * @source record-format-3.0 §6, clarification 5
 */
export function partyAge(record: MemberRecord, on: CivilDate): PartyAge | null {
  if (!hasPartyAge(record.values)) return null;
  const exit = isFormerStatus(record.values.membership_status) ? record.values.exit_date : null;
  const lastDays = exit
    ? { earliest: earlier(earliest(exit), on), latest: earlier(latest(exit), on) }
    : { earliest: on, latest: on };
  return partyAgeBetween(record, lastDays.earliest, lastDays.latest);
}

/**
 * The Party age on a day as if the membership had not ended by then; for badges given after a death.
 *
 * @source clarification 18
 */
export function partyAgeOn(record: MemberRecord, on: CivilDate): PartyAge | null {
  return hasPartyAge(record.values) ? partyAgeBetween(record, on, on) : null;
}

/** The day from which the Party age of a day counts, or null when there is none. */
export function partyAgeStart(record: MemberRecord, on: CivilDate): PartyAgeStart | null {
  const { values } = record;
  const months = values.party_age_confirmed_months;
  const confirmedAt = values.party_age_confirmed_at;
  if (isKnown(months) && confirmedAt) {
    const day = addMonths(confirmedAt, -months);
    return { earliest: day, latest: day };
  }
  const start = values.admission_decision_date ?? values.admission_ceremony_date;
  if (!start) return null;
  const range = { earliest: earliest(start), latest: latest(start) };
  for (const gap of interruptions(record)) {
    range.earliest = addDays(range.earliest, lengthOf(gap, on, "shortest"));
    range.latest = addDays(range.latest, lengthOf(gap, on, "longest"));
  }
  return range;
}

/** Only official members have a Party age; who left keeps the one of the day of leaving. */
function hasPartyAge(values: MemberValues): boolean {
  if (values.membership_status === codes.official) return true;
  return isFormerStatus(values.membership_status) && isKnown(values.official_date);
}

function partyAgeBetween(record: MemberRecord, first: CivilDate, last: CivilDate): PartyAge | null {
  const startForMin = partyAgeStart(record, first);
  const startForMax = first === last ? startForMin : partyAgeStart(record, last);
  if (!startForMin || !startForMax) return null;
  return {
    min: ageFrom(record.values, startForMin.latest, first),
    max: ageFrom(record.values, startForMax.earliest, last),
  };
}

/** A confirmed age grows by the months since its confirmation. @source record-format-3.0 §6 step 6 */
function ageFrom(values: MemberValues, start: CivilDate, on: CivilDate): number {
  const months = values.party_age_confirmed_months;
  const confirmedAt = values.party_age_confirmed_at;
  const age =
    isKnown(months) && confirmedAt
      ? months + wholeMonthsBetween(confirmedAt, on)
      : wholeMonthsBetween(start, on);
  return Math.max(0, age);
}

/** Interruptions that count, and the time between exit and re-admission when no row states it. */
function interruptions(record: MemberRecord): readonly Interruption[] {
  const rows = record.rows.party_age_gaps;
  const { exit_date: exit, readmission_date: readmission } = record.values;
  if (!rows?.length && !readmission) return none;
  const gaps: Interruption[] = [];
  for (const row of rows ?? []) {
    if (row.counts === true && row.from) gaps.push({ from: row.from, to: row.to ?? null });
  }
  if (
    readmission &&
    exit &&
    latest(exit) < latest(readmission) &&
    !gaps.some((gap) => meets(gap, exit, readmission))
  ) {
    gaps.push({ from: exit, to: readmission });
  }
  return gaps;
}

function meets(gap: Interruption, from: PartialDate, to: PartialDate): boolean {
  return earliest(gap.from) <= latest(to) && (gap.to === null || latest(gap.to) >= earliest(from));
}

/** Whole days of [from, to) until `on`. @source clarification 5 */
function lengthOf(gap: Interruption, on: CivilDate, reading: "shortest" | "longest"): number {
  const longest = reading === "longest";
  const from = longest ? earliest(gap.from) : latest(gap.from);
  const to = gap.to === null ? on : longest ? latest(gap.to) : earliest(gap.to);
  return Math.max(0, daysBetween(from, earlier(to, on)));
}

function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
