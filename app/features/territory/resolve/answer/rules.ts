import type { TerritoryIndex } from "#app/features/territory/units/rules.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/names/rules.ts";
import type { Segment } from "#app/features/territory/parse/rules.ts";
import type { Verdict, Via } from "#app/features/territory/resolve/outcome/rules.ts";
import type { Roles } from "#app/features/territory/resolve/roles/rules.ts";
import type { CivilDate } from "#app/lib/partial-date.ts";

/** One of today's communes that an address may mean. */
export interface UnitChoice {
  code: string;
  name: string;
  /** code of the province */
  province: string;
  provinceName: string;
  isMain: boolean;
}

/** What an address means in units of today. */
export interface ResolvedAddress {
  /** ambiguous: `commune` is the default to be confirmed, or null when there is none */
  outcome: "sure" | "ambiguous" | "unknown";
  /** house, street, hamlet: the words that name no unit */
  detail: string | null;
  commune: string | null;
  province: string | null;
  /** ISO 3166-1 alpha-2; null = Việt Nam */
  country: string | null;
  candidates: UnitChoice[];
  via: Via | null;
  /** a name was read with other letters or another kind than written */
  repaired: boolean;
  /** an old unit is meant; this unrelated unit (today's code) of the same province bears its name today */
  namesake: string | null;
}

/** What the pieces of an address were found to mean, and which of them said so. */
export interface Solution {
  verdict: Verdict | null;
  roles: Roles | null;
}

const MOST_CHOICES = 20;

/** An address that could not be placed. */
export const unknownAddress: ResolvedAddress = {
  outcome: "unknown",
  detail: null,
  commune: null,
  province: null,
  country: null,
  candidates: [],
  via: null,
  repaired: false,
  namesake: null,
};

/** The words of pieces as they were written, null when there are none. */
export function wordsOf(pieces: Segment[]): string | null {
  return (
    pieces.map(({ text, glue }, at) => (at === 0 ? text : `${glue || ", "}${text}`)).join("") ||
    null
  );
}

/** Puts a verdict into the shape of an address; without one only the province may be known. */
export function answerOf(
  { verdict, roles }: Solution,
  pieces: Segment[],
  index: TerritoryIndex,
  on: CivilDate,
): ResolvedAddress {
  const choices = (verdict?.choices ?? []).slice(0, MOST_CHOICES);
  const provinceOf = (commune: string): string | null =>
    index.communes.get(commune)?.province.code ?? null;
  const onlyOne = (codes: (string | null)[]): string | null =>
    new Set(codes).size === 1 ? (codes[0] ?? null) : null;
  const named = onlyOne(roles?.province?.name.now ?? []);
  const province = verdict?.commune
    ? provinceOf(verdict.commune)
    : (onlyOne(choices.map(({ code }) => provinceOf(code))) ?? named);
  return {
    outcome: verdict === null ? "unknown" : verdict.sure ? "sure" : "ambiguous",
    detail: wordsOf(detailPieces({ verdict, roles }, pieces)),
    commune: verdict?.commune ?? null,
    province,
    country: null,
    candidates: choices.map(({ code, isMain }) => ({
      code,
      isMain,
      name: nameOfCommune(code, index, on) ?? code,
      province: provinceOf(code) ?? "",
      provinceName: nameOfProvince(provinceOf(code) ?? "", index, on) ?? "",
    })),
    via: verdict?.via ?? null,
    repaired: verdict?.repaired ?? false,
    namesake: verdict?.namesake ?? null,
  };
}

/** What is left when the pieces that name units are taken away, those repeated beside a column included. */
function detailPieces({ verdict, roles }: Solution, pieces: Segment[]): Segment[] {
  const units = [roles?.province?.segment];
  if (verdict) units.push(roles?.district?.segment, roles?.commune ?? undefined);
  // A shared solution has pieces of its own: from the end, the first piece with the same words is meant.
  const taken = new Set<number>();
  for (const unit of units)
    if (unit) taken.add(pieces.findLastIndex((piece, at) => !taken.has(at) && isSame(piece, unit)));
  const left = pieces.filter((_, at) => !taken.has(at));
  const names = new Set(units.flatMap((unit) => unit?.readings.map(({ name }) => name) ?? []));
  const repeats = (piece: Segment | undefined): boolean =>
    piece !== undefined &&
    roles?.commune?.column === "commune" &&
    piece.level !== "any" &&
    piece.readings.some(({ name }) => names.has(name));
  while (repeats(left.at(-1))) left.pop();
  return left;
}

function isSame(piece: Segment, unit: Segment): boolean {
  return piece.text === unit.text && piece.column === unit.column;
}
