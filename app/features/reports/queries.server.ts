import { may, unitOf, type Actor } from "#app/features/access/rules.ts";
import { readListUnit } from "#app/features/members/list/units/queries.server.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import type { ReportBody, ReportContent } from "#app/features/reports/content/rules.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { readDirectivesReport } from "#app/features/reports/directives/queries.server.ts";
import { readDuesState } from "#app/features/reports/dues/state/queries.server.ts";
import { readDuesReport } from "#app/features/reports/dues/queries.server.ts";
import {
  readBadgeBook,
  readDeathBook,
  readExitBook,
} from "#app/features/reports/lists/books/queries.server.ts";
import { readTransferBook } from "#app/features/reports/lists/book/queries.server.ts";
import { readMemberList } from "#app/features/reports/lists/members/queries.server.ts";
import { readMembersOn } from "#app/features/reports/lists/members/past/queries.server.ts";
import {
  readCandidates,
  readExempt,
  readProbationers,
  readTemporary,
} from "#app/features/reports/lists/queries.server.ts";
import {
  readCandidatesOn,
  readExemptOn,
  readProbationersOn,
  readTemporaryOn,
} from "#app/features/reports/lists/past/queries.server.ts";
import { readReconciliation } from "#app/features/reports/lists/reconciliation/queries.server.ts";
import { readRegister } from "#app/features/reports/lists/register/queries.server.ts";
import { readMonthlyReport } from "#app/features/reports/monthly/queries.server.ts";
import { readMovementReport } from "#app/features/reports/movement/queries.server.ts";
import {
  readAbsentReport,
  readMeetingsReport,
} from "#app/features/reports/meetings/queries.server.ts";
import {
  lastKnown,
  periodOf,
  readPeriod,
  type Period,
} from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { readGradesForm } from "#app/features/reports/statistics/grades/queries.server.ts";
import { readOrganizationsForm } from "#app/features/reports/statistics/organizations/queries.server.ts";
import { readPeopleForm } from "#app/features/reports/statistics/queries.server.ts";
import { readWorkForm } from "#app/features/reports/statistics/service/queries.server.ts";
import { definitionOf, isOfAnyDay, pastDay, type ReportKey } from "#app/features/reports/rules.ts";
import { readNamesOn } from "#app/features/reports/standing/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune } from "#app/features/territory/rules.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Which report is asked for, by whom and when. */
export interface AskedReport {
  db: ScopedDb;
  actor: Actor;
  lang: Lang;
  now: Date;
  key: ReportKey;
  /** A unit of the actor's branch, or undefined for the own one. */
  unit: string | undefined;
  /** The key of a period; null for the running one. */
  period: string | null;
  /** A day that has passed, for a list that can be made of one. */
  on?: CivilDate | null;
  /** What the unit has to say about its figures. */
  remark?: string | null;
  /** It goes into a file. */
  isFile?: boolean;
}

/** A report with the unit and the period it is of; no period for a list of today. */
export interface MadeReport {
  content: ReportContent;
  reading: ReportReading;
  period: Period | null;
  /** The day that has passed of which a list is. */
  on: CivilDate | null;
}

/** Makes a report from the rows of now. What lies outside the actor's branch is answered with the own unit. */
export async function makeReport(asked: AskedReport): Promise<MadeReport> {
  const { db, actor, lang, now, key } = asked;
  const today = dayOf(now);
  const unit = await readListUnit(db, unitOf(actor), asked.unit);
  const on = isOfAnyDay(key) ? pastDay(asked.on ?? null, today) : null;
  const reading = { unit, today, lang, rules: await readRuleSet(db, today) };
  const definition = definitionOf(key);
  const [usual] = definition.periods;
  const period =
    usual === undefined ? null : (readPeriod(asked.period ?? "") ?? periodOf(usual, today));
  const body = await readBody(asked, reading, period, on);
  const remarks = asked.remark ? [contentText[lang].remark(asked.remark)] : [];
  const said = { ...body, notes: [...remarks, ...body.notes] };
  return { content: await withHead(db, key, said, reading, period, on), reading, period, on };
}

/** What the report says, by its name. */
function readBody(
  { db, actor, now, key, isFile = false }: AskedReport,
  reading: ReportReading,
  period: Period | null,
  on: CivilDate | null,
): Promise<ReportBody> {
  switch (key) {
    case "monthly":
      return readMonthlyReport(db, reading, period!, may(actor, "dues.readTotals"));
    case "dues":
      return readDuesReport(db, reading, period!);
    case "duesState":
      return readDuesState(db, reading, period!);
    case "directives":
      return readDirectivesReport(db, reading, period!);
    case "movement":
      return readMovementReport(db, reading, period!);
    case "structure":
    case "admitted":
    case "peoples":
      return readPeopleForm(db, actor, key, reading, period!);
    case "organizations":
      return readOrganizationsForm(db, reading, period!);
    case "grades":
      return readGradesForm(db, reading, period!);
    case "work":
      return readWorkForm(db, reading, period!);
    case "meetings":
      return readMeetingsReport(db, reading, period!);
    case "absent":
      return readAbsentReport(db, reading, period!);
    case "transferBook":
      return readTransferBook(db, reading, period!);
    case "members":
      return on === null ? readMemberList(db, actor, reading, now) : readMembersOn(db, reading, on);
    case "register":
      return readRegister(db, actor, reading, period!, isFile);
    case "reconciliation":
      return readReconciliation(db, reading, period!);
    case "candidates":
      return on === null ? readCandidates(db, reading) : readCandidatesOn(db, reading, on);
    case "probationers":
      return on === null ? readProbationers(db, reading) : readProbationersOn(db, reading, on);
    case "temporary":
      return on === null ? readTemporary(db, reading) : readTemporaryOn(db, reading, on);
    case "badgeBook":
      return readBadgeBook(db, reading, period!);
    case "exitBook":
      return readExitBook(db, reading, period!);
    case "deathBook":
      return readDeathBook(db, reading, period!);
    case "exempt":
      return on === null ? readExempt(db, reading) : readExemptOn(db, reading, on);
  }
}

async function withHead(
  db: ScopedDb,
  key: ReportKey,
  said: ReportBody,
  { unit, today, lang }: ReportReading,
  period: Period | null,
  on: CivilDate | null,
): Promise<ReportContent> {
  const words = contentText[lang];
  const { orientation } = definitionOf(key);
  const form = words.forms[key];
  const view = await readOrganization(db, unit.id);
  const commune = view?.org.communeCode ?? null;
  const names = await readNamesOn(
    db,
    unit.id,
    on ?? (period === null ? today : lastKnown(period, today)),
  );
  return {
    ...said,
    title: words.titles[key],
    unit: names.name ?? unit.name,
    above: names.above ?? "",
    place: commune === null ? null : nameOfCommune(commune, await readTerritory(db), today),
    period:
      period === null ? words.asOf(formatPartialDate(on ?? today)) : periodWords(period.key, lang),
    madeOn: today,
    orientation,
    notes: [...said.notes, ...(form === undefined ? [] : [words.form(form)])],
    signer: isCell(unit.orgType) ? words.signers.cell : words.signers.committee,
  };
}

/** A period in words: "Quarter IV of 2026". */
export function periodWords(key: string, lang: Lang): string {
  const period = readPeriod(key);
  const [year = "", turn = ""] = key.split(/-[QH]?/);
  return period === null ? key : contentText[lang].periods[period.kind](year, turn);
}
