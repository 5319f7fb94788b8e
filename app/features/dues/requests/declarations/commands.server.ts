import { and, eq } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { noteDuesFact, type Moment } from "#app/features/dues/facts/commands.server.ts";
import {
  confirmRefusal,
  statesAs,
  type RequestRefusal,
} from "#app/features/dues/requests/access.ts";
import { listOpenSheets } from "#app/features/dues/requests/queries.server.ts";
import type { Declaration, DuesMember } from "#app/features/dues/requests/rules.ts";
import { refreshLines } from "#app/features/dues/sheets/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { paths } from "#app/paths.ts";
import { duesDeclarations } from "#db/schema/dues-requests.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Done, or why not. */
export type RequestResult = { ok: true } | { ok: false; refusal: RequestRefusal };

/**
 * States group and income of a member from a month on: by the member, or by the collector from a signed paper. It
 * counts once a second hand has confirmed it; one statement waits at a time.
 *
 * @source procedures P11.3 "base changes need the member's statement"
 */
export async function declareBase(
  db: ScopedDb,
  actor: Actor,
  member: DuesMember,
  asked: Declaration & { statement: string | null },
  moment: Moment,
): Promise<RequestResult> {
  const statedBy = statesAs(actor, member);
  if (statedBy === null) return { ok: false, refusal: "role" };
  const waiting = await db
    .select({ id: duesDeclarations.id })
    .from(duesDeclarations)
    .where(and(eq(duesDeclarations.memberId, member.id), eq(duesDeclarations.state, "declared")));
  if (waiting.length > 0) return { ok: false, refusal: "waiting" };
  const { duesGroup, baseDong, fromMonth, statement } = asked;
  await db.insert(duesDeclarations).values({
    memberId: member.id,
    orgPos: member.orgPos,
    fromMonth,
    duesGroup,
    baseDong,
    statedBy,
    statement,
    state: "declared",
    proposedBy: actor.accountId,
    proposedName: actor.displayName,
    proposedAt: moment.now,
  });
  const fact = { act: "baseDeclared", subject: fromMonth, memberId: member.id };
  const sensitive = { dues_group: duesGroup, base: baseDong };
  const unit = { id: member.orgId, posFrom: member.orgPos };
  await noteDuesFact(db, actor, unit, { ...fact, sensitive }, moment);
  const second = statedBy === "member" ? role.duesCollector : role.cellSecretary;
  const notice = { kind: "duesAsked", subject: null, path: paths.duesRequests() } as const;
  await notify(db, { role: second, orgId: member.orgId }, notice, moment.now);
  return { ok: true };
}

/**
 * Confirms a statement, or refuses it with a reason; confirmed, the open sheets from its month on are computed anew.
 *
 * @param db  a scope that reads whole records, since the dues follow from them
 */
export async function decideDeclaration(
  db: ScopedDb,
  actor: Actor,
  member: DuesMember,
  { id, isYes, note }: { id: string; isYes: boolean; note: string },
  moment: Moment,
): Promise<RequestResult> {
  const [row] = await db
    .select()
    .from(duesDeclarations)
    .where(and(eq(duesDeclarations.id, id), eq(duesDeclarations.memberId, member.id)))
    .for("update");
  if (row === undefined) return { ok: false, refusal: "state" };
  const refusal = confirmRefusal(actor, member, row);
  if (refusal !== null) return { ok: false, refusal };
  await db
    .update(duesDeclarations)
    .set({
      state: isYes ? "confirmed" : "refused",
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      decidedAt: moment.now,
      note: note || null,
    })
    .where(eq(duesDeclarations.id, id));
  const unit = { id: member.orgId, posFrom: member.orgPos };
  const act = isYes ? "baseConfirmed" : "baseRefused";
  const fact = { act, subject: row.fromMonth, memberId: member.id, reason: note || null };
  await noteDuesFact(db, actor, unit, fact, moment);
  if (isYes)
    for (const sheet of await listOpenSheets(db, member.orgId, row.fromMonth))
      await refreshLines(db, actor, sheet.id, moment, [member.id]);
  const notice = { kind: "duesDecided", subject: null, path: paths.duesBasis(member.id) } as const;
  await notify(db, { members: [member.id] }, notice, moment.now);
  return { ok: true };
}
