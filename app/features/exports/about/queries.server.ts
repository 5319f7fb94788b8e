import { desc, eq, inArray } from "drizzle-orm";
import { isRoleCode, type RoleCode } from "#app/features/access/rules.ts";
import { withoutNumbers } from "#app/features/exports/rules.ts";
import type { ExportKind } from "#app/features/exports/schema.ts";
import { posts } from "#db/schema/accounts.ts";
import { exportMembers, exportsTable } from "#db/schema/exports.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** An export as those are told whose record it held. */
export interface ExportAbout {
  id: string;
  at: Date;
  by: string;
  role: RoleCode | null;
  unit: string;
  kind: ExportKind;
  purpose: string | null;
  approvedBy: string | null;
}

/** Ids of the exports that held a member's record; none when the record is out of the scope of reading. */
export async function listExportsOf(db: ScopedDb, memberId: string): Promise<string[]> {
  const rows = await db
    .select({ id: exportMembers.exportId })
    .from(exportMembers)
    .where(eq(exportMembers.memberId, memberId));
  return rows.map(({ id }) => id);
}

/**
 * Who took these exports, when and why, newest first, in a system scope: an export stands at whoever took
 * it, also above the one who asks.
 *
 * @param ids  of exports that held a record which the one who asks may read
 */
export async function readExportsAbout(
  db: ScopedDb,
  ids: readonly string[],
  most: number,
): Promise<ExportAbout[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ row: exportsTable, role: posts.role, unit: organizations.name })
    .from(exportsTable)
    .innerJoin(organizations, eq(organizations.id, exportsTable.orgId))
    .leftJoin(posts, eq(posts.id, exportsTable.postId))
    .where(inArray(exportsTable.id, [...ids]))
    .orderBy(desc(exportsTable.createdAt), desc(exportsTable.id))
    .limit(most);
  return rows.map(({ row, role, unit }) => ({
    id: row.id,
    at: row.createdAt,
    by: row.requesterName,
    role: role !== null && isRoleCode(role) ? role : null,
    unit,
    kind: row.kind,
    purpose: row.purpose === null ? null : withoutNumbers(row.purpose),
    approvedBy: row.deciderName,
  }));
}
