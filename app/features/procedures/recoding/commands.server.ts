import { eq, sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { listHolding } from "#app/features/procedures/recoding/queries.server.ts";
import { holdsBoth, recodeOne, recodingOf } from "#app/features/procedures/recoding/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

const CHUNK = 1_000;

/**
 * Writes the new code into every record of the unit that holds the old one, through the members' one write path in
 * the caller's transaction; or brings the old one back where it was written and nobody has changed it since. Records
 * that the rules do not let be changed are left as they are and counted.
 */
export async function recodeAll(
  db: ScopedDb,
  actor: Actor | null,
  kase: { id: string; orgId: string; data: Record<string, unknown> },
  take: "value" | "before",
  { now, requestId, rules }: { now: Date; requestId: string; rules: RuleSet },
): Promise<void> {
  const data = recodingOf(kase.data);
  if (data === null) throw new Error("The case recodes no field.");
  const unit = expectOne(
    await db.select().from(organizations).where(eq(organizations.id, kase.orgId)),
  );
  const ids = take === "value" ? await listHolding(db, data, unit) : [...(data.recoded ?? [])];
  const done: string[] = [];
  const rows: string[] = [];
  const both: string[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const stored = await readStored(db, ids.slice(at, at + CHUNK), true);
    const changes = [...stored.values()].flatMap(
      ({ id, record }) => recodeOne(id, record, data, take) ?? [],
    );
    const results = await saveMembers(db, actor, changes, {
      on: dayOf(now),
      now,
      rules,
      source: take === "before" ? "undo" : "form",
      act: "case.applied",
      requestId,
    });
    const written = new Set(
      results.flatMap((one) => (one.kind === "changed" ? [one.memberId] : [])),
    );
    done.push(...written);
    for (const { memberId, rows: changed = {} } of changes)
      if (memberId !== null && written.has(memberId)) {
        rows.push(...Object.values(changed).flatMap((of) => of.map(({ id }) => id!)));
        if (holdsBoth(stored.get(memberId)!.record, data)) both.push(memberId);
      }
  }
  const kept =
    take === "value"
      ? { recoded: done, left: ids.length - done.length, recodedRows: rows, both }
      : { left: ids.length - done.length };
  await db
    .update(cases)
    .set({ data: sql`${cases.data} || ${JSON.stringify(kept)}::jsonb` })
    .where(eq(cases.id, kase.id));
}
