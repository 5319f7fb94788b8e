import { and, asc, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;

/** Somebody of the same name and year of birth. */
export interface Namesake {
  id: string;
  name: string;
  unit: string;
}

/** The open cells at or below the post of the actor, in order of names. */
export async function listOwnCells(
  db: ScopedDb,
  { post }: Actor,
): Promise<{ value: string; label: string }[]> {
  if (post === null || post.posFrom === null || post.posTo === null) return [];
  return db
    .select({ value: organizations.id, label: organizations.name })
    .from(organizations)
    .where(
      and(
        gte(organizations.posFrom, post.posFrom),
        lt(organizations.posFrom, post.posTo),
        inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
        isNull(organizations.closedOn),
      ),
    )
    .orderBy(asc(organizations.sortName));
}

/** Records of the scope with this name, accents aside, and this year of birth. */
export function listNamesakes(db: ScopedDb, name: string, year: number): Promise<Namesake[]> {
  return db
    .select({ id: members.id, name: members.full_name, unit: organizations.name })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        eq(members.searchName, plainKey(name)),
        eq(members.birthYear, year),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(members.id));
}
