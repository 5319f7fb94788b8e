import { may, type Actor } from "#app/features/access/rules.ts";
import type { ReportBody } from "#app/features/reports/content/rules.ts";
import { lastKnown, yearBefore, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import {
  admittedLines,
  peopleLines,
  structureLines,
  type CountedLine,
} from "#app/features/reports/statistics/lines/queries.server.ts";
import {
  countLinesOf,
  listPeopleOf,
  type Population,
} from "#app/features/reports/statistics/people/queries.server.ts";
import {
  figuresOf,
  statPart,
  type Before,
  type CountedPerson,
  type StatLine,
} from "#app/features/reports/statistics/rules.ts";
import { statisticsText } from "#app/features/reports/statistics/text.ts";
import { readKeptBody } from "#app/features/reports/statistics/kept/queries.server.ts";
import { readGrassrootsPart } from "#app/features/reports/statistics/organizations/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The forms that count people by what their records say. */
export const peopleForms = ["structure", "peoples", "admitted"] as const;
export type PeopleForm = (typeof peopleForms)[number];

/** Whether a report is one of them. */
export const isPeopleForm = (key: string): key is PeopleForm =>
  (peopleForms as readonly string[]).includes(key);

/** The parts of a form: whom it counts and by which lines. */
function partsOf(
  form: PeopleForm,
  period: Period,
  { today, lang }: ReportReading,
): { title: string | null; who: Population; lines: CountedLine[] }[] {
  const on = { on: lastKnown(period, today) };
  const { parts } = statisticsText[lang];
  switch (form) {
    case "structure":
      return [{ title: null, who: on, lines: structureLines(lang) }];
    case "peoples":
      return [{ title: null, who: on, lines: peopleLines(lang) }];
    case "admitted":
      return [
        { title: parts.members, who: { admittedIn: period }, lines: admittedLines(lang) },
        {
          title: parts.people,
          who: { admittedIn: period },
          lines: peopleLines(lang).map((line) => ({ ...line, key: `2b-${line.key}` })),
        },
      ];
  }
}

/** Whether the actor may open the names behind a line. @source reports.md §5; roles §4.1 */
export function opensLine(actor: Actor, { isSensitive }: StatLine): boolean {
  if (!may(actor, "member.readRestricted")) return false;
  if (!isSensitive) return true;
  return may(actor, "member.readSensitive") || may(actor, "member.readSensitivePart");
}

/** A form on people of a unit in a period. @source forms 2-, 2B-, 3-, 4-BTCTW */
export async function readPeopleForm(
  db: ScopedDb,
  actor: Actor,
  form: PeopleForm,
  reading: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const { unit, today, lang } = reading;
  const words = statisticsText[lang];
  const kept = await readKeptBody(db, unit.id, form, yearBefore(period).key, lang);
  const before: Before | null = kept === null ? null : figuresOf(kept.parts);
  const parts = [];
  const means: number[] = [];
  for (const { title, who, lines } of partsOf(form, period, reading)) {
    const { counts, meanAge } = await countLinesOf(db, unit, who, lines, today);
    const total = counts.get(lines[0]!.key)?.all ?? 0;
    const opens = (line: StatLine) => opensLine(actor, line);
    parts.push(
      statPart(
        { title, lines: shownLines(form, lines, counts), counts, before, total },
        opens,
        lang,
      ),
    );
    if (meanAge !== null) means.push(meanAge);
  }
  if (form === "admitted") parts.push(await readGrassrootsPart(db, unit, period, today, lang));
  const [mean] = means;
  return {
    parts,
    equation: null,
    notes: [
      ...(mean === undefined || form === "peoples" ? [] : [words.mean(meanWords(mean, lang))]),
      form === "admitted" ? words.admittedCounted : words.counted,
      words.recorded,
      ...(before === null ? [words.noBefore] : []),
    ],
  };
}

const meanWords = (mean: number, lang: Lang) =>
  lang === "vi" ? mean.toFixed(1).replace(".", ",") : mean.toFixed(1);

/** Ethnic groups and religions of the newly admitted that nobody has stand on the form of all members alone. */
function shownLines(
  form: PeopleForm,
  lines: readonly CountedLine[],
  counts: ReadonlyMap<string, { all: number }>,
): readonly CountedLine[] {
  if (form !== "admitted" || !lines[0]!.key.startsWith("2b-")) return lines;
  return lines.filter(
    ({ key, isHeading, level }) => isHeading || level === 0 || (counts.get(key)?.all ?? 0) > 0,
  );
}

/** The people behind a line of a form; null for a line that there is not or that is not for the actor. */
export async function readPeopleBehind(
  db: ScopedDb,
  actor: Actor,
  form: PeopleForm,
  reading: ReportReading,
  period: Period,
  key: string,
): Promise<{ line: string; people: CountedPerson[] } | null> {
  for (const { who, lines } of partsOf(form, period, reading)) {
    const line = lines.find((one) => one.key === key && one.where !== null);
    if (line === undefined || !opensLine(actor, line)) continue;
    const people = await listPeopleOf(db, reading.unit, who, line, reading.today);
    return { line: line.label, people };
  }
  return null;
}
