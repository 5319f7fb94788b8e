import { buildTerritoryIndex } from "#app/features/territory/rules.ts";
import { territoryRows } from "#seeds/territory/rows.ts";

/** The registers as their files say, without a database. */
export const { rows, checksum } = territoryRows();

/** One index for all tests of a file. */
export const index = buildTerritoryIndex(rows);

/** The day on which the samples are judged. */
export const on = "2026-11-23";
