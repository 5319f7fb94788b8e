import type {
  LegacyDistrict,
  ProvinceName,
  TerritoryIndex,
} from "#app/features/territory/units/rules.ts";
import type { Tier } from "#app/features/territory/keys/rules.ts";
import { currentIn, legacyIn } from "#app/features/territory/lookup/rules.ts";
import type { Segment } from "#app/features/territory/parse/rules.ts";
import {
  asQuestion,
  fromCurrent,
  fromLegacy,
  type Verdict,
} from "#app/features/territory/resolve/outcome/rules.ts";

/** What is given for deciding what a commune's name means. */
export interface Question {
  commune: Segment;
  tier: Tier;
  /** the address is written without diacritics */
  plain: boolean;
  index: TerritoryIndex;
}

/** With a district the old system goes first, then today's units on the district's ground. @source clarification 23 */
export function decideInDistrict(question: Question, districts: LegacyDistrict[]): Verdict | null {
  const { commune, tier, plain, index } = question;
  const codes = new Set(districts.map(({ code }) => code));
  const old = legacyIn(commune, tier, index, ({ districtCode }) => codes.has(districtCode));
  if (old.kindFits) return fromLegacy(old, index, plain);
  const heirs = (code: string): boolean => districts.some((district) => district.heirs.has(code));
  const current = currentIn(commune, tier, index, ({ code }) => heirs(code));
  // Today's name beside the old district: "xã Thanh Ba, huyện Thanh Ba" was a town then.
  if (current.kindFits) return fromCurrent(current, plain);
  if (old.hits.length > 0) return fromLegacy(old, index, plain);
  if (current.hits.length > 0) return fromCurrent(current, plain);
  // "phường Xuân Hương, Đà Lạt" is written for today's "Xuân Hương - Đà Lạt".
  const joined = districts.flatMap(({ base }) =>
    commune.readings.map(({ kind, name }) => ({ kind, name: `${name}-${base.toLowerCase()}` })),
  );
  const withCity = currentIn({ ...commune, readings: joined }, tier, index, ({ code }) =>
    heirs(code),
  );
  return withCity.hits.length > 0 ? fromCurrent(withCity, plain) : null;
}

/** Without a district today's units go first, then an old one that is unique in the province. @source clarification 23 */
export function decideInProvince(question: Question, province: ProvinceName): Verdict | null {
  const { commune, tier, plain, index } = question;
  const heirs = province.current ? null : heirsOf(province, index);
  const current = currentIn(
    commune,
    tier,
    index,
    ({ code, province: { code: at } }) =>
      province.now.includes(at) && (heirs === null || heirs.has(code)),
  );
  const old = legacyIn(commune, tier, index, ({ unit }) =>
    province.old.includes(unit.district.province.code),
  );
  const oldVerdict = old.hits.length > 0 ? fromLegacy(old, index, plain) : null;
  if (current.hits.length > 0 && (current.kindFits || !old.kindFits)) {
    const verdict = fromCurrent(current, plain);
    // A town of this name may be a unit that ended before the registers start.
    if (!current.kindFits) return asQuestion(verdict, oldVerdict ?? undefined);
    // A province that ended names the old system: a namesake of today is then only one of two readings.
    const doubted =
      heirs !== null &&
      oldVerdict &&
      !oldVerdict.choices.some(({ code }) => code === verdict.commune);
    return doubted ? asQuestion(verdict, oldVerdict) : verdict;
  }
  if (oldVerdict && !old.kindFits) return asQuestion(oldVerdict);
  if (!oldVerdict || oldVerdict.sure || oldVerdict.commune) return oldVerdict;
  const own = old.hits.filter(({ unit }) => province.own.includes(unit.district.province.code));
  const ownVerdict = own.length > 0 ? fromLegacy({ ...old, hits: own }, index, plain) : null;
  return ownVerdict?.commune ? asQuestion(ownVerdict, oldVerdict) : oldVerdict;
}

/** Without a province: the expected one first, then the whole country, sure only when nothing else bears the name. */
export function decideAnywhere(question: Question, preferred: ProvinceName | null): Verdict | null {
  const { commune, tier, plain, index } = question;
  const expected = preferred ? decideInProvince(question, preferred) : null;
  if (expected) return expected;
  // A misspelled name would match too much of the country.
  if (tier === "loose" && !plain) return null;
  const current = currentIn(commune, tier, index, () => true);
  const old = legacyIn(commune, tier, index, () => true);
  const now = current.hits.length > 0 ? fromCurrent(current, plain) : null;
  const before = old.hits.length > 0 ? fromLegacy(old, index, plain) : null;
  if (!now || !before) return now ?? before;
  if (before.choices.every(({ code }) => code === now.commune)) return now;
  return { ...asQuestion(now, before), commune: null };
}

function heirsOf(province: ProvinceName, index: TerritoryIndex): Set<string> {
  const heirs = new Set<string>();
  for (const district of index.districts.values())
    if (province.old.includes(district.province.code))
      for (const code of district.heirs) heirs.add(code);
  return heirs;
}
