import type { TerritoryIndex } from "#app/features/territory/units/rules.ts";
import { currentIn, saysNoUnit } from "#app/features/territory/lookup/rules.ts";
import { isPlain, type Segment } from "#app/features/territory/parse/rules.ts";
import {
  answerOf,
  unknownAddress,
  wordsOf,
  type ResolvedAddress,
  type Solution,
} from "#app/features/territory/resolve/answer/rules.ts";
import {
  decideAnywhere,
  decideInDistrict,
  decideInProvince,
} from "#app/features/territory/resolve/decide/rules.ts";
import { asQuestion, type Verdict } from "#app/features/territory/resolve/outcome/rules.ts";
import {
  countryOf,
  presentWording,
  segmentsOfParts,
  type AddressParts,
} from "#app/features/territory/resolve/parts/rules.ts";
import { rolesOf, type Roles } from "#app/features/territory/resolve/roles/rules.ts";
import type { ProvinceName } from "#app/features/territory/units/rules.ts";
import type { Tier } from "#app/features/territory/keys/rules.ts";
import type { CivilDate } from "#app/lib/partial-date.ts";

/** The day whose names are shown, and the province to be expected when none is written (today's code). */
export interface AddressContext {
  on: CivilDate;
  preferProvince?: string | null | undefined;
}

interface Memory {
  addresses: Map<string, ResolvedAddress>;
  solutions: Map<string, Solution>;
}

const MEMORY_LIMIT = 60_000;
const memories = new WeakMap<TerritoryIndex, Memory>();

/**
 * Reads an address in any wording, of the old system or the new one. Never guesses silently: what could be two places
 * is `ambiguous` with its candidates.
 *
 * @param address one text, or the columns of a list
 * @source clarification 23
 */
export function resolveAddress(
  address: string | AddressParts,
  index: TerritoryIndex,
  context: AddressContext,
): ResolvedAddress {
  const parts: AddressParts = typeof address === "string" ? { detail: address } : address;
  const { country, province, district, commune, detail } = parts;
  const key = [
    context.on,
    context.preferProvince,
    country,
    province,
    district,
    commune,
    detail,
  ].join("\u0001");
  const { addresses } = memoryOf(index);
  const known = addresses.get(key);
  if (known) return known;
  if (addresses.size >= MEMORY_LIMIT) addresses.clear();
  const resolved = Object.freeze(resolve(parts, index, context));
  addresses.set(key, resolved);
  return resolved;
}

function memoryOf(index: TerritoryIndex): Memory {
  const memory = memories.get(index) ?? { addresses: new Map(), solutions: new Map() };
  memories.set(index, memory);
  return memory;
}

function resolve(
  parts: AddressParts,
  index: TerritoryIndex,
  context: AddressContext,
): ResolvedAddress {
  const wording = presentWording(parts.detail ?? "");
  if (wording) {
    const old = resolve({ ...parts, detail: wording.before }, index, context);
    const now = resolve(
      { ...parts, detail: wording.after, commune: null, district: null },
      index,
      context,
    );
    return now.outcome === "sure" ? { ...now, detail: old.detail } : old;
  }
  const country = countryOf(parts.country, segmentsOfParts(parts, index), index);
  if (country.kind === "strange")
    return { ...unknownAddress, detail: parts.detail?.trim() || null };
  if (country.kind === "foreign")
    return {
      ...unknownAddress,
      outcome: "sure",
      country: country.code,
      detail: wordsOf(country.pieces),
    };

  const { pieces } = country;
  const solution = solve(pieces, index, context.preferProvince);
  return answerOf(solution, pieces, index, context.on);
}

/** What the pieces mean. House numbers and hamlets in front say nothing about it, so that many addresses share a solution. */
function solve(
  pieces: Segment[],
  index: TerritoryIndex,
  preferProvince: string | null | undefined,
): Solution {
  const plain = pieces.every(({ text }) => isPlain(text));
  let silent = 0;
  while (silent < pieces.length - 1 && saysNoUnit(pieces[silent], index)) silent += 1;
  const telling = pieces.slice(silent);
  const key = `${preferProvince}${plain}${telling.map(({ text, column, code }) => `\u0001${column}${code}\u0002${text}`).join("")}`;
  const { solutions } = memoryOf(index);
  const known = solutions.get(key);
  if (known) return known;
  const solution = byCode(telling, index) ?? byNames(telling, plain, index, preferProvince);
  if (solutions.size >= MEMORY_LIMIT) solutions.clear();
  solutions.set(key, solution);
  return solution;
}

function byNames(
  pieces: Segment[],
  plain: boolean,
  index: TerritoryIndex,
  preferProvince: string | null | undefined,
): Solution {
  const ways = rolesOf(pieces, index);
  let question: Solution | null = null;
  for (const tier of plain ? (["loose"] as const) : (["exact", "loose"] as const)) {
    for (const roles of ways) {
      const verdict = decide(roles, tier, plain, index, preferProvince);
      // A commune inside the written district explains more than any other way, even when it was split.
      if (verdict?.sure || verdict?.inDistrict) return { verdict, roles };
      if (verdict && (!question?.verdict || (!question.verdict.commune && verdict.commune)))
        question = { verdict, roles };
    }
    if (question) return question;
  }
  return { verdict: null, roles: ways[0] ?? null };
}

function decide(
  roles: Roles,
  tier: Tier,
  plain: boolean,
  index: TerritoryIndex,
  preferProvince: string | null | undefined,
): Verdict | null {
  const units = roles.district?.units ?? [];
  if (!roles.commune) {
    const island = units.find((unit) => unit.island !== null)?.island;
    if (!island) return null;
    return {
      sure: true,
      commune: island,
      via: "legacy",
      repaired: false,
      namesake: null,
      choices: [{ code: island, isMain: true }],
    };
  }
  const question = { commune: roles.commune, tier, plain, index };
  if (units.length > 0) {
    const expected = roles.province
      ? []
      : units.filter((unit) => unit.province.newProvince === preferProvince);
    const found = decideInDistrict(question, expected) ?? decideInDistrict(question, units);
    if (found)
      return { ...(roles.doubtful ? asQuestion(found) : found), inDistrict: !roles.doubtful };
    if (!roles.province) return null;
  }
  const found = roles.province
    ? decideInProvince(question, roles.province.name)
    : decideAnywhere(question, expectedProvince(preferProvince, index));
  // A commune that is not in the written district is only a proposal.
  return found && (roles.doubtful || units.length > 0) ? asQuestion(found) : found;
}

function expectedProvince(
  code: string | null | undefined,
  index: TerritoryIndex,
): ProvinceName | null {
  const province = code ? index.provinces.get(code) : undefined;
  return province
    ? (index.provinceNames.closest(province.shortName.toLowerCase())[0] ?? null)
    : null;
}

/** A commune column with today's code beside the name ("Xã Thanh Ba (08152)"), as our own workbooks have it. */
function byCode(pieces: Segment[], index: TerritoryIndex): Solution | null {
  const commune = pieces.find(({ code }) => code !== undefined);
  const code = commune?.code ?? "";
  if (!commune || !index.communes.has(code)) return null;
  const agrees =
    commune.text === code ||
    currentIn(commune, "loose", index, (unit) => unit.code === code).hits.length > 0;
  if (!agrees) return null;
  const verdict: Verdict = {
    sure: true,
    commune: code,
    via: "current",
    repaired: false,
    namesake: null,
    choices: [{ code, isMain: true }],
  };
  const [roles] = rolesOf(pieces, index);
  return {
    verdict,
    roles: {
      province: roles?.province ?? null,
      district: roles?.district ?? null,
      commune,
      doubtful: false,
    },
  };
}
