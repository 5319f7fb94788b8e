import { and, eq, isNull, lte, gte } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { spanOf, type StoredBlock } from "#app/features/numbers/queries.server.ts";
import type { BlockInput } from "#app/features/numbers/schema.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { readStoredUnit } from "#app/features/organizations/stored/queries.server.ts";
import { paths } from "#app/paths.ts";
import { biographyBlocks } from "#db/schema/biography-blocks.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, inSavepoint, type ScopedDb } from "#db/scope.server.ts";
import { isExclusionViolation } from "#db/violations.server.ts";

/** When something happens, and under which request. */
interface Moment {
  now: Date;
  requestId: string | null;
}

/** Given; or why not: no commune of the province, or a number of it lies in a block that holds (`unit` when it is seen). */
export type Given =
  | { ok: true; id: string }
  | { ok: false; refusal: "unit" }
  | { ok: false; refusal: "overlaps"; span: string | null; unit: string | null };

/**
 * Gives a block of biography numbers to a commune of the province; its office is told.
 *
 * @source procedures P02, effects "biography number allocated by the province (block of numbers per committee)"; by
 * the officer of the province (house)
 */
export async function giveBlock(
  db: ScopedDb,
  actor: Actor,
  input: BlockInput,
  { now, requestId }: Moment,
): Promise<Given> {
  const province = unitOf(actor);
  const unit = await readStoredUnit(db, input.orgId);
  const isOwn = unit?.provinceId === province.id && isCommune(unit.orgType);
  if (unit === null || !isOwn || unit.closedOn !== null) return { ok: false, refusal: "unit" };
  const block = await insertApart(db, {
    ...input,
    orgPos: unit.posFrom,
    provinceId: province.id,
    givenBy: actor.accountId,
    givenName: actor.displayName,
    givenAt: now,
  });
  if (block === null) return { ok: false, refusal: "overlaps", ...(await overlapped(db, input)) };
  await note(db, actor, block, "organization.blockGiven", input.decisionNumber, { now, requestId });
  const told = { kind: "blockGiven", subject: wholeSpan(block), path: paths.numbers() } as const;
  await notify(db, { role: role.communeOfficer, orgId: unit.id }, told, now);
  return { ok: true, id: block.id };
}

/** Null when a number of it lies in a block that holds, seen or not. */
async function insertApart(
  db: ScopedDb,
  values: typeof biographyBlocks.$inferInsert,
): Promise<StoredBlock | null> {
  try {
    return await inSavepoint(db, async (inner) =>
      expectOne(await inner.insert(biographyBlocks).values(values).returning()),
    );
  } catch (error) {
    if (isExclusionViolation(error)) return null;
    throw error;
  }
}

/** The first block in sight that shares a number; of another province nothing is told. */
async function overlapped(
  db: ScopedDb,
  { letters, firstNumber, lastNumber }: BlockInput,
): Promise<{ span: string | null; unit: string | null }> {
  const [row] = await db
    .select({ block: biographyBlocks, unit: organizations.name })
    .from(biographyBlocks)
    .innerJoin(organizations, eq(organizations.id, biographyBlocks.orgId))
    .where(
      and(
        eq(biographyBlocks.letters, letters),
        lte(biographyBlocks.firstNumber, lastNumber),
        gte(biographyBlocks.lastNumber, firstNumber),
        isNull(biographyBlocks.endedAt),
      ),
    )
    .orderBy(biographyBlocks.firstNumber)
    .limit(1);
  return row === undefined
    ? { span: null, unit: null }
    : { span: wholeSpan(row.block), unit: row.unit };
}

/**
 * Takes a block back: numbers that somebody bears stay with their bearers, the others are free to be given again.
 *
 * @returns false when it is out of reach or was taken back already
 */
export async function endBlock(
  db: ScopedDb,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  moment: Moment,
): Promise<boolean> {
  const [block] = await db
    .update(biographyBlocks)
    .set({ endedAt: moment.now, endedName: actor.displayName, endReason: reason })
    .where(and(eq(biographyBlocks.id, id), isNull(biographyBlocks.endedAt)))
    .returning();
  if (block === undefined) return false;
  await note(db, actor, block, "organization.blockEnded", reason, moment);
  const told = { kind: "blockEnded", subject: wholeSpan(block), path: paths.numbers() } as const;
  await notify(db, { role: role.communeOfficer, orgId: block.orgId }, told, moment.now);
  return true;
}

/** First and last number in one text. */
export function wholeSpan(block: Parameters<typeof spanOf>[0]): string {
  const { first, last } = spanOf(block);
  return `${first} – ${last}`;
}

async function note(
  db: ScopedDb,
  actor: Actor,
  block: StoredBlock,
  act: "organization.blockGiven" | "organization.blockEnded",
  reason: string,
  { now, requestId }: Moment,
): Promise<void> {
  const { orgPos } = block;
  const subject = wholeSpan(block);
  const source = "form" as const;
  await recordFacts(db, actor, [
    { at: now, act, memberId: null, orgPos, subject, reason, source, requestId },
  ]);
}
