import { duesGroup } from "#app/codes/dues-group.ts";
import { educationGeneral } from "#app/codes/education-general.ts";
import { educationProfessional } from "#app/codes/education-professional.ts";
import { ethnicGroup } from "#app/codes/ethnic-group.ts";
import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import { familyRelation } from "#app/codes/family-relation.ts";
import { healthStatus } from "#app/codes/health-status.ts";
import { itLevel } from "#app/codes/it-level.ts";
import { maritalStatus } from "#app/codes/marital-status.ts";
import { occupationGroup } from "#app/codes/occupation-group.ts";
import { foreignLanguage } from "#app/codes/foreign-language.ts";
import { foreignLanguageLevel } from "#app/codes/foreign-language-level.ts";
import { policyFamily } from "#app/codes/policy-family.ts";
import { politicalTheoryLevel } from "#app/codes/political-theory-level.ts";
import { religion } from "#app/codes/religion.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import { trainingKind } from "#app/codes/training-kind.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { majors, occupations, phrases, schools } from "#seeds/world/names.ts";
import type { Random } from "#seeds/world/random.ts";

/** Photo of those whose record is complete; see `portrait.ts`. */
export const DEMO_PORTRAIT = "demo-portrait.png";

const RETIREMENT_AGE = 61;

interface Life {
  age: number;
  care: "basic" | "full" | "verified";
  birth: CivilDate;
  commune: string | null;
  name: string;
}

/** What a record with some care holds beside names, numbers and dates. */
export function adultLife(
  random: Random,
  { age, care, birth, commune, name }: Life,
): MemberChange["values"] {
  const isRetired = age > RETIREMENT_AGE;
  const trade = isRetired ? "retired" : random.pick(["farm", "office", "work"] as const);
  const level =
    trade === "office"
      ? random.pick(["college", "university", "university", "master"] as const)
      : random.pick(["none", "elementary", "intermediate"] as const);
  const place = (asWritten: string | null) => ({
    detail: phrases.hamlet(random.whole(1, 14)),
    commune,
    province: "25",
    country: null,
    asWritten,
  });
  const values: MemberChange["values"] = {
    birth_name: name,
    ethnicity: random.chance(0.88)
      ? ethnicGroup.codes.kinh
      : random.pick([ethnicGroup.codes.muong, ethnicGroup.codes.tay]),
    religion: random.chance(0.95) ? religion.codes.none : religion.codes.catholicism,
    home_town: place(random.chance(0.3) ? phrases.oldHome : null),
    permanent_address: place(null),
    general_education:
      age > 70 && random.chance(0.4)
        ? educationGeneral.codes.lowerSecondary
        : educationGeneral.codes.upperSecondary,
    professional_level: educationProfessional.codes[level],
    political_theory_level: random.pick([
      politicalTheoryLevel.codes.elementary,
      politicalTheoryLevel.codes.elementary,
      politicalTheoryLevel.codes.intermediate,
    ]),
    occupation_current: random.pick(occupations[trade]),
    occupation_group:
      occupationGroup.codes[
        isRetired
          ? "retired"
          : (
              {
                farm: "farmer",
                office: "publicService",
                work: "worker",
                retired: "retired",
              } as const
            )[trade]
      ],
    marital_status: maritalStatus.entries[random.chance(0.85) ? 1 : 0]?.code ?? null,
  };
  if (care === "basic") {
    for (const key of [
      "religion",
      "occupation_group",
      "political_theory_level",
      "permanent_address",
    ] as const) {
      if (random.chance(0.07)) values[key] = null;
    }
    return values;
  }
  return {
    ...values,
    ...fullLife(random, { isRetired, birth, age, level }),
    professional_major: level === "none" ? null : random.pick(majors),
    employer:
      trade === "office"
        ? phrases.committee
        : trade === "work"
          ? random.pick(schools)
          : isRetired
            ? null
            : phrases.committee,
    birth_place: place(null),
    birth_registration_place: place(null),
    occupation_before_party: random.pick(occupations.farm),
  };
}

function fullLife(
  random: Random,
  {
    isRetired,
    birth,
    age,
    level,
  }: { isRetired: boolean; birth: CivilDate; age: number; level: string },
): MemberChange["values"] {
  const hasLanguage = level === "university" || level === "master";
  return {
    photo: DEMO_PORTRAIT,
    family_class_origin: phrases.farming,
    admission_decision_number: `${random.whole(10, 320)}-QĐ/HU`,
    admission_decision_authority: phrases.committee,
    admission_cell_text: phrases.cellOf(random.whole(1, 12)),
    official_decision_number: `${random.whole(10, 320)}-QĐ/HU`,
    official_cell_text: phrases.cellOf(random.whole(1, 12)),
    introducer_1: phrases.introducer(phrases.cellOf(random.whole(1, 12))),
    foreign_language: hasLanguage ? foreignLanguage.codes.english : foreignLanguage.codes.other,
    foreign_language_level: hasLanguage
      ? foreignLanguageLevel.codes.certificateB
      : foreignLanguageLevel.codes.conversational,
    it_level: itLevel.codes.basic,
    health_status: healthStatus.codes.good,
    policy_categories: random.chance(0.8)
      ? [policyFamily.codes.meritoriousFamily]
      : [policyFamily.codes.martyrFamily],
    dues_group: isRetired
      ? duesGroup.codes.pensioner
      : random.pick([duesGroup.codes.insured, duesGroup.codes.uninsuredWorkingAge]),
    dues_base_amount: random.whole(35, 140) * 100_000,
    retirement_date: isRetired
      ? `${Number(birth.slice(0, 4)) + Math.min(RETIREMENT_AGE, age)}`
      : null,
  };
}

/** Collections of a well-kept record. */
export function livingRows(
  random: Random,
  { age, birth, today, name }: { age: number; birth: CivilDate; today: CivilDate; name: string },
): NonNullable<MemberChange["rows"]> {
  const year = Number(birth.slice(0, 4));
  const now = Number(today.slice(0, 4));
  const rowOf = <T>(values: T) => ({ id: null, values });
  const family = name.split(" ")[0]!;
  const rows: NonNullable<MemberChange["rows"]> = {
    activity_history: [
      rowOf({ from: `${year + 6}-09`, to: `${year + 18}-06`, description: phrases.history[0]! }),
      rowOf({
        from: `${year + 18}-07`,
        to: `${year + 22}-08`,
        description: random.pick(phrases.history.slice(1)),
      }),
      ...(age > 23
        ? [
            rowOf({
              from: `${year + 22}-09`,
              to: null,
              description: random.pick(phrases.history.slice(2)),
            }),
          ]
        : []),
    ],
    trainings: [
      rowOf({
        school: random.pick(schools),
        field: random.pick(majors),
        kind: trainingKind.codes.professional,
        from: `${year + 20}`,
        to: `${year + 23}`,
      }),
    ],
    family_relations: [
      rowOf({
        relation: familyRelation.codes.father,
        full_name: `${family} Văn ${random.pick(["Lợi", "Phúc", "Thọ"])}`,
        birth_year: year - random.whole(20, 35),
        is_deceased: age > 50,
      }),
      rowOf({
        relation: familyRelation.codes.mother,
        full_name: `Nguyễn Thị ${random.pick(["Hiền", "Nhàn", "Tư"])}`,
        birth_year: year - random.whole(18, 32),
      }),
    ],
    annual_evaluations: [now - 1, now - 2].map((evaluated) =>
      rowOf({
        year: evaluated,
        cell_proposed_grade: evaluationGrade.codes.good,
        final_grade: random.chance(0.15)
          ? evaluationGrade.codes.excellent
          : evaluationGrade.codes.good,
      }),
    ),
  };
  if (random.chance(0.3)) {
    rows.rewards = [
      rowOf({
        form: rewardForm.codes.grassrootsMerit,
        decision_date: `${now - random.whole(1, 9)}`,
        authority: phrases.committee,
        content: phrases.merit,
      }),
    ];
  }
  if (random.chance(0.08)) {
    rows.foreign_travels = [
      rowOf({ ...phrases.travel, from: `${now - 3}-05`, to: `${now - 3}-06` }),
    ];
  }
  return rows;
}
