import {
  rightsOf,
  type Condition,
  type Right,
  type Verb,
} from "#app/features/access/matrix/notation/rules.ts";
import { casePermissions } from "#app/features/access/matrix/permissions/cases/rules.ts";
import { duesPermissions } from "#app/features/access/matrix/permissions/dues/rules.ts";
import { generalPermissions } from "#app/features/access/matrix/permissions/general/rules.ts";
import { meetingPermissions } from "#app/features/access/matrix/permissions/meetings/rules.ts";
import { reorganizationPermissions } from "#app/features/access/matrix/permissions/organizations/rules.ts";
import { reportPermissions } from "#app/features/access/matrix/permissions/reports/rules.ts";
import { rowOf, type ActKey } from "#app/features/access/matrix/rules.ts";
import { roleCodes, type RoleCode, type ScopeSymbol } from "#app/features/access/roles.ts";

/** What data an act needs beside public fields; an act that needs none is given none. */
export interface Needs {
  restricted?: true;
  sensitive?: true;
  write?: true;
  /** Writes rows of imports and exports. */
  files?: true;
  /** Writes meetings, tasks and directives: in its scope, and those given to the member who acts. */
  work?: true;
  /** Reads the audit log as far as the role reaches. */
  audit?: true;
  /** Asks about citizen numbers outside the scope. */
  elsewhere?: true;
  /** Reads rows of dues: sums alone, or what each member owes and has paid. */
  dues?: "totals" | "amounts";
  duesWrite?: true;
}

/** Rights of one act that a permission stands for: those without conditions, unless it says so. */
interface Part {
  act: ActKey;
  verbs?: readonly Verb[] | undefined;
  /** Conditions that the pages of this permission see to themselves. */
  under?: readonly Condition[];
  /** Only rights under this condition. */
  only?: Condition;
  roles?: readonly RoleCode[];
  except?: readonly RoleCode[];
  /** Done at once, without a request that another decides. */
  atOnce?: true;
}

interface Asked {
  of: readonly [Part, ...Part[]];
  needs?: Needs;
}

const restricted = { restricted: true } as const;
const sensitive = { restricted: true, sensitive: true } as const;
const work = { work: true } as const;
const approved = ["needsR10", "needsR14"] as const;

/**
 * What pages and jobs ask of the door, each as the rights of the matrix that it stands for, with the data
 * it needs. A right that nothing here stands for is not in use yet. An act that writes records reads the
 * whole of them, since level and findings rest on the whole record; the page strips what the role may not see.
 *
 * @source clarifications 29 (edits until procedures exist), 45 (first leader); else the rows themselves
 */
export const permissions = {
  ...generalPermissions,
  "member.list": { of: [{ act: "list" }], needs: restricted },
  "member.read": { of: [{ act: "list" }], needs: sensitive },
  "member.search": { of: [{ act: "search" }], needs: restricted },
  "member.lookupElsewhere": { of: [{ act: "lookupElsewhere" }], needs: { elsewhere: true } },
  "member.readRestricted": { of: [{ act: "restricted" }], needs: restricted },
  "member.readSensitive": { of: [{ act: "sensitive" }], needs: sensitive },
  "member.readSensitivePart": { of: [{ act: "sensitive", only: "part" }], needs: sensitive },
  "member.inspect": { of: [{ act: "restricted", only: "case" }], needs: sensitive },
  // By case: the door lets inspectors pass, the sight of the record and the row policies see to the case.
  "member.reveal": { of: [{ act: "sensitive", under: ["case"] }], needs: sensitive },
  "merge.read": { of: [{ act: "merge" }], needs: sensitive },
  "merge.propose": { of: [{ act: "merge", verbs: ["p"] }], needs: { ...sensitive, write: true } },
  "merge.decide": { of: [{ act: "merge", verbs: ["a"] }], needs: { ...sensitive, write: true } },
  "member.edit": {
    of: [{ act: "changeK1", roles: ["R02", "R03", "R08"], atOnce: true }],
    needs: { write: true },
  },
  "member.editWithReason": {
    of: [{ act: "changeK2", roles: ["R08"], atOnce: true }],
    needs: { write: true },
  },
  // The auditor's right over histories is that to the log, which shows acts and no records.
  "member.history": {
    of: [{ act: "history", under: ["case"], except: ["R16"] }],
    needs: restricted,
  },
  "member.historyOwnEdits": { of: [{ act: "history", only: "ownEdits" }], needs: restricted },
  // Of the own dossier what is not sensitive; the pages and the row policies see to that.
  "document.read": { of: [{ act: "files", under: ["nonSensitive", "case"] }], needs: sensitive },
  "document.keep": {
    of: [{ act: "files", under: ["nonSensitive", "case"] }],
    needs: { ...sensitive, files: true },
  },
  "import.read": {
    of: [
      { act: "import", under: ["ownCommune"] },
      { act: "exportFull", only: "template" },
    ],
    needs: sensitive,
  },
  "import.readSensitive": {
    of: [
      { act: "import", under: ["ownCommune"] },
      { act: "sensitive", only: "import" },
    ],
    needs: sensitive,
  },
  "import.propose": {
    of: [
      { act: "import", verbs: ["p"] },
      { act: "createExisting", verbs: ["p"] },
    ],
    needs: { ...sensitive, files: true, elsewhere: true },
  },
  "import.approve": {
    of: [
      { act: "import", verbs: ["a"], under: ["ownCommune"] },
      { act: "createExisting", verbs: ["a"] },
    ],
    needs: { write: true, files: true },
  },
  "import.rollback": {
    of: [{ act: "import", verbs: ["a"], under: ["ownCommune"] }],
    needs: { write: true, files: true },
  },
  // Public fields stand in the restricted part of the record too; the export leaves the other columns out.
  "export.public": { of: [{ act: "exportPublic" }], needs: { ...restricted, files: true } },
  "export.restricted": {
    of: [{ act: "exportRestricted", under: ["purpose"] }],
    needs: { ...restricted, files: true },
  },
  "export.request": {
    of: [
      { act: "exportSensitive", verbs: ["x"], under: ["purpose", ...approved] },
      { act: "exportFull", verbs: ["x"], under: approved },
    ],
    needs: { ...sensitive, files: true },
  },
  "export.approve": {
    of: [
      { act: "exportSensitive", verbs: ["a"] },
      { act: "exportFull", verbs: ["a"] },
    ],
    needs: { files: true },
  },
  // Reading follows from having work to give or to do.
  "task.read": {
    of: [{ act: "assignTask" }, { act: "reportTask" }, { act: "directive", verbs: ["p", "a"] }],
  },
  "task.assign": { of: [{ act: "assignTask" }], needs: work },
  "task.report": { of: [{ act: "reportTask" }], needs: work },
  "directive.read": {
    of: [
      { act: "assignTask" },
      { act: "reportTask", roles: ["R04"] },
      { act: "directive", verbs: ["p", "a"] },
    ],
  },
  // A directive is carried out by those who give out work in the unit that receives it.
  "directive.answer": {
    of: [{ act: "assignTask" }, { act: "directive", verbs: ["p", "a"] }],
    needs: work,
  },
  "directive.propose": { of: [{ act: "directive", verbs: ["p", "a"] }], needs: work },
  "directive.approve": { of: [{ act: "directive", verbs: ["a"] }], needs: work },
  "quality.read": { of: [{ act: "statistics", under: ["suppressed"] }] },
  "audit.read": {
    of: [{ act: "auditLog", under: ["ownActions", "ownStaff", "technical"] }],
    needs: { audit: true },
  },
  // Seals are hashes and sums; they are kept by those who answer for the whole log.
  "audit.seals": { of: [{ act: "auditLog", under: ["technical"] }], needs: { audit: true } },
  ...duesPermissions,
  ...meetingPermissions,
  ...casePermissions,
  ...reportPermissions,
  ...reorganizationPermissions,
} as const satisfies Record<string, Asked>;

/** What somebody may do, as a literal union. */
export type Permission = keyof typeof permissions;

/** What may be asked of the door, in the order written. */
export const permissionKeys = Object.keys(permissions) as Permission[];

const askedBy = (permission: Permission): Asked => permissions[permission];

/** The data a permission needs. */
export const needsOf = (permission: Permission): Needs => askedBy(permission).needs ?? {};

/** Whether a text is a permission. */
export const isPermission = (text: string): text is Permission => text in permissions;

/** Which role has a permission, and how far it reaches; a role that is absent has it not. */
export const matrix = Object.fromEntries(
  permissionKeys.map((permission) => [permission, reaches(permission)]),
) as Record<Permission, Partial<Record<RoleCode, ScopeSymbol>>>;

function reaches(permission: Permission): Partial<Record<RoleCode, ScopeSymbol>> {
  const found = roleCodes.flatMap((role) => {
    const right = askedBy(permission)
      .of.flatMap((part) => rightsOf(rowOf(part.act), role).filter((one) => isOf(part, role, one)))
      .at(0);
    return right === undefined ? [] : [[role, right.scope] as const];
  });
  return Object.fromEntries(found);
}

/** The rows of the matrix out of which a role has a permission. */
export function actsOf(permission: Permission, role: RoleCode): ActKey[] {
  return askedBy(permission).of.flatMap((part) =>
    rightsOf(rowOf(part.act), role).some((one) => isOf(part, role, one)) ? [part.act] : [],
  );
}

/** Whether a right of the matrix can be used: at once, through a request, or not yet. */
export function useOf(act: ActKey, role: RoleCode, right: Right): "atOnce" | "inUse" | "notYet" {
  const parts = permissionKeys.flatMap((permission) =>
    askedBy(permission).of.filter((part) => part.act === act && isOf(part, role, right)),
  );
  if (parts.length === 0) return "notYet";
  return parts.some(({ atOnce }) => atOnce) ? "atOnce" : "inUse";
}

function isOf(part: Part, role: RoleCode, { verb, conditions }: Right): boolean {
  const { verbs, under = [], only, roles = roleCodes, except = [] } = part;
  if (!roles.includes(role) || except.includes(role)) return false;
  if (verbs !== undefined && (verb === null || !verbs.includes(verb))) return false;
  return only === undefined
    ? conditions.every((condition) => under.includes(condition))
    : conditions.includes(only);
}
