import { sql } from "drizzle-orm";
import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import {
  percentOf,
  type ReportBody,
  type ReportColumn,
} from "#app/features/reports/content/rules.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { listGradedUnits } from "#app/features/reports/statistics/grades/units/queries.server.ts";
import {
  partsOf,
  unitLines,
  unitParts,
} from "#app/features/reports/statistics/grades/units/rules.ts";
import { statisticsText } from "#app/features/reports/statistics/text.ts";
import { yearOf } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const isRated = (code: string): boolean => code.startsWith("E");

/** How the members of a unit and the organizations below it were graded in a year. @source form 6-BTCTW */
export async function readGradesForm(
  db: ScopedDb,
  { unit, today, lang, rules }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = statisticsText[lang];
  const on = lastKnown(period, today);
  const rows = await db.execute<{ grade: string | null; people: number }>(sql`
    select e.final_grade as grade, count(distinct s.member_id)::int as people
    from roll_stays(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint, ${today}::date) s
    left join annual_evaluations e on e.member_id = s.member_id and e.year = ${yearOf(period.from)}
    where s.kind = ${orgMembershipKind.codes.home} and (s.starts is null or s.starts <= ${on}::date)
      and (s.ends is null or s.ends > ${on}::date)
    group by e.final_grade`);
  // The rule names these months for members; that they hold for units is assumed.
  const newMonths = rules.number("evaluation.not_rated_under_months");
  const units = await listGradedUnits(db, unit, yearOf(period.from), on, newMonths);
  const of = (grade: string | null) => rows.find((row) => row.grade === grade)?.people ?? 0;
  const sum = (codes: readonly string[]) => codes.reduce((total, code) => total + of(code), 0);
  const codes = evaluationGrade.entries.map(({ code }): string => code);
  const graded = codes.filter(isRated);
  const others = codes.filter((code) => !isRated(code));
  const rated = sum(graded);
  const missing = of(null);
  const subject = rated + sum(others) + missing;
  const label = (code: string) =>
    evaluationGrade.entries.find((entry) => entry.code === code)!.label[lang];
  const columns: ReportColumn[] = [
    { key: "line", head: words.gradeHeads.line, kind: "text", width: 60 },
    { key: "now", head: words.gradeHeads.now, kind: "number", width: 20 },
    { key: "share", head: words.gradeHeads.share, kind: "share", width: 20 },
  ];
  const shown = unitParts.filter((part) =>
    units.some((one) => partsOf(one.orgType).includes(part)),
  );
  return {
    equation: null,
    notes: [words.gradesCounted, words.unitsCounted],
    parts: [
      {
        title: words.parts.members,
        empty: words.empty,
        columns,
        lines: [
          { key: "subject", level: 0, cells: [words.grades.subject, subject, null] },
          { key: "rated", level: 0, cells: [words.grades.rated, rated, percentOf(rated, subject)] },
          ...graded.map((code) => ({
            key: code,
            level: 1 as const,
            cells: [label(code), of(code), percentOf(of(code), rated)],
          })),
          {
            key: "notRated",
            level: 0,
            cells: [words.grades.notRated, subject - rated, percentOf(subject - rated, subject)],
          },
          ...others.map((code) => ({
            key: code,
            level: 1 as const,
            cells: [label(code), of(code), null],
          })),
          { key: "missing", level: 1, cells: [words.grades.missing, missing, null] },
        ],
      },
      ...shown.map((part) => ({
        title: words.gradedUnits.parts[part],
        empty: words.empty,
        columns,
        lines: unitLines(part, units, { words: words.gradedUnits, newMonths, lang }),
      })),
    ],
  };
}
