import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import { formKeyName, isFormKey } from "#app/features/access/once/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { idempotencyKeys } from "#db/schema/accounts.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The parts of a page's context that are needed here. */
interface Asking {
  db: ScopedDb;
  actor: { accountId: string };
  request: Request;
  lang: Lang;
  requestId: string;
}

const KEPT_DAYS = 2;
const DAY_MS = 86_400_000;

/**
 * Does the work of a form once, however often it is sent: a double press, a retry of the browser and
 * a lost answer all get the first result (faults 87, 149). The key and the work are one transaction.
 * The same key with other content is another form: whoever goes back and corrects is heard.
 *
 * @param form  the form as posted; its field `key` carries the key
 * @param work  gives JSON: what is to be answered, such as where to go; make the response from it afterwards
 * @throws {Response} 400 when the form has no key
 */
export async function oncePerKey<T>(
  ctx: Asking,
  form: FormData,
  work: () => Promise<T>,
): Promise<T> {
  const key = form.get(formKeyName);
  if (!isFormKey(key)) {
    throw Response.json(
      { reason: accessText[ctx.lang].keyMissing, code: ctx.requestId },
      { status: 400 },
    );
  }
  return onceForKey(ctx, `${key} ${contentHash(new URL(ctx.request.url).pathname, form)}`, work);
}

/**
 * The same with a key made by the caller, such as one of an upload; null does the work every time.
 */
export async function onceForKey<T>(
  ctx: Pick<Asking, "db" | "actor">,
  key: string | null,
  work: () => Promise<T>,
): Promise<T> {
  if (key === null) return work();
  const { accountId } = ctx.actor;
  // Whoever comes second waits here until the first has committed.
  const fresh = await ctx.db
    .insert(idempotencyKeys)
    .values({ accountId, key, result: {} })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const own = and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.key, key));
  if (fresh.length === 0) {
    const row = expectOne(
      await ctx.db.select({ result: idempotencyKeys.result }).from(idempotencyKeys).where(own),
    );
    return (row.result as { value: T }).value;
  }
  const value = await work();
  await ctx.db.update(idempotencyKeys).set({ result: { value } }).where(own);
  return value;
}

/** Removes keys of forms that nobody can send again. */
export async function removeOldKeys(db: ScopedDb, now: Date): Promise<void> {
  await db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.at, new Date(now.getTime() - KEPT_DAYS * DAY_MS)));
}

function contentHash(path: string, form: FormData): string {
  const hash = createHash("sha256").update(path);
  for (const [name, value] of form) {
    if (name === formKeyName) continue;
    const text = typeof value === "string" ? value : `${value.name} ${value.size}`;
    hash.update(`\n${name.length}:${name}=${text.length}:${text}`);
  }
  return hash.digest("base64url");
}
