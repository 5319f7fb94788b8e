import { and, asc, eq, inArray, isNull, notExists, sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { numberOf, type BlockLine, type NumberFacts } from "#app/features/numbers/rules.ts";
import { biographyBlocks } from "#db/schema/biography-blocks.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A block as stored. */
export type StoredBlock = typeof biographyBlocks.$inferSelect;

const MOST = 1_000;
const { commune, aboveGrassroots } = orgType.codes;

/** The blocks in the scope, those of a commune together in the order of names; at most 1,000. */
export async function listBlocks(db: ScopedDb): Promise<BlockLine[]> {
  return select(db, undefined);
}

/** One block of the scope; null when there is none. */
export async function readBlock(db: ScopedDb, id: string): Promise<BlockLine | null> {
  const [line] = await select(db, eq(biographyBlocks.id, id));
  return line ?? null;
}

async function select(db: ScopedDb, which: SQL | undefined): Promise<BlockLine[]> {
  const rows = await db
    .select({ block: biographyBlocks, unit: organizations.name })
    .from(biographyBlocks)
    .innerJoin(organizations, eq(organizations.id, biographyBlocks.orgId))
    .where(which)
    .orderBy(
      asc(organizations.sortName),
      asc(biographyBlocks.givenOn),
      asc(biographyBlocks.letters),
      asc(biographyBlocks.firstNumber),
      asc(biographyBlocks.givenAt),
    )
    .limit(MOST);
  const used = await countUsed(
    db,
    rows.map(({ block }) => block.id),
  );
  return rows.map(({ block, unit }) => lineOf(block, unit, used.get(block.id) ?? 0));
}

/** A block with its numbers in full. */
export const spanOf = ({
  letters,
  firstNumber,
  lastNumber,
}: Pick<StoredBlock, "letters" | "firstNumber" | "lastNumber">) => ({
  first: numberOf({ letters, digits: firstNumber }),
  last: numberOf({ letters, digits: lastNumber }),
});

function lineOf(block: StoredBlock, unit: string, used: number): BlockLine {
  const { id, orgId, givenOn, decisionNumber, reason, givenName, endedName, endReason } = block;
  return {
    id,
    orgId,
    unit,
    ...spanOf(block),
    size: block.lastNumber - block.firstNumber + 1,
    used,
    givenOn,
    decisionNumber,
    reason,
    givenName,
    endedAt: block.endedAt?.toISOString() ?? null,
    endedName,
    endReason,
  };
}

/** Who bears a number may stand in any unit: the database counts. */
async function countUsed(db: ScopedDb, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ block_id: string; used: number }>(
    sql`select block_id, used from app_biography_used(${sql.param([...ids])}::uuid[])`,
  );
  return new Map(rows.map(({ block_id: id, used }) => [id, used]));
}

/** A commune of the province. */
export interface CommuneChoice {
  id: string;
  name: string;
}

/** The open communes of a province, in the order of names. */
export const listCommunes = (db: ScopedDb, provinceId: string): Promise<CommuneChoice[]> =>
  communesOf(db, provinceId, undefined);

/** Those of them without a block that holds. */
export const listWithoutBlock = (db: ScopedDb, provinceId: string): Promise<CommuneChoice[]> =>
  communesOf(
    db,
    provinceId,
    notExists(
      db
        .select({ one: sql`1` })
        .from(biographyBlocks)
        .where(and(eq(biographyBlocks.orgId, organizations.id), isNull(biographyBlocks.endedAt))),
    ),
  );

const communesOf = (db: ScopedDb, provinceId: string, more: SQL | undefined) =>
  db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(
      and(
        eq(organizations.provinceId, provinceId),
        inArray(organizations.orgType, [commune, aboveGrassroots]),
        isNull(organizations.closedOn),
        more,
      ),
    )
    .orderBy(asc(organizations.sortName));

/**
 * What is left of the numbers of a commune, for whoever acts in it or below it.
 *
 * @param asked  a number in its plain form, or null
 * @param holds  makes those who take a number of this commune at the same moment come one after the other
 */
export async function readNumberFacts(
  db: ScopedDb,
  communeId: string,
  asked: string | null,
  holds: boolean,
): Promise<NumberFacts> {
  const [row] = await db.execute<{
    blocks: number;
    next_number: string | null;
    free: number;
    is_inside: boolean;
    is_taken: boolean;
  }>(sql`select * from app_biography_numbers(${communeId}::uuid, ${asked}::text, ${holds})`);
  return {
    hasBlock: (row?.blocks ?? 0) > 0,
    next: row?.next_number ?? null,
    free: row?.free ?? 0,
    isInside: row?.is_inside ?? false,
    isTaken: row?.is_taken ?? false,
  };
}
