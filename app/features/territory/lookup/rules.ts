import type {
  Commune,
  LegacyDistrict,
  LegacyName,
  ProvinceName,
  TerritoryIndex,
} from "#app/features/territory/units/rules.ts";
import {
  looseKey,
  type Kind,
  type NameTable,
  type Tier,
} from "#app/features/territory/keys/rules.ts";
import type { Reading, Segment } from "#app/features/territory/parse/rules.ts";

/** Values found for a piece, and whether their kind is the written one. */
export interface Found<T> {
  hits: T[];
  kindFits: boolean;
  /** found under another spelling than the written one */
  loose: boolean;
}

const nothing: Found<never> = { hits: [], kindFits: false, loose: false };

/** Looks a piece up by its readings; hits of the written kind go before others. */
function find<T>(
  segment: Segment,
  tier: Tier,
  table: NameTable<T>,
  fits: (value: T, reading: Reading) => boolean,
  kindOfHit: (value: T) => readonly Kind[],
): Found<T> {
  for (const reading of segment.readings) {
    const hits = table.find(reading.name, tier).filter((value) => fits(value, reading));
    if (hits.length === 0) continue;
    const { kind } = reading;
    const sameKind = kind === null ? hits : hits.filter((value) => kindOfHit(value).includes(kind));
    const kindFits = sameKind.length > 0;
    return { hits: kindFits ? sameKind : hits, kindFits, loose: tier === "loose" };
  }
  return nothing;
}

/** Today's communes that the piece may name. */
export function currentIn(
  segment: Segment,
  tier: Tier,
  index: TerritoryIndex,
  fits: (commune: Commune) => boolean,
): Found<Commune> {
  return find(segment, tier, index.communeNames, fits, ({ names }) =>
    names.map(({ kind }) => kind),
  );
}

/** Old communes that the piece may name: the written kind first, then own names before aliases, these before former units. */
export function legacyIn(
  segment: Segment,
  tier: Tier,
  index: TerritoryIndex,
  fits: (name: LegacyName) => boolean,
): Found<LegacyName> {
  let other: Found<LegacyName> = nothing;
  for (const via of ["legacy", "alias", "former"] as const) {
    const found = find(
      segment,
      tier,
      index.legacyNames,
      (name) => name.via === via && fits(name),
      ({ kind }) => [kind],
    );
    if (found.kindFits) return found;
    if (other.hits.length === 0) other = found;
  }
  return other;
}

/** Old districts that the piece may name, in the closest spelling. */
export function districtsIn(
  segment: Segment,
  index: TerritoryIndex,
  fits: (district: LegacyDistrict) => boolean,
): LegacyDistrict[] {
  for (const tier of ["exact", "loose"] as const) {
    const { hits } = find(segment, tier, index.districtNames, fits, ({ kind }) => [kind]);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** The province that the piece names; with `strict` only one of the written kind. */
export function provinceIn(
  segment: Segment,
  index: TerritoryIndex,
  strict: boolean,
): ProvinceName | null {
  const others = [index.districtNames, index.communeNames, index.legacyNames];
  for (const { kind, name } of segment.readings) {
    const exact = index.provinceNames.find(name, "exact").length > 0;
    // The district Quang Bình is not the province Quảng Bình without its tone.
    if (!exact && kind === null && others.some((table) => table.find(name, "exact").length > 0))
      continue;
    const [hit, other] = index.provinceNames.closest(name);
    if (hit && !other && (kind === null || !strict || hit.kinds.includes(kind))) return hit;
  }
  return null;
}

/** The two-letter code of the country that a text names; null when it names none. */
export function countryIn(text: string, index: TerritoryIndex): string | null {
  const code = text.trim().toUpperCase();
  if (index.countryCodes.has(code)) return code;
  const key = text.trim().toLowerCase();
  const hits = index.countryNames.closest(key);
  return hits.length === 1 && looseKey(key).length > 1 ? (hits[0] ?? null) : null;
}

/** True for a bare piece that bears the name of no unit: a house number, a street, a hamlet. */
export function saysNoUnit(segment: Segment | undefined, index: TerritoryIndex): boolean {
  if (
    !segment ||
    segment.level !== "any" ||
    (segment.column !== null && segment.column !== "detail")
  )
    return false;
  const tables = [index.communeNames, index.legacyNames, index.districtNames, index.provinceNames];
  return segment.readings.every(({ name }) => {
    const loose = looseKey(name);
    return tables.every((table) => !table.hasLoose(loose));
  });
}
