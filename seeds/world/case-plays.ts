import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { advanceCase, openCase } from "#app/features/procedures/commands.server.ts";
import type { Moved } from "#app/features/procedures/writing/commands.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { handIn, lackingIn } from "#seeds/world/case-papers.ts";
import { casePlays, congressPlay, type Play } from "#seeds/world/case-words.ts";
import type { Settled } from "#seeds/world/people.ts";

/** Plays cases of the demo through the same commands as the pages, each as far as its steps go. */
export async function playCases(
  db: ScopedDb,
  cellId: string,
  people: readonly Settled[],
  now: Date,
): Promise<void> {
  const members = people.filter((one) => one.cellId === cellId && one.position === null);
  for (const { procedure, member, steps } of casePlays(dayOf(now)))
    await playCase(db, procedure, members[member]!.memberId, steps, now);
}

/** Begins the congress of a cell of the demo. */
export function playCongress(db: ScopedDb, cellId: string, now: Date): Promise<void> {
  return playCase(db, "congress", { orgId: cellId }, congressPlay(dayOf(now)), now);
}

/** Plays one case through the same commands as the pages; throws when a later step is refused. */
export async function playCase(
  db: ScopedDb,
  procedure: string,
  subject: string | { orgId: string },
  steps: Play["steps"],
  now: Date,
): Promise<void> {
  const moment = { now, requestId: "demo" };
  let at = null as { id: string; seen: string } | null;
  for (const { by, step, values = {}, note = null, papers = [] } of steps) {
    const actor = await actorOf(db, by, now);
    const input = { step, values, note };
    const take = (): Promise<Moved> =>
      at === null
        ? openCase(db, actor, procedure, subject, input, moment)
        : advanceCase(db, actor, { ...at, ...input }, moment);
    let moved = await take();
    const lacking = moved.ok ? [] : lackingIn(moved.refusals);
    if (at !== null && lacking.length > 0) {
      await handIn(db, actor, at.id, lacking, now);
      moved = await take();
    }
    // Invented people differ from day to day: what the rules do not begin for somebody is left out.
    if (!moved.ok && at === null) return;
    if (!moved.ok) throw new Error(`${procedure} ${step}: ${JSON.stringify(moved)}`);
    at = { id: moved.id, seen: moved.state };
    if (papers.length > 0)
      await handIn(
        db,
        actor,
        at.id,
        papers.map((paper) => ({ paper })),
        now,
      );
  }
}

/** Somebody of the demo in the active post. */
export async function actorOf(db: ScopedDb, username: string, now: Date) {
  const [account] = await db.select().from(accounts).where(eq(accounts.username, username));
  const actor = account ? await readActor(db, account.id, null, dayOf(now)) : null;
  if (actor === null) throw new Error(`The demo has no account ${username}.`);
  return actor;
}
