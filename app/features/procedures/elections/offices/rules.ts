import { partyPosition } from "#app/codes/party-position.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const { codes } = partyPosition;

/** The elected offices of a unit in order of rank, by the names that forms use. */
export const officesAt: Readonly<Record<UnitLevel, Readonly<Record<string, string>>>> = {
  cell: {
    secretary: codes.cellSecretary,
    deputy: codes.cellDeputySecretary,
    committee: codes.cellCommittee,
  },
  section: {
    secretary: codes.sectionalSecretary,
    deputy: codes.sectionalDeputySecretary,
    committee: codes.sectionalCommittee,
  },
  grassroots: {
    secretary: codes.grassrootsSecretary,
    deputy: codes.grassrootsDeputySecretary,
    committee: codes.grassrootsCommittee,
  },
  commune: {
    secretary: codes.communeSecretary,
    standingDeputy: codes.communeStandingDeputy,
    deputy: codes.communeDeputySecretary,
    standing: codes.communeStandingCommittee,
    committee: codes.communeCommittee,
    chair: codes.communeInspectionChair,
    inspection: codes.communeInspectionMember,
  },
};

/** The elected offices of a unit, by code; the collector of dues is given the task, not elected. */
export const electedOffices = (level: UnitLevel): string[] => Object.values(officesAt[level]);

/** The elected offices of a unit as the code list calls them, by the names that forms use. */
export function officeWords(level: UnitLevel, lang: Lang): Record<string, string> {
  const label = (code: string) =>
    partyPosition.entries.find((one) => one.code === code)!.label[lang];
  return Object.fromEntries(
    Object.entries(officesAt[level]).map(([name, code]) => [name, label(code)]),
  );
}

/** Offices that more than one hold at a time. */
const shared: readonly string[] = [
  codes.cellCommittee,
  codes.sectionalCommittee,
  codes.grassrootsCommittee,
  codes.communeStandingCommittee,
  codes.communeCommittee,
  codes.communeInspectionMember,
];

/** Whether an office is one of the inspection committee, which is held beside one of the committee. */
export const isOfInspection = (position: string): boolean =>
  position === codes.communeInspectionChair || position === codes.communeInspectionMember;

/**
 * The office of all those out of whom this one is elected: of the committee, or of the inspection committee.
 *
 * @returns null of an office to which anybody may be elected
 * @source procedures P16, "Order: committee → secretary → one deputy, both from committee members"
 */
export function comesFrom(position: string, level: UnitLevel): string | null {
  const { committee, inspection } = officesAt[level];
  const from = (isOfInspection(position) ? inspection : committee) ?? null;
  return from === position ? null : from;
}

/** Whether one alone holds this office of a unit at a time. */
export const isSingle = (position: string): boolean => !shared.includes(position);

/** The code of an office by its name in forms; null when a unit of this level has none of the name. */
export function officeCode(level: UnitLevel, name: unknown): string | null {
  if (typeof name !== "string" || !Object.hasOwn(officesAt[level], name)) return null;
  return officesAt[level][name]!;
}
