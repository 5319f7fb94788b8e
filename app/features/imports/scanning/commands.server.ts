import { eq } from "drizzle-orm";
import { endImport } from "#app/features/imports/commands.server.ts";
import { dropUpload } from "#app/features/imports/intake/commands.server.ts";
import { uploadPath } from "#app/features/imports/sheet.server.ts";
import {
  holdRun,
  type Step,
  type StoredImport,
} from "#app/features/imports/staging/run/commands.server.ts";
import { isInfected } from "#app/lib/clamd.server.ts";
import { env } from "#app/lib/env.server.ts";
import { imports } from "#db/schema/imports.ts";

/**
 * Has the file of an import scanned where the installation names a scanner, once. An infected file ends the
 * import and is removed from disk at once; nobody opens it again.
 *
 * @returns whether the file may be read
 * @throws {ScannerAway} when the scanner gives no verdict: then the file is not read either
 * @source clarification 43
 */
export async function scanUpload(
  step: Step,
  one: StoredImport,
  runId: string,
  signal: AbortSignal,
): Promise<boolean> {
  const scanner = env().scanner;
  if (scanner === null || one.scannedAt !== null) return true;
  const path = uploadPath(one.id);
  const isBad = await isInfected(path, scanner, signal);
  await step(async ({ db, now }) => {
    await holdRun(db, one.id, runId);
    await db.update(imports).set({ scannedAt: now }).where(eq(imports.id, one.id));
    if (isBad) await endImport(db, one.id, { reason: "infected", detail: null }, now);
  });
  if (isBad) await dropUpload({ filePath: path });
  return !isBad;
}
