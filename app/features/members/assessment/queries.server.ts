import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { rulesText, type Pass } from "#app/features/members/assessment/rules.ts";
import { listSetRows } from "#app/features/parameters/queries.server.ts";
import { appState } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Key of the pass in the facts about the installation. */
export const PASS_STATE = "quality-pass";

/** A short text that changes with the rules by which records are assessed. */
export async function readFingerprint(db: ScopedDb): Promise<string> {
  return createHash("sha256")
    .update(rulesText(await listSetRows(db, "all")))
    .digest("hex");
}

/** How far the last assessment of all records came; null before the first. */
export async function readPass(db: ScopedDb): Promise<Pass | null> {
  const [row] = await db.select().from(appState).where(eq(appState.key, PASS_STATE));
  return (row?.value as Pass | undefined) ?? null;
}
