import { and, eq, isNull } from "drizzle-orm";
import { recordFacts } from "#app/features/history/commands.server.ts";
import type { PassedBlock } from "#app/features/numbers/rules.ts";
import { wholeSpan } from "#app/features/numbers/commands.server.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { readStoredUnit } from "#app/features/organizations/stored/queries.server.ts";
import { biographyBlocks } from "#db/schema/biography-blocks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

interface Moment {
  now: Date;
  requestId: string | null;
  /** The decision on which it rests. */
  decision: string | null;
}

/**
 * Gives the blocks of communes that close to the communes that follow them, in a system scope.
 *
 * @param followed  who follows whom
 * @returns what went, so that it can be taken back
 * @source house; after P17 "predecessor/successor links"
 */
export async function passBlocks(
  db: ScopedDb,
  followed: readonly { from: string; to: string }[],
  moment: Moment,
): Promise<PassedBlock[]> {
  const passed: PassedBlock[] = [];
  for (const { from, to } of followed) {
    const held = await db
      .select({ id: biographyBlocks.id })
      .from(biographyBlocks)
      .where(and(eq(biographyBlocks.orgId, from), isNull(biographyBlocks.endedAt)));
    const asked = held.map(({ id }) => ({ id, from, to }));
    passed.push(...(await passEach(db, asked, moment)));
  }
  return passed;
}

/** Gives back what has stayed where it went. */
export async function returnBlocks(
  db: ScopedDb,
  passed: readonly PassedBlock[],
  moment: Moment,
): Promise<void> {
  const back = passed.map(({ id, from, to }) => ({ id, from: to, to: from }));
  await passEach(db, back, moment);
}

async function passEach(
  db: ScopedDb,
  asked: readonly PassedBlock[],
  { now, requestId, decision }: Moment,
): Promise<PassedBlock[]> {
  const done: PassedBlock[] = [];
  for (const one of asked) {
    const unit = await readStoredUnit(db, one.to);
    if (unit === null || !isCommune(unit.orgType)) continue;
    const [block] = await db
      .update(biographyBlocks)
      .set({ orgId: unit.id, orgPos: unit.posFrom })
      .where(
        and(
          eq(biographyBlocks.id, one.id),
          eq(biographyBlocks.orgId, one.from),
          isNull(biographyBlocks.endedAt),
        ),
      )
      .returning();
    if (block === undefined) continue;
    const act = "organization.blockPassed";
    const said = { subject: wholeSpan(block), reason: decision, source: "system" as const };
    await recordFacts(db, null, [
      { at: now, act, memberId: null, orgPos: block.orgPos, ...said, requestId },
    ]);
    done.push(one);
  }
  return done;
}
