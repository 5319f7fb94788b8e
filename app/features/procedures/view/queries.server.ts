import { inArray } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { sightOf, type Sight } from "#app/features/members/access.ts";
import { follows } from "#app/features/procedures/access.ts";
import { listChoices } from "#app/features/procedures/choices/queries.server.ts";
import type { Offered } from "#app/features/procedures/choices/schema.ts";
import type { Definition } from "#app/features/procedures/definition/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { readFacts } from "#app/features/procedures/facts/queries.server.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import {
  listSteps,
  readCase,
  readSubject,
  type StoredCase,
  type StoredStep,
} from "#app/features/procedures/queries.server.ts";
import { endsOf } from "#app/features/procedures/hands/rules.ts";
import { openSteps, type CaseState } from "#app/features/procedures/rules.ts";
import { idsIn } from "#app/features/procedures/view/values/rules.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the steps of the reader offer to choose from, by step and input. */
export type OfferedBySteps = Record<string, Record<string, Offered[]>>;

/** A case with everything its page shows. */
export interface OpenedCase {
  stored: StoredCase;
  steps: StoredStep[];
  state: CaseState & { definition: Definition };
  facts: Facts;
  /** How the reader looks at the record of the person; `none` where the case is about a unit. */
  sight: Sight;
  offered: OfferedBySteps;
  /** Names of cells and members that the case holds by id. */
  names: Record<string, string>;
  unit: string;
  otherUnit: string | null;
}

/** Reads a case for its page; null out of reach. */
export async function openCasePage(
  db: ScopedDb,
  actor: Actor,
  id: string,
  now: Date,
): Promise<OpenedCase | null> {
  const stored = await readCase(db, id);
  const definition = stored === null ? null : definitionOf(stored.procedure);
  if (stored === null || definition === null || !follows(actor, stored.procedure)) return null;
  const steps = await listSteps(db, id);
  const subject = stored.memberId === null ? null : await readSubject(db, stored.memberId);
  const taken = steps.map(({ step, toState, takenOn, accountId, role }) => ({
    step,
    to: toState,
    on: takenOn,
    accountId,
    role,
  }));
  const facts = await readFacts(db, { ...stored, taken, definition }, now);
  const ends = endsOf(stored, subject, taken);
  const state = { definition, state: stored.state, ends };
  const units = await unitNames(db, [
    stored.orgId,
    ...(stored.otherOrgId === null ? [] : [stored.otherOrgId]),
  ]);
  const ids = idsIn(definition, stored.data);
  return {
    stored,
    steps,
    state,
    facts,
    sight:
      stored.memberId === null
        ? "none"
        : sightOf(actor, { id: stored.memberId, orgPos: subject?.orgPos ?? stored.orgPos }),
    offered: await offerOf(db, actor, state, facts),
    names: {
      ...(await unitNames(db, ids.cells)),
      ...(await memberNames(db, ids.people)),
    },
    unit: units[stored.orgId] ?? "",
    otherUnit: stored.otherOrgId === null ? null : (units[stored.otherOrgId] ?? null),
  };
}

/** What the inputs of the reader's steps offer out of the database. */
export async function offerOf(
  db: ScopedDb,
  actor: Actor,
  state: CaseState,
  facts: Facts,
): Promise<OfferedBySteps> {
  const offered: OfferedBySteps = {};
  for (const { step } of openSteps(state, actor, facts))
    offered[step.key] = await listChoices(db, step.inputs ?? [], facts);
  return offered;
}

async function unitNames(db: ScopedDb, ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db.select().from(organizations).where(inArray(organizations.id, ids));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

async function memberNames(db: ScopedDb, ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db.select().from(members).where(inArray(members.id, ids));
  return Object.fromEntries(rows.map(({ id, full_name }) => [id, full_name]));
}
