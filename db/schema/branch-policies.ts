import { sql } from "drizzle-orm";
import { pgPolicy, type PgPolicy } from "drizzle-orm/pg-core";
import { admits, column, within } from "#db/schema/policies.ts";

/**
 * What a unit calls for in its branch, such as a campaign: read inside the scope of the act, and by those whose own
 * unit or record stands below it. Written by an act that writes in the whole of the unit.
 */
export const calledInBranch = (table: string): PgPolicy[] => {
  const unit = column(`${table}.org_id`);
  // Neither list hangs on the row: each is made once in a statement.
  const ofActing = sql`select unnest(array[o.commune_id, o.province_id]) from organizations o where o.pos_from in (select lower(acting) from unnest((select app_ranges())) acting)`;
  const ofMember = sql`select unnest(array[m.commune_id, m.province_id]) from members m where m.id = (select app_member())`;
  return [
    pgPolicy(`${table}_read`, {
      for: "select",
      to: "public",
      using: sql`${within("app_ranges", `${table}.org_pos`)} or ${unit} in (${ofActing}) or ${unit} in (${ofMember})`,
    }),
    admits(within("app_write_ranges", `${table}.org_pos`), `${table}_write`),
  ];
};
