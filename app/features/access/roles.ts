import type { CodeOf } from "#app/codes/code-list.ts";
import { orgType } from "#app/codes/org-type.ts";

/** The types of Party organization, as stored. */
export type OrgTypeCode = CodeOf<typeof orgType>;

/** The roles of the domain, from member to administrator of the system. @source roles §2 */
export const roleCodes = [
  "R01",
  "R02",
  "R03",
  "R04",
  "R05",
  "R06",
  "R07",
  "R08",
  "R09",
  "R10",
  "R11",
  "R12",
  "R13",
  "R14",
  "R15",
  "R16",
  "R17",
] as const;
export type RoleCode = (typeof roleCodes)[number];

/** Names of the roles as code writes them. */
export const role = {
  member: "R01",
  cellSecretary: "R02",
  cellDeputy: "R03",
  cellCommittee: "R04",
  duesCollector: "R05",
  grassrootsSecretary: "R06",
  grassrootsOfficer: "R07",
  communeOfficer: "R08",
  communeOffice: "R09",
  communeLeader: "R10",
  inspector: "R11",
  provinceOfficer: "R12",
  importOperator: "R13",
  provinceLeader: "R14",
  centralViewer: "R15",
  auditor: "R16",
  administrator: "R17",
} as const satisfies Record<string, RoleCode>;

/**
 * How far a permission reaches: own record, cell, grassroots branch, commune, province, all.
 * C, G, M and P are the branch of the organization at which the post is held; A over summaries is
 * the rows of provinces alone, never those of cells.
 *
 * @source roles §3
 */
export type ScopeSymbol = "O" | "C" | "G" | "M" | "P" | "A";

const { codes } = orgType;
const cells = [codes.grassrootsCell, codes.dependentCell, codes.temporaryCell];
const communes = [codes.commune, codes.aboveGrassroots];

/** The types of organization at which a role is held; R17 belongs to the installation as a whole. @source roles §2 */
export const heldAt: Record<RoleCode, readonly OrgTypeCode[]> = {
  R01: cells,
  R02: cells,
  R03: cells,
  R04: cells,
  R05: cells,
  R06: [codes.sectional, codes.grassroots],
  R07: [codes.grassroots],
  R08: communes,
  R09: communes,
  R10: communes,
  R11: [...communes, codes.province],
  R12: [codes.province],
  R13: [codes.province],
  R14: [codes.province],
  R15: [codes.central],
  R16: [codes.province, codes.central],
  R17: [],
};

/** Whether a role is held at organizations of a type. */
export const isHeldAt = (role: string, type: string): boolean =>
  (heldAt as Record<string, readonly string[]>)[role]?.includes(type) ?? false;
