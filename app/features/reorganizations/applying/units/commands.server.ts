import { inArray } from "drizzle-orm";
import {
  moveOrganization,
  renameOrganization,
} from "#app/features/organizations/changing/commands.server.ts";
import {
  closeOrganization,
  createOrganizations,
  type TreeContext,
} from "#app/features/organizations/commands.server.ts";
import type { AskedUnit } from "#app/features/organizations/plan.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import type { Outcome } from "#app/features/reorganizations/applying/rules.ts";
import {
  codeOfNew,
  refOfNew,
  type Operation,
  type Ref,
} from "#app/features/reorganizations/operations/rules.ts";
import type { Simulation, Snapshot } from "#app/features/reorganizations/simulation/rules.ts";
import { Conflict } from "#app/lib/errors.ts";
import { organizations } from "#db/schema/organizations.ts";
import { organizationSuccessions } from "#db/schema/reorganizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** By which decision units change, and how it is written down. */
export interface Decided {
  planId: string;
  decisionNumber: string | null;
  context: TreeContext;
}

/** The id of every unit that a plan names. */
export type Ids = ReadonlyMap<Ref, string>;

/**
 * Founds the new units of a plan, through the write path of the tree.
 *
 * @throws {Conflict} when one cannot stand where it was planned
 */
export async function foundUnits(
  db: ScopedDb,
  operations: readonly Operation[],
  { home, units }: Snapshot,
  { decisionNumber, context }: Decided,
): Promise<{ ids: Ids; founded: Outcome["founded"] }> {
  const codes = new Map([home, ...units].map(({ id, code }) => [id, code]));
  const asked = operations.flatMap((one): AskedUnit[] =>
    one.kind === "establish"
      ? [
          {
            code: one.code,
            name: one.name,
            orgType: one.orgType,
            parentCode: codeOfNew(one.parent) ?? codes.get(one.parent) ?? null,
            decisionNumber,
            facts: {
              isAboveGrassroots: isCommune(one.orgType) ? true : null,
              sector: null,
              communeCode: null,
              wageRegion: one.wageRegion ?? null,
              meetingDay: null,
              foundedOn: context.on,
            },
          },
        ]
      : [],
  );
  const plan = asked.length === 0 ? [] : await createOrganizations(db, null, asked, context);
  const founded = plan.flatMap((one) => (one.kind === "new" ? [one.unit] : []));
  if (founded.length !== asked.length) throw new Conflict("A new unit cannot be founded.");
  return {
    ids: new Map([
      ...[home, ...units].map(({ id }) => [id, id] as const),
      ...founded.map(({ id, code }) => [refOfNew(code), id] as const),
    ]),
    founded: founded.map(({ id, name }) => ({ id, name })),
  };
}

/** Gives units their new names and places, in the order of the plan. */
export async function changeUnits(
  db: ScopedDb,
  operations: readonly Operation[],
  { branches }: Simulation,
  { units }: Snapshot,
  ids: Ids,
  { decisionNumber, context }: Decided,
): Promise<Pick<Outcome, "renamed" | "moved">> {
  const standing = new Map(units.map((unit) => [unit.id, unit]));
  const renamed: Outcome["renamed"] = [];
  const moved: Outcome["moved"] = [];
  for (const one of operations) {
    if (one.kind !== "rename") continue;
    const { name: from } = standing.get(one.unit)!;
    await renameOrganization(
      db,
      null,
      { orgId: one.unit, name: one.name },
      decisionNumber,
      context,
    );
    renamed.push({ id: one.unit, name: one.name, from, to: one.name });
  }
  for (const { unit, parent } of branches) {
    const { parentId, name } = standing.get(unit)!;
    const to = ids.get(parent)!;
    await moveOrganization(db, null, { orgId: unit, parentId: to }, decisionNumber, context);
    moved.push({ id: unit, name, from: parentId!, to });
  }
  return { renamed, moved };
}

/** Closes what the plan closes, the lowest first, and writes down who follows whom. */
export async function closeUnits(
  db: ScopedDb,
  { closures }: Simulation,
  ids: Ids,
  { planId, decisionNumber, context }: Decided,
): Promise<Outcome["closed"]> {
  const rows = await db
    .select()
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        closures.map(({ unit }) => unit),
      ),
    );
  const lowestFirst = rows.toSorted((one, other) =>
    Number(one.posTo - one.posFrom - (other.posTo - other.posFrom)),
  );
  for (const { id } of lowestFirst) await closeOrganization(db, null, id, decisionNumber, context);
  const links = closures.flatMap(({ unit, change, successors, books }) =>
    successors.map((ref) => ({
      predecessorId: unit,
      successorId: ids.get(ref)!,
      takesBooks: ref === books,
      change,
      onDay: context.on,
      decisionNumber,
      reorganizationId: planId,
    })),
  );
  if (links.length > 0) await db.insert(organizationSuccessions).values(links);
  return lowestFirst.map(({ id, name }) => ({ id, name }));
}
