import { eq, inArray } from "drizzle-orm";
import { orgChangeType } from "#app/codes/org-change-type.ts";
import { orgType as orgTypes } from "#app/codes/org-type.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { createOrganizations, factOf } from "#app/features/organizations/commands.server.ts";
import type { Outcome } from "#app/features/reorganizations/applying/rules.ts";
import type { Decided } from "#app/features/reorganizations/applying/units/commands.server.ts";
import type { Former, Operation } from "#app/features/reorganizations/operations/rules.ts";
import type { SeenUnit } from "#app/features/reorganizations/simulation/rules.ts";
import { addDays } from "#app/lib/dates.ts";
import { Conflict } from "#app/lib/errors.ts";
import { organizations, organizationVersions } from "#db/schema/organizations.ts";
import { organizationSuccessions } from "#db/schema/reorganizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { merged, split } = orgChangeType.codes;
const { province } = orgTypes.codes;

/**
 * Records units that had closed before the program was there, below the province, and provinces beside it: each with its name of then, closed on the day of the plan,
 * with who follows it. Nobody moves, and nobody keeps books.
 *
 * @throws {Conflict} when one cannot be recorded
 * @source procedures P17, "The 2025 reform … load it as historic operations"
 */
export async function recordFormers(
  db: ScopedDb,
  operations: readonly Operation[],
  home: Pick<SeenUnit, "code" | "parentId">,
  decided: Decided,
): Promise<Required<Outcome>["recorded"]> {
  const { context } = decided;
  const formers = operations.filter(({ kind }) => kind === "former") as Former[];
  if (formers.length === 0) return [];
  const beside = await readCode(db, home.parentId);
  const asked = formers.map(({ code, name, orgType, foundedOn }) => ({
    code,
    name,
    orgType,
    parentCode: orgType === province ? beside : home.code,
    decisionNumber: null,
    // Where nobody knows since when, it stood at least on the day before.
    facts: { ...noFacts, foundedOn: foundedOn ?? addDays(context.on, -1) },
  }));
  const made = await createOrganizations(db, null, asked, context);
  const units = made.flatMap((one) => (one.kind === "new" ? [one.unit] : []));
  if (units.length < formers.length) throw new Conflict("A former unit cannot be recorded.");
  const recorded = formers.map((former, at) => ({ former, unit: units[at]! }));
  await closeRecorded(db, recorded, decided);
  await recordFacts(
    db,
    null,
    recorded.map(({ unit }) => factOf("organization.recorded", unit.posFrom, unit.name, context)),
  );
  return recorded.map(({ unit: { id, name } }) => ({ id, name }));
}

const noFacts = {
  isAboveGrassroots: null,
  sector: null,
  communeCode: null,
  wageRegion: null,
  meetingDay: null,
};

/** The code of what a province hangs under; null where it hangs under nothing. */
async function readCode(db: ScopedDb, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [unit] = await db
    .select({ code: organizations.code })
    .from(organizations)
    .where(eq(organizations.id, id));
  return unit?.code ?? null;
}

/** Closes all of them with the day of the plan, and says who follows each. */
async function closeRecorded(
  db: ScopedDb,
  recorded: readonly { former: Former; unit: { id: string } }[],
  { planId, decisionNumber, context: { on } }: Decided,
): Promise<void> {
  const idsOf = (rows: typeof recorded) => rows.map(({ unit }) => unit.id);
  const all = idsOf(recorded);
  await db.update(organizations).set({ closedOn: on }).where(inArray(organizations.id, all));
  const undated = idsOf(recorded.filter(({ former }) => former.foundedOn === null));
  if (undated.length > 0)
    await db
      .update(organizations)
      .set({ foundedOn: null })
      .where(inArray(organizations.id, undated));
  await db
    .update(organizationVersions)
    .set({ validTo: on, decisionNumber })
    .where(inArray(organizationVersions.orgId, all));
  await db.insert(organizationSuccessions).values(
    recorded.flatMap(({ former: { into }, unit: { id } }) =>
      into.map((successorId) => ({
        predecessorId: id,
        successorId,
        takesBooks: false,
        change: into.length > 1 ? split : merged,
        onDay: on,
        decisionNumber,
        reorganizationId: planId,
      })),
    ),
  );
}
