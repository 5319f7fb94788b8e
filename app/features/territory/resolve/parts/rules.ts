import type { TerritoryIndex } from "#app/features/territory/units/rules.ts";
import { exactKey } from "#app/features/territory/keys/rules.ts";
import { countryIn } from "#app/features/territory/lookup/rules.ts";
import { segmentsOf, type Segment } from "#app/features/territory/parse/rules.ts";
import { addressWords } from "#app/features/territory/text.ts";

/** An address in separate columns; each may be empty or hold more than its header says. */
export interface AddressParts {
  country?: string | null | undefined;
  province?: string | null | undefined;
  district?: string | null | undefined;
  commune?: string | null | undefined;
  detail?: string | null | undefined;
}

const mayBePresent = new RegExp(
  addressWords.now.map((phrase) => phrase.split(" ")[0]).join("|"),
  "iu",
);
const unitCode = /(?<!\d)\d{5}(?!\d)/;
const brackets = /\(([^()]*)\)/g;

/** The text without what stands in brackets. */
function withoutBrackets(text: string): string {
  return text.replace(brackets, " ");
}

/** Splits a text that says its present wording ("…, nay là …") into the words before and after. */
export function presentWording(text: string): { before: string; after: string } | null {
  if (!mayBePresent.test(text)) return null;
  const opened = text.replace(brackets, ", $1");
  const key = opened.toLowerCase();
  for (const phrase of addressWords.now) {
    const at = key.search(new RegExp(`(?<![\\p{L}\\d])${phrase}(?![\\p{L}\\d])`, "u"));
    if (at > 0)
      return {
        before: opened.slice(0, at),
        after: opened.slice(at + phrase.length).replace(/^[\s:]+/, ""),
      };
  }
  return null;
}

/** True for a column that says nothing: empty, a dash, "không có". */
function saysNothing(text: string): boolean {
  return addressWords.nothing.includes(exactKey(text)) || !/[\p{L}\d]/u.test(text);
}

/** The pieces of all columns, from the smallest unit to the largest. */
export function segmentsOfParts(parts: AddressParts, index: TerritoryIndex): Segment[] {
  const pieces = segmentsOf(
    withoutBrackets(parts.detail ?? ""),
    index,
    parts.commune ? "detail" : null,
  );
  for (const column of ["commune", "district", "province"] as const) {
    const written = parts[column] ?? "";
    const code = column === "commune" ? unitCode.exec(written)?.[0] : undefined;
    const text = withoutBrackets(code ? written.replace(code, "") : written);
    if (saysNothing(text) && !code) continue;
    const own = segmentsOf(text.trim() || (code ?? ""), index, column);
    const [only] = own;
    if (only && own.length === 1) pieces.push({ ...only, glue: ", ", code });
    // A column that holds a whole address is read like one text.
    else pieces.push(...own.map((piece) => ({ ...piece, column: null })));
  }
  return pieces;
}

/**
 * The country of an address: `home` for Việt Nam, `foreign` with its code, `strange` when the column names none.
 * Takes the name of a country at the end of the text off the pieces.
 */
export function countryOf(
  country: string | null | undefined,
  pieces: Segment[],
  index: TerritoryIndex,
):
  | { kind: "home"; pieces: Segment[] }
  | { kind: "foreign"; code: string; pieces: Segment[] }
  | { kind: "strange" } {
  const column = (country ?? "").trim();
  if (!saysNothing(column) && !isHome(column, index)) {
    const code = countryIn(column, index);
    return code ? { kind: "foreign", code, pieces } : { kind: "strange" };
  }
  const last = pieces.at(-1);
  if (!last) return { kind: "home", pieces };
  const rest = pieces.slice(0, -1);
  if (isHome(last.text, index)) return { kind: "home", pieces: rest };
  if (column || last.level !== "any" || last.text.length < 3) return { kind: "home", pieces };
  if (index.provinceNames.closest(exactKey(last.text)).length > 0) return { kind: "home", pieces };
  const bears = (table: { find: (key: string, tier: "exact") => readonly unknown[] }): boolean =>
    table.find(exactKey(last.text), "exact").length > 0;
  if (bears(index.communeNames) || bears(index.districtNames) || bears(index.legacyNames))
    return { kind: "home", pieces };
  const code = countryIn(last.text, index);
  return code ? { kind: "foreign", code, pieces: rest } : { kind: "home", pieces };
}

function isHome(text: string, index: TerritoryIndex): boolean {
  return addressWords.homeCountry.includes(exactKey(text)) || countryIn(text, index) === "VN";
}
