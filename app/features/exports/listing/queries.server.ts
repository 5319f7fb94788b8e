import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { listSight, permittedFilter, searchReach } from "#app/features/members/list/access.ts";
import { findNames, type Listing } from "#app/features/members/list/queries.server.ts";
import { readListUnit } from "#app/features/members/list/units/queries.server.ts";
import type { MemberFilter } from "#app/features/members/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Whom an export lists, and the name of their unit. */
export interface ExportListing extends Listing {
  unitName: string;
}

/** The people of an export: the same as the member list shows this actor under the same filters. */
export async function listingFor(
  db: ScopedDb,
  actor: Actor,
  filter: MemberFilter,
  today: CivilDate,
): Promise<ExportListing> {
  const sight = listSight(actor);
  const permitted = permittedFilter(actor, sight, filter);
  const unit = await readListUnit(db, unitOf(actor), permitted.org);
  const names = await findNames(db, permitted.q);
  return {
    scope: unit,
    unitName: unit.name,
    filter: permitted,
    today,
    search: { ...searchReach(actor, sight), names },
  };
}
