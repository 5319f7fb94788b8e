import { and, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { Moment } from "#app/features/procedures/effects.server.ts";
import { mayOpenReviews } from "#app/features/procedures/reviews/rules.ts";
import type { AskedReviews } from "#app/features/procedures/reviews/schema.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reviewCampaigns } from "#db/schema/review-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassrootsCell, dependentCell, grassroots, commune, aboveGrassroots } = orgType.codes;

/** Who is told of a campaign: those who send the review of a unit, by its type. */
type Told = Readonly<Record<string, readonly RoleCode[]>>;

const toldByCommune: Told = {
  [grassrootsCell]: [role.cellSecretary],
  [dependentCell]: [role.cellSecretary],
  [grassroots]: [role.grassrootsSecretary, role.grassrootsOfficer],
};

const ofCommune = [role.communeOfficer, role.communeLeader];
const toldByProvince: Told = { [commune]: ofCommune, [aboveGrassroots]: ofCommune };

/**
 * Opens the reviews of a year for all units of the own commune, or for the communes of the own province, and tells those
 * who send the reviews of these units.
 *
 * @returns whether it was opened; not while one is open, nor twice for a year
 * @throws {NotFound} when the actor opens none
 * @source procedures P06, "Open campaign"
 */
export async function openReviews(
  db: ScopedDb,
  actor: Actor,
  asked: AskedReviews,
  moment: Moment,
): Promise<boolean> {
  const { post } = actor;
  if (post === null || post.orgId === null || !mayOpenReviews(actor)) throw new NotFound("case");
  const made = await db
    .insert(reviewCampaigns)
    .values({ orgId: post.orgId, orgPos: post.posFrom, openedOn: dayOf(moment.now), ...asked })
    .onConflictDoNothing()
    .returning();
  if (made.length === 0) return false;
  await note(db, actor, "case.reviewsOpened", asked.year, moment);
  const told = isCommune(post.orgType ?? "") ? toldByCommune : toldByProvince;
  const units = await db
    .select({ id: organizations.id, orgType: organizations.orgType })
    .from(organizations)
    .where(
      and(
        inArray(organizations.orgType, Object.keys(told)),
        isNull(organizations.closedOn),
        gte(organizations.posFrom, post.posFrom),
        lt(organizations.posFrom, post.posTo),
      ),
    );
  const notice = {
    kind: "reviewsOpened" as const,
    subject: post.orgName ?? "",
    path: paths.caseReviews(),
  };
  for (const { id, orgType: type } of units)
    for (const one of told[type] ?? [])
      await notify(db, { role: one, orgId: id }, notice, moment.now);
  return true;
}

/** Ends the campaign of the own commune or province; what runs goes on. @throws {NotFound} when it is not open, or not theirs */
export async function closeReviews(
  db: ScopedDb,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<void> {
  const { post } = actor;
  if (post === null || post.orgId === null || !mayOpenReviews(actor)) throw new NotFound("case");
  const closed = await db
    .update(reviewCampaigns)
    .set({ closedOn: dayOf(moment.now) })
    .where(
      and(
        eq(reviewCampaigns.id, id),
        eq(reviewCampaigns.orgId, post.orgId),
        isNull(reviewCampaigns.closedOn),
      ),
    )
    .returning();
  if (closed[0] === undefined) throw new NotFound("case");
  await note(db, actor, "case.reviewsClosed", closed[0].year, moment);
}

async function note(
  db: ScopedDb,
  actor: Actor,
  act: "case.reviewsOpened" | "case.reviewsClosed",
  year: number,
  { now, requestId }: Moment,
): Promise<void> {
  const fact = { at: now, act, memberId: null, orgPos: actor.post!.posFrom, subject: String(year) };
  await recordFacts(db, actor, [{ ...fact, reason: null, source: "form", requestId }]);
}
