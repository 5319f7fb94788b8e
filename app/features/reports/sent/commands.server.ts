import { eq, sql } from "drizzle-orm";
import { unitOf, type Actor, type Unit } from "#app/features/access/rules.ts";
import { recordFacts } from "#app/features/history/commands.server.ts";
import { holds } from "#app/features/reports/content/rules.ts";
import { readPeriod, type Period } from "#app/features/reports/periods/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { makeReport } from "#app/features/reports/queries.server.ts";
import {
  correctable,
  withCorrections,
  type Correction,
} from "#app/features/reports/sent/corrections/rules.ts";
import { isAskedFor, levelAt, scheduleFor, type ReportKey } from "#app/features/reports/rules.ts";
import { opensOn } from "#app/features/reports/sent/schedules/rules.ts";
import { sentRefusal, type SentRefusal } from "#app/features/reports/sent/access.ts";
import {
  checksumOf,
  findSent,
  readSent,
  sends,
  type SentReport,
} from "#app/features/reports/sent/queries.server.ts";
import { stepOf, type SentAct } from "#app/features/reports/sent/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { reportSnapshots, reportSteps, sentReports } from "#db/schema/reports.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** When and in which request. */
export interface Moment {
  now: Date;
  requestId: string | null;
}

/** What came of an act, or why not. */
export type SentResult =
  | { ok: true; id: string }
  | { ok: false; refusal: SentRefusal | "running" | "period" | "sum" | "unit" | "line" };

/**
 * Sends a report of the own unit: makes it anew, keeps what it says with its checksum, and passes it on.
 *
 * @param note         what the unit has to say about its figures
 * @param corrections  figures given by hand; they are marked and explained, and the sum must still come out
 */
export async function sendReport(
  db: ScopedDb,
  actor: Actor,
  {
    key,
    period: periodKey,
    note,
    corrections = [],
  }: { key: ReportKey; period: string; note: string | null; corrections?: readonly Correction[] },
  moment: Moment,
): Promise<SentResult> {
  const unit = unitOf(actor);
  const level = levelAt(key, unit.orgType);
  const period = readPeriod(periodKey);
  const schedule = level === null ? null : scheduleFor(key, level);
  if (level === null || schedule === null || period === null || !sends(unit, level))
    return { ok: false, refusal: "unit" };
  if (!isAskedFor(key, level, period)) return { ok: false, refusal: "period" };
  const today = dayOf(moment.now);
  if (today < opensOn(schedule, period, await readRuleSet(db, today)))
    return { ok: false, refusal: "running" };
  // Two hands of one unit that send at the same moment come one after the other.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`report ${unit.id}`}, 0))`);
  const earlier = await findSent(db, unit.id, key, period.key);
  const one = earlier ?? {
    key,
    orgId: unit.id,
    orgPos: unit.posFrom,
    level,
    state: null,
    doneBy: [],
  };
  const refusal = sentRefusal(
    actor,
    one.state === "returned" ? { ...one, doneBy: [] } : one,
    "submit",
  );
  if (refusal !== null) return { ok: false, refusal };
  const made = await bothLanguages(db, actor, key, period, note, moment);
  const known = new Set(correctable(made.vi).map(({ key: line }) => line));
  if (corrections.some(({ line }) => !known.has(line))) return { ok: false, refusal: "line" };
  const contents = {
    vi: withCorrections(made.vi, corrections, "vi"),
    en: withCorrections(made.en, corrections, "en"),
  };
  if (contents.vi.equation !== null && !holds(contents.vi.equation))
    return { ok: false, refusal: "sum" };
  const state = stepOf(level, one.state, "submit")!.to;
  const sent = await passOn(db, unit, { key, period, known: earlier, state }, moment);
  const content = JSON.stringify(contents);
  await db.insert(reportSnapshots).values({
    reportId: sent.id,
    orgPos: unit.posFrom,
    version: sent.version,
    content,
    checksum: checksumOf(content),
    madeAt: moment.now,
  });
  await noteStep(
    db,
    actor,
    { ...sent, orgPos: unit.posFrom, key, period: period.key },
    "submit",
    note,
    moment,
  );
  return { ok: true, id: sent.id };
}

/**
 * Takes a further step of a report. Two who act at the same moment come one after the other, and the second is told
 * the state.
 *
 * @throws {NotFound} when the report is out of reach
 */
export async function takeSentStep(
  db: ScopedDb,
  actor: Actor,
  { id, act, note }: { id: string; act: Exclude<SentAct, "submit">; note: string | null },
  moment: Moment,
): Promise<SentResult> {
  await db.select().from(sentReports).where(eq(sentReports.id, id)).for("update");
  const one = await readSent(db, id);
  if (one === null) throw new NotFound("report");
  const refusal = sentRefusal(actor, one, act);
  if (refusal !== null) return { ok: false, refusal };
  const state = stepOf(one.level, one.state, act)!.to;
  expectOne(
    await db
      .update(sentReports)
      .set({ state, updatedAt: moment.now })
      .where(eq(sentReports.id, id))
      .returning({ id: sentReports.id }),
  );
  await noteStep(db, actor, one, act, note, moment);
  return { ok: true, id };
}

async function bothLanguages(
  db: ScopedDb,
  actor: Actor,
  key: ReportKey,
  period: Period,
  note: string | null,
  { now }: Moment,
) {
  const asked = { db, actor, now, key, unit: undefined, period: period.key, remark: note };
  const { content: vi } = await makeReport({ ...asked, lang: "vi" });
  const { content: en } = await makeReport({ ...asked, lang: "en" });
  return { vi, en };
}

async function passOn(
  db: ScopedDb,
  unit: Unit,
  {
    key,
    period,
    known,
    state,
  }: { key: ReportKey; period: Period; known: SentReport | null; state: SentReport["state"] },
  { now }: Moment,
): Promise<{ id: string; version: number }> {
  const returned = { id: sentReports.id, version: sentReports.version };
  if (known === null)
    return expectOne(
      await db
        .insert(sentReports)
        .values({
          orgId: unit.id,
          orgPos: unit.posFrom,
          report: key,
          period: period.key,
          state,
          updatedAt: now,
        })
        .returning(returned),
    );
  return expectOne(
    await db
      .update(sentReports)
      .set({ state, version: known.version + 1, updatedAt: now })
      .where(eq(sentReports.id, known.id))
      .returning(returned),
  );
}

async function noteStep(
  db: ScopedDb,
  actor: Actor,
  one: Pick<SentReport, "id" | "orgPos" | "version" | "key" | "period">,
  act: SentAct,
  note: string | null,
  { now, requestId }: Moment,
): Promise<void> {
  await db.insert(reportSteps).values({
    reportId: one.id,
    orgPos: one.orgPos,
    version: one.version,
    act,
    at: now,
    accountId: actor.accountId,
    actorName: actor.displayName,
    note,
  });
  await recordFacts(db, actor, [
    {
      at: now,
      act: facts[act],
      memberId: null,
      orgPos: one.orgPos,
      subject: one.id,
      reason: note,
      source: "form",
      requestId,
    },
  ]);
}

/** The names of the acts in the history. */
const facts: Record<SentAct, string> = {
  submit: "report.submitted",
  sign: "report.signed",
  check: "report.checked",
  accept: "report.accepted",
  return: "report.returned",
};
