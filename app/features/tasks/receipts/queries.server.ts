import { and, asc, eq, inArray } from "drizzle-orm";
import { directiveRecipients } from "#db/schema/tasks.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a unit has made of a directive, with the name of the unit. */
export type Receipt = typeof directiveRecipients.$inferSelect & {
  orgName: string;
  orgType: string;
  isClosed: boolean;
};

/** The receivers of directives that the scope shows, in the order of the tree. */
export async function listReceipts(
  db: ScopedDb,
  directiveIds: readonly string[],
): Promise<Receipt[]> {
  if (directiveIds.length === 0) return [];
  const rows = await selectReceipts(db)
    .where(inArray(directiveRecipients.directiveId, [...directiveIds]))
    .orderBy(asc(directiveRecipients.orgPos));
  return rows.map(receiptOf);
}

/** What one unit has made of a directive, locked until the transaction ends; null outside the scope. */
export async function lockReceipt(
  db: ScopedDb,
  directiveId: string,
  orgId: string,
): Promise<Receipt | null> {
  const which = and(
    eq(directiveRecipients.directiveId, directiveId),
    eq(directiveRecipients.orgId, orgId),
  );
  await db
    .select({ id: directiveRecipients.id })
    .from(directiveRecipients)
    .where(which)
    .for("update");
  const [row] = await selectReceipts(db).where(which);
  return row === undefined ? null : receiptOf(row);
}

function selectReceipts(db: ScopedDb) {
  return db
    .select({
      receipt: directiveRecipients,
      orgName: organizations.name,
      orgType: organizations.orgType,
      closedOn: organizations.closedOn,
    })
    .from(directiveRecipients)
    .innerJoin(organizations, eq(organizations.id, directiveRecipients.orgId))
    .$dynamic();
}

function receiptOf({
  receipt,
  orgName,
  orgType,
  closedOn,
}: {
  receipt: typeof directiveRecipients.$inferSelect;
  orgName: string;
  orgType: string;
  closedOn: string | null;
}): Receipt {
  return { ...receipt, orgName, orgType, isClosed: closedOn !== null };
}
