import type { RowChange } from "#app/features/members/plan.ts";
import { formOf } from "#app/features/procedures/computed/discipline/rules.ts";
import type { Effect } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import type { MemberRecord } from "#app/record/values.ts";

type Office = MemberRecord["rows"]["positions"][number];
type Change = RowChange<"positions">;

/** Writes a last day into the row of an office; null takes it out. */
const ending = ({ id }: Office, last: unknown): Change => ({
  id: id ?? null,
  values: { to_date: last } as never,
});

/** What is held and what ended; nothing where this side cannot read the record, which the caller has asked already. */
const offices = ({ record }: Facts): Office[] => record?.rows.positions ?? [];

/**
 * The offices that a discipline of some form takes on a day, or gives back that it took on that day.
 *
 * @returns nothing where the case came to another form, or nobody asked to give them back
 * @source procedures P09, "Effects" and "Apology and restoration"
 */
export function officesOf(
  { kind, form }: Extract<Effect, { kind: "endOffices" | "reopenOffices" }>,
  day: unknown,
  facts: Facts,
): Change[] {
  if (formOf(facts) !== form) return [];
  const held = offices(facts);
  if (kind === "endOffices")
    return held.filter((row) => row.id && !row.to_date).map((row) => ending(row, day));
  const isAsked = facts.data.restoresOffices === true;
  return held
    .filter((row) => isAsked && row.id && row.to_date && row.to_date === day)
    .map((row) => ending(row, null));
}

/** Whether a step leads into another cell, and not out of the Party or of this database. */
export const goesOn = (effects: readonly Effect[]): boolean =>
  effects.some(({ kind }) => kind === "joinCell");

/**
 * The offices that end with a stay: all of them where somebody leaves the Party or this database, else those of the home
 * cell and of the committees above it that are not above the new cell.
 *
 * @param isStaying  somebody goes on in another cell
 * @source procedures P16, "Mid-term: … transfer, discipline close positions"
 */
export function officesLeft(day: unknown, isStaying: boolean, facts: Facts): Change[] {
  const left = isStaying ? leftBehind(facts) : null;
  return offices(facts)
    .filter((row) => !row.to_date && (left === null || left.has(row.org_id)))
    .map((row) => ending(row, day));
}

/** The units to which somebody who goes to another cell belongs no more. */
function leftBehind({ record, unit, other }: Facts): Set<unknown> {
  const cell = record?.values.org_id ?? unit.id;
  if (other === null) return new Set([cell]);
  const stay = [other.grassrootsId, other.communeId, other.provinceId];
  const above = [unit.grassrootsId, unit.communeId, unit.provinceId];
  return new Set([cell, ...above.filter((id) => id && !stay.includes(id))]);
}
