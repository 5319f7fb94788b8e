import { asc, eq, sql } from "drizzle-orm";
import { partyPosition } from "#app/codes/party-position.ts";
import { isInBranch, type Actor } from "#app/features/access/rules.ts";
import type { TakenStep } from "#app/features/procedures/facts/rules.ts";
import type { CaseEnds } from "#app/features/procedures/hands/rules.ts";
import { isOfKind, type UnitKind } from "#app/features/procedures/units/rules.ts";
import { kept } from "#db/kept.server.ts";
import { cases, caseSteps } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A case as stored. */
export type StoredCase = typeof cases.$inferSelect;

/** A step as stored. */
export type StoredStep = typeof caseSteps.$inferSelect;

/** Whom a case would be about. */
export interface CaseSubject extends CaseEnds {
  name: string;
  orgId: string;
}

const subjectById = kept((db) =>
  db
    .select({
      name: members.full_name,
      orgId: members.org_id,
      orgPos: members.orgPos,
      position: members.current_party_position,
      hiddenAt: members.hiddenAt,
    })
    .from(members)
    .where(eq(members.id, sql.placeholder("memberId"))),
);

/** Reads a member as the subject of a case; null out of reach. */
export async function readSubject(db: ScopedDb, memberId: string): Promise<CaseSubject | null> {
  const [row] = await subjectById(db, { memberId });
  if (row === undefined || row.hiddenAt !== null) return null;
  return {
    memberId,
    name: row.name,
    orgId: row.orgId,
    orgPos: row.orgPos,
    otherPos: null,
    isAboutSecretary: row.position === partyPosition.codes.cellSecretary,
  };
}

/** Whom a case would be about: a member, or a unit as a whole. */
export type SubjectKey = { memberId: string } | { orgId: string };

/**
 * Reads the subject of a case; null out of reach. The tree of units is seen by everybody, so that a unit is in reach
 * only inside the branch of the active post.
 */
export async function readSubjectOf(
  db: ScopedDb,
  actor: Actor | null,
  key: SubjectKey,
  kind: UnitKind,
): Promise<CaseSubject | null> {
  if ("memberId" in key) return readSubject(db, key.memberId);
  const [unit] = await db.select().from(organizations).where(eq(organizations.id, key.orgId));
  if (unit === undefined || !isOfKind(kind, unit)) return null;
  if (actor !== null && !isInBranch(actor, unit.posFrom)) return null;
  return {
    memberId: null,
    name: unit.name,
    orgId: unit.id,
    orgPos: unit.posFrom,
    otherPos: null,
    isAboutSecretary: false,
  };
}

const caseById = kept((db) =>
  db
    .select()
    .from(cases)
    .where(eq(cases.id, sql.placeholder("id"))),
);
const lockedById = kept((db) =>
  db
    .select()
    .from(cases)
    .where(eq(cases.id, sql.placeholder("id")))
    .for("update"),
);

/** Reads a case and holds it until the transaction ends; null out of reach. */
export async function lockCase(db: ScopedDb, id: string): Promise<StoredCase | null> {
  const [row] = await lockedById(db, { id });
  return row ?? null;
}

/** Reads a case; null out of reach. */
export async function readCase(db: ScopedDb, id: string): Promise<StoredCase | null> {
  const [row] = await caseById(db, { id });
  return row ?? null;
}

/** The steps of a case, oldest first. */
export function listSteps(db: ScopedDb, caseId: string): Promise<StoredStep[]> {
  return stepsOf(db, { caseId });
}

const stepsOf = kept((db) =>
  db
    .select()
    .from(caseSteps)
    .where(eq(caseSteps.caseId, sql.placeholder("caseId")))
    .orderBy(asc(caseSteps.ordinal)),
);

/** The steps as the rules see them. */
export async function takenSteps(db: ScopedDb, caseId: string): Promise<TakenStep[]> {
  const rows = await listSteps(db, caseId);
  return rows.map(({ step, toState, takenOn, accountId, role }) => ({
    step,
    to: toState,
    on: takenOn,
    accountId,
    role,
  }));
}
