import { eq, inArray } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { submitPlan } from "#app/features/reorganizations/deciding/commands.server.ts";
import { draftPlan, editPlan } from "#app/features/reorganizations/drafting/commands.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const DAYS = 30;

/** A plan of the demo that waits for the leader of its commune: two cells go together. */
export async function planReorganization(db: ScopedDb, now: Date): Promise<void> {
  const [account] = await db.select().from(accounts).where(eq(accounts.username, "canbo.xa"));
  const today = dayOf(now);
  const actor = (await readActor(db, account!.id, null, today))!;
  const moment = { now, requestId: null };
  const units = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.code, ["PT-TB-11", "PT-TB-12"]))
    .orderBy(organizations.code);
  const [from, into] = [units[0]!, units[1]!];
  const head = {
    title: `Sáp nhập ${from.name} vào ${into.name}`,
    ground: "Đề án sắp xếp chi bộ thôn, khu của Đảng uỷ xã Thanh Ba",
    effectiveOn: addDays(today, DAYS),
  };
  const id = await draftPlan(db, actor, head, moment);
  const operation = { kind: "merge" as const, units: [from.id], into: into.id };
  await editPlan(db, actor, id, { edit: { kind: "add", operation }, seen: 1 }, moment);
  const sent = await submitPlan(db, actor, id, moment);
  if (!sent.ok) throw new Error(`The plan of the demo was refused: ${JSON.stringify(sent)}`);
}
