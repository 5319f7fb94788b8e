import { eq } from "drizzle-orm";
import { buildTerritoryIndex, type TerritoryIndex } from "#app/features/territory/rules.ts";
import {
  communes,
  countries,
  legacyNames,
  legacyTargets,
  legacyUnits,
  provinces,
  unitNames,
} from "#db/schema/territory.ts";
import { appState } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Key of the registers' checksum in `app_state`; the loader writes it. */
export const TERRITORY_STATE = "territory";

let cached: { checksum: string; index: TerritoryIndex } | undefined;

/**
 * The index of all units, read from the tables once per process and again when other registers were loaded.
 *
 * @throws {Error} when the registers were never loaded
 */
export async function readTerritory(db: ScopedDb): Promise<TerritoryIndex> {
  const [state] = await db
    .select({ value: appState.value })
    .from(appState)
    .where(eq(appState.key, TERRITORY_STATE));
  if (typeof state?.value !== "string")
    throw new Error("The territory registers have not been loaded.");
  if (cached?.checksum === state.value) return cached.index;
  const index = buildTerritoryIndex({
    provinces: await db.select().from(provinces).orderBy(provinces.code),
    communes: await db.select().from(communes).orderBy(communes.code),
    unitNames: await db.select().from(unitNames),
    legacyUnits: await db.select().from(legacyUnits).orderBy(legacyUnits.code),
    legacyTargets: await db
      .select()
      .from(legacyTargets)
      .orderBy(legacyTargets.legacyCode, legacyTargets.newCode),
    legacyNames: await db
      .select()
      .from(legacyNames)
      .orderBy(legacyNames.legacyCode, legacyNames.name),
    countries: await db.select().from(countries).orderBy(countries.code),
  });
  cached = { checksum: state.value, index };
  return index;
}
