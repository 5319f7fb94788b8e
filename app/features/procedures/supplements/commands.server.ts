import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import type { Moment } from "#app/features/procedures/effects.server.ts";
import { mayCall, type CampaignRefusal } from "#app/features/procedures/supplements/rules.ts";
import {
  listOpenBelow,
  readOpenCampaign,
} from "#app/features/procedures/supplements/queries.server.ts";
import { tellOfCampaign } from "#app/features/procedures/supplements/telling/commands.server.ts";
import { today as dayOf, yearOf, type CivilDate } from "#app/lib/dates.ts";
import { supplementCampaigns } from "#db/schema/supplement-campaigns.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The campaign, or why there is none. */
export type Called = { ok: true; id: string } | { ok: false; refusal: CampaignRefusal };

/**
 * Calls the members of the own branch for the supplement of the year, and tells their cells. One campaign at a time
 * covers a cell.
 *
 * @source procedures P13, "Annual supplement: campaign once a year"
 */
export async function openCampaign(
  db: ScopedDb,
  actor: Actor,
  asked: { dueOn: CivilDate; guidance: string | null },
  moment: Moment,
): Promise<Called> {
  const { post } = actor;
  if (post === null || post.orgId === null || !mayCall(actor))
    return { ok: false, refusal: "role" };
  const unit = { id: post.orgId, posFrom: post.posFrom, posTo: post.posTo };
  if ((await readOpenCampaign(db, unit.id)) !== null) return { ok: false, refusal: "covered" };
  if ((await listOpenBelow(db, unit)).length > 0) return { ok: false, refusal: "covers" };
  const today = dayOf(moment.now);
  const [made] = await db
    .insert(supplementCampaigns)
    .values({
      orgId: unit.id,
      orgPos: unit.posFrom,
      year: yearOf(today),
      openedOn: today,
      ...asked,
    })
    .onConflictDoNothing()
    .returning();
  if (made === undefined) return { ok: false, refusal: "done" };
  await note(db, actor, "case.campaignOpened", made, moment);
  await tellOfCampaign(
    db,
    { ...made, orgName: post.orgName ?? "" },
    "supplementOpened",
    moment.now,
  );
  await db
    .update(supplementCampaigns)
    .set({ toldOn: today })
    .where(eq(supplementCampaigns.id, made.id));
  return { ok: true, id: made.id };
}

/** Ends the campaign of the own unit: what was stated may still be received, and nobody states anything more. */
export async function closeCampaign(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<boolean> {
  const { post } = actor;
  if (post === null || post.orgId === null || !mayCall(actor)) return false;
  const [closed] = await db
    .update(supplementCampaigns)
    .set({ closedOn: sql`greatest(${dayOf(moment.now)}::date, opened_on)` })
    .where(
      and(
        eq(supplementCampaigns.id, id),
        eq(supplementCampaigns.orgId, post.orgId),
        isNull(supplementCampaigns.closedOn),
      ),
    )
    .returning();
  if (closed === undefined) return false;
  await note(db, actor, "case.campaignClosed", expectOne([closed]), moment);
  return true;
}

async function note(
  db: ScopedDb,
  actor: Actor,
  act: "case.campaignOpened" | "case.campaignClosed",
  { year }: { year: number },
  { now, requestId }: Moment,
): Promise<void> {
  const fact = { at: now, act, memberId: null, orgPos: actor.post!.posFrom, subject: String(year) };
  await recordFacts(db, actor, [{ ...fact, reason: null, source: "form", requestId }]);
}
