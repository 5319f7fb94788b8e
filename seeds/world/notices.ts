import { eq } from "drizzle-orm";
import { notify } from "#app/features/notices/commands.server.ts";
import { paths } from "#app/paths.ts";
import { accounts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Tells the demo's member of the document that was returned, and the secretary of the one handed in, in a system scope. */
export async function makeNotices(db: ScopedDb, now: Date): Promise<void> {
  const [member] = await db.select().from(accounts).where(eq(accounts.username, "dangvien"));
  const [secretary] = await db.select().from(accounts).where(eq(accounts.username, "bithu"));
  if (!member?.memberId || !secretary) return;
  const path = paths.memberDocuments(member.memberId);
  await notify(
    db,
    { accounts: [member.id] },
    { kind: "documentNeeded", subject: "Văn bằng, chứng chỉ", path },
    now,
  );
  await notify(
    db,
    { accounts: [secretary.id] },
    { kind: "documentKept", subject: member.displayName, path },
    now,
  );
}
