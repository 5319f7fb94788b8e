import { and, eq, sql } from "drizzle-orm";
import { brokenDuty, type DutyRule } from "#app/features/access/duties/rules.ts";
import { role } from "#app/features/access/roles.ts";
import type { Actor, Unit } from "#app/features/access/rules.ts";
import type { StoredChange } from "#app/features/figures/queries.server.ts";
import type { DayInput, FigureInput } from "#app/features/figures/schema.ts";
import type { ChangeRefusal } from "#app/features/figures/text.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind, Recipients } from "#app/features/notices/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { ruleChanges } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Done, or why not. */
export type ChangeResult = { ok: true } | { ok: false; refusal: ChangeRefusal | DutyRule };

/** The request of the browser that an act answers. */
interface Moment {
  now: Date;
  requestId: string | null;
}

/** What is done to a waiting proposal. */
export interface ChangeDecision {
  id: string;
  act: "approve" | "refuse" | "withdraw";
  note: string | null;
}

/**
 * The provincial office proposes a figure from a day on; of one figure one proposal waits at a time.
 *
 * @param input  as `readFigureForm` gives it
 * @source roles §4.5 "Code lists, rule parameters: R12 Pp"
 */
export async function proposeFigure(
  db: ScopedDb,
  actor: Actor,
  province: Unit,
  { key, value, from, until, source, reason }: FigureInput,
  moment: Moment,
): Promise<ChangeResult> {
  const asked = { kind: "figure", key, value, label: null, source, reason } as const;
  return propose(db, actor, province, { ...asked, validFrom: from, validTo: until }, moment);
}

/** The same for a day of the working calendar. @param input  judged by `dayFault` */
export async function proposeDay(
  db: ScopedDb,
  actor: Actor,
  province: Unit,
  { date, kind, label, source, reason }: DayInput,
  moment: Moment,
): Promise<ChangeResult> {
  const asked = { kind: "day", key: date, value: kind, label, source, reason } as const;
  return propose(db, actor, province, { ...asked, validFrom: date, validTo: date }, moment);
}

/**
 * The provincial leader approves or refuses what is proposed; whoever proposed it may withdraw it. What would begin in
 * the past is not approved: cases and dues of those days have gone by the old figure. A figure that is only confirmed
 * keeps its own days.
 *
 * @source roles §4.5 "R14 Pa"; §6, S1
 */
export async function decideChange(
  db: ScopedDb,
  actor: Actor,
  province: Unit,
  { id, act, note }: ChangeDecision,
  moment: Moment,
): Promise<ChangeResult> {
  const [row] = await db
    .select()
    .from(ruleChanges)
    .where(and(eq(ruleChanges.id, id), eq(ruleChanges.provinceId, province.id)))
    .for("update");
  if (row === undefined || row.state !== "proposed") return { ok: false, refusal: "state" };
  if (act === "withdraw") {
    if (row.proposedBy !== actor.accountId) return { ok: false, refusal: "state" };
    await db.update(ruleChanges).set({ state: "withdrawn", note }).where(eq(ruleChanges.id, id));
    await record(db, actor, province, "withdrawn", { ...row, reason: note ?? row.reason }, moment);
    return { ok: true };
  }
  const broken = brokenDuty(actor, { kind: "figure", doneBy: [row.proposedBy] });
  if (broken !== null) return { ok: false, refusal: broken };
  if (act === "approve" && isLate(row, moment)) return { ok: false, refusal: "late" };
  const state = act === "approve" ? ("approved" as const) : ("refused" as const);
  await db
    .update(ruleChanges)
    .set({
      state,
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      decidedAt: moment.now,
      note,
    })
    .where(eq(ruleChanges.id, id));
  await record(db, actor, province, state, { ...row, reason: note ?? row.reason }, moment);
  await tell(db, { accounts: [row.proposedBy] }, "figureDecided", row, moment);
  return { ok: true };
}

type Asked = Pick<
  StoredChange,
  "kind" | "key" | "value" | "label" | "source" | "reason" | "validFrom" | "validTo"
>;

async function propose(
  db: ScopedDb,
  actor: Actor,
  province: Unit,
  asked: Asked,
  moment: Moment,
): Promise<ChangeResult> {
  const rows = await db
    .insert(ruleChanges)
    .values({
      ...asked,
      provinceId: province.id,
      orgPos: province.posFrom,
      state: "proposed",
      proposedBy: actor.accountId,
      proposedName: actor.displayName,
      proposedAt: moment.now,
    })
    .onConflictDoNothing({
      target: [ruleChanges.provinceId, ruleChanges.key],
      where: sql`state = 'proposed'`,
    })
    .returning({ id: ruleChanges.id });
  if (rows.length === 0) return { ok: false, refusal: "pending" };
  await record(db, actor, province, "proposed", asked, moment);
  const leader = { role: role.provinceLeader, orgId: province.id };
  await tell(db, leader, "figureToDecide", asked, moment);
  return { ok: true };
}

/** A day that is reached has been counted over already; so has every day since which a figure would have held. */
function isLate({ kind, validFrom, proposedAt }: StoredChange, { now }: Moment): boolean {
  const today = dayOf(now);
  if (kind === "day") return validFrom <= today;
  return validFrom < today && validFrom >= dayOf(proposedAt);
}

async function record(
  db: ScopedDb,
  actor: Actor,
  province: Unit,
  act: "proposed" | "approved" | "refused" | "withdrawn",
  { key, value, reason, validFrom }: Pick<Asked, "key" | "value" | "reason" | "validFrom">,
  { now, requestId }: Moment,
): Promise<void> {
  const change = (field: string, text: string) => ({ field, row: null, old: null, new: text });
  await recordFacts(db, actor, [
    {
      at: now,
      act: `figure.${act}`,
      memberId: null,
      orgPos: province.posFrom,
      subject: key,
      changes: [change("figure.value", `${key}: ${value}`), change("figure.from", validFrom)],
      reason,
      source: "form",
      requestId,
    },
  ]);
}

async function tell(
  db: ScopedDb,
  to: Recipients,
  kind: NoticeKind,
  { key, kind: of }: Pick<Asked, "key" | "kind">,
  { now }: Moment,
): Promise<void> {
  const path = of === "day" ? paths.figureDays({ year: key.slice(0, 4) }) : paths.figure(key);
  await notify(db, to, { kind, subject: null, path }, now);
}
