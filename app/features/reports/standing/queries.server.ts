import { sql } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A unit as it was in a time: its name and type on the last day, and whether it stood then. */
export interface StoodUnit {
  id: string;
  name: string;
  orgType: string;
  /** All types that it had in that time. */
  types: string[];
  posFrom: bigint;
  isStanding: boolean;
}

/**
 * The units of a branch that stood in it on one of some days, the unit itself among them, under the structure of those
 * days.
 *
 * @returns in the order of their names
 * @source procedures P17 "Reports as of a past date use the structure of that date"
 */
export async function listStood(
  db: ScopedDb,
  unitId: string,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<StoodUnit[]> {
  const rows = await db.execute<{
    org_id: string;
    name: string;
    org_type: string;
    types: string[];
    pos_from: string;
    is_standing: boolean;
  }>(sql`
    select org_id, name, org_type, types, pos_from::text, is_standing
    from app_units(${unitId}::uuid, ${from}::date, ${to}::date) order by sort_name collate "C", org_id`);
  return rows.map(
    ({ org_id: id, org_type: orgType, pos_from: at, is_standing: isStanding, ...unit }) => ({
      id,
      name: unit.name,
      orgType,
      types: unit.types,
      posFrom: BigInt(at),
      isStanding,
    }),
  );
}

/** The cells of a branch that stood in it on one of some days; whatever they are since. */
export async function listStoodCells(
  db: ScopedDb,
  unitId: string,
  days: { from: CivilDate; to: CivilDate },
): Promise<StoodUnit[]> {
  return (await listStood(db, unitId, days)).filter(({ types }) => types.some(isCell));
}

/** What a unit and the one above it were called on a day; null of what had nothing above. */
export async function readNamesOn(
  db: ScopedDb,
  unitId: string,
  on: CivilDate,
): Promise<{ name: string | null; above: string | null }> {
  const [row] = await db.execute<{ name: string | null; above: string | null }>(sql`
    select app_name_on(${unitId}::uuid, ${on}::date) as name,
      (select app_name_on(v.parent_id, ${on}::date) from organization_versions v where v.org_id = ${unitId}::uuid
        order by v.valid_from <= ${on}::date desc, case when v.valid_from <= ${on}::date then v.valid_from end desc,
          v.valid_from limit 1) as above`);
  return row ?? { name: null, above: null };
}

const MOST_CLOSED = 100;

/** The units of somebody's branch that stood on one of some days and have closed since, by name. */
export async function listClosed(
  db: ScopedDb,
  own: Pick<Unit, "id" | "posFrom" | "posTo">,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<{ id: string; name: string }[]> {
  const rows = await db.execute<{ id: string; name: string }>(sql`
    select o.id, app_name_on(o.id, ${to}::date) as name from organizations o
    where o.pos_from > ${String(own.posFrom)}::bigint and o.pos_from < ${String(own.posTo)}::bigint
      and o.closed_on > ${from}::date and (o.founded_on is null or o.founded_on <= ${to}::date)
    order by o.sort_name, o.id limit ${MOST_CLOSED}`);
  return rows.map(({ id, name }) => ({ id, name }));
}
