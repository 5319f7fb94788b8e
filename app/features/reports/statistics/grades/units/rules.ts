import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import { orgType } from "#app/codes/org-type.ts";
import { ratedGrades } from "#app/features/procedures/grades/rules.ts";
import { levelOfType } from "#app/features/procedures/units/rules.ts";
import { percentOf, type ReportLine } from "#app/features/reports/content/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A unit that is to be reviewed, with the grade that was decided for the year. */
export interface GradedUnit {
  orgType: string;
  grade: string | null;
  /** Founded too short a time before the end of the year. */
  isNew: boolean;
}

/** The parts of the form on units. */
export const unitParts = ["cells", "grassroots", "communes"] as const;
export type UnitPart = (typeof unitParts)[number];

/** Where a unit is counted: a grassroots cell is a cell and a grassroots organization. @source roles §1 */
export function partsOf(type: string): readonly UnitPart[] {
  if (type === orgType.codes.grassrootsCell) return ["cells", "grassroots"];
  const level = levelOfType(type);
  if (level === null) return [];
  // The form has no line for sectional committees.
  return { cell: ["cells"], section: [], grassroots: ["grassroots"], commune: ["communes"] }[
    level
  ] as readonly UnitPart[];
}

/** What the lines of a part are called. */
interface LineWords {
  subject: string;
  rated: string;
  notRated: string;
  isNew: (months: number) => string;
  missing: string;
}

/**
 * The lines of a part: how many units are to be reviewed, how many were rated and with what, and why others were not.
 * Shares of grades are of those rated, the others of all.
 *
 * @param newMonths  how many months after its founding a unit counts as new
 * @source form 6-BTCTW
 */
export function unitLines(
  part: UnitPart,
  all: readonly GradedUnit[],
  { words, newMonths, lang }: { words: LineWords; newMonths: number; lang: Lang },
): ReportLine[] {
  const units = all.filter((unit) => partsOf(unit.orgType).includes(part));
  const subject = units.length;
  const rated = units.filter(({ grade }) => grade !== null).length;
  const isNew = units.filter((unit) => unit.grade === null && unit.isNew).length;
  const line = (key: string, level: 0 | 1, label: string, count: number, whole: number | null) => ({
    key: `${part}-${key}`,
    level,
    cells: [label, count, whole === null ? null : percentOf(count, whole)],
  });
  const label = (code: string) =>
    evaluationGrade.entries.find((entry) => entry.code === code)!.label[lang];
  return [
    line("subject", 0, words.subject, subject, null),
    line("rated", 0, words.rated, rated, subject),
    ...ratedGrades.map((code) =>
      line(code, 1, label(code), units.filter(({ grade }) => grade === code).length, rated),
    ),
    line("notRated", 0, words.notRated, subject - rated, subject),
    line("new", 1, words.isNew(newMonths), isNew, null),
    line("missing", 1, words.missing, subject - rated - isNew, null),
  ];
}
