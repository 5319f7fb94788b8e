import { appealResult } from "#app/codes/appeal-result.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

const { commendation, grassrootsMerit, aboveGrassrootsMerit } = rewardForm.codes;
const ofProvince: readonly unknown[] = [
  rewardForm.codes.provincialCommendation,
  rewardForm.codes.provincialBanner,
];
const FIVE_YEARS = 5;
const FIRST_YEAR = 1930;

/** The years of an achievement: one, or the five up to the one that is named. */
export function rewardedYears(data: Facts["data"]): { first: number; last: number } {
  const last = Number(data.year);
  return { first: data.occasion === "fiveYear" ? last - FIVE_YEARS + 1 : last, last };
}

/** What rewards ask for. @source procedures P08, guards */
export const rewardNeeds = {
  isRewardYear: ({ data, today }: Facts) => {
    const year = Number(data.year);
    return Number.isInteger(year) && year >= FIRST_YEAR && year <= Number(today.slice(0, 4));
  },
  /** No discipline was decided in the year of the achievement, or in the five years of it. */
  noDisciplineInPeriod: ({ record, data, openProcedures }: Facts) => {
    if (openProcedures.includes("discipline")) return false;
    const { first, last } = rewardedYears(data);
    return !(record?.rows.disciplines ?? []).some(
      ({ decision_date: on, appeal_result: result }) => {
        const year = Number((on ?? "").slice(0, 4));
        return year >= first && year <= last && result !== appealResult.codes.annulled;
      },
    );
  },
  /** Only where a sectional committee stands above the cell can it commend. */
  sectionCanCommend: ({ data, unit }: Facts) =>
    data.commendedBy !== "section" || (data.form === commendation && unit.hasSection),
  /** One achievement is rewarded once at each level. */
  isFirstOfItsKind: ({ record, data }: Facts) =>
    !(record?.rows.rewards ?? []).some(
      ({ form, year }) => form === data.form && Number(year) === Number(data.year),
    ),
} as const satisfies Record<string, (facts: Facts) => boolean>;

/** The cell asks the sectional committee above it to commend. */
const isSection = ({ data, unit }: Facts) =>
  data.form === commendation && data.commendedBy === "section" && unit.hasSection;

const isGrassroots = ({ data, unit }: Facts) =>
  data.form === grassrootsMerit && unit.hasGrassrootsCommittee;

/** Who decides a reward, by its form. A cell that is grassroots itself gives the certificate of its level. */
export const rewardConditions = {
  isSectionReward: isSection,
  isCellReward: (facts: Facts) =>
    (facts.data.form === commendation && !isSection(facts)) ||
    (facts.data.form === grassrootsMerit && !isGrassroots(facts)),
  isGrassrootsReward: isGrassroots,
  isCommuneReward: ({ data }: Facts) => data.form === aboveGrassrootsMerit,
  isProvinceReward: ({ data }: Facts) => ofProvince.includes(data.form),
  isRewardAbove: ({ data }: Facts) =>
    data.form === aboveGrassrootsMerit || ofProvince.includes(data.form),
} as const satisfies Record<string, (facts: Facts) => boolean>;
