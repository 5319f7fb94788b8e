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
import type { Actor, RoleCode } from "#app/features/access/rules.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { role } from "#app/features/access/roles.ts";
import { standAside } from "#app/features/procedures/definition/rules.ts";
import { isSectional } from "#app/features/procedures/hands/rules.ts";
import { turnsOf, type Turn } from "#app/features/procedures/list/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { keptByKind } from "#db/kept.server.ts";
import { codeLiteral } from "#db/literal.ts";
import { caseSteps, cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many cases wait for the actor, how many of them are overdue, and the nearest last day; null without one. */
export async function countTurns(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
): Promise<{ waiting: number; late: number; first: CivilDate | null }> {
  const { accountId, post, memberId } = actor;
  const none = { waiting: 0, late: 0, first: null };
  if (post === null || (post.role === "R01" && memberId === null)) return none;
  const { posFrom: from, posTo: to } = post;
  const kind = `${post.role} ${isSectional(post) ? "section" : "unit"}` as const;
  const [row] = await turnsIn(db, kind, { accountId, from, to, memberId, today });
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
        accountId: sql.placeholder("accountId"),
        from: sql.placeholder("from"),
        to: sql.placeholder("to"),
        memberId: sql.placeholder("memberId"),
      }),
    );
});

/** Cases in a state in which the actor's role has a step, at the end of the case where the actor's post is. */
export function awaiting({ accountId, post, memberId }: Actor): SQL | undefined {
  if (post === null) return sql`false`;
  // The scope of the home page holds the cell; a member is awaited in the own cases alone.
  if (post.role === "R01" && memberId === null) return sql`false`;
  const { posFrom: from, posTo: to, role: acting } = post;
  return awaited(acting, isSectional(post), { accountId, from, to, memberId });
}

/** Who is awaited: an account in a branch from a position up to another one but in the own cases, or a member in those alone. */
interface Awaited {
  accountId: string | Placeholder;
  from: bigint | Placeholder;
  to: bigint | Placeholder;
  memberId: string | Placeholder | null;
}

function awaited(
  acting: RoleCode,
  inSection: boolean,
  { accountId, from, to, memberId }: Awaited,
): SQL | undefined {
  const inBranch = (position: typeof cases.orgPos | typeof cases.otherPos) =>
    and(gte(position, from), lt(position, to));
  const isOwn = memberId === null ? undefined : eq(cases.memberId, memberId);
  const own = acting === role.member ? isOwn : undefined;
  const turns = turnsOf(acting, inSection);
  // One condition for many states: a hundred of them side by side take longer to plan than to answer.
  const arm = (isOrigin: boolean, isDirect: boolean, isPast = false) => {
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
      isPast ? isPastSecretary : undefined,
    );
  };
  const tested = turns
    .filter(isTested)
    .map(({ procedure, state, only, isBelow, isPastSecretary: past }) =>
      and(
        own ?? inBranch(cases.orgPos),
        eq(cases.procedure, procedure),
        eq(cases.state, state),
        only === undefined ? undefined : sql`${cases.data} ->> ${only.key} = ${only.is}`,
        past ? isPastSecretary : undefined,
        isBelow === undefined ? undefined : ne(cases.orgPos, from),
      ),
    );
  const both = [true, false];
  const arms = both.flatMap((isPast) =>
    both.flatMap((isOrigin) => both.map((isDirect) => arm(isOrigin, isDirect, isPast))),
  );
  if (turns.length === 0) return sql`false`;
  // Nobody takes a step of the own case but as a member. @source roles §6, S2
  const others = acting === role.member || isOwn === undefined ? undefined : isNotTrue(isOwn);
  return and(isNull(cases.closedOn), or(...arms, ...tested), others, isNotAside(accountId));
}

const isTested = ({ only, isBelow }: Turn): boolean => only !== undefined || isBelow !== undefined;

const isNotTrue = (condition: SQL): SQL => sql`(${condition}) is not true`;

/** Whoever asked to stand aside is awaited no more. Such cases are few, and read once for a whole list. @source roles §6, S3 */
const isNotAside = (accountId: string | Placeholder): SQL =>
  sql`${cases.id} <> all (array(select ${caseSteps.caseId} from ${caseSteps} where ${caseSteps.step} = ${codeLiteral(standAside.key)} and ${caseSteps.accountId} = ${accountId}))`;

/** The secretary's own case, and one from which the secretary stands aside, wait for the deputy or the commune. @source roles §6, S2, S3 */
const isPastSecretary: SQL = sql`(
  exists (select 1 from members about where about.id = ${cases.memberId} and about.current_party_position = ${codeLiteral(partyPosition.codes.cellSecretary)})
  or exists (select 1 from ${caseSteps} where ${caseSteps.caseId} = ${cases.id} and ${caseSteps.step} = ${codeLiteral(standAside.key)} and ${caseSteps.role} = ${codeLiteral(role.cellSecretary)}))`;

const hasNoCommune = (unit: typeof cases.orgId | typeof cases.otherOrgId): SQL =>
  sql`exists (select 1 from organizations above where above.id = ${unit} and above.commune_id is null)`;
