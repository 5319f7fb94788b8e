import { gender } from "#app/codes/gender.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import { targetKey } from "#app/features/imports/mapping/rules.ts";
import type { ColumnTarget, Mapping, SheetLayout, Target } from "#app/features/imports/schema.ts";
import type { Lang } from "#app/lib/lang.ts";
import { findField, sections } from "#app/record/format.ts";
import type { Field } from "#app/record/field.ts";

/** What was found in a workbook, sheet by sheet; stored in `imports.layout`. */
export interface FoundLayout {
  sheets: SheetLayout[];
  /** Rows of each of these sheets, from its first data row on. */
  rows: number[];
  /** What the machine takes each layout for, by signature. */
  guesses: Record<string, Mapping>;
}

/** What a person confirmed, or the machine was sure of, by signature; stored in `imports.mapping`. */
export type ConfirmedMapping = Record<string, Mapping>;

/** A choice of a column's select. */
export interface TargetChoice {
  value: string;
  label: string;
}

/** A list of the workbook as the mapping page shows it. */
export interface ShownSheet {
  signature: string;
  title: string;
  letterhead: string[];
  headerRows: number[];
  firstDataRow: number;
  columns: ShownColumn[];
}

/** A column with what it is taken for. */
export interface ShownColumn {
  name: string;
  letter: string;
  header: string;
  samples: string[];
  sureness: ColumnTarget["sureness"];
  why: string;
  value: string;
  /** What the machine recognized, as one more choice; null when that is nothing. */
  guess: TargetChoice | null;
}

/** Value of the choice that keeps what the machine recognized. */
const GUESS = "=";
const SAMPLES = 3;
const parts = ["detail", "commune", "district", "province", "country"] as const;
const rank: Record<ColumnTarget["sureness"], number> = {
  unknown: 1,
  doubtful: 0,
  likely: 2,
  sure: 3,
};

/** The layouts of a file that a person may look at, each once; sheets of our own workbook say themselves. */
export function listsOf({ sheets }: FoundLayout): SheetLayout[] {
  const seen = new Set<string>();
  return sheets.filter(({ signature, profile }) => {
    if (profile === "format30" || seen.has(signature)) return false;
    return seen.add(signature);
  });
}

/** The columns of every list of the file, the doubtful ones first, in words. */
export function shownSheets(
  layout: FoundLayout,
  confirmed: ConfirmedMapping,
  lang: Lang,
): ShownSheet[] {
  const words = previewText[lang];
  const offered = new Set(
    targetGroups(lang).flatMap(({ options }) => options.map(({ value }) => value)),
  );
  return listsOf(layout).map((sheet, place) => {
    const { signature, headerRows, firstDataRow, letterhead } = sheet;
    const mapping = confirmed[signature] ?? layout.guesses[signature];
    const columns = sheet.columns.map((column): ShownColumn & { index: number } => {
      const own = mapping?.columns.find(({ index }) => index === column.index);
      const target = own?.target ?? null;
      const choice = target === null ? null : choiceOf(target);
      const isListed = choice !== null && offered.has(choice);
      return {
        index: column.index,
        name: columnField(place, column.index),
        letter: letterOf(column.index),
        header: column.header.replace(/\s+/g, " ").trim(),
        samples: column.samples.slice(0, SAMPLES),
        sureness: own?.sureness ?? "unknown",
        why: words.why[own?.why ?? "unknown"] ?? "",
        value: target === null ? "" : isListed ? choice : GUESS,
        guess:
          target === null || isListed ? null : { value: GUESS, label: targetLabel(target, lang) },
      };
    });
    columns.sort((a, b) => rank[a.sureness] - rank[b.sureness] || a.index - b.index);
    return {
      signature,
      headerRows,
      firstDataRow,
      columns,
      title: words.sheetFound(sheet.sheetName, headerRows.join("–"), firstDataRow),
      letterhead: letterhead.slice(0, 3),
    };
  });
}

/** The fields a column may go into, by section; places also in their parts. */
export function targetGroups(lang: Lang): { label: string; options: TargetChoice[] }[] {
  return sections
    .map((section) => ({
      label: section.label[lang],
      options: section.fields
        .filter((field) => !field.computed && field.kind !== "file" && field.kind !== "set")
        .flatMap((field) => choicesOf(field, lang)),
    }))
    .filter(({ options }) => options.length > 0);
}

/**
 * Reads what a person chose for every column.
 *
 * @returns the mapping by signature, or what is wrong with it: two columns for one field, or no name
 */
export function readChoices(
  layout: FoundLayout,
  confirmed: ConfirmedMapping,
  form: FormData,
):
  | { ok: true; mapping: ConfirmedMapping }
  | { ok: false; field: string; name: string; problem: "twice" | "noName" } {
  const mapping: ConfirmedMapping = {};
  for (const [place, sheet] of listsOf(layout).entries()) {
    const known = confirmed[sheet.signature] ?? layout.guesses[sheet.signature];
    const taken = new Map<string, string>();
    const columns = sheet.columns.map(({ index }): ColumnTarget => {
      const own = known?.columns.find((one) => one.index === index);
      const chosen = form.get(columnField(place, index));
      if (chosen === null || chosen === GUESS)
        return own ?? { index, target: null, sureness: "unknown", why: "unknown" };
      const before = own?.target ? (choiceOf(own.target) ?? GUESS) : "";
      if (chosen === before && own) return own;
      return { index, target: targetOf(String(chosen)), sureness: "sure", why: "chosen" };
    });
    for (const { index, target } of columns) {
      if (target === null) continue;
      const key = targetKey(target);
      const name = columnField(place, index);
      if (taken.has(key) && target.ask === undefined)
        return { ok: false, field: target.field, name, problem: "twice" };
      taken.set(key, name);
    }
    if (!columns.some(({ target }) => target?.field === "full_name"))
      return { ok: false, field: "full_name", name: columnField(place, 0), problem: "noName" };
    mapping[sheet.signature] = { columns };
  }
  return { ok: true, mapping };
}

const columnField = (place: number, index: number): string => `column.${place}.${index}`;

function choicesOf(field: Field, lang: Lang): TargetChoice[] {
  const whole = { value: field.key, label: field.label[lang] };
  if (field.kind === "address") {
    const some = parts.map((part) => ({ field: field.key, part }) satisfies Target);
    return [
      whole,
      ...some.map((target) => ({ value: choiceOf(target)!, label: targetLabel(target, lang) })),
    ];
  }
  if (field.key !== "birth_date") return [whole];
  const byGender = [gender.codes.male, gender.codes.female].map((value): Target => ({
    field: field.key,
    implies: { field: "gender", value },
  }));
  return [
    whole,
    ...byGender.map((target) => ({ value: choiceOf(target)!, label: targetLabel(target, lang) })),
  ];
}

/** A target as the value of a choice; null when no choice says all of it. */
function choiceOf({ field, part, era, implies, route, ask }: Target): string | null {
  if (era === "old" || route !== undefined || ask !== undefined || part === "asWritten")
    return null;
  if (implies !== undefined)
    return implies.field === "gender" ? `${field}::${implies.value}` : null;
  return part === undefined ? field : `${field}:${part}`;
}

function targetOf(choice: string): Target | null {
  const [key = "", part = "", implied] = choice.split(":");
  if (findField(key) === null) return null;
  if (implied !== undefined) return { field: key, implies: { field: "gender", value: implied } };
  const known = parts.find((one) => one === part);
  return known === undefined ? { field: key } : { field: key, part: known };
}

function targetLabel({ field, part, era, implies, ask }: Target, lang: Lang): string {
  const words = previewText[lang];
  const label = findField(field)?.label[lang] ?? field;
  if (ask !== undefined)
    return words.asked(ask.map((key) => findField(key)?.label[lang] ?? key).join(", "));
  if (implies !== undefined)
    return words.impliesGender(label, codeLabel(gender, implies.value, lang));
  const more = [part && words.parts[part], era && words.eras[era]].filter(Boolean);
  return more.length === 0 ? label : `${label}: ${more.join(", ")}`;
}

function letterOf(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? letterOf(before - 1) : "") + String.fromCharCode(65 + (index % 26));
}
