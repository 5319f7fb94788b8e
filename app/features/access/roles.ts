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

type Row = Partial<Record<RoleCode, ScopeSymbol>>;

const cell = { R02: "C", R03: "C" } as const;
const grassroots = { R06: "G", R07: "G" } as const;
const ownUnit = {
  R01: "C",
  ...cell,
  R04: "C",
  R05: "C",
  ...grassroots,
  R08: "M",
  R09: "M",
  R10: "M",
  R11: "M",
  R12: "P",
  R13: "P",
  R14: "P",
} as const satisfies Row;
const restricted = {
  ...cell,
  ...grassroots,
  R08: "M",
  R10: "M",
  R12: "P",
  R13: "P",
  R14: "P",
} as const satisfies Row;
const sensitive = { R08: "M", R10: "M", R12: "P", R14: "P" } as const satisfies Row;
const exporting = { R02: "C", R08: "M", R10: "M", R12: "P", R14: "P" } as const satisfies Row;
const noRows = { R15: "A", R16: "O", R17: "O" } as const satisfies Row;

/**
 * Which role may do what, and where: the rows of `roles.md` §4.1, §4.3 (P18) and §4.5 that exist so far.
 * A role that is absent may not. Rights "by case" (R11) come with inspection cases.
 *
 * @source roles §4; clarifications 29 (edit), 28 (R01), 45 (first leader)
 */
export const matrix = {
  "home.read": { ...ownUnit, ...noRows },
  "organization.read": { ...ownUnit, ...noRows },
  "organization.import": { R12: "P", R14: "P", R17: "A" },
  "post.appointFirstLeader": { R17: "A" },
  "member.list": ownUnit,
  "member.read": ownUnit,
  "member.search": {
    ...cell,
    R04: "C",
    ...grassroots,
    R08: "M",
    R09: "M",
    R10: "M",
    R11: "M",
    R12: "P",
    R13: "P",
    R14: "P",
  },
  "member.lookupElsewhere": { R08: "A", R12: "A", R13: "A" },
  "member.readRestricted": { R01: "O", ...restricted },
  "member.readSensitive": { R01: "O", ...sensitive },
  "member.readSensitivePart": { R02: "C" },
  "member.reveal": { R01: "O", ...sensitive },
  "member.edit": { ...cell, R08: "M" },
  "member.editWithReason": { R08: "M" },
  "member.history": { R01: "O", R08: "M", R10: "M", R12: "P", R14: "P" },
  "member.historyOwnEdits": { R02: "C" },
  "import.read": { R08: "M", R10: "M", R12: "P", R13: "P" },
  "import.readSensitive": { R08: "M", R10: "M", R12: "P", R13: "P" },
  "import.propose": { R08: "M", R13: "P" },
  "import.approve": { R10: "M", R12: "P" },
  "import.rollback": { R10: "M", R12: "P" },
  "export.public": exporting,
  "export.restricted": exporting,
  "export.request": { R08: "M", R12: "P" },
  "export.approve": { R10: "M", R14: "P" },
  "quality.read": { ...cell, ...grassroots, R08: "M", R10: "M", R12: "P", R14: "P", R15: "A" },
} as const satisfies Record<string, Row>;

/** What somebody may do, as a literal union. */
export type Permission = keyof typeof matrix;

/** What data an act needs beside public fields; an act that needs none is given none. */
export interface Needs {
  restricted?: true;
  sensitive?: true;
  write?: true;
  /** Writes rows of imports and exports. */
  files?: true;
}

/**
 * The data each act needs. An act that writes records reads the whole of them, since level and
 * findings rest on the whole record; the page strips what the role may not see.
 */
export const needs: Record<Permission, Needs> = {
  "home.read": {},
  "organization.read": {},
  "organization.import": {},
  "post.appointFirstLeader": {},
  "member.list": { restricted: true },
  "member.read": { restricted: true, sensitive: true },
  "member.search": { restricted: true },
  "member.lookupElsewhere": {},
  "member.readRestricted": { restricted: true },
  "member.readSensitive": { restricted: true, sensitive: true },
  "member.readSensitivePart": { restricted: true, sensitive: true },
  "member.reveal": { restricted: true, sensitive: true },
  "member.edit": { write: true },
  "member.editWithReason": { write: true },
  "member.history": { restricted: true },
  "member.historyOwnEdits": { restricted: true },
  "import.read": { restricted: true, sensitive: true },
  "import.readSensitive": { restricted: true, sensitive: true },
  "import.propose": { restricted: true, sensitive: true, files: true },
  "import.approve": { write: true, files: true },
  "import.rollback": { write: true, files: true },
  // Public fields stand in the restricted part of the record too; the export leaves the other columns out.
  "export.public": { restricted: true, files: true },
  "export.restricted": { restricted: true, files: true },
  "export.request": { restricted: true, sensitive: true, files: true },
  "export.approve": { files: true },
  "quality.read": {},
};

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
