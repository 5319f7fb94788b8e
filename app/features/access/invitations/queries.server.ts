import { createHash } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { plainCode } from "#app/lib/paper-code.server.ts";
import { invitations } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a one-time code gives. */
export interface Invitation {
  codeHash: string;
  role: RoleCode;
  orgId: string | null;
  orgName: string | null;
  basis: string | null;
}

/** The hash under which a one-time code is kept; spaces and case of what was typed do not count. */
export function hashOfCode(code: string): string {
  return createHash("sha256").update(plainCode(code)).digest("hex");
}

/** The invitation of a code, locked until the transaction ends; null when it is unknown, used or too old. */
export async function readInvitation(
  db: ScopedDb,
  code: string,
  now: Date,
): Promise<Invitation | null> {
  const [row] = await db
    .select({ invitation: invitations, orgName: organizations.name })
    .from(invitations)
    .leftJoin(organizations, eq(organizations.id, invitations.orgId))
    .where(
      and(
        eq(invitations.codeHash, hashOfCode(code)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .for("update", { of: invitations });
  const role = roleCodes.find((one) => one === row?.invitation.role);
  if (row === undefined || role === undefined) return null;
  const { codeHash, orgId, basis } = row.invitation;
  return { codeHash, role, orgId, orgName: row.orgName, basis };
}
