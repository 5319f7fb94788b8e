import { disciplineForm } from "#app/codes/discipline-form.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths, isCivilDate } from "#app/lib/dates.ts";

const { reprimand, warning, expulsion } = disciplineForm.codes;

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
  return facts.data.managedBy !== "above" && (form === reprimand || form === warning);
}

/** Whether the case came to an expulsion. */
export const isExpulsion = (facts: Pick<Facts, "data" | "taken">): boolean =>
  formOf(facts) === expulsion;

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
