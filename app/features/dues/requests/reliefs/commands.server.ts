import { and, eq } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { lastMonthOf, type Relief } from "#app/features/dues/amounts/relief/rules.ts";
import { noteDuesFact, type Moment } from "#app/features/dues/facts/commands.server.ts";
import { asksRelief, decideRefusal } from "#app/features/dues/requests/access.ts";
import type { RequestResult } from "#app/features/dues/requests/declarations/commands.server.ts";
import { listOpenSheets } from "#app/features/dues/requests/queries.server.ts";
import type { DuesMember } from "#app/features/dues/requests/rules.ts";
import { refreshLines } from "#app/features/dues/sheets/commands.server.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { duesReliefRequests } from "#db/schema/dues-requests.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Asks the cell to exempt a member or to reduce the dues; one request waits at a time. @source procedures P11.2 */
export async function askRelief(
  db: ScopedDb,
  actor: Actor,
  member: DuesMember,
  { kind, from, to, reason }: Relief & { reason: string },
  moment: Moment,
): Promise<RequestResult> {
  if (!asksRelief(actor, member)) return { ok: false, refusal: "role" };
  const waiting = await db
    .select({ id: duesReliefRequests.id })
    .from(duesReliefRequests)
    .where(
      and(eq(duesReliefRequests.memberId, member.id), eq(duesReliefRequests.state, "requested")),
    );
  if (waiting.length > 0) return { ok: false, refusal: "waiting" };
  await db.insert(duesReliefRequests).values({
    memberId: member.id,
    orgPos: member.orgPos,
    kind,
    fromMonth: from,
    toMonth: to,
    reason,
    state: "requested",
    proposedBy: actor.accountId,
    proposedName: actor.displayName,
    proposedAt: moment.now,
  });
  const unit = { id: member.orgId, posFrom: member.orgPos };
  const fact = { act: "reliefAsked", subject: from, memberId: member.id, sensitive: { kind } };
  await noteDuesFact(db, actor, unit, { ...fact, reason }, moment);
  const notice = { kind: "duesAsked", subject: null, path: paths.duesRequests() } as const;
  await notify(db, { role: role.cellSecretary, orgId: member.orgId }, notice, moment.now);
  return { ok: true };
}

/**
 * Records what the cell meeting decided on a request. An approved one goes onto the record through the members' one
 * write path, ends by itself, is told to the office above, and the open sheets from its month on are computed anew.
 *
 * @param db    a scope that reads and writes whole records
 * @param note  minutes or resolution of the meeting; why, when it was refused
 * @source procedures P11.2
 */
export async function decideRelief(
  db: ScopedDb,
  actor: Actor,
  member: DuesMember,
  { id, isYes, note }: { id: string; isYes: boolean; note: string },
  moment: Moment,
): Promise<RequestResult> {
  const [row] = await db
    .select()
    .from(duesReliefRequests)
    .where(and(eq(duesReliefRequests.id, id), eq(duesReliefRequests.memberId, member.id)))
    .for("update");
  if (row === undefined) return { ok: false, refusal: "state" };
  const refusal = decideRefusal(actor, member, row);
  if (refusal !== null) return { ok: false, refusal };
  const on = dayOf(moment.now);
  const rules = await readRuleSet(db, on);
  const last = lastMonthOf({ kind: row.kind, from: row.fromMonth, to: row.toMonth }, rules);
  await db
    .update(duesReliefRequests)
    .set({
      state: isYes ? "approved" : "refused",
      toMonth: isYes ? last : row.toMonth,
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      decidedAt: moment.now,
      decision: note,
    })
    .where(eq(duesReliefRequests.id, id));
  const unit = { id: member.orgId, posFrom: member.orgPos };
  if (isYes) {
    const values = { kind: row.kind, from_month: row.fromMonth, to_month: last, decision: note };
    const [saved] = await saveMembers(
      db,
      actor,
      [
        {
          memberId: member.id,
          expectedVersion: null,
          values: {},
          rows: { dues_exemptions: [{ id: null, values: values as never }] },
        },
      ],
      {
        on,
        now: moment.now,
        rules,
        source: "form",
        act: "dues.reliefApproved",
        reason: note,
        requestId: moment.requestId,
      },
    );
    if (saved?.kind === "refused") throw new Error(`Relief refused: ${saved.findings[0]?.rule}`);
    for (const sheet of await listOpenSheets(db, member.orgId, row.fromMonth))
      await refreshLines(db, actor, sheet.id, moment, [member.id]);
    await tellAbove(db, member, moment.now);
  } else {
    const fact = {
      act: "reliefRefused",
      subject: row.fromMonth,
      memberId: member.id,
      reason: note,
    };
    await noteDuesFact(db, actor, unit, fact, moment);
  }
  const notice = { kind: "duesDecided", subject: null, path: paths.duesBasis(member.id) } as const;
  await notify(db, { members: [member.id] }, notice, moment.now);
  return { ok: true };
}

/** What a cell has decided is reported to the office of its commune. @source P11.2 "Report to superior", roles §4.4 */
async function tellAbove(db: ScopedDb, { orgId }: DuesMember, now: Date): Promise<void> {
  const [cell] = await db.select().from(organizations).where(eq(organizations.id, orgId));
  if (cell === undefined || cell.communeId === null) return;
  const notice = {
    kind: "duesReliefTold",
    subject: cell.name,
    path: paths.duesRequests(),
  } as const;
  await notify(db, { role: role.communeOffice, orgId: cell.communeId }, notice, now);
}
