import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, lt } from "drizzle-orm";
import { longestPendingInput, pendingInputMinutes } from "#app/features/auth/rules.ts";
import { openJson, sealJson } from "#app/lib/seal.server.ts";
import { pendingInputs } from "#db/schema/accounts.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";

/** A posted form as it was typed: names and values in order. */
export type PendingForm = readonly (readonly [name: string, value: string])[];

const MINUTE_MS = 60_000;

/**
 * Keeps a form that was posted after the session had ended, encrypted, for half an hour. Files and
 * very long forms are not kept.
 *
 * @param path the path and search at which the form is shown
 * @returns whether it was kept
 */
async function keepPendingInput(
  db: ScopedDb,
  accountId: string,
  path: string,
  body: string,
  now: Date,
): Promise<boolean> {
  if (body.length === 0 || body.length > longestPendingInput) return false;
  const form: PendingForm = [...new URLSearchParams(body)];
  await db
    .delete(pendingInputs)
    .where(and(eq(pendingInputs.accountId, accountId), eq(pendingInputs.path, path)));
  await db.insert(pendingInputs).values({
    id: randomUUID(),
    accountId,
    path,
    body: sealJson(form, "pending-input"),
    expiresAt: new Date(now.getTime() + pendingInputMinutes * MINUTE_MS),
  });
  return true;
}

/**
 * Keeps what a request posted, when it is a form without files, for its page `path`; nothing else of
 * the request is kept.
 */
export async function keepPostedForm(
  accountId: string,
  request: Request,
  path: string,
  now: Date,
): Promise<void> {
  const type = request.headers.get("content-type") ?? "";
  if (request.method !== "POST" || !type.startsWith("application/x-www-form-urlencoded")) return;
  const body = await request.text();
  await withSystemScope("a form that must wait for a proof of who sends it", (db) =>
    keepPendingInput(db, accountId, path, body, now),
  );
}

/**
 * Hands back, once, the form that this account had posted to a page when its session had ended.
 *
 * @returns null when there is none or it is too old
 */
export async function takePendingInput(
  db: ScopedDb,
  actor: { accountId: string },
  path: string,
  now = new Date(),
): Promise<PendingForm | null> {
  const own = and(eq(pendingInputs.accountId, actor.accountId), eq(pendingInputs.path, path));
  const [row] = await db
    .select()
    .from(pendingInputs)
    .where(and(own, gt(pendingInputs.expiresAt, now)))
    .orderBy(desc(pendingInputs.expiresAt))
    .limit(1);
  if (row === undefined) return null;
  await db.delete(pendingInputs).where(own);
  return openJson(row.body, "pending-input") as PendingForm;
}

/** Removes forms that nobody came back for. */
export async function removeOldPendingInputs(db: ScopedDb, now: Date): Promise<void> {
  await db.delete(pendingInputs).where(lt(pendingInputs.expiresAt, now));
}
