import { eq } from "drizzle-orm";
import type { Month } from "#app/features/dues/months/rules.ts";
import { isWageRegion } from "#app/features/dues/shares/rules.ts";
import { readTerms } from "#app/features/dues/terms/queries.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Why the minimum wage of a month is not known. */
export type WageRefusal = "notConfirmed" | "noRegion" | "noWage";

/**
 * The minimum wage of a cell in a month, whole đồng, with the confirmed figures it stands in.
 *
 * @source P11.1; clarification 17 "Missing wage table for a month"
 */
export async function readWage(
  db: ScopedDb,
  unit: typeof organizations.$inferSelect,
  month: Month,
): Promise<{ ok: true; wage: number; termsId: string } | { ok: false; refusal: WageRefusal }> {
  const terms = await readTerms(db, unit.provinceId, month);
  if (terms === null) return { ok: false, refusal: "notConfirmed" };
  const region = await regionOf(db, unit);
  if (!isWageRegion(region)) return { ok: false, refusal: "noRegion" };
  const wage = terms.wages[region];
  if (wage === null || wage === undefined) return { ok: false, refusal: "noWage" };
  return { ok: true, wage, termsId: terms.id };
}

/** The wage region of the place of Party activity: the cell's own, else that of its commune. @source P11.1 */
async function regionOf(
  db: ScopedDb,
  unit: typeof organizations.$inferSelect,
): Promise<string | null> {
  if (unit.wageRegion !== null || unit.communeId === null) return unit.wageRegion;
  const [commune] = await db
    .select({ region: organizations.wageRegion })
    .from(organizations)
    .where(eq(organizations.id, unit.communeId));
  return commune?.region ?? null;
}
