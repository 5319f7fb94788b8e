import { createHash } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { StoredRequest } from "#app/features/access/requests/execution/commands.server.ts";
import { roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { today } from "#app/lib/dates.ts";
import { plainCode } from "#app/lib/paper-code.server.ts";
import { accountRequests, invitations } from "#db/schema/account-requests.ts";
import { accounts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a one-time code gives. */
export interface Invitation {
  codeHash: string;
  role: RoleCode;
  orgId: string | null;
  orgName: string | null;
  basis: string | null;
  /** What was asked for and approved; null for the first administrator and the first leaders. */
  request: StoredRequest | null;
  /** Whose passphrase is set anew; null for a new account. */
  account: { id: string; username: string; displayName: string } | null;
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
    .select({
      invitation: invitations,
      orgName: organizations.name,
      request: accountRequests,
      account: {
        id: accounts.id,
        username: accounts.username,
        displayName: accounts.displayName,
        disabledAt: accounts.disabledAt,
      },
    })
    .from(invitations)
    .leftJoin(organizations, eq(organizations.id, invitations.orgId))
    .leftJoin(accountRequests, eq(accountRequests.id, invitations.requestId))
    .leftJoin(accounts, eq(accounts.id, accountRequests.accountId))
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
  const { request, orgName } = row;
  const account = row.account?.id ? row.account : null;
  // What was approved for a time that is over, or for an account that was locked meanwhile, gives nothing.
  if (account?.disabledAt || (request?.validTo && request.validTo < today(now))) return null;
  const { codeHash, orgId, basis } = row.invitation;
  return { codeHash, role, orgId, orgName, basis, request, account };
}
