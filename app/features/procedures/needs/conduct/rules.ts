import { appealResult } from "#app/codes/appeal-result.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import type { Facts, UnitConduct } from "#app/features/procedures/facts/rules.ts";
import { rewardedYears } from "#app/features/procedures/needs/reward/rules.ts";

const { commendation, grassrootsMerit, aboveGrassrootsMerit } = rewardForm.codes;

/** At which level a reward of a unit in some form is given. A commendation is the nearest committee's. @source procedures P08, "Authority" */
const giverOf = (form: unknown, { unit }: Pick<Facts, "unit">) => {
  if (form === commendation) return unit.hasSection ? "section" : "grassroots";
  if (form === grassrootsMerit) return "grassroots";
  return form === aboveGrassrootsMerit ? "commune" : "province";
};

const stands = (discipline: UnitConduct["disciplines"][number]): boolean =>
  discipline.appealResult !== appealResult.codes.annulled;

/** What rewards and disciplines of units ask for. @source procedures P08, P09 */
export const conductNeeds = {
  /** There is a committee above the unit that can give this form. */
  unitRewardHasGiver: (facts: Facts) => {
    const { unit, data } = facts;
    const giver = giverOf(data.form, facts);
    if (giver === "grassroots") return unit.hasGrassrootsCommittee;
    return (
      (giver === "section" || (giver === "commune" ? unit.communeId : unit.provinceId)) !== null
    );
  },
  /** Nothing was decided in the year of the achievement, or in the five years of it, and nothing is being weighed. */
  unitHasNoDisciplineInPeriod: ({ conduct, data }: Facts) => {
    const { first, last } = rewardedYears(data);
    return !(
      conduct?.isWeighed ||
      conduct?.disciplines.some((one) => {
        const year = Number(one.decidedOn.slice(0, "2026".length));
        return stands(one) && year >= first && year <= last;
      })
    );
  },
  /** One achievement is rewarded once at each level. */
  unitRewardIsFirst: (facts: Facts) => {
    const { conduct, data } = facts;
    const isSame = ({ form, year, occasion }: UnitConduct["rewards"][number]) =>
      year === Number(data.year) &&
      occasion === data.occasion &&
      giverOf(form, facts) === giverOf(data.form, facts);
    return !conduct?.rewards.some(isSame);
  },
  /** The unit was asked more than once before it is weighed without its own review. */
  unitWasAskedAgain: ({ taken, rules }: Facts) =>
    taken.filter(({ step }) => step === "ask").length >=
    rules.number("discipline.self_review_requests"),
  /** The effect ends only where no other discipline followed that has its effect still. */
  unitHasNoNewDiscipline: ({ conduct, caseId, data, today }: Facts) =>
    !conduct?.disciplines.some(
      (one) =>
        one.caseId !== caseId &&
        stands(one) &&
        one.decidedOn > String(data.announcedOn ?? "") &&
        one.effectEndsOn > today,
    ),
} as const satisfies Record<string, (facts: Facts) => boolean>;

/** Who decides a reward of a unit, by its form. */
export const conductConditions = {
  isSectionUnitReward: (facts: Facts) => giverOf(facts.data.form, facts) === "section",
  isGrassrootsUnitReward: (facts: Facts) => giverOf(facts.data.form, facts) === "grassroots",
  isUnitRewardAbove: (facts: Facts) =>
    ["commune", "province"].includes(giverOf(facts.data.form, facts)),
} as const satisfies Record<string, (facts: Facts) => boolean>;
