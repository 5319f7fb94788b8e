import { and, asc, eq, inArray, isNull, lte } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { candidateFor, type Candidate, type Round } from "#app/features/procedures/badges/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A candidate of a round, with the case that runs already. */
export interface ListedCandidate extends Candidate {
  memberId: string;
  name: string;
  birthYear: number;
  unit: string;
  caseId: string | null;
}

const CHUNK = 500;
const shortest = Math.min(...Object.values(partyBadge.keyed).map(({ minMonths }) => minMonths));

/**
 * Who of the scope reaches a badge by a round, by cell and name. Read from whole records: interruptions and
 * confirmed ages count.
 */
export async function listCandidates(
  db: ScopedDb,
  round: Round,
  rules: RuleSet,
): Promise<ListedCandidate[]> {
  const people = await db
    .select({
      id: members.id,
      name: members.full_name,
      birthYear: members.birthYear,
      unit: organizations.name,
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        eq(members.membership_status, memberStatus.codes.official),
        isNull(members.hiddenAt),
        lte(members.partyAgeFrom, addMonths(round.on, -shortest)),
      ),
    )
    .orderBy(asc(organizations.sortName), asc(members.sortName), asc(members.id));
  const found: ListedCandidate[] = [];
  for (let at = 0; at < people.length; at += CHUNK) {
    const part = people.slice(at, at + CHUNK);
    const ids = part.map(({ id }) => id);
    const [stored, open] = [await readStored(db, ids), await openBadges(db, ids)];
    for (const { id: memberId, ...person } of part) {
      const record = stored.get(memberId)?.record;
      const candidate = record === undefined ? null : candidateFor(record, round, rules);
      if (candidate !== null)
        found.push({ memberId, ...person, ...candidate, caseId: open.get(memberId) ?? null });
    }
  }
  return found;
}

async function openBadges(db: ScopedDb, ids: string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: cases.id, memberId: cases.memberId })
    .from(cases)
    .where(and(inArray(cases.memberId, ids), eq(cases.procedure, "badge"), isNull(cases.closedOn)));
  return new Map(rows.map(({ id, memberId }) => [memberId!, id]));
}
