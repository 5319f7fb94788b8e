import { sql } from "drizzle-orm";
import { stepOf, type Definition } from "#app/features/procedures/definition/rules.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import type { VoteLimits } from "#app/features/procedures/votes/rules.ts";
import { civilZone, type CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A case in which a step is being taken. */
interface VotingCase {
  orgId: string;
  data: CaseData;
  definition: Definition;
  step?: string;
}

/**
 * Reads what the roll of a cell lets count for the base of the vote that a step writes down, on the day of its meeting.
 *
 * @returns null where the step writes down no vote of a cell, or the cell is out of reach
 * @source procedures §0.3, "Base"; clarification 20
 */
export async function readVoteLimits(
  db: ScopedDb,
  { orgId, data, definition, step }: VotingCase,
  today: CivilDate,
): Promise<VoteLimits | null> {
  const inputs = (step === undefined ? undefined : stepOf(definition, step)?.inputs) ?? [];
  if (!inputs.some((input) => input.kind === "vote" && input.of === "cell")) return null;
  const dated = inputs.find(({ kind }) => kind === "date");
  const day = dated === undefined ? undefined : data[dated.key];
  const on = typeof day === "string" ? day : today;
  const [row] = await db.execute<{ least: number; most: number }>(
    sql`select least_base as least, most_base as most from app_voters_on(${orgId}::uuid, ${on}::date, ${civilZone})`,
  );
  return row === undefined ? null : { on, least: row.least, most: row.most };
}
