import { sql, type SQL } from "drizzle-orm";
import { academicTitle } from "#app/codes/academic-title.ts";
import { educationGeneral } from "#app/codes/education-general.ts";
import { educationProfessional } from "#app/codes/education-professional.ts";
import { ethnicGroup } from "#app/codes/ethnic-group.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { occupationGroup } from "#app/codes/occupation-group.ts";
import { politicalTheoryLevel } from "#app/codes/political-theory-level.ts";
import { religion } from "#app/codes/religion.ts";
import type { CodeList } from "#app/codes/code-list.ts";
import { ageBands, type StatLine } from "#app/features/reports/statistics/rules.ts";
import { statisticsText, type StatisticsWords } from "#app/features/reports/statistics/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A line with whom it counts; `p` are people on a roll, `m` and `r` what their records say. */
export interface CountedLine extends StatLine {
  where: SQL | null;
}

/** Whether somebody is a woman. */
export const isWoman = sql`m.gender = ${gender.codes.female}`;

/**
 * Full years on the day that counts for a person. Of a year alone it is the difference of years.
 *
 * @source reports.md, counting conventions
 */
export const age = sql`(left(p.on_day, 4)::int - left(m.birth_date, 4)::int - case
  when length(m.birth_date) >= 7 and substr(p.on_day, 6, length(m.birth_date) - 5) < substr(m.birth_date, 6)
  then 1 else 0 end)`;

const heading = (key: string, label: string): CountedLine => ({
  key,
  level: 0,
  label,
  isHeading: true,
  where: null,
});
const line = (key: string, label: string, where: SQL, level: 1 | 2 = 1): CountedLine => ({
  key,
  level,
  label,
  where,
});

/** One line for each entry of a list, and one for whom nothing is recorded. */
function ofList(
  prefix: string,
  list: CodeList,
  column: SQL,
  lang: Lang,
  skip: readonly string[] = [],
): CountedLine[] {
  const entries = list.entries.filter(({ code }) => !skip.includes(code));
  return [
    ...entries.map(({ code, label }) =>
      line(`${prefix}-${code}`, label[lang], sql`${column} = ${code}`),
    ),
    line(`${prefix}-none`, statisticsText[lang].lines.unknown, sql`${column} is null`),
  ];
}

function ageLines(words: StatisticsWords): CountedLine[] {
  const first = ageBands[0];
  const last = ageBands.at(-1)!;
  const between = ageBands.slice(1).map((to, at) => {
    const from = ageBands[at]! + 1;
    return line(`age-${to}`, words.ages(from, to), sql`${age} between ${from} and ${to}`);
  });
  return [
    line(`age-${first}`, words.youngest(first), sql`${age} <= ${first}`),
    ...between,
    line("age-over", words.oldest(last), sql`${age} > ${last}`),
    line("age-none", words.lines.unknown, sql`m.birth_date is null`),
  ];
}

const joined = sql`coalesce(m.admission_ceremony_date, m.admission_decision_date)`;

function timeLines({ times, lines }: StatisticsWords): CountedLine[] {
  return [
    line("time-1", times.first, sql`${joined} < '1945-08-19'`),
    line("time-2", times.second, sql`${joined} >= '1945-08-19' and ${joined} <= '1954-07-20'`),
    line("time-3", times.third, sql`${joined} > '1954-07-20' and ${joined} <= '1975-04-30'`),
    line("time-4", times.fourth, sql`${joined} > '1975-04-30'`),
    line("time-none", lines.unknown, sql`${joined} is null`),
  ];
}

const { codes: levels } = politicalTheoryLevel;

function backgroundLines(lang: Lang): CountedLine[] {
  const { lines } = statisticsText[lang];
  return [
    heading("general", lines.general),
    ...ofList("general", educationGeneral, sql`r.general_education`, lang),
    heading("professional", lines.professional),
    ...ofList("professional", educationProfessional, sql`r.professional_level`, lang),
    heading("title", lines.title),
    ...ofList("title", academicTitle, sql`r.academic_title`, lang).slice(0, -1),
  ];
}

function theoryLines(lang: Lang): CountedLine[] {
  const { lines } = statisticsText[lang];
  const [elementary, intermediate] = politicalTheoryLevel.entries.filter(
    ({ code }) => code === levels.elementary || code === levels.intermediate,
  );
  return [
    heading("theory", lines.theory),
    ...[elementary!, intermediate!].map(({ code, label }) =>
      line(`theory-${code}`, label[lang], sql`r.political_theory_level = ${code}`),
    ),
    line(
      "theory-advanced",
      lines.advanced,
      sql`r.political_theory_level in (${levels.advanced}, ${levels.bachelor})`,
    ),
  ];
}

const minority = sql`r.ethnicity <> ${ethnicGroup.codes.kinh}`;
const religious = sql`r.religion <> ${religion.codes.none}`;

function ofWhich(lang: Lang): CountedLine[] {
  const { lines } = statisticsText[lang];
  return [
    line("women", lines.women, isWoman),
    line("minority", lines.minority, minority),
    { ...line("religious", lines.religious, religious), isSensitive: true },
    line("youth", lines.youth, sql`r.is_youth_union_member`),
    line("owner", lines.owner, sql`r.is_private_business_owner`),
    line("foreign", lines.foreign, sql`r.has_foreign_spouse`),
  ];
}

const occupations = (lang: Lang) => [
  heading("occupation", statisticsText[lang].lines.occupation),
  ...ofList("occupation", occupationGroup, sql`r.occupation_group`, lang),
];
const totalOf = (lang: Lang): CountedLine => ({
  ...line("total", statisticsText[lang].lines.total, sql`true`),
  level: 0,
});

/** The lines of the form on all members. @source form 3-BTCTW */
export function structureLines(lang: Lang): CountedLine[] {
  const words = statisticsText[lang];
  const retired = sql`r.occupation_group = ${occupationGroup.codes.retired} and m.activity_status = 'A3'`;
  return [
    totalOf(lang),
    ...ofWhich(lang),
    line(
      "probationary",
      words.lines.probationary,
      sql`m.membership_status = ${memberStatus.codes.probationary}`,
    ),
    ...occupations(lang),
    line("exempt", words.lines.exempt, retired, 2),
    heading("age", words.lines.age),
    ...ageLines(words),
    heading("admitted", words.lines.admitted),
    ...timeLines(words),
    ...backgroundLines(lang),
    ...theoryLines(lang),
  ];
}

/** The lines of the form on those admitted in a period. @source form 2-BTCTW */
export function admittedLines(lang: Lang): CountedLine[] {
  const words = statisticsText[lang];
  return [
    totalOf(lang),
    ...ofWhich(lang),
    line("again", words.lines.again, sql`p.is_again`),
    ...occupations(lang),
    heading("age", words.lines.age),
    ...ageLines(words),
    ...backgroundLines(lang),
  ];
}

/** The lines of the forms by ethnic group and religion. @source forms 4-BTCTW, 2B-BTCTW */
export function peopleLines(lang: Lang): CountedLine[] {
  const { lines } = statisticsText[lang];
  return [
    totalOf(lang),
    heading("ethnic", lines.ethnic),
    ...ofList("ethnic", ethnicGroup, sql`r.ethnicity`, lang),
    heading("religion", lines.religion),
    ...ofList("religion", religion, sql`r.religion`, lang).map((one) => ({
      ...one,
      isSensitive: true as const,
    })),
  ];
}
