import type { RuleSet } from "#app/codes/rule-set.ts";

/** Figures of a rule set that the checks of every record need, read once. Ages and spans in months unless named. */
export interface Figures {
  minAge: number;
  maxAge: number;
  minAgeStrictFrom: string;
  earliestAdmission: string;
  minGeneralEducation: number;
  ceremonyWorkingDays: number;
  probation: number;
  probationStrictFrom: string;
  reviewWorkingDays: number;
  readmission: number;
  partyAgeBefore: number;
  oldestAlive: number;
  minBirthYear: number;
  youthUnionMinAge: number;
  youthUnionMaxAge: number;
  recruitmentMinAge: number;
  enlistmentMinAge: number;
  citizenIdFirstIssue: string;
  cardPattern: RegExp;
  oldCardPattern: RegExp;
  historyStartAge: number;
  historyMaxGap: number;
  membershipMaxGapDays: number;
  generationYears: number;
  incomeWarning: number;
  maxScore: number;
  hardshipMaxMonths: number;
  limitationYears: Readonly<Record<string, number>>;
  generalForProfessional: Readonly<Record<string, number>>;
  badgeEarly: { usual: number; long: number };
}

const monthsPerYear = 12;
const read = new WeakMap<RuleSet, Figures>();

/** The figures of a rule set. */
export function figuresOf(rules: RuleSet): Figures {
  const known = read.get(rules);
  if (known) return known;
  const figures = readFigures(rules);
  read.set(rules, figures);
  return figures;
}

function readFigures(rules: RuleSet): Figures {
  const years = (key: Parameters<RuleSet["number"]>[0]) => rules.number(key) * monthsPerYear;
  return {
    minAge: years("admission.min_age_years"),
    maxAge: years("admission.max_age_years"),
    minAgeStrictFrom: rules.text("admission.min_age_strict_from"),
    earliestAdmission: rules.text("admission.earliest_date"),
    minGeneralEducation: rules.number("admission.min_general_education"),
    ceremonyWorkingDays: rules.number("admission.ceremony_working_days"),
    probation: rules.number("probation.months"),
    probationStrictFrom: rules.text("probation.strict_from"),
    reviewWorkingDays: rules.number("probation.review_working_days"),
    readmission: rules.number("readmission.min_months"),
    partyAgeBefore: years("party_age.min_years_before"),
    oldestAlive: years("person.max_age_years"),
    minBirthYear: rules.number("person.min_birth_year"),
    youthUnionMinAge: years("youth_union.min_age_years"),
    youthUnionMaxAge: years("youth_union.max_age_years"),
    recruitmentMinAge: years("recruitment.min_age_years"),
    enlistmentMinAge: years("enlistment.min_age_years"),
    citizenIdFirstIssue: rules.text("citizen_id.first_issue_date"),
    cardPattern: rules.pattern("card.number_pattern_new"),
    oldCardPattern: rules.pattern("card.number_pattern_old"),
    historyStartAge: years("history.start_age_years"),
    historyMaxGap: rules.number("history.max_gap_months"),
    membershipMaxGapDays: rules.number("org_membership.max_gap_days"),
    generationYears: rules.number("family.min_generation_years"),
    incomeWarning: rules.number("economy.income_warning"),
    maxScore: rules.number("evaluation.max_score"),
    hardshipMaxMonths: rules.number("dues.hardship_max_months"),
    limitationYears: rules.table("discipline.limitation_years"),
    generalForProfessional: rules.table("education.min_general_for_professional"),
    badgeEarly: {
      usual: rules.number("badge.early_months_30_65"),
      long: rules.number("badge.early_months_70_90"),
    },
  };
}
