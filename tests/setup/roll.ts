import { expect } from "vitest";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import { today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

const EVERYTHING = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };

/** What does not fit in the roll of any unit, in the months and years up to a day. */
export const rollFaults = (on = today(new Date())) =>
  withSystemScope("test: the roll", (db) =>
    checkRoll(db, EVERYTHING, recentPeriods(["month", "year"], on), on),
  );

/**
 * Ends a file of tests that moved people: after all of it the roll equation holds for every unit and period. Call it in
 * `afterAll` in the place of `close`; a file that cuts rows by hand cannot.
 */
export async function closeWithRoll(database: TestDatabase): Promise<void> {
  try {
    expect(await rollFaults(), "the roll after this file").toEqual([]);
  } finally {
    await database.close();
  }
}
