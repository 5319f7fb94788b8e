import { appealResult } from "#app/codes/appeal-result.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { formOf } from "#app/features/procedures/computed/discipline/rules.ts";
import type { Facts, TakenStep } from "#app/features/procedures/facts/rules.ts";
import { addDays, addMonths, daysBetween, isCivilDate, type CivilDate } from "#app/lib/dates.ts";
import { isPartialDate, latest } from "#app/lib/partial-date.ts";

const { removalFromOffice, expulsion } = disciplineForm.codes;
const MONTHS_A_YEAR = 12;

/** What is no Party office: nobody can be removed from it. */
const noOffice: readonly string[] = [partyPosition.codes.none, partyPosition.codes.duesCollector];

/** What discipline asks for. @source procedures P09; record format V-K-01, V-K-02 */
export const disciplineNeeds = {
  /** Probationary members are reprimanded or warned only; in grave cases the name is removed. */
  formFitsStatus: (facts: Facts) =>
    facts.record?.values.membership_status !== memberStatus.codes.probationary ||
    ![removalFromOffice, expulsion].includes(formOf(facts) as never),
  holdsOffice: (facts: Facts) => formOf(facts) !== removalFromOffice || hasOffice(facts),
  /** The violation is not older than its form allows, or it is said why it is weighed all the same. */
  isWithinLimitation: (facts: Facts) => {
    const { data } = facts;
    const ends = limitationEnd(facts);
    const on = typeof data.meetingOn === "string" ? data.meetingOn : facts.today;
    return ends === null || on <= ends || Boolean(data.limitationReason);
  },
  /** The member was asked more than once before the cell goes on without the own review. */
  wasAskedAgain: ({ taken, rules }: Facts) =>
    taken.filter(({ step }) => step === "ask").length >=
    rules.number("discipline.self_review_requests"),
  isInDisciplineAppealTime: ({ today, data, rules }: Facts) =>
    isDay(data.announcedOn) &&
    today <= rules.calendar.add(data.announcedOn, rules.number("discipline.appeal_working_days")),
  announcedAfterDecision: ({ data }: Facts) =>
    String(data.announcedOn ?? "") >= String(data.decisionOn ?? ""),
  /** The effect ends only where no other discipline followed that has its effect still. */
  hasNoNewDiscipline: ({ record, data, today }: Facts) =>
    !(record?.rows.disciplines ?? []).some(
      ({
        decision_date: on,
        decision_number: number,
        effect_end_date: end,
        appeal_result: result,
      }) =>
        number !== data.decisionNumber &&
        (on ?? "") > String(data.announcedOn ?? "") &&
        result !== appealResult.codes.annulled &&
        (!end || end > today),
    ),
} as const satisfies Record<string, (facts: Facts) => boolean>;

function hasOffice({ record, today }: Facts): boolean {
  return (record?.rows.positions ?? []).some(
    ({ position, from_date: from, to_date: to }) =>
      Boolean(position) &&
      !noOffice.includes(position!) &&
      (from ?? "") <= today &&
      (!to || to >= today),
  );
}

/**
 * The last day on which the form can be given; null where there is none. Time in which the case could not be
 * weighed is not counted. @source procedures P09
 */
function limitationEnd(facts: Facts): CivilDate | null {
  const { data, rules, taken, today } = facts;
  const limits = {
    ...rules.table("discipline.limitation_years"),
    ...rules.table("discipline.unit_limitation_years"),
  };
  const years = limits[formOf(facts) ?? ""];
  const { violationOn } = data;
  if (years === undefined || typeof violationOn !== "string" || !isPartialDate(violationOn))
    return null;
  const ends = addMonths(latest(violationOn), years * MONTHS_A_YEAR);
  return addDays(ends, waitedDays(taken, today));
}

function waitedDays(taken: readonly TakenStep[], today: CivilDate): number {
  let [days, since] = [0, null as CivilDate | null];
  for (const { step, on } of taken) {
    if (step === "postpone") since = on;
    if (step === "resume" && since !== null) {
      days += daysBetween(since, on);
      since = null;
    }
  }
  return since === null ? days : days + daysBetween(since, today);
}

const isDay = (value: unknown): value is CivilDate =>
  typeof value === "string" && isCivilDate(value);
