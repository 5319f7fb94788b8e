import { lookUpElsewhere } from "#app/features/members/lookup/commands.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What is known about citizen numbers outside the scope. */
export interface ElsewhereAnswer {
  registered: Set<string>;
  /** Numbers of which nothing is said because the day's answers are used up. */
  unchecked: Set<string>;
}

/**
 * Asks which numbers are registered in other units. Every answer "registered" counts against the day's quota of
 * the account, once for an import; once it is used up nothing is said about any other number, registered or not.
 *
 * @param numbers  in the order of the file
 * @source clarification 36
 */
export async function askElsewhere(
  db: ScopedDb,
  importId: string,
  numbers: readonly string[],
): Promise<ElsewhereAnswer> {
  const found = await lookUpElsewhere(db, numbers, importId);
  const of = (answer: string) =>
    new Set([...found].filter(([, one]) => one.answer === answer).map(([number]) => number));
  return { registered: of("registered"), unchecked: of("unchecked") };
}
