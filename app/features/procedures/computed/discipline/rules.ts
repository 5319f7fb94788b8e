import { disciplineForm } from "#app/codes/discipline-form.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths, isCivilDate } from "#app/lib/dates.ts";

const { reprimand, warning, expulsion } = disciplineForm.codes;

/**
 * The states of a discipline that is announced and only waits for the end of its effect: it keeps nobody from another
 * procedure, and a new violation in that time is a case of its own.
 */
const settled: readonly string[] = ["announced", "upheld", "changed"];

/** Whether a case is a discipline that only waits for the end of its effect. */
export const isSettled = ({ procedure, state }: { procedure: string; state: string }): boolean =>
  procedure === "discipline" && settled.includes(state);

/** The form that a case of discipline comes to; null before the cell has voted on one. */
export function formOf({ data, taken }: Pick<Facts, "data" | "taken">): string | null {
  if (typeof data.newForm === "string") return data.newForm;
  const last = taken.findLast(({ step }) => step === "vote" || step === "voteExpulsion")?.step;
  if (last === "voteExpulsion") return expulsion;
  return typeof data.form === "string" ? data.form : null;
}

/** Reprimand and warning of members who are not managed from above are in the power of the cell. @source procedures P09 */
export function isInCellPower(facts: Pick<Facts, "data" | "taken">): boolean {
  const form = formOf(facts);
  const isOwn = facts.data.managedBy !== "above" && facts.data.managedBy !== "province";
  return isOwn && (form === reprimand || form === warning);
}

/** Whether the case came to an expulsion. */
export const isExpulsion = (facts: Pick<Facts, "data" | "taken">): boolean =>
  formOf(facts) === expulsion;

/** The steps with which a discipline is decided, by who decides. */
const decisions: Readonly<Record<string, "cell" | "commune" | "province">> = {
  decideInCell: "cell",
  decide: "commune",
  decideExpulsion: "commune",
  decideAbove: "province",
};

const isDecidedInCell = ({ taken }: Pick<Facts, "taken">): boolean =>
  decisions[taken.findLast(({ step }) => step in decisions)?.step ?? ""] === "cell";

const isOfProvince = ({ data }: Pick<Facts, "data">): boolean => data.managedBy === "province";

/** In which state a case was when it was put off last; that of the beginning where nobody knows. */
function putOffIn({ taken }: Pick<Facts, "taken">): string {
  const at = taken.findLastIndex(({ step }) => step === "postpone");
  const before = taken[at - 1]?.to;
  return before === "verified" || before === "reviewed" ? before : "opened";
}

/** Who decides a discipline, who settles an appeal against it, and where a case goes on that was put off. */
export const disciplineConditions = {
  isOfProvince,
  isNotOfProvince: (facts: Facts) => !isOfProvince(facts),
  isCommuneDecision: (facts: Facts) => !isInCellPower(facts) && !isOfProvince(facts),
  isDecidedInCell: (facts: Facts) => isDecidedInCell(facts),
  isDecidedAbove: (facts: Facts) => !isDecidedInCell(facts),
  isMilderAbove: (facts: Facts) => !isDecidedInCell(facts) && !isExpulsion(facts),
  wasPutOffOpened: (facts: Facts) => putOffIn(facts) === "opened",
  wasPutOffVerified: (facts: Facts) => putOffIn(facts) === "verified",
  wasPutOffReviewed: (facts: Facts) => putOffIn(facts) === "reviewed",
} as const satisfies Record<string, (facts: Facts) => boolean>;

/** Values that follow from a discipline. */
export const disciplineComputations = {
  disciplineForm: formOf,
  /** The effect lasts so long from the day of the announcement; that of an expulsion has no end. */
  disciplineEffectEnd: (facts: Facts) => {
    const { announcedOn } = facts.data;
    return isExpulsion(facts) || typeof announcedOn !== "string" || !isCivilDate(announcedOn)
      ? null
      : addMonths(announcedOn, facts.rules.number("discipline.effect_months"));
  },
  /** How somebody took part before a suspension. */
  ownActivity: ({ record }: Facts) => record?.values.activity_status ?? null,
};
