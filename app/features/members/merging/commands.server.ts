import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import type { SaveContext } from "#app/features/members/commands.server.ts";
import type { MergeChoice } from "#app/features/members/merging/plan.ts";
import {
  readMerge,
  type Merge,
  type PairMember,
} from "#app/features/members/merging/queries.server.ts";
import { decisionRefusal, type MergeRefusal } from "#app/features/members/merging/rules.ts";
import { recordMerges } from "#db/schema/record-merges.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What became of an act; rules are those of findings that stop a merge. */
export type MergeAnswer = { ok: true } | { ok: false; refusal: MergeRefusal; rules?: string[] };

/** When, under which figures and for which request something is done. */
export type MergeContext = Pick<SaveContext, "now" | "rules" | "requestId">;

/** Somebody's decision with the versions of both records that were looked at. */
export interface Decision {
  seen: string;
  note: string | null;
}

/** The versions of two records as one text, so that a decision is about what was seen. */
export const versionsOf = ([kept, gone]: readonly [PairMember, PairMember]): string =>
  `${kept.version}.${gone.version}`;

/** Proposes to make one record of two. @source roles §4.1 "Merge duplicates" */
export async function proposeMerge(
  db: ScopedDb,
  actor: Actor,
  pair: [PairMember, PairMember],
  asked: MergeChoice & { ground: string },
  context: MergeContext,
): Promise<MergeAnswer> {
  const [kept, gone] = pair;
  const known = await readMerge(db, kept.id, gone.id, true);
  if (kept.hidden || gone.hidden || known?.state === "proposed" || known?.state === "merged")
    return { ok: false, refusal: "state" };
  const fresh = await db
    .insert(recordMerges)
    .values({
      keptId: kept.id,
      keptPos: kept.orgPos,
      goneId: gone.id,
      gonePos: gone.orgPos,
      standing: asked.standing,
      taken: [...asked.taken],
      ground: asked.ground,
      proposedBy: actor.accountId,
      proposedName: actor.displayName,
      proposedAt: context.now,
    })
    .onConflictDoNothing()
    .returning({ id: recordMerges.id });
  if (fresh.length === 0) return { ok: false, refusal: "state" };
  await noteMerge(db, actor, pair, "member.mergeProposed", asked.ground, context);
  return { ok: true };
}

/** Ends a proposal without a merge: the decider refuses it, or whoever made it withdraws it. */
export async function endProposal(
  db: ScopedDb,
  actor: Actor,
  pair: [PairMember, PairMember],
  state: "refused" | "withdrawn",
  reason: string,
  context: MergeContext,
): Promise<MergeAnswer> {
  const merge = await readMerge(db, pair[0].id, pair[1].id, true);
  if (merge?.state !== "proposed") return { ok: false, refusal: "state" };
  if (state === "refused") {
    const refusal = decisionRefusal(actor, merge);
    if (refusal !== null) return { ok: false, refusal };
  } else if (merge.proposedBy !== actor.accountId) return { ok: false, refusal: "scope" };
  await setMerge(db, merge, {
    state,
    note: reason,
    decidedBy: actor.accountId,
    decidedName: actor.displayName,
    decidedAt: context.now,
  });
  await noteMerge(
    db,
    actor,
    pair,
    `member.merge${state === "refused" ? "Refused" : "Withdrawn"}`,
    reason,
    context,
  );
  return { ok: true };
}

/** Writes what became of a proposal, once. @throws {Conflict} when somebody else did meanwhile */
export async function setMerge(db: ScopedDb, merge: Merge, values: Partial<Merge>): Promise<void> {
  expectOne(
    await db
      .update(recordMerges)
      .set(values)
      .where(and(eq(recordMerges.id, merge.id), eq(recordMerges.state, merge.state)))
      .returning({ id: recordMerges.id }),
  );
}

/** Takes the mark of a suspicion from records that are under none. */
export async function unmark(db: ScopedDb, ids: readonly string[]): Promise<void> {
  await db.execute(sql`
    update members m set open_duplicate = false
    where m.id = any(${sql.param([...ids])}::uuid[]) and m.open_duplicate and not exists (
      select 1 from duplicate_suspicions s
      where s.state = 'open' and s.key <> 'D5' and m.id in (s.first_id, s.second_id))`);
}

/** Notes that two records are of two people: the pair is not suspected again. @returns false when it was not suspected */
export async function settleAsDifferent(
  db: ScopedDb,
  actor: Actor,
  pair: [PairMember, PairMember],
  reason: string,
  context: MergeContext,
): Promise<boolean> {
  const ids = sql.param(pair.map(({ id }) => id));
  const settled = await db.execute(sql`
    update duplicate_suspicions set state = 'different'
    where state = 'open' and first_id = any(${ids}::uuid[]) and second_id = any(${ids}::uuid[]) returning id`);
  if (settled.length === 0) return false;
  await unmark(
    db,
    pair.map(({ id }) => id),
  );
  await noteMerge(db, actor, pair, "member.foundDifferent", reason, context);
  return true;
}

/** Records the same fact about both records. */
export async function noteMerge(
  db: ScopedDb,
  actor: Actor,
  pair: readonly PairMember[],
  act: string,
  reason: string,
  { now, requestId }: MergeContext,
): Promise<void> {
  await recordFacts(
    db,
    actor,
    pair.map(({ id, orgPos, name }) => ({
      at: now,
      act,
      memberId: id,
      orgPos,
      subject: name,
      reason,
      source: "form" as const,
      requestId: requestId ?? null,
    })),
  );
}
