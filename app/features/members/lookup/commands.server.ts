import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { maskCitizenId } from "#app/record/citizen-id.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What is said about a number outside the scope; `unchecked` once the account's questions of the day are used up. */
export interface NumberAnswer {
  answer: "registered" | "unknown" | "unchecked";
  /** The commune, or the unit above, that has the record. */
  ownerId: string | null;
}

/**
 * Asks, beyond the scope, which citizen numbers are registered and by which commune; the database counts the
 * questions and stops at the day's quota.
 *
 * @param importId  the import that asks, which pays only for numbers that are registered, once each; null for
 *   a person, who pays for every question
 * @returns by number, in the order asked
 * @throws the database's error for an act that looks nothing up
 * @source clarification 36
 */
export async function lookUpElsewhere(
  db: ScopedDb,
  numbers: readonly string[],
  importId: string | null,
): Promise<Map<string, NumberAnswer>> {
  if (numbers.length === 0) return new Map();
  const rows = await db.execute<{
    number: string;
    answer: NumberAnswer["answer"];
    owner_id: string | null;
  }>(sql`
    select number, answer, owner_id
    from look_up_elsewhere(${sql.param([...numbers])}::text[], ${importId}::uuid)`);
  return new Map(
    rows.map(({ number, answer, owner_id: ownerId }) => [number, { answer, ownerId }]),
  );
}

/** What somebody is told about one number. */
export interface ToldNumber {
  answer: NumberAnswer["answer"];
  /** With stars. */
  masked: string;
  owner: string | null;
}

/**
 * Answers one question about a citizen number and records it: who asked, why, and the number under seal.
 */
export async function askAboutNumber(
  db: ScopedDb,
  actor: Actor,
  { number, reason }: { number: string; reason: string },
  { now, requestId }: { now: Date; requestId: string },
): Promise<ToldNumber> {
  const found = (await lookUpElsewhere(db, [number], null)).get(number);
  const { answer, ownerId } = found ?? { answer: "unchecked" as const, ownerId: null };
  const [owner] = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(ownerId === null ? sql`false` : eq(organizations.id, ownerId));
  const masked = maskCitizenId(number);
  await recordFacts(db, actor, [
    {
      at: now,
      act: `lookup.${answer}`,
      memberId: null,
      orgPos: actor.post?.posFrom ?? 0n,
      subject: masked,
      changes: [{ field: "citizen_id", row: null, old: null, new: number, sensitive: true }],
      reason,
      source: "form",
      requestId,
    },
  ]);
  return { answer, masked, owner: owner?.name ?? null };
}
