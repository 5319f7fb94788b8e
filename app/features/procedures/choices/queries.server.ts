import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import type { Offered } from "#app/features/procedures/choices/schema.ts";
import type { Input } from "#app/features/procedures/definition/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A member for whom a procedure can be started. */
export interface OfferedMember {
  id: string;
  name: string;
  birthYear: number;
  unit: string;
}

const MOST_MEMBERS = 60;
const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;

/**
 * Members of the scope, in order of names, whose name holds every word; former members and candidates left out.
 *
 * @returns at most 60
 */
export function listOfferedMembers(db: ScopedDb, text: string): Promise<OfferedMember[]> {
  const words = plainKey(text).split(" ").filter(Boolean);
  return db
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
        inArray(members.membership_status, [
          memberStatus.codes.probationary,
          memberStatus.codes.official,
        ]),
        isNull(members.hiddenAt),
        ...words.map((word) => sql`strpos(${members.searchName}, ${word}) > 0`),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(MOST_MEMBERS);
}

/**
 * What the inputs of a step offer out of the database: cells, colleagues. Other kinds offer what their
 * definition says.
 *
 * @param cellId  the cell of the person
 */
export async function listChoices(
  db: ScopedDb,
  inputs: readonly Input[],
  cellId: string,
): Promise<Record<string, Offered[]>> {
  const offered: Record<string, Offered[]> = {};
  for (const input of inputs) {
    if (input.kind === "cell") offered[input.key] = await listCells(db, cellId, input.within);
    if (input.kind === "colleague") offered[input.key] = await listColleagues(db, cellId);
  }
  return offered;
}

async function listCells(
  db: ScopedDb,
  cellId: string,
  within: "commune" | "province" | undefined,
): Promise<Offered[]> {
  const [own] = await db.select().from(organizations).where(eq(organizations.id, cellId));
  const bound =
    within === "commune"
      ? eq(organizations.communeId, own!.communeId!)
      : eq(organizations.provinceId, own!.provinceId!);
  const above = sql<string>`(select above.name from organizations as above where above.id = ${organizations.communeId})`;
  const rows = await db
    .select({ id: organizations.id, name: organizations.name, commune: above })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
        isNull(organizations.closedOn),
        bound,
      ),
    )
    .orderBy(sql`3`, asc(organizations.sortName));
  return rows
    .filter(({ id }) => id !== cellId)
    .map(({ id, name, commune }) => ({
      value: id,
      label: within === "commune" ? name : `${commune}: ${name}`,
    }));
}

async function listColleagues(db: ScopedDb, cellId: string): Promise<Offered[]> {
  const rows = await db
    .select({ id: members.id, name: members.full_name, birthYear: members.birthYear })
    .from(members)
    .where(
      and(
        eq(members.org_id, cellId),
        eq(members.membership_status, memberStatus.codes.official),
        isNull(members.hiddenAt),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
  return rows.map(({ id, name, birthYear }) => ({ value: id, label: `${name}, ${birthYear}` }));
}
