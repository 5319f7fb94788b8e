import { inArray } from "drizzle-orm";
import {
  moveOrganization,
  renameOrganization,
  retypeOrganization,
} from "#app/features/organizations/changing/commands.server.ts";
import {
  closeOrganization,
  createOrganizations,
  type TreeContext,
} from "#app/features/organizations/commands.server.ts";
import type { AskedUnit } from "#app/features/organizations/plan.ts";
import { isCommune, type OrgType } from "#app/features/organizations/rules.ts";
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

/** What becomes of the tree before people move: in the order in which one thing rests on the other. */
type Changed = { ids: Ids } & Required<Pick<Outcome, "founded" | "retyped" | "renamed" | "moved">>;

/**
 * Founds, retypes, renames and moves the units of a plan. What is founded under a unit that becomes another type waits
 * until it is that.
 *
 * @throws {Conflict} when one cannot stand where it was planned
 */
export async function changeTree(
  db: ScopedDb,
  operations: readonly Operation[],
  { simulation, snapshot }: { simulation: Simulation; snapshot: Snapshot },
  decided: Decided,
): Promise<Changed> {
  const isLate = foundedUnder(
    operations,
    simulation.retyped.map(({ unit }) => unit),
  );
  const isEarly = (one: Operation) => !isLate(one);
  const first = await foundUnits(db, operations.filter(isEarly), snapshot, decided);
  const retyped = await retypeUnits(db, simulation, snapshot, first.ids, decided);
  const then = await foundUnits(db, operations.filter(isLate), snapshot, decided);
  const ids = new Map([...first.ids, ...then.ids]);
  const changed = await changeUnits(db, operations, simulation, snapshot, ids, decided);
  return { ids, founded: [...first.founded, ...then.founded], retyped, ...changed };
}

/** Which operations found a unit below one of some units. */
function foundedUnder(
  operations: readonly Operation[],
  units: readonly string[],
): (one: Operation) => boolean {
  const parents = new Map(
    operations.flatMap((one) =>
      one.kind === "establish" ? [[refOfNew(one.code), one.parent] as const] : [],
    ),
  );
  const isUnder = (ref: Ref | undefined, left = parents.size): boolean =>
    ref !== undefined && left >= 0 && (units.includes(ref) || isUnder(parents.get(ref), left - 1));
  return (one) => one.kind === "establish" && isUnder(one.parent);
}

/** Gives units their new types, each with its parent. */
async function retypeUnits(
  db: ScopedDb,
  { retyped, branches }: Simulation,
  { units }: Snapshot,
  ids: Ids,
  { decisionNumber, context }: Decided,
): Promise<Required<Outcome>["retyped"]> {
  const standing = new Map(units.map((unit) => [unit.id, unit]));
  const parents = new Map(branches.map(({ unit, parent }) => [unit, parent]));
  const done: Required<Outcome>["retyped"] = [];
  for (const { unit, from, to } of retyped) {
    const { name, parentId } = standing.get(unit)!;
    const asked = parents.get(unit);
    const next = asked === undefined ? null : ids.get(asked);
    if (next === undefined) throw new Conflict("The parent is not founded yet.");
    const change = { orgId: unit, orgType: to as OrgType, parentId: next };
    await retypeOrganization(db, null, change, decisionNumber, context);
    done.push({ id: unit, name, from, to, parentFrom: parentId!, parentTo: next ?? parentId! });
  }
  return done;
}

/** Founds new units of a plan, through the write path of the tree. */
async function foundUnits(
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
async function changeUnits(
  db: ScopedDb,
  operations: readonly Operation[],
  { branches, retyped }: Simulation,
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
  const moving = branches.filter(({ unit }) => !retyped.some((one) => one.unit === unit));
  for (const { unit, parent } of moving) {
    const { parentId, name } = standing.get(unit)!;
    const to = ids.get(parent)!;
    await moveOrganization(db, null, { orgId: unit, parentId: to }, decisionNumber, context);
    moved.push({ id: unit, name, from: parentId!, to });
  }
  return { renamed, moved };
}

/** Closes what the plan closes, the lowest first, which a cell that became a committee does not, and writes down who follows whom. */
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
        closures.flatMap(({ unit, stays }) => (stays ? [] : [unit])),
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
