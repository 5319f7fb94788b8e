import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { listCellPlans } from "#app/features/reports/plans/cells/queries.server.ts";
import { listPlans } from "#app/features/reports/plans/queries.server.ts";
import { plannableYears, type PlanRefusal } from "#app/features/reports/plans/rules.ts";
import type { PlanInput } from "#app/features/reports/plans/schema.ts";
import { today as dayOf, yearOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { admissionPlans } from "#db/schema/admission-plans.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Done, or why not. */
export type PlanResult = { ok: true } | { ok: false; refusal: PlanRefusal | DutyRule };

interface Moment {
  now: Date;
  requestId: string | null;
}

type Stored = typeof admissionPlans.$inferSelect;

/**
 * The office of a commune or a province proposes how many members communes are to admit in a year; the leader of the
 * same unit decides on all of them together; of a commune its own number and the parts of its cells. Only numbers that
 * differ from those that hold are asked for.
 *
 * @source roles §4.2 "Issue directive, task downward: R08 Mp, R12 Pp"; house (decision 042)
 */
export async function proposePlans(
  db: ScopedDb,
  actor: Actor,
  { year, targets, source }: PlanInput & { year: number },
  { now, requestId }: Moment,
): Promise<PlanResult> {
  const unit = unitOf(actor);
  const today = dayOf(now);
  if (!plannableYears(yearOf(today)).includes(year)) return { ok: false, refusal: "year" };
  // Two officers who propose at the same moment come one after the other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${unit.id}`}, 0))`);
  const [waiting] = await db
    .select({ id: admissionPlans.id })
    .from(admissionPlans)
    .where(
      and(
        eq(admissionPlans.setBy, unit.id),
        eq(admissionPlans.year, year),
        eq(admissionPlans.state, "proposed"),
      ),
    )
    .limit(1);
  if (waiting !== undefined) return { ok: false, refusal: "pending" };
  const isOwn = isCommune(unit.orgType);
  const cells = isOwn ? await listCellPlans(db, unit, year, today) : [];
  const lines = [...(await listPlans(db, unit, year, today)), ...cells];
  const known = new Map(lines.map((line) => [line.id, line]));
  if ([...targets.keys()].some((id) => !known.has(id))) return { ok: false, refusal: "unit" };
  // The province may take over a number that the commune has set for itself.
  const isNew = ([id, target]: [string, number]) =>
    known.get(id)!.target !== target || (!isOwn && !known.get(id)!.isFromAbove);
  const changed = [...targets].filter(isNew);
  if (changed.length === 0) return { ok: false, refusal: "same" };
  const own = known.get(unit.id);
  if (changed.some(([id]) => id === unit.id) && own?.isFromAbove)
    return { ok: false, refusal: "above" };
  // Cells are given parts of a whole.
  const divides = changed.some(([id]) => cells.some((cell) => cell.id === id));
  if (divides && own?.target === null && !targets.has(unit.id))
    return { ok: false, refusal: "whole" };
  const places = await db
    .select({ id: organizations.id, posFrom: organizations.posFrom })
    .from(organizations)
    .where(
      inArray(
        organizations.id,
        changed.map(([id]) => id),
      ),
    );
  const batchId = randomUUID();
  const rows = await db
    .insert(admissionPlans)
    .values(
      changed.map(([orgId, target]) => ({
        orgId,
        orgPos: places.find(({ id }) => id === orgId)!.posFrom,
        year,
        batchId,
        setBy: unit.id,
        target,
        source,
        state: "proposed" as const,
        proposedBy: actor.accountId,
        proposedName: actor.displayName,
        proposedAt: now,
      })),
    )
    .returning();
  await record(db, actor, "report.planProposed", rows, { now, requestId });
  const leader = isOwn ? role.communeLeader : role.provinceLeader;
  const path = paths.admissionPlan({ year });
  const told = { kind: "planToDecide", subject: String(year), path } as const;
  await notify(db, { role: leader, orgId: unit.id }, told, now);
  return { ok: true };
}

/**
 * The leader of the unit approves or refuses what its office has proposed for a year; whoever proposed it may take it
 * back. Communes hear of what the province has set for them, secretaries of the part of their cell.
 *
 * @source roles §4.2 "R10 Ma, R14 Pa"; §6, S1
 */
export async function decidePlans(
  db: ScopedDb,
  actor: Actor,
  {
    batchId,
    act,
    note,
  }: { batchId: string; act: "approve" | "refuse" | "withdraw"; note: string | null },
  { now, requestId }: Moment,
): Promise<PlanResult> {
  const unit = unitOf(actor);
  const rows = await db
    .select()
    .from(admissionPlans)
    .where(
      and(
        eq(admissionPlans.batchId, batchId),
        eq(admissionPlans.setBy, unit.id),
        eq(admissionPlans.state, "proposed"),
      ),
    )
    .for("update");
  const [first] = rows;
  if (first === undefined) return { ok: false, refusal: "state" };
  const mine = and(eq(admissionPlans.batchId, batchId), eq(admissionPlans.state, "proposed"));
  if (act === "withdraw") {
    if (first.proposedBy !== actor.accountId) return { ok: false, refusal: "state" };
    await db.update(admissionPlans).set({ state: "withdrawn", note }).where(mine);
    await record(db, actor, "report.planWithdrawn", rows, { now, requestId, note });
    return { ok: true };
  }
  const broken = brokenDuty(actor, { kind: "plan", doneBy: [first.proposedBy] });
  if (broken !== null) return { ok: false, refusal: broken };
  const isApproved = act === "approve";
  await db
    .update(admissionPlans)
    .set({
      state: isApproved ? "approved" : "refused",
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      decidedAt: now,
      note,
    })
    .where(mine);
  const fact = isApproved ? "report.planApproved" : "report.planRefused";
  await record(db, actor, fact, rows, { now, requestId, note });
  const told = { subject: String(first.year), path: paths.admissionPlan({ year: first.year }) };
  await notify(db, { accounts: [first.proposedBy] }, { kind: "planDecided", ...told }, now);
  const below = isCommune(unit.orgType) ? role.cellSecretary : role.communeLeader;
  if (isApproved)
    for (const { orgId } of rows.filter((row) => row.orgId !== unit.id))
      await notify(db, { role: below, orgId }, { kind: "planSet", ...told }, now);
  return { ok: true };
}

/** One fact for each commune, so that its own history shows its own number. */
async function record(
  db: ScopedDb,
  actor: Actor,
  act: string,
  rows: readonly Stored[],
  { now, requestId, note }: Moment & { note?: string | null },
): Promise<void> {
  await recordFacts(
    db,
    actor,
    rows.map(({ orgPos, year, target, source }) => ({
      at: now,
      act,
      memberId: null,
      orgPos,
      subject: String(year),
      changes: [{ field: "plan.target", row: null, old: null, new: String(target) }],
      reason: note ?? source,
      source: "form" as const,
      requestId,
    })),
  );
}
