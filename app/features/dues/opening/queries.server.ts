import { and, asc, eq, inArray, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { firstDay, type Month } from "#app/features/dues/months/rules.ts";
import { duesSheets, duesTerms } from "#db/schema/dues.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The cells that have no sheet of a month yet, in provinces that have confirmed their figures for it.
 *
 * @returns ids in the order of the tree
 * @source P11.3 "Generate sheet for month"
 */
export async function listUnopened(db: ScopedDb, month: Month): Promise<string[]> {
  const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;
  const sheet = db
    .select({ one: sql`1` })
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, organizations.id), eq(duesSheets.month, month)));
  const confirmed = db
    .select({ provinceId: duesTerms.provinceId })
    .from(duesTerms)
    .where(and(eq(duesTerms.state, "approved"), lte(duesTerms.fromMonth, month)));
  const rows = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
        or(isNull(organizations.closedOn), sql`${organizations.closedOn} > ${firstDay(month)}`),
        inArray(organizations.provinceId, confirmed),
        notExists(sheet),
      ),
    )
    .orderBy(asc(organizations.posFrom));
  return rows.map(({ id }) => id);
}
