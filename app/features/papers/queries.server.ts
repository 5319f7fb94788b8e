import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import type { PaperUnit } from "#app/features/papers/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune } from "#app/features/territory/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * A unit as its papers name it; null when there is none. The place is the commune where it sits, else that of
 * the commune committee above it.
 *
 * @param on  the place bears the name of that day
 */
export async function readPaperUnit(
  db: ScopedDb,
  orgId: string,
  on: CivilDate,
): Promise<PaperUnit | null> {
  const unit = await readOrganization(db, orgId);
  if (unit === null) return null;
  const committee = unit.ancestors.findLast(({ orgType }) => isCommune(orgType));
  const commune =
    unit.org.communeCode ??
    (committee === undefined
      ? null
      : ((await readOrganization(db, committee.id))?.org.communeCode ?? null));
  const place = commune === null ? null : nameOfCommune(commune, await readTerritory(db), on);
  return { name: unit.org.name, above: unit.ancestors.at(-1)?.name ?? null, place };
}
