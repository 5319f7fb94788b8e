import { codeLabel } from "#app/codes/find-code.ts";
import { educationGeneral } from "#app/codes/education-general.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { parameterWords } from "#app/codes/parameter-words.ts";
import { parameters, type Parameter, type ParameterStatus } from "#app/codes/parameters.ts";
import { dayText } from "#app/features/figures/days/text.ts";
import {
  groupOf,
  percentText,
  shapeOf,
  type SetElsewhere,
  type Shape,
} from "#app/features/figures/rules.ts";
import { figureWords } from "#app/features/figures/words/text.ts";
import { isCivilDate, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { plainKey } from "#app/lib/vietnamese.ts";

/** How a change stands. */
export type ChangeState = "proposed" | "approved" | "refused" | "withdrawn";

/** A figure as the list shows it, in words. */
export interface FigureLine {
  key: string;
  label: string;
  value: string;
  from: CivilDate | null;
  until: CivilDate | null;
  status: ParameterStatus;
  /** Whether it holds today; else its last value. */
  isInForce: boolean;
  isWaiting: boolean;
  isOwn: boolean;
}

/** A proposed or decided change, in words. */
export interface ChangeLine {
  id: string;
  label: string;
  value: string;
  from: CivilDate | null;
  until: CivilDate | null;
  source: string;
  reason: string;
  state: ChangeState;
  proposed: { name: string; at: string };
  decided: { name: string; at: string } | null;
  note: string | null;
  /** Whether the reader has proposed it. */
  isMine: boolean;
}

/** A figure with all that its page shows. */
export interface FigureView extends FigureLine {
  raw: string;
  elsewhere: SetElsewhere | null;
  /** What it rests on: a document that was given, else a note of the rules. */
  source: string | null;
  changes: ChangeLine[];
}

/** What a figure is about, in words. */
export function figureLabel(key: string, lang: Lang): string {
  const words = figureWords[lang];
  const known = (parameterWords as Record<string, readonly [string, string]>)[key];
  if (known !== undefined) return known[lang === "vi" ? 0 : 1];
  const last = key.slice(key.lastIndexOf(".") + 1);
  if (key.startsWith("wage.")) return words.wage(last);
  return last === "before_2021" ? words.retirementBefore : words.retirement(last);
}

/** A value in words, with its unit. */
export function figureValue(figure: Pick<Parameter, "key" | "value" | "unit">, lang: Lang): string {
  const words = figureWords[lang];
  const { key, value, unit } = figure;
  const shape = shapeOf(figure);
  const counted = (number: string) =>
    words.counted(number, unit === "years" && key.includes("age_years") ? "age" : unit);
  if (unit === "code" && /^\d+$/.test(value)) return codeLabel(educationGeneral, value, lang);
  switch (shape.kind) {
    case "number":
      return counted(value);
    case "share":
      return `${percentText(value)} %`;
    case "flag":
      return words.flags[value] ?? value;
    case "table":
      return value
        .split(";")
        .map((part) => part.split("=") as [string, string])
        .map(([part, number]) => words.part(partLabel(part, lang), counted(number)))
        .join("; ");
    case "choice":
      return words.options[value] ?? value;
    default:
      return words.options[value] ?? value.split(";").map(fixedPart(lang)).join("; ");
  }
}

/** The name of a part of a table: a form of discipline, a level, or what it is. */
export const partLabel = (part: string, lang: Lang): string =>
  figureWords[lang].parts[part] ??
  (disciplineForm.entries.some(({ code }) => code === part)
    ? codeLabel(disciplineForm, part, lang)
    : part);

/** Days and months are read day first, ages in years and months, parts of a table by their names. */
const fixedPart =
  (lang: Lang) =>
  (text: string): string => {
    const words = figureWords[lang];
    const [part = "", of] = text.split("=");
    if (of === undefined) {
      const [, year, month, day] = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(part) ?? [];
      if (day === undefined) return part;
      return [day, month, year].filter(Boolean).join("/");
    }
    const [, years, months] = /^(\d+)y(\d+)m$/.exec(of) ?? [];
    return words.part(
      partLabel(part, lang),
      years === undefined ? of : words.age(Number(years), Number(months)),
    );
  };

/** What a change is about: a figure, or a day of the calendar. */
export const changeLabel = (key: string, lang: Lang): string =>
  isCivilDate(key) ? fixedPart(lang)(key) : figureLabel(key, lang);

/**
 * A changed value in words.
 *
 * @param text  `key: value`, as facts keep it
 */
export function changeValue(text: string, lang: Lang): string {
  const [key = "", value = ""] = text.split(": ");
  if (isCivilDate(key)) return dayText[lang].dayKinds[value] ?? value;
  const figure = parameters.find((one) => one.key === key);
  return figure === undefined ? value : figureValue({ ...figure, value }, lang);
}

/** The parts of a table or the options of a choice, with their words. */
export function namedParts(shape: Shape, lang: Lang): { value: string; label: string }[] {
  const words = figureWords[lang];
  switch (shape.kind) {
    case "table":
      return shape.parts.map((value) => ({ value, label: partLabel(value, lang) }));
    case "choice":
      return shape.options.map((value) => ({ value, label: words.options[value] ?? value }));
    case "flag":
      return Object.entries(words.flags).map(([value, label]) => ({ value, label }));
    default:
      return [];
  }
}

/** Whether a figure stands in a list that is searched and filtered; words are compared without accents. */
export function isShown(
  line: FigureLine,
  { q, group, status }: { q: string; group: string; status: string },
): boolean {
  const words = plainKey(q).split(" ").filter(Boolean);
  const label = plainKey(line.label);
  if (group !== "" && groupOf(line.key) !== group) return false;
  if (!words.every((word) => label.includes(word))) return false;
  if (status === "waiting") return line.isWaiting;
  if (status === "own") return line.isOwn;
  if (status === "unset") return !line.isOwn && !line.isWaiting;
  return status === "" || line.status === status;
}

/** A group of figures with those of them that are shown. */
export interface FigureGroup {
  key: string;
  label: string;
  lines: FigureLine[];
  /** How many of them are assumed. */
  assumed: number;
}

/** Figures under the headings of their groups, in the order of the groups; those with none are left out. */
export function inGroups(
  lines: readonly FigureLine[],
  groups: readonly { value: string; label: string }[],
): FigureGroup[] {
  return groups.flatMap(({ value, label }) => {
    const own = lines.filter(({ key }) => groupOf(key) === value);
    const assumed = own.filter((line) => line.status === "assumed").length;
    return own.length === 0 ? [] : [{ key: value, label, lines: own, assumed }];
  });
}
