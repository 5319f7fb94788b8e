import { and, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { keepsBooksAt } from "#app/features/dues/books/access.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import { lockDues } from "#app/features/dues/ledger/entries/commands.server.ts";
import { monthsOf, type Quarter } from "#app/features/dues/months/rules.ts";
import { keptRate, splitOf } from "#app/features/dues/shares/rules.ts";
import { readTerms } from "#app/features/dues/terms/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { duesRemittances, duesSheets } from "#db/schema/dues.ts";
import { organizations, organizationVersions } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** Why a remittance did not go on. */
export type RemitRefusal = DutyRule | "absent" | "state" | "nothing" | "notConfirmed" | "pending";

/** The remittance, or why there is none. */
export type Remitted = { ok: true; id: string } | { ok: false; refusal: RemitRefusal };

/** A step of a remittance after it was proposed. */
export type RemitAct = "send" | "receive" | "return";

type Stored = typeof duesRemittances.$inferSelect;

const refused = (refusal: RemitRefusal): Remitted => ({ ok: false, refusal });

/**
 * The collector puts together what goes up: all closed months until the end of the quarter that have not gone up yet.
 * What the cell keeps and what it sends make up what came in.
 *
 * @source P11.3 "Remit share"
 */
export async function proposeRemittance(
  db: ScopedDb,
  actor: Actor,
  unit: DuesUnit,
  quarter: Quarter,
  moment: Moment,
): Promise<Remitted> {
  await lockDues(db, unit.id);
  const [last = ""] = monthsOf(quarter).slice(-1);
  const sheets = await db
    .select()
    .from(duesSheets)
    .where(
      and(
        eq(duesSheets.orgId, unit.id),
        eq(duesSheets.state, "closed"),
        isNull(duesSheets.remittanceId),
        lte(duesSheets.month, last),
      ),
    );
  const collected = sheets.reduce((sum, sheet) => sum + (sheet.collectedDong ?? 0), 0);
  if (sheets.length === 0 || collected < 0) return refused("nothing");
  const org = expectOne(await db.select().from(organizations).where(eq(organizations.id, unit.id)));
  const terms = await readTerms(db, org.provinceId, last);
  if (terms === null) return refused("notConfirmed");
  const type = await cellTypeOf(db, org);
  const { kept, remitted } = splitOf(collected, type, terms);
  const { id } = expectOne(
    await db
      .insert(duesRemittances)
      .values({
        orgId: unit.id,
        orgPos: unit.posFrom,
        quarter,
        collectedDong: collected,
        keptDong: kept,
        remittedDong: remitted,
        keptRate: keptRate(type, terms),
        state: "proposed",
        proposedBy: actor.accountId,
        proposedName: actor.displayName,
        proposedAt: moment.now,
      })
      .returning({ id: duesRemittances.id }),
  );
  await db
    .update(duesSheets)
    .set({ remittanceId: id })
    .where(
      inArray(
        duesSheets.id,
        sheets.map((sheet) => sheet.id),
      ),
    );
  const values = { collected, kept, remitted };
  await noteDuesFact(db, actor, unit, { act: "remitProposed", subject: quarter, values }, moment);
  return { ok: true, id };
}

/** The type of a cell; of a unit that is a committee by now the one under which its book was kept. */
async function cellTypeOf(
  db: ScopedDb,
  { id, orgType }: typeof organizations.$inferSelect,
): Promise<string> {
  if (isCell(orgType)) return orgType;
  const versions = await db
    .select({ type: organizationVersions.orgType })
    .from(organizationVersions)
    .where(eq(organizationVersions.orgId, id))
    .orderBy(desc(organizationVersions.validFrom));
  return versions.find(({ type }) => isCell(type))?.type ?? orgType;
}

const from: Record<RemitAct, readonly Stored["state"][]> = {
  send: ["proposed"],
  receive: ["sent"],
  return: ["proposed", "sent"],
};
const facts: Record<RemitAct, string> = {
  send: "remitSent",
  receive: "remitReceived",
  return: "remitReturned",
};

/**
 * One step of a remittance: the secretary sends it, the committee's office confirms that it came, or either gives it
 * back, whereupon its months wait for a new one. Each step is another person's.
 *
 * @param reference of the transfer or the cash receipt; `note` says why it is given back
 * @source P11.3 "Superior confirms receipt; difference → returned"; roles §6, S1
 */
export async function takeRemitStep(
  db: ScopedDb,
  actor: Actor,
  step: { id: string; act: RemitAct; reference: string | null; note: string | null },
  moment: Moment,
): Promise<Remitted> {
  const { id, act, reference, note } = step;
  const [row] = await db
    .select()
    .from(duesRemittances)
    .where(eq(duesRemittances.id, id))
    .for("update");
  // What was sent is with the one to whom it went, wherever the cell has moved since.
  const isSent = row?.state === "sent" && row.otherPos !== null;
  if (row === undefined || !keepsBooksAt(actor, isSent ? row.otherPos! : row.orgPos))
    return refused("absent");
  if (!from[act].includes(row.state)) return refused("state");
  const doneBy = [row.proposedBy, row.sentBy];
  const broken = brokenDuty(actor, { kind: "remittance", doneBy });
  if (broken !== null) return refused(broken);
  const who = { by: actor.accountId, name: actor.displayName, at: moment.now };
  const sending = {
    ...(await receiverOf(db, row.orgId)),
    ...({ state: "sent", sentBy: who.by, sentName: who.name, sentAt: who.at } as const),
  };
  const receiving = { receivedBy: who.by, receivedName: who.name, receivedAt: who.at };
  const changes = {
    send: { ...sending, reference },
    receive: { state: "received", ...receiving } as const,
    return: { state: "returned", ...receiving, note } as const,
  }[act];
  await db.update(duesRemittances).set(changes).where(eq(duesRemittances.id, id));
  if (act === "return")
    await db.update(duesSheets).set({ remittanceId: null }).where(eq(duesSheets.remittanceId, id));
  const unit = { id: row.orgId, posFrom: row.orgPos };
  const values = { remitted: row.remittedDong };
  const fact = { act: facts[act], subject: row.quarter, values, reason: note };
  await noteDuesFact(db, actor, unit, fact, moment);
  return { ok: true, id };
}

/** To whom a cell sends money: the commune that confirms it; where there is none, the one above. */
async function receiverOf(
  db: ScopedDb,
  orgId: string,
): Promise<{ receiverId: string | null; otherPos: bigint | null }> {
  const cell = expectOne(await db.select().from(organizations).where(eq(organizations.id, orgId)));
  const receiverId = cell.communeId ?? cell.parentId;
  if (receiverId === null) return { receiverId, otherPos: null };
  const receiver = eq(organizations.id, receiverId);
  const { posFrom } = expectOne(await db.select().from(organizations).where(receiver));
  return { receiverId, otherPos: posFrom };
}
