import {
  ask,
  note,
  offer,
  repaired,
  wait,
  wordsOfCell,
  type Draft,
} from "#app/features/imports/interpret/draft/rules.ts";
import type { PlaceColumns } from "#app/features/imports/interpret/schema.ts";
import {
  nameOfCommune,
  resolveAddress,
  resolvePair,
  type AddressParts,
  type ResolvedAddress,
} from "#app/features/territory/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { isClear } from "#app/record/cell-text.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import type { Address } from "#app/record/field.ts";

const sameAsBefore = /^["”〃\-\s]*(nt|n\/t|nhu tren|nhu ben|cung dia chi|")["”.\s]*$/;
const longestReference = 20;
const home = "viet nam";

/**
 * Reads the places of a row of a list: one column or one for each part, old and new wording side by side, "nt" for the
 * place to the left. What was written is kept whatever is found.
 *
 * @source record-format §3.4, §11.1; clarifications 7, 23, 41
 */
export function readPlaces(draft: Draft, cells: readonly SheetCell[]): void {
  let before: Address | null = null;
  for (const place of draft.sheet.places) {
    const { now, old } = partsOf(draft, place, cells);
    const words = wordsOf(now, old);
    if (words === null) continue;
    if (isClear(words)) {
      draft.values[place.field] ??= null;
      continue;
    }
    if (place.ask) {
      wait(draft, place.ask, ...place.ask.choices.map(({ value }) => value));
      continue;
    }
    const address: Address | null = isSameAsBefore(words)
      ? before
      : readPlace(draft, place.field, now, old, words);
    if (address === null) continue;
    draft.values[place.field] ??= address;
    before = address;
  }
}

function isSameAsBefore(words: string): boolean {
  return words.length <= longestReference && sameAsBefore.test(plainKey(words));
}

type Parts = { -readonly [Part in keyof AddressParts]: string | null };

function partsOf(
  draft: Draft,
  place: PlaceColumns,
  cells: readonly SheetCell[],
): { now: Parts; old: Parts | null } {
  const now: Parts = {};
  let old: Parts | null = null;
  for (const { index, part, era } of place.columns) {
    const text = wordsOfCell(draft, cells[index], place.field);
    if (text === null) continue;
    const parts = era === "old" || part === "asWritten" ? (old ??= {}) : now;
    const named = part === "asWritten" ? "detail" : part;
    const line = clean(text);
    parts[named] = parts[named] ? `${parts[named]}, ${line}` : line;
  }
  return { now, old };
}

function wordsOf(now: Parts, old: Parts | null): string | null {
  const [first, second] = [joined(now), old && joined(old)];
  if (first && second) return `${first} (${second})`;
  return first ?? second ?? null;
}

function joined({ detail, commune, district, province, country }: Parts): string | null {
  const foreign = country && !isHome(country) ? country : null;
  const parts = [detail, commune, district, province].filter((part) => part);
  if (foreign && parts.length === 0) return foreign;
  return parts.length === 0 ? null : [...parts, foreign].filter((part) => part).join(", ");
}

function isHome(country: string): boolean {
  if (country.length > longestReference) return false;
  const known = homes.get(country);
  if (known !== undefined) return known;
  const answer = plainKey(country) === home;
  if (homes.size < mostRemembered) homes.set(country, answer);
  return answer;
}

const homes = new Map<string, boolean>();
const lines = new Map<string, string>();
const mostRemembered = 20_000;

/** A line without needless spaces; lists repeat the names of units thousands of times. */
function clean(text: string): string {
  const known = lines.get(text);
  if (known !== undefined) return known;
  const line = cleanLine(text);
  if (lines.size < mostRemembered) lines.set(text, line);
  return line;
}

function readPlace(
  draft: Draft,
  field: string,
  now: Parts,
  old: Parts | null,
  words: string,
): Address {
  const { territory, on, preferProvince } = draft.sheet.file;
  const context = { on, preferProvince };
  const pair = old
    ? resolvePair(now, old, territory, context)
    : { address: resolveAddress(now, territory, context), conflict: null };
  const found = pair.address;
  const answered = answeredPlace(draft, field, words);
  if (answered !== null) return placed(found, words, answered.code, answered.province);
  if (pair.conflict) {
    const { written, old: before } = pair.conflict;
    note(draft, "V-F-07", "W", field, { case: "conflict" });
    offerPlaces(draft, field, words, [written, before], written);
    return placed(found, words);
  }
  if (found.outcome === "ambiguous") {
    note(draft, "V-F-07", "W", field, { case: "split" });
    const codes = found.candidates.map(({ code }) => code);
    offerPlaces(draft, field, words, codes, found.commune);
    return placed(found, words);
  }
  if (found.outcome === "unknown") {
    note(draft, "V-F-07", "W", field);
    return { ...placed(found, words), detail: null };
  }
  return settled(draft, field, found, words, now);
}

/** A sure place; where its words could mislead it is shown as a repair, to be confirmed. */
function settled(
  draft: Draft,
  field: string,
  found: ResolvedAddress,
  words: string,
  now: Parts,
): Address {
  const { territory, on, preferProvince } = draft.sheet.file;
  // A name that today's commune of the list's own province bears is the one that readers would mistake.
  const isLocal = (code: string) =>
    preferProvince === null || territory.communes.get(code)?.province.code === preferProvince;
  const isOldOnly = !now.commune && !now.province;
  const misleading =
    found.namesake !== null && found.via !== "current" && isOldOnly && isLocal(found.namesake);
  if (!misleading && !found.repaired) return placed(found, words);
  const to = (found.commune && nameOfCommune(found.commune, territory, on)) ?? words;
  const kind = misleading ? "oldCommune" : "placeSpelling";
  if (repaired(draft, { kind, field, from: words, to })) return placed(found, words);
  note(draft, "V-F-07", "W", field);
  return { detail: null, commune: null, province: found.province, country: null, asWritten: words };
}

function placed(
  found: ResolvedAddress,
  words: string,
  commune = found.commune,
  province = found.province,
): Address {
  return { detail: found.detail, commune, province, country: found.country, asWritten: words };
}

function placeKey(field: string, words: string): string {
  return `place:${field}:${plainKey(words)}`;
}

/** The commune that a person has chosen for these words. */
function answeredPlace(
  draft: Draft,
  field: string,
  words: string,
): { code: string; province: string } | null {
  const { file, hasPlaceAnswers } = draft.sheet;
  const code = hasPlaceAnswers ? file.answers[placeKey(field, words)] : undefined;
  const commune = code === undefined ? undefined : file.territory.communes.get(code);
  return code !== undefined && commune ? { code, province: commune.province.code } : null;
}

function offerPlaces(
  draft: Draft,
  field: string,
  about: string,
  codes: readonly string[],
  proposed: string | null,
): void {
  const { territory, on } = draft.sheet.file;
  const one = ask("place", placeKey(field, about), { field, about, proposed, isOptional: true });
  const choices = codes.map((code) => ({
    value: code,
    label: nameOfCommune(code, territory, on) ?? code,
  }));
  offer(draft, { ...one, choices });
}
