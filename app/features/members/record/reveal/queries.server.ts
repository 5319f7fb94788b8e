import type { Actor } from "#app/features/access/rules.ts";
import { mayReveal } from "#app/features/members/access.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import type { RevealField } from "#app/features/members/record/reveal/schema.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A number that may be asked for. */
export interface Revealable {
  memberId: string;
  orgPos: bigint;
  name: string;
  /** The whole number; it goes to the page only after the reason is recorded. Null when the record has none. */
  number: string | null;
}

/**
 * Reads a number that the actor may see whole.
 *
 * @returns null when there is no such record in the scope
 * @throws {Forbidden} when the record may be seen and its numbers not
 */
export async function readRevealable(
  db: ScopedDb,
  actor: Actor,
  id: string,
  field: RevealField,
): Promise<Revealable | null> {
  const member = isId(id) ? await readMember(db, id) : null;
  if (member === null) return null;
  if (!mayReveal(actor, member, field)) throw new Forbidden("member.reveal");
  const { values } = member.record;
  return {
    memberId: member.id,
    orgPos: member.orgPos,
    name: values.full_name ?? "",
    number: values[field] ?? null,
  };
}
