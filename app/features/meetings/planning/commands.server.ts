import { and, eq } from "drizzle-orm";
import { resolutionItem } from "#app/features/meetings/agenda/text.ts";
import { monthOfDay } from "#app/features/meetings/calendar/rules.ts";
import { handsOf } from "#app/features/meetings/access.ts";
import { noteMeetingFact, type Moment } from "#app/features/meetings/commands.server.ts";
import { listDisciplineCases } from "#app/features/meetings/planning/queries.server.ts";
import type { Plan } from "#app/features/meetings/planning/schema.ts";
import {
  hasRegular,
  listHomeMembers,
  lockMeeting,
  type CellPlace,
} from "#app/features/meetings/queries.server.ts";
import { isDisciplinary, isRegular, openActs } from "#app/features/meetings/rules.ts";
import { tellChanged } from "#app/features/meetings/telling/commands.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { NotFound } from "#app/lib/errors.ts";
import { meetingItems, meetingReplies } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";
import { sql } from "drizzle-orm";

/** The meeting, or which field is wrong and why; `refusal` when the meeting has moved on. */
export type Planned =
  { ok: true; id: string } | { ok: false; issues: Record<string, string>; refusal: "state" | null };

const refused = (issues: Record<string, string>): Planned => ({
  ok: false,
  issues,
  refusal: null,
});

/**
 * Plans a meeting of the cell. A second regular one in a month asks a reason; two who plan the same month come
 * one after the other.
 *
 * @source procedures P01
 */
export async function planMeeting(
  db: ScopedDb,
  actor: Actor,
  cell: CellPlace,
  plan: Plan,
  moment: Moment,
): Promise<Planned> {
  await oneAtATime(db, cell.id);
  const issues = await issuesOf(db, cell, plan, null);
  if (issues !== null) return refused(issues);
  const names = await namesOf(db, cell.id);
  const row = expectOne(
    await db
      .insert(meetings)
      .values({ orgId: cell.id, orgPos: cell.posFrom, ...columnsOf(plan, names) })
      .returning(),
  );
  await writeAgenda(db, row, plan);
  await noteMeetingFact(db, actor, row, "planned", moment);
  return { ok: true, id: row.id };
}

/**
 * Changes a planned meeting. Who only prepares it changes agenda, papers and draft. Once invitations are out, a
 * change of day, time or place is told, and makes everybody read theirs again.
 *
 * @param seen  version that the sender saw
 */
export async function editMeeting(
  db: ScopedDb,
  actor: Actor,
  cell: CellPlace,
  { id, seen, plan }: { id: string; seen: number; plan: Plan },
  moment: Moment,
): Promise<Planned> {
  await oneAtATime(db, cell.id);
  const row = await lockMeeting(db, id);
  if (row === null || row.orgId !== cell.id) throw new NotFound("meeting");
  const acts = openActs(row.state, handsOf(actor, row));
  if (row.version !== seen || !acts.includes("editAgenda"))
    return { ok: false, issues: {}, refusal: "state" };
  const whole = acts.includes("edit");
  const issues = whole ? await issuesOf(db, cell, plan, id) : null;
  if (issues !== null) return refused(issues);
  const columns = whole ? columnsOf(plan, await namesOf(db, cell.id)) : { papers: plan.papers };
  const changed = expectOne(
    await db
      .update(meetings)
      .set({ ...columns, version: row.version + 1 })
      .where(and(eq(meetings.id, id), eq(meetings.version, seen)))
      .returning(),
  );
  await db.delete(meetingItems).where(eq(meetingItems.meetingId, id));
  await writeAgenda(db, changed, plan);
  const isMoved =
    row.meetOn !== changed.meetOn || row.meetAt !== changed.meetAt || row.place !== changed.place;
  if (row.state === "invited" && isMoved) {
    await db.delete(meetingReplies).where(eq(meetingReplies.meetingId, id));
    await tellChanged(db, changed, "moved", moment.now);
  }
  await noteMeetingFact(db, actor, changed, "edited", moment);
  return { ok: true, id };
}

async function oneAtATime(db: ScopedDb, orgId: string): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`meetings of ${orgId}`}, 0))`,
  );
}

async function issuesOf(
  db: ScopedDb,
  cell: CellPlace,
  plan: Plan,
  exceptId: string | null,
): Promise<Record<string, string> | null> {
  if (cell.closedOn !== null && cell.closedOn <= plan.meetOn) return { meetOn: "unitClosed" };
  const names = await namesOf(db, cell.id);
  if (plan.chairId !== null && !names.has(plan.chairId)) return { chair: "person" };
  if (plan.noteTakerId !== null && !names.has(plan.noteTakerId)) return { noteTaker: "person" };
  if (plan.caseId !== null) {
    const known = await listDisciplineCases(db, cell.id);
    if (!known.some(({ id }) => id === plan.caseId)) return { case: "caseUnknown" };
  }
  const isSecond =
    isRegular(plan.kinds) && (await hasRegular(db, cell.id, monthOfDay(plan.meetOn), exceptId));
  return isSecond && plan.extraReason === null ? { extraReason: "second" } : null;
}

async function namesOf(db: ScopedDb, orgId: string): Promise<Map<string, string>> {
  const people = await listHomeMembers(db, orgId);
  return new Map(people.map(({ memberId, name }) => [memberId, name]));
}

function columnsOf(plan: Plan, names: Map<string, string>) {
  const { agenda: _agenda, draft: _draft, ...columns } = plan;
  return {
    ...columns,
    isRestricted: isDisciplinary(plan.kinds),
    month: monthOfDay(plan.meetOn),
    chairName: plan.chairId === null ? null : names.get(plan.chairId)!,
    noteTakerName: plan.noteTakerId === null ? null : names.get(plan.noteTakerId)!,
  };
}

async function writeAgenda(
  db: ScopedDb,
  { id, orgPos, isRestricted }: { id: string; orgPos: bigint; isRestricted: boolean },
  { agenda, draft }: Plan,
): Promise<void> {
  const hasPlace = agenda.some(({ kind }) => kind === "resolution");
  const lines =
    draft !== "" && !hasPlace
      ? [...agenda, { kind: "resolution" as const, title: resolutionItem }]
      : agenda;
  await db.insert(meetingItems).values(
    lines.map(({ kind, title }, index) => ({
      meetingId: id,
      orgPos,
      isRestricted,
      ordinal: index + 1,
      kind,
      title,
      content: kind === "resolution" ? draft : "",
    })),
  );
}
