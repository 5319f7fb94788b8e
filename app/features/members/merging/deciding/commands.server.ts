import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { saveMembers, type SaveContext } from "#app/features/members/commands.server.ts";
import { takenNumbers } from "#app/features/members/duplicates/queries.server.ts";
import { hideMembers, showMember } from "#app/features/members/hiding/commands.server.ts";
import {
  noteMerge,
  setMerge,
  unmark,
  versionsOf,
  type Decision,
  type MergeAnswer,
  type MergeContext,
} from "#app/features/members/merging/commands.server.ts";
import {
  mergeUndo,
  planMerge,
  planParting,
  type MergeChoice,
  type MergeUndo,
} from "#app/features/members/merging/plan.ts";
import { readMerge, readPair } from "#app/features/members/merging/queries.server.ts";
import {
  decisionRefusal,
  partUntil,
  type MergeRefusal,
} from "#app/features/members/merging/rules.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";

class Refused extends Error {
  readonly answer: MergeAnswer;

  constructor(refusal: MergeRefusal, rules?: string[]) {
    super(refusal);
    this.answer = { ok: false, refusal, ...(rules && { rules }) };
  }
}

/**
 * Makes one record of two, in a system scope: the other record is hidden, what it holds goes over as was chosen, its
 * account follows, and what was before is kept so that it can be taken back. All of it or nothing.
 *
 * @source record format 3.0 §8; roles §6 S9; faults 134
 */
export async function approveMerge(
  db: ScopedDb,
  actor: Actor,
  ids: readonly [string, string],
  decision: Decision,
  context: MergeContext,
): Promise<MergeAnswer> {
  return wholeOrNothing(db, async (inner) => {
    const merge = await readMerge(inner, ids[0], ids[1], true);
    const pair = merge && (await readPair(inner, merge.keptId, merge.goneId, true));
    if (!merge || !pair || merge.state !== "proposed") throw new Refused("state");
    const refusal = decisionRefusal(actor, merge);
    if (refusal !== null) throw new Refused(refusal);
    const [kept, gone] = pair;
    if (kept.hidden || gone.hidden) throw new Refused("state");
    if (versionsOf(pair) !== decision.seen) throw new Refused("seen");
    if (await isUnderWay(inner, gone.id)) throw new Refused("cases");
    await moveAccount(inner, gone.id, kept.id);
    const how = saving(context, "member.merged", merge.ground);
    // Its numbers must be free before the other record takes them.
    await hideMembers(inner, actor, [{ memberId: gone.id, expectedVersion: gone.version }], how);
    const change = planMerge(kept, gone, merge as MergeChoice);
    const [saved] = await saveMembers(inner, actor, [change], how);
    if (saved?.kind === "refused")
      throw new Refused(
        "findings",
        saved.findings.map(({ rule }) => rule),
      );
    if (saved?.kind === "same")
      await noteMerge(inner, actor, [kept], how.act, merge.ground, context);
    const after = (await readStored(inner, [kept.id])).get(kept.id)!;
    const changes = saved?.kind === "changed" ? saved.changes : [];
    await setMerge(inner, merge, {
      state: "merged",
      note: decision.note,
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      decidedAt: context.now,
      undo: mergeUndo(kept.record, after.record, changes),
    });
    await settlePair(inner, ids);
    return { ok: true };
  });
}

/**
 * Takes a merge back, in a system scope: the hidden record is there again, and the other one is what it was, but for
 * what somebody changed since.
 *
 * @param days parameter record.merge_undo_days
 */
export async function partRecords(
  db: ScopedDb,
  actor: Actor,
  ids: readonly [string, string],
  reason: string,
  days: number,
  context: MergeContext,
): Promise<MergeAnswer> {
  return wholeOrNothing(db, async (inner) => {
    const merge = await readMerge(inner, ids[0], ids[1], true);
    const pair = merge && (await readPair(inner, merge.keptId, merge.goneId, true));
    if (!merge || !pair || merge.state !== "merged") throw new Refused("state");
    const refusal = decisionRefusal(actor, merge);
    if (refusal !== null) throw new Refused(refusal);
    if (today(context.now) > partUntil(merge, days)) throw new Refused("late");
    const [kept, gone] = pair;
    if (kept.hidden || !gone.hidden) throw new Refused("state");
    const how = { ...saving(context, "member.mergeUndone", reason), source: "undo" as const };
    const [saved] = await saveMembers(
      inner,
      actor,
      [planParting(kept, merge.undo as MergeUndo)],
      how,
    );
    if (saved?.kind === "refused")
      throw new Refused(
        "findings",
        saved.findings.map(({ rule }) => rule),
      );
    const taken = await takenNumbers(inner, [{ id: gone.id, values: gone.record.values }]);
    if (taken.get(gone.id)?.some(({ severity }) => severity === "E1")) throw new Refused("numbers");
    await showMember(inner, actor, gone, how);
    await setMerge(inner, merge, {
      state: "parted",
      note: reason,
      partedName: actor.displayName,
      partedAt: context.now,
    });
    return { ok: true };
  });
}

async function wholeOrNothing(
  db: ScopedDb,
  work: (db: ScopedDb) => Promise<MergeAnswer>,
): Promise<MergeAnswer> {
  try {
    return await inSavepoint(db, work);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

const saving = (context: MergeContext, act: string, reason: string): SaveContext => ({
  ...context,
  on: today(context.now),
  source: "form",
  act,
  reason,
});

async function isUnderWay(db: ScopedDb, memberId: string): Promise<boolean> {
  const open = and(eq(cases.memberId, memberId), isNull(cases.closedOn));
  return (await db.select({ id: cases.id }).from(cases).where(open).limit(1)).length > 0;
}

/** The account of the record that goes is from now on the one of the record that stays, unless both have one. */
async function moveAccount(db: ScopedDb, from: string, to: string): Promise<void> {
  const held = await db
    .select({ memberId: accounts.memberId })
    .from(accounts)
    .where(and(inArray(accounts.memberId, [from, to]), isNull(accounts.disabledAt)));
  const owners = new Set(held.map(({ memberId }) => memberId));
  if (owners.size > 1) throw new Refused("accounts");
  if (owners.has(from))
    await db.update(accounts).set({ memberId: to }).where(eq(accounts.memberId, from));
}

/** The pair is no suspicion any more, and neither record is marked unless another one keeps it so. */
async function settlePair(db: ScopedDb, ids: readonly string[]): Promise<void> {
  const pair = sql.param([...ids]);
  await db.execute(sql`
    delete from duplicate_suspicions
    where first_id = any(${pair}::uuid[]) and second_id = any(${pair}::uuid[])`);
  await unmark(db, ids);
}
