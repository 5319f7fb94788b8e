import type { CodeOf } from "#app/codes/code-list.ts";
import { orgType } from "#app/codes/org-type.ts";
import { plainKey, toNfc } from "#app/lib/vietnamese.ts";

/** The types of Party organization, as stored. */
export type OrgType = CodeOf<typeof orgType>;

const { codes } = orgType;

/** Bits of the span of a type: how many positions one unit of it owns. A unit of a type fits its parent's span about a thousand times. */
const SPAN_BITS: Record<OrgType, number> = {
  [codes.central]: 60,
  [codes.province]: 50,
  [codes.otherCentral]: 50,
  [codes.commune]: 38,
  [codes.aboveGrassroots]: 38,
  [codes.grassroots]: 28,
  [codes.sectional]: 18,
  [codes.grassrootsCell]: 8,
  [codes.dependentCell]: 8,
  [codes.temporaryCell]: 8,
  [codes.partyGroup]: 0,
};

/** Positions from the first to before the second. */
export interface Place {
  posFrom: bigint;
  posTo: bigint;
}

/** Where units without a parent stand: in the place of the central committee, whether it is recorded or not. */
export const root: Place = { posFrom: 0n, posTo: span(codes.central) };

/** How many positions one unit of a type owns. */
export function span(type: OrgType): bigint {
  return 1n << BigInt(SPAN_BITS[type]);
}

/** Whether a stored text is a type of organization. */
export function isOrgType(text: string): text is OrgType {
  return text in SPAN_BITS;
}

/** Whether a unit of this type stands above communes and their equals. @source roles §1 */
export function isAboveCommune(type: string): boolean {
  return type === codes.central || type === codes.province || type === codes.otherCentral;
}

/** Whether an organization of this type has members of its own. @source roles §1 */
export function isCell(type: string): boolean {
  return (
    type === codes.grassrootsCell || type === codes.dependentCell || type === codes.temporaryCell
  );
}

/** Whether a type is a commune committee or its equal. @source roles §1 */
export function isCommune(type: string): boolean {
  return type === codes.commune || type === codes.aboveGrassroots;
}

/** Whether a type is a province or a committee directly under the centre. @source roles §1 */
export function isProvince(type: string): boolean {
  return type === codes.province || type === codes.otherCentral;
}

/** Whether a type is grassroots. @source roles §1 */
export function isGrassroots(type: string): boolean {
  return type === codes.grassroots || type === codes.grassrootsCell;
}

/**
 * Whether a unit of one type may hang under another. Without a parent stand the central committee, and
 * a province in an installation of its own.
 *
 * @source code list org_type
 */
export function mayHangUnder(type: OrgType, parent: OrgType | null): boolean {
  if (parent === null)
    return type === codes.central || type === codes.province || type === codes.otherCentral;
  const parents: readonly string[] = orgType.entries.flatMap((entry) =>
    entry.code === type && "parents" in entry ? (entry.parents as string[]) : [],
  );
  return parents.includes(parent);
}

/**
 * The place of a new unit inside its parent: after the last sibling, at a multiple of its own span. The
 * parent keeps its first position for itself.
 *
 * @param lastEnd end of the last sibling's place; null without siblings
 * @param size    positions of one that needs another number than its type is given
 * @returns null when the parent is full
 */
export function nextPlace(
  parent: Place,
  lastEnd: bigint | null,
  type: OrgType,
  size = span(type),
): Place | null {
  if (type === codes.central) return root;
  const earliest = parent.posFrom + (size > 1n ? size : 1n);
  const after = lastEnd === null || lastEnd < earliest ? earliest : lastEnd;
  const posFrom = ((after + size - 1n) / size) * size;
  const posTo = posFrom + size;
  return posTo > parent.posTo ? null : { posFrom, posTo };
}

/** The units above a unit that lists and counts need. */
export interface Levels {
  provinceId: string | null;
  communeId: string | null;
  grassrootsId: string | null;
}

/** The levels of a unit from those of its parent: each is the nearest one at or above it. @source roles §1 */
export function levelsOf(unit: { id: string; orgType: string }, parent: Levels | null): Levels {
  const { id, orgType: type } = unit;
  return {
    provinceId: isProvince(type) ? id : (parent?.provinceId ?? null),
    communeId: isCommune(type) ? id : (parent?.communeId ?? null),
    grassrootsId: isGrassroots(type) ? id : (parent?.grassrootsId ?? null),
  };
}

const NUMBER_WIDTH = 8;

/** Key by which units of one parent stand in order: without accents, numbers by value, so that 2 comes before 10. */
export function orgSortKey(name: string): string {
  return plainKey(name).replace(/\d+/g, (digits) => digits.padStart(NUMBER_WIDTH, "0"));
}

/** Key by which a unit is found without accents. */
export function orgSearchKey(name: string): string {
  return plainKey(name);
}

/** A name as it is stored: one normal form, single spaces. */
export function cleanOrgName(name: string): string {
  return toNfc(name).replace(/\s+/g, " ").trim();
}

/**
 * Puts every unit after its parent, wherever it stands in a list.
 *
 * @returns the units in order, and those that hang in a loop (fault 81)
 */
export function parentsFirst<T extends { code: string; parentCode: string | null }>(
  units: readonly T[],
): { ordered: T[]; looped: T[] } {
  const byParent = new Map<string | null, T[]>();
  const known = new Set(units.map(({ code }) => code));
  for (const unit of units) {
    const parent = unit.parentCode !== null && known.has(unit.parentCode) ? unit.parentCode : null;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(unit);
    else byParent.set(parent, [unit]);
  }
  const ordered = [...(byParent.get(null) ?? [])];
  for (let at = 0; at < ordered.length; at += 1)
    ordered.push(...(byParent.get(ordered[at]!.code) ?? []));
  const reached = new Set(ordered);
  return { ordered, looped: units.filter((unit) => !reached.has(unit)) };
}
