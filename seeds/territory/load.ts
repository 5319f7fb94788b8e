import { eq } from "drizzle-orm";
import { insertRows } from "#db/bulk.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { appState } from "#db/schema/settings.ts";
import {
  communes,
  countries,
  legacyNames,
  legacyTargets,
  legacyUnits,
  provinces,
  unitNames,
} from "#db/schema/territory.ts";
import { territoryRows } from "#seeds/territory/rows.ts";
import { TERRITORY_STATE } from "#app/features/territory/queries.server.ts";

/**
 * Loads the territory registers from the files beside this one; does nothing when the checksum on record is theirs.
 * Codes of provinces and communes are never taken away, so that records keep pointing at them.
 *
 * @param db a system scope
 * @returns whether anything was written
 */
export async function loadTerritory(db: ScopedDb): Promise<{ loaded: boolean }> {
  const { checksum, rows } = territoryRows();
  const [state] = await db
    .select()
    .from(appState)
    .where(eq(appState.key, TERRITORY_STATE))
    .for("update");
  if (state?.value === checksum) return { loaded: false };

  for (const table of [legacyNames, legacyTargets, legacyUnits, unitNames, countries])
    await db.delete(table);
  const known = new Set(
    (await db.select({ code: provinces.code }).from(provinces)).map(({ code }) => code),
  );
  const knownCommunes = new Set(
    (await db.select({ code: communes.code }).from(communes)).map(({ code }) => code),
  );
  await insertRows(
    db,
    provinces,
    rows.provinces.filter(({ code }) => !known.has(code)),
  );
  await insertRows(
    db,
    communes,
    rows.communes.filter(({ code }) => !knownCommunes.has(code)),
  );
  await insertRows(db, unitNames, rows.unitNames);
  await insertRows(db, legacyUnits, rows.legacyUnits);
  await insertRows(db, legacyTargets, rows.legacyTargets);
  await insertRows(db, legacyNames, rows.legacyNames);
  await insertRows(db, countries, rows.countries);
  await db
    .insert(appState)
    .values({ key: TERRITORY_STATE, value: checksum })
    .onConflictDoUpdate({ target: appState.key, set: { value: checksum, updatedAt: new Date() } });
  return { loaded: true };
}
