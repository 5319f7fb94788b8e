import { and, eq, sql } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { scoreMeeting } from "#app/features/meetings/scoring/commands.server.ts";
import { criteriaOf } from "#app/features/meetings/scoring/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The secretary of the demo's cell has scored the earliest of its meetings; the later ones are still to be scored. */
export async function scoreFirst(db: ScopedDb, cellId: string, now: Date): Promise<void> {
  const [meeting] = await db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, cellId),
        eq(meetings.state, "closed"),
        sql`${meetings.kinds} @> '{M01}'`,
      ),
    )
    .orderBy(meetings.meetOn)
    .limit(1);
  const [account] = await db.select().from(accounts).where(eq(accounts.username, "bithu"));
  if (meeting === undefined || account === undefined) return;
  const actor = (await readActor(db, account.id, null, dayOf(now)))!;
  const rules = await readRuleSet(db, meeting.meetOn);
  const points = Object.fromEntries(
    criteriaOf(rules).map(([key, most]) => [key, most - (key === "discussion" ? 4 : 1)]),
  );
  const note = "Cần nhiều ý kiến thảo luận hơn.";
  await scoreMeeting(db, actor, meeting, { points, note }, rules, { now, requestId: "" });
}
