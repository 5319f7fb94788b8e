import { gender } from "#app/codes/gender.ts";
import {
  looseMeanings,
  readHeader,
  type HeaderMeaning,
} from "#app/features/imports/mapping/headers/rules.ts";
import { isDate, shareOfValues } from "#app/features/imports/mapping/values/rules.ts";
import { plainHeader } from "#app/features/imports/rules.ts";
import type {
  ColumnTarget,
  FoundColumn,
  Mapping,
  SheetLayout,
  Target,
} from "#app/features/imports/schema.ts";
import { ACTION_KEY, workbookSheets, type Column } from "#app/record/columns.ts";
import type { HeaderAlias } from "#app/record/header-aliases.ts";

const resultHeaders: ReadonlySet<string> = new Set(["ket qua", "ket qua kiem tra", "chi tiet loi"]);
const removalHeader = /^de nghi xoa\b/;
/** Shares of values that look like the field: below `strange` the guess is doubtful, above `fitting` it wins a tie. */
const strange = 0.3;
const fitting = 0.7;
const samplesNeeded = 2;
const genderWords: ReadonlyMap<string, string> = new Map([
  ["nam", gender.codes.male],
  ["nu", gender.codes.female],
]);
const order = ["sure", "likely", "doubtful", "unknown"] as const;

/**
 * Which field each column holds, how sure that is and why. Headers that mean nothing stay in the mapping without a
 * target, so that they are reported; of two columns with the same field the surer one keeps it.
 *
 * @source clarification 39, record-format §11; faults 43 to 47
 */
export function guessMapping(layout: SheetLayout): Mapping {
  const guessed = layout.columns.map((column) => guessColumn(layout, column));
  return { columns: withoutDoubles(guessed) };
}

/** The field that a target fills, with its part: two columns may not have the same. */
export function targetKey({ field, part, era, implies }: Target): string {
  return [field, part ?? "", era ?? "", implies?.value ?? ""].join("|");
}

function guessColumn(layout: SheetLayout, column: FoundColumn): ColumnTarget {
  const { index, header, key } = column;
  if (key !== null) {
    const own = ownColumns(layout.collection).get(key);
    if (own) return { index, target: ownTarget(own), sureness: "sure", why: "key" };
  }
  const plain = plainHeader(header);
  if (resultHeaders.has(plain)) return { index, target: null, sureness: "sure", why: "result" };
  if (layout.collection !== null || plain === "") return unknown(column);
  if (removalHeader.test(plain))
    return { index, target: { field: ACTION_KEY }, sureness: "sure", why: "exact" };
  return byGender(column) ?? byHeader(column) ?? unknown(column);
}

function unknown({ index, filled }: FoundColumn): ColumnTarget {
  return { index, target: null, sureness: "unknown", why: filled === 0 ? "empty" : "unknown" };
}

/** A birth date in one of two columns "Nam" and "Nữ", or a mark in one of them. @source record-format §11.2 */
function byGender({ index, header, samples }: FoundColumn): ColumnTarget | null {
  const parts = header.split(" / ");
  const value = genderWords.get(plainHeader(parts.at(-1) ?? ""));
  if (value === undefined) return null;
  const title = parts.length > 1 ? readHeader(parts.slice(0, -1).join(" ")) : null;
  const [meant] = title?.meanings ?? [];
  const implies = { field: "gender", value };
  if (meant?.key === "birth_date" || (!meant && samples.length > 0 && samples.every(isDate)))
    return { index, target: { field: "birth_date", implies }, sureness: "sure", why: "part" };
  if (meant && meant.key !== "gender") return null;
  return {
    index,
    target: { field: "gender", implies },
    sureness: meant ? "sure" : "likely",
    why: "part",
  };
}

function byHeader(column: FoundColumn): ColumnTarget | null {
  const parts = column.header.split(" / ");
  const whole = readHeader(parts.join(" "));
  if (parts.length === 1 || (whole && whole.how !== "similar"))
    return whole && chosen(column, whole, null);
  const [last, first] = [readHeader(parts.at(-1)!), readHeader(parts[0]!)];
  const strict = [last, first].find((one) => one && one.how !== "similar");
  const found = strict ?? whole ?? last ?? first;
  return found ? chosen(column, found, "part") : null;
}

function chosen(
  { index, header, samples }: FoundColumn,
  found: HeaderMeaning,
  why: "part" | null,
): ColumnTarget {
  const [best, byValues] = choose(found, header, samples);
  if (best.part === "district" && best.era === "new")
    return { index, target: null, sureness: "sure", why: "carriesNothing" };
  const target = targetOf(best);
  if (target.ask) return { index, target, sureness: "likely", why: "ask" };
  const share = shareOfValues(target.field, samples);
  if (share !== null && share < strange && samples.length >= samplesNeeded)
    return { index, target, sureness: "doubtful", why: "strangeValues" };
  if (byValues) return { index, target, sureness: "likely", why: "values" };
  if (found.how === "similar") return { index, target, sureness: "doubtful", why: "similar" };
  if (found.meanings.length > 1 && new Set(found.meanings.map(({ key }) => key)).size > 1)
    return { index, target, sureness: "doubtful", why: found.how };
  const sureness = found.how === "exact" || share === 1 || share === null ? "sure" : "likely";
  return { index, target, sureness, why: why ?? found.how };
}

/** The meaning that the values fit best; an exact header keeps its meaning unless they clearly speak against it. */
function choose(
  { meanings, how }: HeaderMeaning,
  header: string,
  samples: readonly string[],
): [HeaderAlias, boolean] {
  const [first] = meanings;
  const others = how === "exact" ? looseMeanings(header) : meanings;
  const share = (alias: HeaderAlias) => shareOfValues(alias.key, samples) ?? 0.5;
  if (samples.length === 0 || others.length < 2) return [first!, false];
  const best = [...others].sort((one, other) => share(other) - share(one))[0]!;
  if (best.key === first!.key || share(best) < fitting) return [first!, false];
  return how !== "exact" || share(first!) < strange ? [best, true] : [first!, false];
}

function targetOf(alias: HeaderAlias): Target {
  const target: Target = { field: fieldOf(alias.key) };
  if (alias.part) target.part = alias.part;
  if (alias.era) target.era = alias.era;
  if (alias.route) target.route = alias.route;
  if (alias.ask) target.ask = alias.ask.map(fieldOf);
  return target;
}

/** A cell's name resolves into its id. @source clarification 39 */
function fieldOf(key: string): string {
  return key === "org_name" ? "org_id" : key;
}

/** Fault 45: the surer column keeps the field, the first one among equals. */
function withoutDoubles(columns: readonly ColumnTarget[]): ColumnTarget[] {
  const kept = new Map<string, ColumnTarget>();
  for (const column of columns) {
    if (!column.target) continue;
    const key = targetKey(column.target);
    const known = kept.get(key);
    if (!known || order.indexOf(column.sureness) < order.indexOf(known.sureness))
      kept.set(key, column);
  }
  return columns.map((column) =>
    !column.target || kept.get(targetKey(column.target)) === column
      ? column
      : { index: column.index, target: null, sureness: "doubtful", why: "twice" },
  );
}

const ownByCollection = new Map(
  workbookSheets().map((sheet) => [
    sheet.collection,
    new Map(sheet.columns.map((column) => [column.key, column])),
  ]),
);

function ownColumns(collection: string | null): ReadonlyMap<string, Column> {
  return ownByCollection.get(collection) ?? new Map<string, Column>();
}

function ownTarget({ key, field, part }: Column): Target {
  if (!field) return { field: key };
  return part === null ? { field: field.key } : { field: field.key, part };
}
