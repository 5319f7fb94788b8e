import { and, asc, eq, gte, inArray, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { orgChangeType } from "#app/codes/org-change-type.ts";
import { orgType } from "#app/codes/org-type.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { hasNotLeft } from "#app/features/auth/queries.server.ts";
import type { KeptUnit } from "#app/features/access/dues/rules.ts";
import { role, roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor, Interval, Post } from "#app/features/access/rules.ts";
import { kept } from "#db/kept.server.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { fewSeen } from "#db/schema/case-policies.ts";
import { cases, caseSteps } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const above = alias(organizations, "above");
const absentPost = alias(posts, "absent_post");
const absent = alias(accounts, "absent");

/**
 * Who an account is on a day, with the posts that hold on it.
 *
 * @param activePostId the post chosen by its holder; when it does not hold (any more), the first other one
 * @returns null when the account does not exist, is disabled, or its member has left
 */
export async function readActor(
  db: ScopedDb,
  accountId: string,
  activePostId: string | null,
  today: CivilDate,
): Promise<Actor | null> {
  const [[account], held] = await Promise.all([
    accountById(db, { accountId }),
    readPosts(db, accountId, today),
  ]);
  if (account === undefined) return null;
  const post = held.find(({ id }) => id === activePostId) ?? firstPost(held);
  return {
    accountId,
    username: account.username,
    displayName: account.displayName,
    memberId: account.memberId,
    isDemo: account.isDemo,
    post,
    posts: held,
    ...(post?.role === role.inspector && { inspects: await readInspected(db, accountId, post) }),
  };
}

const accountById = kept((db) =>
  db
    .select({
      username: accounts.username,
      displayName: accounts.displayName,
      memberId: accounts.memberId,
      isDemo: accounts.isDemo,
    })
    .from(accounts)
    .where(
      and(eq(accounts.id, sql.placeholder("accountId")), isNull(accounts.disabledAt), hasNotLeft),
    ),
);

/** The members of the branch in whose open discipline or suspension case the account has acted as an inspector. */
async function readInspected(db: ScopedDb, accountId: string, post: Post): Promise<string[]> {
  const rows = await db
    .selectDistinct({ memberId: cases.memberId })
    .from(cases)
    .innerJoin(caseSteps, eq(caseSteps.caseId, cases.id))
    .where(
      and(
        isNull(cases.closedOn),
        inArray(cases.procedure, [...fewSeen]),
        gte(cases.orgPos, post.posFrom),
        lt(cases.orgPos, post.posTo),
        eq(caseSteps.accountId, accountId),
        eq(caseSteps.role, role.inspector),
      ),
    );
  return rows.flatMap(({ memberId }) => memberId ?? []);
}

/** Work before membership: whoever holds an office starts in it. */
function firstPost(held: readonly Post[]): Post | null {
  return held.find((post) => post.role !== role.member) ?? held[0] ?? null;
}

/** Condition on `posts`: those that hold on a day. */
export function holdsOn(today: CivilDate): SQL | undefined {
  return and(lte(posts.validFrom, today), or(isNull(posts.validTo), gte(posts.validTo, today)));
}

/** The day on which one became another type that another follows as a cell. */
const turnedOn = sql`case when s.change = ${orgChangeType.codes.typeChanged} then s.on_day end`;

/**
 * The closed units whose books the organization of a post keeps, those that they kept among them; null where it keeps
 * none, so that those who keep their own books alone ask no more. Of a cell that became a committee it keeps those of
 * the cell that it was, and nothing of what hangs below it since.
 */
const keptUnits = sql<StoredUnit[] | null>`(
  with recursive kept (id, turned_on) as (
    select s.predecessor_id, ${turnedOn} from organization_successions s
      where s.successor_id = ${posts.orgId} and s.takes_books
    union select s.predecessor_id, ${turnedOn} from organization_successions s join kept k on s.successor_id = k.id
      where s.takes_books)
  select json_agg(json_build_object('id', o.id, 'name', o.name, 'posFrom', o.pos_from::text,
    'orgType', coalesce((select v.org_type from organization_versions v
      where v.org_id = o.id and v.valid_to = k.turned_on limit 1), o.org_type),
    'posTo', case when k.turned_on is null then o.pos_to else o.pos_from + 1 end::text) order by o.pos_from)
  from kept k join organizations o on o.id = k.id where o.closed_on is not null or k.turned_on is not null)`;

interface StoredUnit extends Pick<KeptUnit, "id" | "name" | "orgType"> {
  posFrom: string;
  posTo: string;
}

const asKept = ({ posFrom, posTo, ...unit }: StoredUnit): KeptUnit => ({
  ...unit,
  posFrom: BigInt(posFrom),
  posTo: BigInt(posTo),
});

/** The posts of an account that hold on a day, in the order of roles. */
export async function readPosts(
  db: ScopedDb,
  accountId: string,
  today: CivilDate,
): Promise<Post[]> {
  const rows = await postsOf(db, { accountId, today });
  const known = rows.filter(({ post }) => isRole(post.role));
  const sums = known.some(({ post }) => post.role === role.centralViewer) ? await readSums(db) : [];
  return known.map(({ post, org, aboveName, forName, keeps }) => ({
    id: post.id,
    role: post.role as RoleCode,
    orgId: post.orgId,
    orgName: org?.name ?? "",
    orgType: org?.orgType ?? "",
    aboveName,
    posFrom: org?.posFrom ?? 0n,
    posTo: org?.posTo ?? 0n,
    provinceId: (org?.orgType === orgType.codes.province ? org.id : org?.provinceId) ?? null,
    lent: post.kind === "held" ? null : { kind: post.kind, until: post.validTo, forName },
    sums: post.role === role.centralViewer ? sums : [],
    ...(keeps !== null && { keeps: keeps.map(asKept) }),
  }));
}

const postsOf = kept((db) =>
  db
    .select({
      post: posts,
      org: organizations,
      aboveName: above.name,
      forName: absent.displayName,
      keeps: keptUnits,
    })
    .from(posts)
    .leftJoin(organizations, eq(organizations.id, posts.orgId))
    .leftJoin(above, eq(above.id, organizations.parentId))
    .leftJoin(absentPost, eq(absentPost.id, posts.forPostId))
    .leftJoin(absent, eq(absent.id, absentPost.accountId))
    .where(
      and(
        eq(posts.accountId, sql.placeholder("accountId")),
        lte(posts.validFrom, sql.placeholder("today")),
        or(isNull(posts.validTo), gte(posts.validTo, sql.placeholder("today"))),
      ),
    )
    .orderBy(asc(posts.role), asc(posts.validFrom), asc(posts.id)),
);

function isRole(text: string): text is RoleCode {
  return (roleCodes as readonly string[]).includes(text);
}

/** The rows that hold sums of provinces. Members stand at the positions of cells, so none of them is admitted. */
async function readSums(db: ScopedDb): Promise<Interval[]> {
  const { central, province, otherCentral } = orgType.codes;
  const rows = await db
    .select({ at: organizations.posFrom })
    .from(organizations)
    .where(inArray(organizations.orgType, [central, province, otherCentral]))
    .orderBy(asc(organizations.posFrom));
  return rows.map(({ at }) => [at, at + 1n] as const);
}

/** Whether anybody holds a role today or will, also at one organization only. */
export async function isRoleHeld(
  db: ScopedDb,
  wanted: RoleCode,
  orgId: string | null = null,
): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(posts)
    .where(and(eq(posts.role, wanted), orgId === null ? undefined : eq(posts.orgId, orgId)))
    .limit(1);
  return row !== undefined;
}
