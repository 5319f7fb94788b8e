import { sql } from "drizzle-orm";
import { sealJson } from "#app/lib/seal.server.ts";
import { insertRows } from "#db/bulk.server.ts";
import { history, type FieldChange } from "#db/schema/history.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Who stands behind a fact; an actor of the door is one. */
export interface FactActor {
  accountId: string;
  displayName: string;
  post: { role: string; orgId: string | null } | null;
}

/** A value that changed; a sensitive one is stored encrypted. */
export interface FactChange extends Omit<FieldChange, "sealed"> {
  sensitive?: boolean;
}

/** Something that happened. `orgPos` is the position of the member, or of the organization it is about. */
export interface Fact {
  at: Date;
  act: string;
  memberId: string | null;
  orgPos: bigint;
  subject?: string | null;
  changes?: readonly FactChange[];
  reason?: string | null;
  source: "form" | "import" | "system" | "undo";
  importId?: string | null;
  requestId?: string | null;
}

/** Name under which work of the system itself is recorded. */
const SYSTEM = "system";

/**
 * Appends facts to the history with few statements, in the caller's transaction: when they cannot be
 * written, neither is the change. Sensitive values are sealed.
 *
 * @param actor null for work of the system itself
 * @throws the database's error when a fact lies outside the scope
 */
export async function recordFacts(
  db: ScopedDb,
  actor: FactActor | null,
  facts: readonly Fact[],
): Promise<void> {
  await insertRows(
    db,
    history,
    facts.map((fact) => row(actor, fact)),
  );
}

const MINUTE_MS = 60_000;

/** What can be repeated at will and is therefore recorded once a minute; an index of the table names the same. */
export type RepeatedAct = "access.refused" | "account.signInStopped";

/**
 * Appends a fact unless the same account has one of the same act and subject from the last minute, so that
 * nobody can flood the history.
 */
export async function recordFactOnceAMinute(
  db: ScopedDb,
  actor: FactActor,
  fact: Fact & { act: RepeatedAct },
): Promise<void> {
  const aMinuteAgo = new Date(fact.at.getTime() - MINUTE_MS).toISOString();
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`once a minute ${actor.accountId}`}, 0))`,
  );
  const [known] = await db.execute(sql`
    select 1 from history where account_id = ${actor.accountId}::uuid and act = ${fact.act}
      and act in ('access.refused', 'account.signInStopped')
      and at > ${aMinuteAgo}::timestamptz and subject is not distinct from ${fact.subject ?? null}::text limit 1`);
  if (known === undefined) await recordFacts(db, actor, [fact]);
}

/**
 * Seals the facts that are committed and not sealed yet; one process at a time, others wait.
 *
 * @returns how many it sealed
 */
export async function sealHistory(db: ScopedDb): Promise<number> {
  const [row] = await db.execute<{ sealed: number }>(sql`select app_seal_history() as sealed`);
  return row?.sealed ?? 0;
}

function row(actor: FactActor | null, fact: Fact): Record<string, unknown> {
  const changes = fact.changes ?? [];
  const secret = changes.filter(({ sensitive }) => sensitive).map(withoutMark);
  return {
    at: fact.at.toISOString(),
    act: fact.act,
    accountId: actor?.accountId ?? null,
    actorName: actor?.displayName ?? SYSTEM,
    role: actor?.post?.role ?? null,
    actingOrgId: actor?.post?.orgId ?? null,
    memberId: fact.memberId,
    orgPos: fact.orgPos,
    subject: fact.subject ?? null,
    changes: changes.map((change) =>
      change.sensitive
        ? { field: change.field, row: change.row, old: null, new: null, sealed: true }
        : withoutMark(change),
    ),
    sealed: secret.length > 0 ? `\\x${sealJson(secret, "history").toString("hex")}` : null,
    reason: fact.reason ?? null,
    source: fact.source,
    importId: fact.importId ?? null,
    requestId: fact.requestId ?? null,
  };
}

function withoutMark({ field, row, old, new: next }: FactChange): FieldChange {
  return { field, row, old: old ?? null, new: next ?? null };
}
