import { and, asc, inArray, isNull } from "drizzle-orm";
import { advanceCase, type Moment } from "#app/features/procedures/commands.server.ts";
import { endOfUnit, systemEnds } from "#app/features/procedures/closing/rules.ts";
import { endWithUnit } from "#app/features/procedures/definition/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A case that ended with its unit. */
export interface EndedCase {
  id: string;
  name: string;
}

/**
 * Ends the open cases about units that close, such as a congress or a review, each with the reason, and tells whoever
 * began it; in a system scope. What the calendar ends by itself is left to it: its work is done already.
 *
 * @param reason  the decision by which the units close
 * @source procedures P17 "open cases follow the member": those about a unit have nobody to follow (house)
 */
export async function endCasesOfUnits(
  db: ScopedDb,
  orgIds: readonly string[],
  reason: string | null,
  moment: Moment,
): Promise<EndedCase[]> {
  if (orgIds.length === 0) return [];
  const open = await db
    .select()
    .from(cases)
    .where(and(inArray(cases.orgId, [...orgIds]), isNull(cases.memberId), isNull(cases.closedOn)))
    .orderBy(asc(cases.openedAt), asc(cases.id));
  const ended: EndedCase[] = [];
  for (const { id, state, procedure, subjectName } of open) {
    const definition = definitionOf(procedure);
    if (definition === null || endOfUnit(definition) === null || systemEnds(definition, state))
      continue;
    const input = { id, seen: state, step: endWithUnit.key, values: {}, note: reason };
    const moved = await advanceCase(db, null, input, moment);
    if (!moved.ok) throw new Error(`${procedure} does not end with its unit.`);
    ended.push({ id, name: subjectName });
  }
  return ended;
}
