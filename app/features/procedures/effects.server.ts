import { and, eq, isNull, sql } from "drizzle-orm";
import { exitReason } from "#app/codes/exit-reason.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { hideMembers } from "#app/features/members/hiding/commands.server.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import type { EarlierRead } from "#app/features/members/store/locked/queries.server.ts";
import { writeConduct } from "#app/features/organizations/conduct/commands.server.ts";
import { welcomeMember } from "#app/features/procedures/arrivals/commands.server.ts";
import { askWhoIsKnown } from "#app/features/procedures/arrivals/queries.server.ts";
import { formOf } from "#app/features/procedures/computed/discipline/rules.ts";
import { planConduct } from "#app/features/procedures/conduct/plan.ts";
import type { Effect } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { planEffects } from "#app/features/procedures/plan.ts";
import {
  askResidence,
  endAsking,
} from "#app/features/procedures/residence/asking/commands.server.ts";
import { recodeAll } from "#app/features/procedures/recoding/commands.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";
import { enqueue } from "#db/queue.server.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, widenScope, type PosRange, type ScopedDb } from "#db/scope.server.ts";

/** The case whose step has effects. */
export interface EffectCase {
  id: string;
  procedure: string;
  memberId: string | null;
  orgPos: bigint;
  otherPos: bigint | null;
}

/** When and under which request something happens. */
export interface Moment {
  now: Date;
  requestId: string;
}

/** What the effects led to, or the rules of the record that they would break. */
export type EffectResult = { ok: true } | { ok: false; findings: Finding[] };

/**
 * Carries out the effects of a step on the record, through the one write path of members, in the caller's
 * transaction. A move touches both ends, of which the actor holds one: the scope is widened to the two
 * positions of the case and no further, until the transaction ends.
 *
 * @param facts  with the record, which a receiving side cannot read before the scope is widened
 * @throws {Conflict} when the record changed since the facts were read
 */
export async function carryOut(
  db: ScopedDb,
  actor: Actor | null,
  one: EffectCase & { subjectName: string; orgId: string; data: Record<string, unknown> },
  effects: readonly Effect[],
  facts: Facts,
  moment: Moment,
): Promise<EffectResult> {
  const { change, offices, movesTo, sentTo, hides, recodes } = planEffects(effects, facts);
  for (const row of planConduct(effects, facts))
    await writeConduct(db, actor, one, row, treeContextOf(actor, moment));
  if (sentTo !== null) await handTo(db, one, sentTo);
  if (recodes !== null) await recodeAll(db, actor, one, recodes, { ...moment, rules: facts.rules });
  if (effects.some(({ kind }) => kind === "moveDues"))
    await enqueue(db, "follow-dues", { caseId: one.id }, { key: `follow-dues ${one.id}` });
  if (effects.some(({ kind }) => kind === "welcome"))
    return welcomeMember(db, actor, one, await reachEarlier(db, one), facts, moment);
  if (hides) await hide(db, actor, one, moment);
  if (effects.some(({ kind }) => kind === "askResidence"))
    await askResidence(db, one, facts, moment.now);
  if (effects.some(({ kind }) => kind === "endAsking")) await endAsking(db, one.id, moment.now);
  const changes: MemberChange[] = offices.map(({ memberId, rows }) => ({
    memberId,
    expectedVersion: null,
    values: {},
    rows: { positions: rows },
  }));
  if (change !== null && one.memberId !== null)
    changes.unshift({ ...change, memberId: one.memberId, expectedVersion: null });
  if (changes.length === 0) return { ok: true };
  const results = await saveMembers(db, actor, changes, {
    on: dayOf(moment.now),
    now: moment.now,
    rules: facts.rules,
    source: actor === null ? "system" : "form",
    act: "case.applied",
    requestId: moment.requestId,
    earlier: readOf(one, facts),
  });
  const findings = results.flatMap((one) => (one.kind === "refused" ? one.findings : []));
  if (findings.length > 0) return { ok: false, findings };
  if (results.some(({ kind }) => kind === "absent"))
    throw new Error("A record of the case is out of reach.");
  if (effects.some((effect) => effect.kind === "endOffices" && effect.form === formOf(facts)))
    await notePosts(db, actor, one, await endOfficePosts(db, one, moment), moment);
  if (movesTo !== null) {
    await takeAlong(db, one, movesTo);
    await endPosts(db, actor, one, facts.unit.id, movesTo, moment);
  }
  return { ok: true };
}

const treeContextOf = (actor: Actor | null, { now, requestId }: Moment) => ({
  on: dayOf(now),
  now,
  source: actor === null ? ("system" as const) : ("form" as const),
  requestId,
});

/** The record as the facts hold it, when they do. */
function readOf(
  { memberId: id }: EffectCase,
  { record, recordVersion: version }: Facts,
): EarlierRead[] {
  return id === null || record === null || version === undefined ? [] : [{ id, version, record }];
}

/** Takes the record of the case out of all lists. */
async function hide(
  db: ScopedDb,
  actor: Actor | null,
  { memberId }: EffectCase,
  { now, requestId }: Moment,
): Promise<void> {
  const [row] = await db.select().from(members).where(eq(members.id, memberId!)).for("update");
  if (row === undefined) throw new Error("The record of the case is out of reach.");
  const context = { now, requestId, source: "form", act: "case.applied", reason: wrong } as const;
  await hideMembers(db, actor, [{ memberId: row.id, expectedVersion: row.version }], context);
}

/** As the code list calls it. */
const { duplicateRecord: wrong } = exitReason.codes;

/** Opens both ends of a case to the rest of the transaction, for a step that moves somebody. */
export async function openBothEnds(
  db: ScopedDb,
  { id, orgPos, otherPos }: EffectCase,
): Promise<void> {
  const ends = [orgPos, otherPos].filter((position) => position !== null);
  const ranges: PosRange[] = ends.map((position) => [position, position + 1n]);
  await widenScope(db, ranges, `case ${id} moves somebody between its two ends`);
}

/** Opens the cell at home to the rest of the transaction, for the opinion that the residence gives of its member. */
export async function openHomeOf(
  db: ScopedDb,
  { caseId, orgPos }: { caseId: string; orgPos: bigint },
): Promise<void> {
  await widenScope(db, [[orgPos, orgPos + 1n]], `case ${caseId} takes what the residence says`);
}

/**
 * Opens the place of a record that somebody left behind here to the rest of the transaction; null when there is none.
 * Whoever lists the person need not reach the unit where it lies, and is not told which one it is.
 */
async function reachEarlier(
  db: ScopedDb,
  one: EffectCase & { subjectName: string },
): Promise<string | null> {
  const { earlier } = await askWhoIsKnown(db, { id: one.id, name: one.subjectName });
  if (earlier === null) return null;
  const ranges: PosRange[] = [one.orgPos, one.otherPos, earlier.pos]
    .filter((position) => position !== null)
    .map((position) => [position, position + 1n]);
  await widenScope(db, ranges, `case ${one.id} goes on with a record that was left behind`);
  return earlier.id;
}

/** Posts held in the old cell end at once. @source roles §8 */
async function endPosts(
  db: ScopedDb,
  actor: Actor | null,
  one: EffectCase & { subjectName: string },
  from: string,
  to: string,
  moment: Moment,
): Promise<void> {
  const [row] = await db.execute<{ ended: number }>(
    sql`select app_posts_follow(${one.memberId}::uuid, ${from}::uuid, ${to}::uuid, ${dayOf(moment.now)}::date) as ended`,
  );
  await notePosts(db, actor, one, row?.ended ?? 0, moment);
}

/** Posts end with the offices that a discipline takes, wherever they are held. @source roles §8 */
async function endOfficePosts(
  db: ScopedDb,
  { memberId }: EffectCase,
  { now }: Moment,
): Promise<number> {
  const [row] = await db.execute<{ ended: number }>(
    sql`select app_end_office_posts(${memberId}::uuid, ${dayOf(now)}::date) as ended`,
  );
  return row?.ended ?? 0;
}

/** Writes down that posts ended. */
async function notePosts(
  db: ScopedDb,
  actor: Actor | null,
  one: EffectCase & { subjectName: string },
  ended: number,
  { now, requestId }: Moment,
): Promise<void> {
  if (ended === 0) return;
  const fact = { at: now, act: "post.ended" as const, memberId: null, orgPos: one.orgPos };
  const source = actor === null ? ("system" as const) : ("form" as const);
  await recordFacts(db, actor, [
    { ...fact, subject: one.subjectName, reason: null, source, requestId },
  ]);
}

/** The unit sees the case from now on, and acts on its side. */
async function handTo(db: ScopedDb, one: EffectCase, unitId: string): Promise<void> {
  const unit = expectOne(await db.select().from(organizations).where(eq(organizations.id, unitId)));
  const receiver = { otherOrgId: unit.id, otherPos: unit.posFrom };
  await db.update(cases).set(receiver).where(eq(cases.id, one.id));
}

/** Open cases follow the person into the new cell. @source procedures P17 */
async function takeAlong(db: ScopedDb, one: EffectCase, cellId: string): Promise<void> {
  const cell = expectOne(await db.select().from(organizations).where(eq(organizations.id, cellId)));
  const open = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.memberId, one.memberId!), isNull(cases.closedOn)));
  for (const { id } of open.filter((other) => other.id !== one.id))
    await db.update(cases).set({ orgId: cell.id, orgPos: cell.posFrom }).where(eq(cases.id, id));
}
