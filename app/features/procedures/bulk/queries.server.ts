import { and, asc, count, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { statesBefore, type KnownBulk } from "#app/features/procedures/bulk/rules.ts";
import { mostAtOnce } from "#app/features/procedures/bulk/schema.ts";
import { readFacts } from "#app/features/procedures/facts/queries.server.ts";
import { endsOf } from "#app/features/procedures/hands/rules.ts";
import {
  readSubject,
  takenSteps,
  type StoredCase,
} from "#app/features/procedures/queries.server.ts";
import { openSteps, type Refusal } from "#app/features/procedures/rules.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A case for which the step could be taken, with what stands in its way. */
export interface BulkCase {
  id: string;
  name: string;
  unit: string;
  state: string;
  data: Record<string, unknown>;
  refusals: Refusal[];
}

const waiting = ({ post }: Actor, bulk: KnownBulk) =>
  and(
    eq(cases.procedure, bulk.procedure),
    inArray(cases.state, statesBefore(bulk)),
    isNull(cases.closedOn),
    gte(cases.orgPos, post?.posFrom ?? 0n),
    lt(cases.orgPos, post?.posTo ?? 0n),
  );

/** How many cases wait in the states out of which the step leads. */
export async function countBulk(db: ScopedDb, actor: Actor, bulk: KnownBulk): Promise<number> {
  const [row] = await db.select({ number: count() }).from(cases).where(waiting(actor, bulk));
  return row?.number ?? 0;
}

/**
 * The cases for which the step is the actor's now, by unit and name, each judged by its own rules: what stands in the way
 * is said beforehand. What the step fills in is not judged yet.
 *
 * @returns at most two hundred
 */
export async function listBulk(
  db: ScopedDb,
  actor: Actor,
  bulk: KnownBulk,
  now: Date,
): Promise<BulkCase[]> {
  const rows = await db
    .select({ kase: cases, unit: organizations.name })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(waiting(actor, bulk))
    .orderBy(asc(organizations.sortName), asc(cases.subjectName), asc(cases.id))
    .limit(mostAtOnce);
  const found: BulkCase[] = [];
  for (const { kase, unit } of rows) {
    const refusals = await judge(db, actor, bulk, kase, now);
    if (refusals === null) continue;
    const { id, subjectName: name, state, data } = kase;
    found.push({ id, name, unit, state, data, refusals });
  }
  return found;
}

async function judge(
  db: ScopedDb,
  actor: Actor,
  { definition, step }: KnownBulk,
  kase: StoredCase,
  now: Date,
): Promise<Refusal[] | null> {
  const taken = await takenSteps(db, kase.id);
  const subject = kase.memberId === null ? null : await readSubject(db, kase.memberId);
  const facts = await readFacts(db, { ...kase, taken, definition }, now);
  const state = { definition, state: kase.state, ends: endsOf(kase, subject, taken) };
  const open = openSteps(state, actor, facts, true).find((one) => one.step.key === step);
  return open?.refusals ?? null;
}
