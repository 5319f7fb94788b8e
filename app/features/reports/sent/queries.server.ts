import { createHash } from "node:crypto";
import { and, asc, desc, eq, gte, inArray, lt } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { unitOf, type Actor, type Unit } from "#app/features/access/rules.ts";
import { maySendReport } from "#app/features/reports/access.ts";
import { isCell, isCommune, isProvince } from "#app/features/organizations/rules.ts";
import type { ReportContent } from "#app/features/reports/content/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import {
  isReportKey,
  levelAt,
  reportKeys,
  schedulesOf,
  type ReportKey,
} from "#app/features/reports/rules.ts";
import { openSentActs, type SentCase } from "#app/features/reports/sent/access.ts";
import { type SentAct, type SentState } from "#app/features/reports/sent/rules.ts";
import {
  levelIn,
  periodsToSend,
  sendBy,
  type SentLevel,
} from "#app/features/reports/sent/schedules/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reportSnapshots, reportSteps, sentReports } from "#db/schema/reports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A step of a report that was taken. */
export interface SentStep {
  act: SentAct;
  version: number;
  at: Date;
  accountId: string;
  by: string;
  note: string | null;
}

/** A report on its way, with what was done to it. */
export interface SentReport extends SentCase {
  id: string;
  key: ReportKey;
  period: string;
  state: SentState;
  level: SentLevel;
  version: number;
  unit: string;
  updatedAt: Date;
  steps: SentStep[];
}

/** What a report said in both languages. */
export type SnapshotContent = Record<Lang, ReportContent>;

/** What was sent, and whether it is still what was sent. */
export interface Snapshot {
  content: SnapshotContent;
  checksum: string;
  isWhole: boolean;
  madeAt: Date;
}

/** The sum over a text, in hexadecimal signs. */
export const checksumOf = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");

const MOST = 100;

/** A report by id; null outside the scope. */
export async function readSent(db: ScopedDb, id: string): Promise<SentReport | null> {
  const [found] = await select(db, [eq(sentReports.id, id)]);
  return found ?? null;
}

/** The report of a unit for a period, when it was sent. */
export async function findSent(
  db: ScopedDb,
  orgId: string,
  key: ReportKey,
  period: string,
): Promise<SentReport | null> {
  const [found] = await select(db, [
    eq(sentReports.orgId, orgId),
    eq(sentReports.report, key),
    eq(sentReports.period, period),
  ]);
  return found ?? null;
}

/** The reports of a branch, the latest first, at most a hundred. */
export async function listSent(
  db: ScopedDb,
  { posFrom, posTo }: { posFrom: bigint; posTo: bigint },
): Promise<SentReport[]> {
  return select(db, [gte(sentReports.orgPos, posFrom), lt(sentReports.orgPos, posTo)]);
}

/** Of these the ones that wait for the actor. */
export function waitingFor(actor: Actor, reports: readonly SentReport[]): SentReport[] {
  return reports.filter((one) => openSentActs(actor, one).length > 0);
}

/** What a report said at its last sending. */
export async function readSnapshot(
  db: ScopedDb,
  { id, version }: Pick<SentReport, "id" | "version">,
): Promise<Snapshot | null> {
  const [row] = await db
    .select()
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.reportId, id), eq(reportSnapshots.version, version)));
  if (row === undefined) return null;
  const { content, checksum, madeAt } = row;
  return {
    content: JSON.parse(content) as SnapshotContent,
    checksum,
    isWhole: checksumOf(content) === checksum,
    madeAt,
  };
}

/** A report that the own unit has still to send. */
export interface ToSend {
  key: ReportKey;
  period: Period;
  due: CivilDate;
  isReturned: boolean;
}

/** The reports of ended periods that the actor's unit has not sent yet, or got back; the nearest deadline first. */
export async function listToSend(
  db: ScopedDb,
  actor: Actor,
  today: CivilDate,
  rules: RuleSet,
): Promise<ToSend[]> {
  const unit = unitOf(actor);
  const asked = reportKeys
    .filter((key) => maySendReport(actor, key))
    .flatMap((key) =>
      schedulesOf(key)
        .filter((schedule) => sends(unit, levelIn(schedule)))
        .flatMap((schedule) =>
          periodsToSend(schedule, today, rules).map((period) => ({
            key,
            period,
            due: sendBy(schedule, period, rules),
          })),
        ),
    );
  if (asked.length === 0) return [];
  const sent = await db
    .select({ key: sentReports.report, period: sentReports.period, state: sentReports.state })
    .from(sentReports)
    .where(
      and(
        eq(sentReports.orgId, unit.id),
        inArray(sentReports.period, [...new Set(asked.map(({ period }) => period.key))]),
      ),
    );
  const open = asked.flatMap((one): ToSend[] => {
    const known = sent.find(({ key, period }) => key === one.key && period === one.period.key);
    const isReturned = known?.state === "returned";
    return known === undefined || isReturned ? [{ ...one, isReturned }] : [];
  });
  return open.toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

/** Whether a unit sends reports of a level. */
export function sends({ orgType }: Pick<Unit, "orgType">, level: SentLevel): boolean {
  if (level === "province") return isProvince(orgType);
  return level === "cell" ? isCell(orgType) : isCommune(orgType);
}

async function select(db: ScopedDb, conditions: ReturnType<typeof eq>[]): Promise<SentReport[]> {
  const rows = await db
    .select({
      report: sentReports,
      unit: organizations.name,
      orgType: organizations.orgType,
    })
    .from(sentReports)
    .innerJoin(organizations, eq(organizations.id, sentReports.orgId))
    .where(and(...conditions))
    .orderBy(desc(sentReports.updatedAt), asc(sentReports.id))
    .limit(MOST);
  const ids = rows.map(({ report }) => report.id);
  const steps =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(reportSteps)
          .where(inArray(reportSteps.reportId, ids))
          .orderBy(asc(reportSteps.at));
  return rows.flatMap(({ report, unit, orgType }): SentReport[] => {
    const level = isReportKey(report.report) ? levelAt(report.report, orgType) : null;
    if (level === null || !isReportKey(report.report)) return [];
    const own = steps.filter(({ reportId }) => reportId === report.id);
    return [
      {
        ...report,
        key: report.report,
        level,
        unit,
        steps: own.map(({ act, version, at, accountId, actorName, note }) => ({
          act,
          version,
          at,
          accountId,
          by: actorName,
          note,
        })),
        doneBy: own
          .filter(({ version, act }) => version === report.version && act !== "return")
          .map(({ accountId }) => accountId),
      },
    ];
  });
}
