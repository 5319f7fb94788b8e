import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths, isCivilDate, type CivilDate } from "#app/lib/dates.ts";

/**
 * The ceremony that began the probation; null where it is not known to the day.
 *
 * @source procedures P03: probation counts from the ceremony; that of the re-admission where there is one
 */
export function ceremonyOf({ record }: Facts): CivilDate | null {
  const day = record?.values.readmission_date ?? record?.values.admission_ceremony_date;
  return day && isCivilDate(day) ? day : null;
}

/** The day on which the months of probation are full; null where the ceremony is not known to the day. */
export function probationEnd(facts: Facts): CivilDate | null {
  const ceremony = ceremonyOf(facts);
  return ceremony === null ? null : addMonths(ceremony, facts.rules.number("probation.months"));
}

const isReadmitted = ({ record }: Facts) => Boolean(record?.values.readmission_date);

/** Values that follow from a probation. */
export const probationComputations = {
  ceremonyDate: ceremonyOf,
  probationEnd,
  /** The day from which somebody is official, however late the decision; the first one stays after a re-admission. */
  officialDate: (facts: Facts) =>
    isReadmitted(facts) ? (facts.record?.values.official_date ?? null) : probationEnd(facts),
  secondOfficialDate: (facts: Facts) =>
    isReadmitted(facts)
      ? probationEnd(facts)
      : (facts.record?.values.readmission_official_date ?? null),
};
