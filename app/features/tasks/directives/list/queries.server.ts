import { and, desc, eq, gte, inArray, isNotNull, lt, or, sql, type SQL } from "drizzle-orm";
import { may, type Actor } from "#app/features/access/rules.ts";
import { decidesFor, directiveRefusal } from "#app/features/tasks/directives/access.ts";
import type { DirectiveView } from "#app/features/tasks/directives/queries.server.ts";
import { progressOf, type Progress } from "#app/features/tasks/directives/rules.ts";
import { listReceipts } from "#app/features/tasks/receipts/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { directives } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** An issued directive with how far its receivers have come. */
export type IssuedLine = DirectiveView & { progress: Progress };

const MOST = 50;

/** The directives that a unit has issued, newest first, at most 50. */
export async function listIssued(
  db: ScopedDb,
  orgId: string,
  today: CivilDate,
): Promise<IssuedLine[]> {
  const issued = and(eq(directives.orgId, orgId), isNotNull(directives.issuedOn));
  const found = (await select(db, issued)).map(viewOf);
  const receipts = await listReceipts(
    db,
    found.map(({ id }) => id),
  );
  return found.map((one) => ({
    ...one,
    progress: progressOf(
      receipts.filter(({ directiveId }) => directiveId === one.id),
      today,
    ),
  }));
}

/** Own drafts and those that wait for the actor or, as proposals of the own unit, for a leader; newest first. */
export async function listDrafts(db: ScopedDb, actor: Actor): Promise<DirectiveView[]> {
  const { post } = actor;
  if (post === null || !may(actor, "directive.propose")) return [];
  const { posFrom: from, posTo: to } = post;
  const found = (await draftsIn(db, { from, to, accountId: actor.accountId })).map(viewOf);
  return found.filter(
    (one) =>
      one.draftedBy === actor.accountId || one.orgId === post.orgId || decidesFor(actor, one),
  );
}

const draftsIn = kept((db) =>
  select(
    db,
    and(
      inArray(directives.state, ["draft", "proposed"]),
      gte(directives.orgPos, sql.placeholder("from")),
      lt(directives.orgPos, sql.placeholder("to")),
      or(eq(directives.state, "proposed"), eq(directives.draftedBy, sql.placeholder("accountId"))),
    ),
  ),
);

/** The proposals that the actor can issue. */
export async function listToDecide(db: ScopedDb, actor: Actor): Promise<DirectiveView[]> {
  if (!may(actor, "directive.approve")) return [];
  const drafts = await listDrafts(db, actor);
  return drafts.filter(
    (one) => one.state === "proposed" && directiveRefusal(actor, one, "issue") === null,
  );
}

function select(db: ScopedDb, where: SQL | undefined) {
  return db
    .select({ directive: directives, orgName: organizations.name, orgType: organizations.orgType })
    .from(directives)
    .innerJoin(organizations, eq(organizations.id, directives.orgId))
    .where(where)
    .orderBy(desc(directives.issuedOn), desc(directives.draftedAt))
    .limit(MOST);
}

const viewOf = ({
  directive,
  ...unit
}: Awaited<ReturnType<typeof select>>[number]): DirectiveView => ({ ...directive, ...unit });
