import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { DuesTerms } from "#app/features/dues/shares/rules.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { duesTerms } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Figures of a province as stored, with who proposed and who approved them. */
export type StoredTerms = Omit<typeof duesTerms.$inferSelect, "kept" | "wages"> & DuesTerms;

/** The figures that a province has confirmed for a month; null when the module is not open there yet. */
export async function readTerms(
  db: ScopedDb,
  provinceId: string | null,
  month: Month,
): Promise<StoredTerms | null> {
  if (provinceId === null) return null;
  const [row] = await db
    .select()
    .from(duesTerms)
    .where(
      and(
        eq(duesTerms.provinceId, provinceId),
        eq(duesTerms.state, "approved"),
        lte(duesTerms.fromMonth, month),
      ),
    )
    .orderBy(desc(duesTerms.fromMonth))
    .limit(1);
  return (row as StoredTerms | undefined) ?? null;
}

/** All figures that a province has proposed or decided, the newest first; at most 20. */
export async function listTerms(db: ScopedDb, provinceId: string): Promise<StoredTerms[]> {
  const rows = await db
    .select()
    .from(duesTerms)
    .where(
      and(
        eq(duesTerms.provinceId, provinceId),
        inArray(duesTerms.state, ["proposed", "approved", "refused"]),
      ),
    )
    .orderBy(desc(duesTerms.proposedAt))
    .limit(20);
  return rows as StoredTerms[];
}
