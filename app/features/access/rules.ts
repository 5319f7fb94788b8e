import {
  bookRanges,
  duesReach,
  type DuesReach,
  type KeptUnit,
} from "#app/features/access/dues/rules.ts";
import { matrix, needsOf, type Permission } from "#app/features/access/matrix/permissions/rules.ts";
import { rightsOf } from "#app/features/access/matrix/notation/rules.ts";
import { rowOf } from "#app/features/access/matrix/rules.ts";
import { roleCodes, type RoleCode, type ScopeSymbol } from "#app/features/access/roles.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { Forbidden } from "#app/lib/errors.ts";

export type { Permission } from "#app/features/access/matrix/permissions/rules.ts";
export type { RoleCode, ScopeSymbol } from "#app/features/access/roles.ts";

/** Positions of organizations from the first to before the second. */
export type Interval = readonly [from: bigint, to: bigint];

/** Powers that are lent for at most 30 days. @source roles §2 */
export interface Lent {
  kind: "delegated" | "substitute";
  /** The last day. */
  until: CivilDate | null;
  /** Who is away; null where the office is vacant. */
  forName: string | null;
}

/** A role that somebody holds at an organization today; `orgId` is null for the administrator of the installation. */
export interface Post {
  id: string;
  role: RoleCode;
  orgId: string | null;
  orgName: string;
  orgType: string;
  /** Name of the organization above, null at the top. */
  aboveName: string | null;
  posFrom: bigint;
  posTo: bigint;
  /** The province above the organization, or itself. */
  provinceId?: string | null;
  /** Set when the powers are not the holder's own: by delegation, or for somebody who is away. */
  lent?: Lent | null;
  /** Positions of the rows that hold sums of provinces; for the central viewer, who sees nothing else. */
  sums: readonly Interval[];
  /** Closed units whose books the organization keeps. */
  keeps?: readonly KeptUnit[];
}

/** Who acts: an account with the post it acts in. The active post alone gives the scope. @source clarification 31 */
export interface Actor {
  accountId: string;
  username: string;
  displayName: string;
  memberId: string | null;
  isDemo: boolean;
  /** Who helps in this session, and until when. */
  helper?: { name: string; until: Date };
  post: Post | null;
  posts: readonly Post[];
  /** Members whose open inspection case is assigned to the inspector of the active post. */
  inspects?: readonly string[];
}

/** The organization of the active post, with its branch. */
export interface Unit {
  id: string;
  name: string;
  orgType: string;
  posFrom: bigint;
  posTo: bigint;
}

/** Which rows exist for an act; the shape that `withScope` takes. */
export interface ActScope {
  accountId: string;
  memberId: string | null;
  postId: string | null;
  ranges: readonly Interval[];
  recordRanges: readonly Interval[];
  sensitiveRanges: readonly Interval[];
  writeRanges: readonly Interval[];
  fileRanges: readonly Interval[];
  workRanges?: readonly Interval[] | undefined;
  caseMembers?: readonly string[] | undefined;
  audit?: AuditReach | undefined;
  looksElsewhere?: boolean | undefined;
  dues?: DuesReach | undefined;
  provinceId?: string | null | undefined;
}

/** How far a role reads the audit log: of its commune or province, or elsewise. */
export type AuditReach =
  | { sight: "communeStaff" | "provinceStaff" | "province"; unit: string }
  | { sight: "own" | "all" | "technical" };

/** How far the role reaches with this permission; null when it does not have it. */
export function reach(role: RoleCode, permission: Permission): ScopeSymbol | null {
  return matrix[permission][role] ?? null;
}

/** Whether the actor's active post grants the permission. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.post !== null && reach(actor.post.role, permission) !== null;
}

/** Permissions of which one is enough. */
export type AnyOf = readonly [Permission, ...Permission[]];

/** Of several permissions the first that the post grants; without any the first, which is refused by its name then. */
export function granted(actor: Actor, asked: Permission | AnyOf): Permission {
  if (typeof asked === "string") return asked;
  return asked.find((one) => may(actor, one)) ?? asked[0];
}

/** The roles that have a permission, in their order. */
export function rolesThatMay(permission: Permission): RoleCode[] {
  return roleCodes.filter((role) => reach(role, permission) !== null);
}

/**
 * The rows that exist for an act of the actor's active post.
 *
 * Restricted and sensitive data come only with an act that needs them and a post that may read them;
 * an act that writes is given the whole record of what it may write. One's own record is always
 * admitted by its id, never by a position.
 *
 * @throws {Forbidden} when the post does not grant the permission; the home page is everybody's, also
 *   of an account without a post
 */
export function scopeFor(actor: Actor, permission: Permission): ActScope {
  const { post } = actor;
  if (post === null && permission === "home.read")
    return { ...nothing, accountId: actor.accountId, memberId: actor.memberId };
  const symbol = post === null ? null : reach(post.role, permission);
  if (post === null || symbol === null) throw new Forbidden(permission);
  const need = needsOf(permission);
  const ranges = rangesOf(post, symbol, permission);
  const books = bookRanges(post.keeps, permission, ranges);
  const writeRanges = need.write ? ranges : [];
  const reads = (...permissions: Permission[]) =>
    need.write || permissions.some((one) => widerThanOwn(post.role, one)) ? ranges : [];
  return {
    accountId: actor.accountId,
    memberId: actor.memberId,
    postId: post.id,
    // What is written about dues is written down where it was done.
    ranges: need.duesWrite ? [...ranges, ...books] : ranges,
    recordRanges: need.restricted || need.write ? reads("member.readRestricted") : [],
    sensitiveRanges: need.sensitive || need.write ? reads(...sensitiveReads(permission)) : [],
    writeRanges,
    fileRanges: need.files ? ranges : [],
    workRanges: need.work ? ranges : undefined,
    caseMembers: need.restricted ? actor.inspects : undefined,
    audit: need.audit ? auditOf(post) : undefined,
    looksElsewhere: need.elsewhere ?? false,
    dues: duesReach(post.role, permission, [...ranges, ...books]),
    provinceId: post.provinceId,
  };
}

/** How far a post reads the audit log; undefined when it does not. @source roles §4.5 "Audit log" */
export function auditOf({ role, orgId }: Pick<Post, "role" | "orgId">): AuditReach | undefined {
  const [right] = rightsOf(rowOf("auditLog"), role);
  if (right === undefined) return undefined;
  const { scope, conditions } = right;
  if (conditions.includes("technical")) return { sight: "technical" };
  if (scope === "A") return { sight: "all" };
  if (scope === "O" || orgId === null) return { sight: "own" };
  const isStaff = conditions.includes("ownStaff");
  const sight = scope === "M" ? "communeStaff" : isStaff ? "provinceStaff" : "province";
  return { sight, unit: orgId };
}

const nothing = {
  postId: null,
  ranges: [],
  recordRanges: [],
  sensitiveRanges: [],
  writeRanges: [],
  fileRanges: [],
};

function sensitiveReads(permission: Permission): Permission[] {
  const inImports: Permission[] = permission.startsWith("import.") ? ["import.readSensitive"] : [];
  return ["member.readSensitive", "member.readSensitivePart", ...inImports];
}

function widerThanOwn(role: RoleCode, permission: Permission): boolean {
  const symbol = reach(role, permission);
  return symbol !== null && symbol !== "O";
}

/** An empty installation is filled from its root, where nobody's record stands yet. */
const EVERYTHING: readonly Interval[] = [[0n, 9_223_372_036_854_775_807n]];

function rangesOf(post: Post, symbol: ScopeSymbol, permission: Permission): readonly Interval[] {
  if (symbol === "O") return [];
  if (symbol === "A" && permission === "organization.import") return EVERYTHING;
  // A look-up elsewhere is recorded at the own unit; it answers from beyond by itself.
  if (symbol === "A" && permission !== "member.lookupElsewhere") return post.sums;
  return [[post.posFrom, post.posTo]];
}

/**
 * The organization at which the active post is held.
 *
 * @throws {Forbidden} when there is none: the administrator of the installation, or no post at all
 */
export function unitOf(actor: Actor): Unit {
  const { post } = actor;
  if (post === null || post.orgId === null)
    throw new Forbidden("organization.read", "the post is not held at an organization");
  const { orgId: id, orgName: name, orgType, posFrom, posTo } = post;
  return { id, name, orgType, posFrom, posTo };
}

/** Whether an organization lies in the branch of the active post. */
export function isInBranch({ post }: Actor, position: bigint): boolean {
  return post !== null && post.orgId !== null && position >= post.posFrom && position < post.posTo;
}

/** Work of the system itself, with what each kind of it may do. */
export const systemJobs = {
  "first-administrator": ["invitation.make"],
  newcomer: ["invitation.accept"],
  daily: [
    "session.clean",
    "case.advance",
    "quality.recompute",
    "work.mark",
    "dues.open",
    "meeting.list",
    "notice.remind",
    "reorganization.apply",
  ],
  "recompute-quality": ["quality.recompute"],
  "follow-dues": ["dues.open"],
  "seal-history": ["history.seal"],
  "mail-notices": ["notice.mail"],
  queue: ["import.mark", "export.mark"],
} as const satisfies Record<string, readonly string[]>;

/** The name of a kind of work that nobody asked for. */
export type SystemJob = keyof typeof systemJobs;

/** Whether a stored text is a role. */
export function isRoleCode(text: string): text is RoleCode {
  return (roleCodes as readonly string[]).includes(text);
}
