import { sql } from "drizzle-orm";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A unit as places name it. */
interface Named {
  id: string;
  name: string;
}

/** A name that a unit had, or a unit that has closed, with what it is now. */
export interface FormerUnit extends Named {
  until: CivilDate;
  now: Named[];
}

const MOST = 50;

/**
 * Closed units, and names that open ones no longer have, that hold every word; accents are needed for none of the first
 * and for all of the others. The tree itself is readable by everyone signed in.
 *
 * @returns the latest first
 * @source procedures P17 "so old district names remain searchable"
 */
export async function searchFormer(db: ScopedDb, text: string): Promise<FormerUnit[]> {
  const plain = plainKey(text).split(" ").filter(Boolean);
  // The database takes no zero byte, and one is no letter of a name.
  const words = text.toLowerCase().replaceAll("\0", " ").split(/\s+/).filter(Boolean);
  // What holds no letter finds nothing.
  if (plain.length === 0) return [];
  const holds = (name: ReturnType<typeof sql>, of: readonly string[]) =>
    sql.join(
      of.map((word) => sql`strpos(${name}, ${word}) > 0`),
      sql` and `,
    );
  return db.execute<{ id: string; name: string; until: string; now: Named[] }>(sql`
    select o.id, o.name, o.closed_on::text as until, coalesce((
      select json_agg(json_build_object('id', n.id, 'name', n.name) order by n.sort_name, n.id)
      from organization_successions s join organizations n on n.id = s.successor_id
      where s.predecessor_id = o.id), '[]') as now
    from organizations o
    where o.closed_on is not null and ${holds(sql`o.search_name`, plain)}
    union all
    select o.id, v.name, v.valid_to::text, json_build_array(json_build_object('id', o.id, 'name', o.name))
    from organization_versions v join organizations o on o.id = v.org_id
    where o.closed_on is null and v.valid_to is not null and v.name <> o.name and ${holds(sql`lower(v.name)`, words)}
    order by 3 desc, 2 limit ${MOST}`);
}

/** One unit that followed another, by which change, on which day. */
export interface Succession extends Named {
  isPredecessor: boolean;
  /** Code of `org_change_type`. */
  change: string;
  on: CivilDate;
  decisionNumber: string | null;
}

/** Whom a unit followed and who followed it, the latest first. @source procedures P17 "predecessor/successor links" */
export async function listSuccessions(db: ScopedDb, orgId: string): Promise<Succession[]> {
  return db.execute<{
    id: string;
    name: string;
    isPredecessor: boolean;
    change: string;
    on: string;
    decisionNumber: string | null;
  }>(sql`
    select o.id, o.name, s.successor_id = ${orgId}::uuid as "isPredecessor", s.change, s.on_day::text as "on",
      s.decision_number as "decisionNumber"
    from organization_successions s
    join organizations o on o.id = case when s.successor_id = ${orgId}::uuid then s.predecessor_id else s.successor_id end
    where s.successor_id = ${orgId}::uuid or s.predecessor_id = ${orgId}::uuid
    order by s.on_day desc, o.sort_name, o.id`);
}
