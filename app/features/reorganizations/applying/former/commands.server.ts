import { eq } from "drizzle-orm";
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
  const beside = await readCode(db, home.parentId);
  const recorded: Required<Outcome>["recorded"] = [];
  for (const one of operations.filter(({ kind }) => kind === "former") as Former[]) {
    const { code, name, orgType, foundedOn } = one;
    // Where nobody knows since when, it stood at least on the day before.
    const since = foundedOn ?? addDays(context.on, -1);
    const facts = {
      isAboveGrassroots: null,
      sector: null,
      communeCode: null,
      wageRegion: null,
      meetingDay: null,
      foundedOn: since,
    };
    const parentCode = orgType === province ? beside : home.code;
    const asked = { code, name, orgType, parentCode, decisionNumber: null, facts };
    const [made] = await createOrganizations(db, null, [asked], context);
    if (made?.kind !== "new") throw new Conflict("A former unit cannot be recorded.");
    await closeRecorded(db, made.unit.id, one, decided);
    await recordFacts(db, null, [
      factOf("organization.recorded", made.unit.posFrom, name, context),
    ]);
    recorded.push({ id: made.unit.id, name });
  }
  return recorded;
}

/** The code of what a province hangs under; null where it hangs under nothing. */
async function readCode(db: ScopedDb, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [unit] = await db
    .select({ code: organizations.code })
    .from(organizations)
    .where(eq(organizations.id, id));
  return unit?.code ?? null;
}

async function closeRecorded(
  db: ScopedDb,
  id: string,
  { foundedOn, into }: Former,
  { planId, decisionNumber, context: { on } }: Decided,
): Promise<void> {
  await db.update(organizations).set({ closedOn: on, foundedOn }).where(eq(organizations.id, id));
  await db
    .update(organizationVersions)
    .set({ validTo: on, decisionNumber })
    .where(eq(organizationVersions.orgId, id));
  await db.insert(organizationSuccessions).values(
    into.map((successorId) => ({
      predecessorId: id,
      successorId,
      takesBooks: false,
      change: into.length > 1 ? split : merged,
      onDay: on,
      decisionNumber,
      reorganizationId: planId,
    })),
  );
}
