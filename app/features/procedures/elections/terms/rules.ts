import type { RuleSet } from "#app/codes/rule-set.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import { isFull, isPartialDate, latest } from "#app/lib/partial-date.ts";

/** The term of a cell: from its last congress until the next one is due. */
export interface Term {
  from: CivilDate;
  endsOn: CivilDate;
  /** The last day without a decision of the superior: what is made longer or shorter is measured from it. */
  usuallyEndsOn: CivilDate;
  /** The superior made it longer or shorter. */
  isShifted: boolean;
}

/** Out of what the term of a cell is known. */
export interface TermSource {
  /** The elected offices held today, with the term written beside each. */
  offices: readonly { term: string | null; from: string | null }[];
  /** The last congress that was carried out here; null before the first. */
  congressOn: string | null;
  /** The last day of the term by the last decision of the superior; null without one. */
  shiftedTo: string | null;
}

const MONTHS_A_YEAR = 12;

/**
 * The term of a cell: from its last congress here, else from the earliest day on which somebody began an office of
 * the newest term on record. A written term of other years than the rule gives (`2025-2027`) keeps its length.
 *
 * @returns null where nobody holds an office with a day
 * @source procedures P16, "Term"
 */
export function termOf(
  { offices, congressOn, shiftedTo }: TermSource,
  rules: RuleSet,
): Term | null {
  const newest = offices
    .map(({ term }) => term ?? "")
    .toSorted()
    .at(-1);
  const days = offices
    .filter(({ term }) => (term ?? "") === newest)
    .flatMap(({ from }) => (from !== null && isPartialDate(from) ? [latest(from)] : []));
  const from = congressOn !== null && isFull(congressOn) ? congressOn : days.toSorted()[0];
  if (from === undefined) return null;
  const years = congressOn === null ? writtenYears(newest ?? "") : null;
  const length = years ?? rules.number("election.cell_term_years");
  const usual = addMonths(from, length * MONTHS_A_YEAR);
  return { from, endsOn: shiftedTo ?? usual, usuallyEndsOn: usual, isShifted: shiftedTo !== null };
}

function writtenYears(term: string): number | null {
  const [from, to] = term.split("-").map(Number);
  return from && to && to > from ? to - from : null;
}

/** What should be looked at in a cell, the most urgent first. */
export type TermState = "vacant" | "late" | "due" | "running" | "unknown";

/** The secretary of a cell: there, or missing since a day. */
export interface Secretary {
  name: string | null;
  /** Last day of the former secretary; null when it is not known. */
  missingSince: CivilDate | null;
}

/**
 * What a cell waits for: a secretary, a congress that is late, one that is to be prepared.
 *
 * @source procedures P16; parameters `election.prepare_months` (house), `election.vacancy_days` (assumed)
 */
export function termState(
  term: Term | null,
  secretary: Secretary,
  today: CivilDate,
  rules: RuleSet,
): TermState {
  if (secretary.name === null) return "vacant";
  if (term === null) return "unknown";
  if (term.endsOn < today) return "late";
  const prepare = addMonths(term.endsOn, -rules.number("election.prepare_months"));
  return prepare <= today ? "due" : "running";
}

/** The day by which a missing secretary is to be replaced; null where nobody knows since when. */
export function replaceBy({ missingSince }: Secretary, rules: RuleSet): CivilDate | null {
  return missingSince === null
    ? null
    : addDays(missingSince, rules.number("election.vacancy_days"));
}

/** A cell or a committee with its term and what it waits for. */
export interface UnitTerm {
  id: string;
  level: UnitLevel;
  name: string;
  above: string | null;
  term: Term | null;
  state: TermState;
  secretary: string | null;
  /** The day by which a missing secretary is to be replaced. */
  replaceBy: CivilDate | null;
  /** The congress or the change of an office that runs. */
  open: { id: string; procedure: string; state: string } | null;
}
