import { and, desc, eq, gte, lt, or, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { StoredRequest } from "#app/features/access/requests/execution/commands.server.ts";
import { isWaitingFor, type RequestCase } from "#app/features/access/requests/matter/rules.ts";
import { levels } from "#app/features/access/requests/steps/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { isRoleCode, type Actor } from "#app/features/access/rules.ts";
import { keptByKind } from "#db/kept.server.ts";
import { accountRequests } from "#db/schema/account-requests.ts";
import { accounts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A request with the words it is shown with. */
export interface RequestView {
  request: StoredRequest;
  /** What the rules look at. */
  asCase: RequestCase;
  orgName: string | null;
  /** Of the account it is about; null for a person without one. */
  username: string | null;
}

const LIST = 50;

/**
 * The requests in reach of the actor, newest first: those of the branch and one's own, all for the
 * administrator; at most 50 of each list.
 *
 * @param states only these
 */
export async function listRequests(
  db: ScopedDb,
  actor: Actor,
  states: readonly StoredRequest["state"][],
): Promise<RequestView[]> {
  const { accountId, post } = actor;
  const { posFrom: from = 0n, posTo: to = 0n } = post ?? {};
  const rows = await requestsFor(db, kindOf(actor), { states, accountId, from, to });
  return rows.map(viewOf);
}

const requestsFor = keptByKind((db, kind: ReachKind) =>
  selectRequests(db)
    .where(
      and(
        sql`${accountRequests.state} = any(${sql.placeholder("states")}::text[])`,
        reachOfKind(kind, {
          accountId: sql.placeholder("accountId"),
          from: sql.placeholder("from"),
          to: sql.placeholder("to"),
        }),
      ),
    )
    .orderBy(desc(accountRequests.proposedAt))
    .limit(LIST),
);

/** A request in reach of the actor; null when there is none of that id. */
export async function readRequest(
  db: ScopedDb,
  actor: Actor,
  id: string,
): Promise<RequestView | null> {
  const [row] = await selectRequests(db).where(and(eq(accountRequests.id, id), reachOf(actor)));
  return row === undefined ? null : viewOf(row);
}

/** A request in reach of the actor, locked until the transaction ends. */
export async function lockRequest(
  db: ScopedDb,
  actor: Actor,
  id: string,
): Promise<RequestView | null> {
  await db
    .select({ id: accountRequests.id })
    .from(accountRequests)
    .where(eq(accountRequests.id, id))
    .for("update");
  return readRequest(db, actor, id);
}

function selectRequests(db: ScopedDb) {
  return db
    .select({ request: accountRequests, orgName: organizations.name, username: accounts.username })
    .from(accountRequests)
    .leftJoin(organizations, eq(organizations.id, accountRequests.orgId))
    .leftJoin(accounts, eq(accounts.id, accountRequests.accountId))
    .$dynamic();
}

/** The system scope holds all rows: this condition is what keeps the actor to the own branch. */
function reachOf(actor: Actor): SQL | undefined {
  const { accountId, post } = actor;
  const { posFrom: from = 0n, posTo: to = 0n } = post ?? {};
  return reachOfKind(kindOf(actor), { accountId, from, to });
}

/** Whose requests are in reach: all, one's own, those of the branch too, and of a province those without a place. */
type ReachKind = "all" | "own" | "branch" | "province";

function kindOf({ post }: Actor): ReachKind {
  if (post === null) return "own";
  if (post.role === role.administrator) return "all";
  return levels[post.role] === levels.R12 ? "province" : "branch";
}

function reachOfKind(
  kind: ReachKind,
  of: {
    accountId: string | Placeholder;
    from: bigint | Placeholder;
    to: bigint | Placeholder;
  },
): SQL | undefined {
  if (kind === "all") return undefined;
  const own = eq(accountRequests.proposedBy, of.accountId);
  if (kind === "own") return own;
  const branch = and(gte(accountRequests.orgPos, of.from), lt(accountRequests.orgPos, of.to));
  const beside = kind === "province" ? gte(accountRequests.role, role.centralViewer) : undefined;
  return or(own, branch, beside);
}

function viewOf(row: {
  request: StoredRequest;
  orgName: string | null;
  username: string | null;
}): RequestView {
  const { request } = row;
  const { kind, role: about, state, accountId, memberId, orgPos, proposedBy, decidedBy } = request;
  if (!isRoleCode(about)) throw new Error(`${about} is no role.`);
  const isNewPerson = accountId === null;
  return {
    ...row,
    asCase: {
      kind,
      role: about,
      isNewPerson,
      state,
      accountId,
      memberId,
      orgPos,
      proposedBy,
      decidedBy,
    },
  };
}

/** How many requests wait for a step of the actor. */
export async function countWaiting(db: ScopedDb, actor: Actor): Promise<number> {
  return (await listWaiting(db, actor)).length;
}

/** The requests that wait for a step of the actor, newest first. */
export async function listWaiting(db: ScopedDb, actor: Actor): Promise<RequestView[]> {
  const open = await listRequests(db, actor, ["proposed", "approved"]);
  return open.filter(({ asCase }) => isWaitingFor(actor, asCase));
}
