import { appealResult } from "#app/codes/appeal-result.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

const { commendation, grassrootsMerit, aboveGrassrootsMerit, provincialCommendation } =
  rewardForm.codes;
const FIVE_YEARS = 5;
const FIRST_YEAR = 1930;

/** What rewards ask for. @source procedures P08, guards */
export const rewardNeeds = {
  isRewardYear: ({ data, today }: Facts) => {
    const year = Number(data.year);
    return Number.isInteger(year) && year >= FIRST_YEAR && year <= Number(today.slice(0, 4));
  },
  /** No discipline was decided in the year of the achievement, or in the five years of it. */
  noDisciplineInPeriod: ({ record, data, openProcedures }: Facts) => {
    if (openProcedures.includes("discipline")) return false;
    const last = Number(data.year);
    const first = data.occasion === "fiveYear" ? last - FIVE_YEARS + 1 : last;
    return !(record?.rows.disciplines ?? []).some(
      ({ decision_date: on, appeal_result: result }) => {
        const year = Number((on ?? "").slice(0, 4));
        return year >= first && year <= last && result !== appealResult.codes.annulled;
      },
    );
  },
  /** One achievement is rewarded once at each level. */
  isFirstOfItsKind: ({ record, data }: Facts) =>
    !(record?.rows.rewards ?? []).some(
      ({ form, year }) => form === data.form && Number(year) === Number(data.year),
    ),
} as const satisfies Record<string, (facts: Facts) => boolean>;

const isGrassroots = ({ data, unit }: Facts) =>
  data.form === grassrootsMerit && unit.hasGrassrootsCommittee;

/** Who decides a reward, by its form. A cell that is grassroots itself gives the certificate of its level. */
export const rewardConditions = {
  isCellReward: (facts: Facts) =>
    facts.data.form === commendation ||
    (facts.data.form === grassrootsMerit && !isGrassroots(facts)),
  isGrassrootsReward: isGrassroots,
  isCommuneReward: ({ data }: Facts) => data.form === aboveGrassrootsMerit,
  isProvinceReward: ({ data }: Facts) => data.form === provincialCommendation,
  isRewardAbove: ({ data }: Facts) =>
    data.form === aboveGrassrootsMerit || data.form === provincialCommendation,
} as const satisfies Record<string, (facts: Facts) => boolean>;
