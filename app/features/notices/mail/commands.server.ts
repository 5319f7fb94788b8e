import { eq } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { listMailsDue } from "#app/features/notices/mail/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { enqueue } from "#db/queue.server.ts";
import { noticeMails } from "#db/schema/notices.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Keeps where an account wants its daily mail, in a system scope, or takes the consent back (`null`). The fact
 * says that, and not the address.
 */
export async function chooseMail(
  db: ScopedDb,
  actor: Actor,
  address: string | null,
  { now, requestId }: { now: Date; requestId: string },
): Promise<void> {
  const { accountId, post, username } = actor;
  if (address === null) await db.delete(noticeMails).where(eq(noticeMails.accountId, accountId));
  else
    await db
      .insert(noticeMails)
      .values({ accountId, address, since: now })
      .onConflictDoUpdate({ target: noticeMails.accountId, set: { address, since: now } });
  await recordFacts(db, actor, [
    {
      at: now,
      act: address === null ? "account.mailStopped" : "account.mailChosen",
      memberId: null,
      orgPos: post?.posFrom ?? 0n,
      subject: username,
      source: "form",
      requestId,
    },
  ]);
}

/** Asks for a mail to each account with something new, in a system scope; each is sent and tried again by itself. */
export async function askForMails(db: ScopedDb, now: Date): Promise<number> {
  const due = await listMailsDue(db);
  for (const recipientId of due) {
    const payload = { recipientId, day: today(now) };
    await enqueue(db, "mail-notice", payload, { key: `mail-notice ${recipientId}`, queue: "mail" });
  }
  return due.length;
}

/** Notes that an account was written to, in a system scope: what it has not read then is not written again. */
export async function noteMailed(db: ScopedDb, accountId: string, now: Date): Promise<void> {
  await db.update(noticeMails).set({ lastSentAt: now }).where(eq(noticeMails.accountId, accountId));
}
