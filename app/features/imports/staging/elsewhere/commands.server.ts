import { and, eq } from "drizzle-orm";
import { answersUsed, registeredElsewhere } from "#app/features/imports/staging/queries.server.ts";
import { elsewhereLookups } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What is known about citizen numbers outside the scope. */
export interface ElsewhereAnswer {
  registered: Set<string>;
  /** Numbers that were not asked because the day's answers are used up. */
  unchecked: Set<string>;
  /** Answers "registered elsewhere" that were newly counted. */
  counted: number;
}

/**
 * Asks which numbers are registered in other units. Every answer "registered" counts against the day's
 * quota of the account; once it is used up nothing is said about any number, registered or not.
 *
 * @param numbers  in the order of the file
 * @param free     numbers already answered for this import; they count once
 * @source clarification 36
 */
export async function askElsewhere(
  db: ScopedDb,
  accountId: string,
  numbers: readonly string[],
  options: { day: string; perDay: number; free: ReadonlySet<string> },
): Promise<ElsewhereAnswer> {
  const answer: ElsewhereAnswer = { registered: new Set(), unchecked: new Set(), counted: 0 };
  if (numbers.length === 0) return answer;
  const used = await answersUsed(db, accountId, options.day);
  const paid = used < options.perDay ? numbers : numbers.filter((one) => options.free.has(one));
  const found = await registeredElsewhere(db, [...paid]);
  for (const number of numbers) {
    const isFree = options.free.has(number);
    if (!isFree && used + answer.counted >= options.perDay) {
      answer.unchecked.add(number);
      continue;
    }
    if (!found.has(number)) continue;
    answer.registered.add(number);
    if (!isFree) answer.counted++;
  }
  if (answer.counted > 0) {
    await db
      .update(elsewhereLookups)
      .set({ lookups: used + answer.counted })
      .where(and(eq(elsewhereLookups.accountId, accountId), eq(elsewhereLookups.day, options.day)));
  }
  return answer;
}
