import { orgType } from "#app/codes/org-type.ts";
import type { OrgType } from "#app/features/organizations/rules.ts";

/** The levels at which a unit stands whose cases there are: a sectional committee between its cells and the grassroots one. @source roles §1; procedures P06, order of the reviews */
export const unitLevels = ["cell", "section", "grassroots", "commune"] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** The levels above the cell. */
export type CommitteeLevel = Exclude<UnitLevel, "cell">;

const { codes } = orgType;

/** The types of organization at each level. */
export const typesAt: Readonly<Record<UnitLevel, readonly OrgType[]>> = {
  cell: [codes.grassrootsCell, codes.dependentCell, codes.temporaryCell],
  section: [codes.sectional],
  grassroots: [codes.grassroots],
  commune: [codes.commune, codes.aboveGrassroots],
};

/** Which units a case may be about: those of a level, or the grassroots organizations that hang directly under a province. */
export type UnitKind = UnitLevel | "direct";

/** The types of organization of a kind; of those directly under a province no commune stands above besides. */
export const typesOf = (kind: UnitKind): readonly OrgType[] =>
  kind === "direct" ? [codes.grassroots, codes.grassrootsCell] : typesAt[kind];

/** Whether a unit is of a kind. */
export const isOfKind = (
  kind: UnitKind,
  { orgType: type, communeId }: { orgType: string; communeId: string | null },
): boolean =>
  typesOf(kind).some((one) => one === type) && (kind !== "direct" || communeId === null);

/** The level of a type of organization; null of one whose cases are none of this program's. */
export function levelOfType(type: string): UnitLevel | null {
  return unitLevels.find((level) => typesAt[level].some((one) => one === type)) ?? null;
}

/** The yearly review of a unit at each level, by the key of its procedure. */
export const reviewKeys = {
  cell: "unitReview",
  section: "sectionReview",
  grassroots: "grassrootsReview",
  commune: "communeReview",
} as const satisfies Record<UnitLevel, string>;

/** The congress of a unit at each level, by the key of its procedure. */
export const congressKeys = {
  cell: "congress",
  section: "sectionCongress",
  grassroots: "grassrootsCongress",
  commune: "communeCongress",
} as const satisfies Record<UnitLevel, string>;

/** The change of one office of a unit between congresses, by the key of its procedure. */
export const officeChangeKeys = {
  cell: "officeChange",
  section: "sectionOfficeChange",
  grassroots: "grassrootsOfficeChange",
  commune: "communeOfficeChange",
} as const satisfies Record<UnitLevel, string>;

/** A longer or shorter term of a unit at each level, by the key of its procedure. */
export const termShiftKeys = {
  cell: "termShift",
  section: "sectionTermShift",
  grassroots: "grassrootsTermShift",
  commune: "communeTermShift",
} as const satisfies Record<UnitLevel, string>;

/** The reward of a unit at each level, by the key of its procedure. */
export const unitRewardKeys = {
  cell: "unitReward",
  section: "sectionReward",
  grassroots: "grassrootsReward",
  commune: "communeReward",
} as const satisfies Record<UnitLevel, string>;

/** The discipline of a unit at each level, by the key of its procedure; whose cases few see is said by the row policies. */
export const unitDisciplineKeys = {
  cell: "unitDiscipline",
  section: "sectionDiscipline",
  grassroots: "grassrootsDiscipline",
  commune: "communeDiscipline",
} as const satisfies Record<UnitLevel, string>;

/** At which level the committee stands that rates a unit and recognizes whom it elects. @source roles §4.3, rows P06, P16 */
export const superiorOf = {
  cell: "commune",
  section: "commune",
  grassroots: "commune",
  commune: "province",
} as const satisfies Record<UnitLevel, string>;

/** The disciplines of units. */
export const unitDisciplines: readonly string[] = Object.values(unitDisciplineKeys);

/** Whether a procedure rewards or disciplines a unit. */
export const isUnitConduct = (key: string): boolean =>
  [...Object.values(unitRewardKeys), ...unitDisciplines].includes(key);

/** Whether a procedure is the yearly review of a unit. */
export const isUnitReview = (key: string): boolean =>
  Object.values(reviewKeys).some((one) => one === key);
