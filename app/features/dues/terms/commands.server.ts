import { and, eq } from "drizzle-orm";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import {
  noteDuesFact,
  type DuesUnit,
  type Moment,
} from "#app/features/dues/facts/commands.server.ts";
import type { DuesTerms } from "#app/features/dues/shares/rules.ts";
import { duesTerms } from "#db/schema/dues.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Why figures were not proposed or decided. */
export type TermsRefusal = DutyRule | "pending" | "state" | "sameMonth";

/** Done, or why not. */
export type TermsResult = { ok: true } | { ok: false; refusal: TermsRefusal };

/** Figures that a province is to confirm, from a month on. */
export interface ProposedTerms extends DuesTerms {
  fromMonth: string;
  /** The document that the figures rest on. */
  basis: string;
}

/**
 * The provincial office proposes shares and minimum wages; one proposal waits at a time.
 *
 * @source roles §4.4 "Set shares, wage tables: R12 Pp"; P11.3 "must confirm them before the module can be opened"
 */
export async function proposeTerms(
  db: ScopedDb,
  actor: Actor,
  province: DuesUnit,
  terms: ProposedTerms,
  moment: Moment,
): Promise<TermsResult> {
  const waiting = await db
    .select({ id: duesTerms.id })
    .from(duesTerms)
    .where(and(eq(duesTerms.provinceId, province.id), eq(duesTerms.state, "proposed")))
    .limit(1);
  if (waiting.length > 0) return { ok: false, refusal: "pending" };
  if (await isTaken(db, province.id, terms.fromMonth)) return { ok: false, refusal: "sameMonth" };
  await db.insert(duesTerms).values({
    ...terms,
    provinceId: province.id,
    state: "proposed",
    proposedBy: actor.accountId,
    proposedName: actor.displayName,
    proposedAt: moment.now,
  });
  const fact = { act: "termsProposed", subject: terms.fromMonth, reason: terms.basis };
  await noteDuesFact(db, actor, province, fact, moment);
  return { ok: true };
}

/**
 * The provincial leader approves or refuses what is proposed; with the first approval the module opens in the
 * province.
 *
 * @source roles §4.4 "R14 Pa"; §6, S1
 */
export async function decideTerms(
  db: ScopedDb,
  actor: Actor,
  province: DuesUnit,
  { id, isApproved, note }: { id: string; isApproved: boolean; note: string | null },
  moment: Moment,
): Promise<TermsResult> {
  const [row] = await db
    .select()
    .from(duesTerms)
    .where(and(eq(duesTerms.id, id), eq(duesTerms.provinceId, province.id)))
    .for("update");
  if (row === undefined || row.state !== "proposed") return { ok: false, refusal: "state" };
  const broken = brokenDuty(actor, { kind: "duesTerms", doneBy: [row.proposedBy] });
  if (broken !== null) return { ok: false, refusal: broken };
  if (isApproved && (await isTaken(db, province.id, row.fromMonth)))
    return { ok: false, refusal: "sameMonth" };
  await db
    .update(duesTerms)
    .set({
      state: isApproved ? "approved" : "refused",
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      decidedAt: moment.now,
      note,
    })
    .where(eq(duesTerms.id, id));
  const act = isApproved ? "termsApproved" : "termsRefused";
  await noteDuesFact(db, actor, province, { act, subject: row.fromMonth, reason: note }, moment);
  return { ok: true };
}

async function isTaken(db: ScopedDb, provinceId: string, fromMonth: string): Promise<boolean> {
  const rows = await db
    .select({ id: duesTerms.id })
    .from(duesTerms)
    .where(
      and(
        eq(duesTerms.provinceId, provinceId),
        eq(duesTerms.state, "approved"),
        eq(duesTerms.fromMonth, fromMonth),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
