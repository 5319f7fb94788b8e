import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, ne, or } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import { orgType } from "#app/codes/org-type.ts";
import type { Audience } from "#app/features/tasks/directives/schema.ts";
import { civilDate, yearOf, type CivilDate } from "#app/lib/dates.ts";
import { directives } from "#db/schema/tasks.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A directive as stored. */
export type StoredDirective = typeof directives.$inferSelect;

/** A directive with the unit that issues it. */
export type DirectiveView = StoredDirective & { orgName: string; orgType: string };

/** A unit that can receive a directive. */
export interface Receiver {
  id: string;
  name: string;
  orgType: string;
  posFrom: bigint;
}

const MOST_RECEIVERS = 500;

/** A directive of the scope, issued there or received there; null when there is none of that id. */
export async function readDirective(db: ScopedDb, id: string): Promise<DirectiveView | null> {
  const [row] = await db
    .select({ directive: directives, orgName: organizations.name, orgType: organizations.orgType })
    .from(directives)
    .innerJoin(organizations, eq(organizations.id, directives.orgId))
    .where(eq(directives.id, id));
  return row === undefined ? null : { ...row.directive, ...namesOf(row) };
}

/** The same, locked until the transaction ends: two who act at the same moment come one after the other. */
export async function lockDirective(db: ScopedDb, id: string): Promise<DirectiveView | null> {
  await db
    .select({ id: directives.id })
    .from(directives)
    .where(eq(directives.id, id))
    .for("update");
  return readDirective(db, id);
}

/**
 * The units to which a unit's directive goes, in the order of the tree; at most 500, all of them open.
 *
 * @param chosenIds  for "chosen": only these, and only those that lie below the unit
 */
export function listReceivers(
  db: ScopedDb,
  unit: Pick<Unit, "id" | "posFrom" | "posTo">,
  audience: Audience,
  chosenIds: readonly string[] = [],
): Promise<Receiver[]> {
  const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;
  if (audience === "chosen" && chosenIds.length === 0) return Promise.resolve([]);
  const which = {
    cells: inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
    below: eq(organizations.parentId, unit.id),
    chosen: inArray(organizations.id, [...chosenIds]),
  };
  return selectReceivers(db, unit, which[audience]);
}

/** The units that a unit may choose from: those directly below a province, else all of its branch. */
export function listChoosable(
  db: ScopedDb,
  unit: Pick<Unit, "id" | "posFrom" | "posTo" | "orgType">,
): Promise<Receiver[]> {
  const { province, otherCentral } = orgType.codes;
  const isHigh = unit.orgType === province || unit.orgType === otherCentral;
  return selectReceivers(db, unit, isHigh ? eq(organizations.parentId, unit.id) : undefined);
}

function selectReceivers(
  db: ScopedDb,
  unit: Pick<Unit, "id" | "posFrom" | "posTo">,
  which: ReturnType<typeof eq> | undefined,
): Promise<Receiver[]> {
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      orgType: organizations.orgType,
      posFrom: organizations.posFrom,
    })
    .from(organizations)
    .where(
      and(
        gt(organizations.posFrom, unit.posFrom),
        lt(organizations.posFrom, unit.posTo),
        ne(organizations.orgType, orgType.codes.partyGroup),
        isNull(organizations.closedOn),
        which,
      ),
    )
    .orderBy(asc(organizations.posFrom))
    .limit(MOST_RECEIVERS);
}

/** The directives that carry out a received one, newest first; those that the scope shows. */
export async function listCarriedOut(db: ScopedDb, id: string): Promise<DirectiveView[]> {
  const rows = await db
    .select({ directive: directives, orgName: organizations.name, orgType: organizations.orgType })
    .from(directives)
    .innerJoin(organizations, eq(organizations.id, directives.orgId))
    .where(and(eq(directives.parentId, id), inArray(directives.state, ["issued", "cancelled"])))
    .orderBy(desc(directives.issuedOn));
  return rows.map((row) => ({ ...row.directive, ...namesOf(row) }));
}

const namesOf = ({ orgName, orgType: type }: { orgName: string; orgType: string }) => ({
  orgName,
  orgType: type,
});

/** Whether another document of a unit bears a number already: one of this year, or one about to be issued. */
export async function isNumberTaken(
  db: ScopedDb,
  { id, orgId, number }: { id: string; orgId: string; number: string },
  today: CivilDate,
): Promise<boolean> {
  const [row] = await db
    .select({ id: directives.id })
    .from(directives)
    .where(
      and(
        eq(directives.orgId, orgId),
        eq(directives.number, number),
        ne(directives.id, id),
        inArray(directives.state, ["proposed", "issued"]),
        or(isNull(directives.issuedOn), gte(directives.issuedOn, civilDate(yearOf(today), 1, 1))),
      ),
    )
    .limit(1);
  return row !== undefined;
}
