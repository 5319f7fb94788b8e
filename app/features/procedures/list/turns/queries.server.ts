import {
  and,
  count,
  eq,
  gte,
  isNull,
  lt,
  ne,
  or,
  sql,
  type Placeholder,
  type SQL,
} from "drizzle-orm";
import { partyPosition } from "#app/codes/party-position.ts";
import type { Actor, RoleCode } from "#app/features/access/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { isSectional } from "#app/features/procedures/hands/rules.ts";
import { turnsOf, type Turn } from "#app/features/procedures/list/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { keptByKind } from "#db/kept.server.ts";
import { codeLiteral } from "#db/literal.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many cases wait for the actor, how many of them are overdue, and the nearest last day; null without one. */
export async function countTurns(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
): Promise<{ waiting: number; late: number; first: CivilDate | null }> {
  const { post, memberId } = actor;
  const none = { waiting: 0, late: 0, first: null };
  if (post === null || (post.role === "R01" && memberId === null)) return none;
  const { posFrom: from, posTo: to } = post;
  const kind = `${post.role} ${isSectional(post) ? "section" : "unit"}` as const;
  const [row] = await turnsIn(db, kind, { from, to, memberId, today });
  return row ?? none;
}

const turnsIn = keptByKind((db, kind: `${RoleCode} ${"section" | "unit"}`) => {
  const [acting, place] = kind.split(" ") as [RoleCode, "section" | "unit"];
  return db
    .select({
      waiting: count(),
      late: sql<number>`count(*) filter (where ${cases.dueOn} < ${sql.placeholder("today")}::date)::int`,
      first: sql<CivilDate | null>`min(${cases.dueOn})::text`,
    })
    .from(cases)
    .where(
      awaited(acting, place === "section", {
        from: sql.placeholder("from"),
        to: sql.placeholder("to"),
        memberId: sql.placeholder("memberId"),
      }),
    );
});

/** Cases in a state in which the actor's role has a step, at the end of the case where the actor's post is. */
export function awaiting({ post, memberId }: Actor): SQL | undefined {
  if (post === null) return sql`false`;
  // The scope of the home page holds the cell; a member is awaited in the own cases alone.
  if (post.role === "R01" && memberId === null) return sql`false`;
  const { posFrom: from, posTo: to, role: acting } = post;
  return awaited(acting, isSectional(post), { from, to, memberId });
}

/** Who is awaited: in a branch from a position up to another one but in the own cases, or a member in those alone. */
interface Awaited {
  from: bigint | Placeholder;
  to: bigint | Placeholder;
  memberId: string | Placeholder | null;
}

function awaited(
  acting: RoleCode,
  inSection: boolean,
  { from, to, memberId }: Awaited,
): SQL | undefined {
  const inBranch = (position: typeof cases.orgPos | typeof cases.otherPos) =>
    and(gte(position, from), lt(position, to));
  const isOwn = memberId === null ? undefined : eq(cases.memberId, memberId);
  const own = acting === role.member ? isOwn : undefined;
  const turns = turnsOf(acting, inSection);
  // One condition for many states: a hundred of them side by side take longer to plan than to answer.
  const arm = (isOrigin: boolean, isDirect: boolean, isPast: boolean) => {
    const states = turns
      .filter((turn) => (turn.side === "origin") === isOrigin && turn.isDirect === isDirect)
      .filter((turn) => (turn.isPastSecretary ?? false) === isPast)
      .filter((turn) => !isTested(turn))
      .map(({ procedure, state }) => `${procedure} ${state}`);
    if (states.length === 0) return undefined;
    return and(
      own ?? inBranch(isOrigin ? cases.orgPos : cases.otherPos),
      sql`${cases.procedure} || ' ' || ${cases.state} = any(${sql.param(states)}::text[])`,
      isDirect ? hasNoCommune(isOrigin ? cases.orgId : cases.otherOrgId) : undefined,
    );
  };
  const tested = turns
    .filter(isTested)
    .map(({ procedure, state, only, isBelow, isPastSecretary: isPast }) =>
      and(
        own ?? inBranch(cases.orgPos),
        eq(cases.procedure, procedure),
        eq(cases.state, state),
        only === undefined ? undefined : sql`${cases.data} ->> ${only.key} = ${only.is}`,
        isPast ? isPastSecretary : undefined,
        isBelow === undefined ? undefined : ne(cases.orgPos, from),
      ),
    );
  const both = [true, false];
  const armsOf = (isPast: boolean) =>
    both.flatMap((isOrigin) => both.map((isDirect) => arm(isOrigin, isDirect, isPast)));
  const past = or(...armsOf(true));
  const beyond = past === undefined ? undefined : and(past, isPastSecretary);
  if (turns.length === 0) return sql`false`;
  // Nobody takes a step of the own case but as a member. @source roles §6, S2
  const others = acting === role.member || isOwn === undefined ? undefined : isNotTrue(isOwn);
  return and(isNull(cases.closedOn), or(...armsOf(false), ...tested, beyond), others, isNotAside);
}

const isTested = ({ only, isBelow }: Turn): boolean => only !== undefined || isBelow !== undefined;

const isNotTrue = (condition: SQL): SQL => sql`(${condition}) is not true`;

/** Whoever asked to stand aside is awaited no more. Such cases are few, and read once for a whole list. @source roles §6, S3 */
const isNotAside: SQL = sql`${cases.id} <> all ((select app_stood_aside())::uuid[])`;

/** The secretary's own case, and one from which the secretary stands aside, wait for the deputy or the commune. @source roles §6, S2, S3 */
const isPastSecretary: SQL = sql`(
  (select about.current_party_position from members about where about.id = ${cases.memberId}) = ${codeLiteral(partyPosition.codes.cellSecretary)}
  or ${cases.id} = any ((select app_secretary_aside())::uuid[]))`;

const hasNoCommune = (unit: typeof cases.orgId | typeof cases.otherOrgId): SQL =>
  sql`exists (select 1 from organizations above where above.id = ${unit} and above.commune_id is null)`;
