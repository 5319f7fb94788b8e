import { blockText } from "#app/features/access/home/blocks/text.ts";
import { role } from "#app/features/access/roles.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { listCellMonths } from "#app/features/meetings/overview/queries.server.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { comingRounds } from "#app/features/procedures/badges/rules.ts";
import { listRunning } from "#app/features/procedures/home/queries.server.ts";
import { listArchived } from "#app/features/reports/archive/queries.server.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { periodWords } from "#app/features/reports/queries.server.ts";
import { readYearFigures } from "#app/features/reports/plans/queries.server.ts";
import { listDrafts } from "#app/features/tasks/directives/list/queries.server.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { daysBetween, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { appeals, repairs, system, templates, unsent } from "#app/routes/home-figures.server.ts";
import { flags, indicators, waitingPlans } from "#app/routes/home-leaders.server.ts";
import {
  batches,
  imports,
  inspections,
  jobs,
  lateCommunes,
  removal,
  runningRow,
  type Reading,
} from "#app/routes/home-upper.server.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";

const MOST = 5;

/** The blocks of an office by its role; those of a role in the order of its home page. @source roles §7 */
export async function officeBlocks(ctx: Reading): Promise<HomeBlock[]> {
  switch (ctx.actor.post?.role) {
    case role.grassrootsSecretary:
    case role.grassrootsOfficer:
      return (await Promise.all([notMet(ctx), running(ctx)])).flat();
    case role.communeOfficer:
      return (await Promise.all([runningApart(ctx), round(ctx)])).flat();
    case role.communeOffice:
      return (await Promise.all([toIssue(ctx), issued(ctx)])).flat();
    case role.communeLeader:
      return (await Promise.all([flags(ctx), indicators(ctx)])).flat();
    case role.inspector:
      return (await Promise.all([inspections(ctx), appeals(ctx), removal(ctx)])).flat();
    case role.provinceOfficer:
      return (await Promise.all([lateCommunes(ctx), unsent(ctx), batches(ctx), round(ctx)])).flat();
    case role.importOperator:
      return (await Promise.all([imports(ctx), templates(ctx), repairs(ctx)])).flat();
    case role.provinceLeader:
      return (await Promise.all([flags(ctx), lateCommunes(ctx), unsent(ctx), yearly(ctx)])).flat();
    case role.centralViewer:
      return [await archive(ctx)];
    case role.administrator:
      return (await Promise.all([jobs(ctx), system(ctx)])).flat();
    default:
      return [];
  }
}

/** Cells of the branch without a regular meeting this month. */
async function notMet({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const cells = await listCellMonths(db, unitOf(actor), dayOf(now));
  const lacking = cells.filter(({ state }) => state === "missed" || state === "open");
  const rest = lacking.length - MOST;
  return {
    key: "notMet",
    title: words.cellsNotMet,
    all: { to: paths.meetings(), label: words.allWork },
    none: words.cellsAllMet,
    rows: [
      ...lacking.slice(0, MOST).map(({ id, name, state }) => ({
        key: id,
        label: name,
        to: paths.meetings({ org: id }),
        value: words.monthStates[state === "missed" ? "missed" : "open"],
        look: state === "missed" ? ("error" as const) : ("warn" as const),
      })),
      ...(rest > 0 ? [{ key: "more", label: words.more(String(rest)), to: paths.meetings() }] : []),
    ],
  };
}

/** The case inbox by procedure. */
async function running({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const found = await listRunning(db, unitOf(actor), dayOf(now));
  return {
    key: "running",
    title: words.running,
    all: { to: paths.cases({ show: "open" }), label: words.allCases },
    none: words.runningNone,
    rows: found.map((one) => runningRow(one, { lang })),
  };
}

const transfers = ["transfer", "temporaryTransfer", "internalTransfer"];

/** The same with the transfers that wait in a block of their own. */
async function runningApart(ctx: Reading): Promise<HomeBlock[]> {
  const words = blockText[ctx.lang];
  const all = await running(ctx);
  const isTransfer = ({ key }: BlockRow) => transfers.includes(key);
  return [
    { ...all, rows: all.rows.filter((row) => !isTransfer(row)) },
    {
      key: "transfers",
      title: words.transfers,
      all: { to: paths.cases({ show: "air" }), label: words.inTheAir },
      none: words.transfersNone,
      rows: all.rows.filter(isTransfer),
    },
  ];
}

/** The own drafts that a leader has not issued yet. */
async function toIssue({ db, actor, lang }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const drafts = await listDrafts(db, actor);
  const states = taskText[lang].draftStates;
  return {
    key: "toIssue",
    title: words.toIssue,
    all: { to: paths.tasks({ box: "drafts" }), label: words.allWork },
    none: words.toIssueNone,
    rows: drafts.slice(0, MOST).map(({ id, title, state }) => ({
      key: id,
      label: title,
      to: paths.directive(id),
      value: states[state],
      look: state === "proposed" ? "wait" : "muted",
    })),
  };
}

/** The movement of the year and the admissions against their plan, out of the sums of last night. @source roles §7 R14 */
async function yearly({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const year = dayOf(now).slice(0, 4);
  const { countedOn, increase, decrease, admitted, target, waiting } = await readYearFigures(
    db,
    unitOf(actor),
    Number(year),
  );
  const number = (value: number) => formatNumber(value, lang);
  const counted = countedOn === null ? null : formatDate(countedOn);
  const plan = paths.admissionPlan({ year });
  return {
    key: "yearly",
    title: words.movement,
    all: { to: paths.reports(), label: words.allReports },
    rows: [
      {
        key: "movement",
        label: words.yearly.movement(year),
        to: paths.report("movement", { period: year }),
        ...(counted === null
          ? {}
          : { value: words.moved(number(increase), number(decrease), counted) }),
      },
      {
        key: "admitted",
        label: words.yearly.admitted(year),
        to: plan,
        value:
          target === null
            ? words.unplanned(number(admitted))
            : words.planned(number(admitted), number(target)),
      },
      ...waitingPlans(waiting, lang),
    ],
  };
}

/** What provinces have locked of late, for who sees their sums. @source roles §7 R15 */
async function archive({ db, lang }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const { rows } = await listArchived(db, { most: MOST });
  return {
    key: "archive",
    title: words.archive,
    all: { to: paths.reportArchive(), label: words.allReports },
    none: words.archiveNone,
    rows: rows.map(({ id, key, period, unit }) => ({
      key: id,
      label: `${contentText[lang].titles[key]}, ${periodWords(period, lang)}`,
      to: paths.archivedReport(id),
      value: unit,
    })),
  };
}

/** The next round of badges. */
async function round({ db, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const today = dayOf(now);
  const [next] = comingRounds(today, await readRuleSet(db, today));
  const row = (key: string, label: string, day: string): BlockRow => {
    const days = daysBetween(today, day);
    return { key, label, to: paths.caseBadges(), value: words.inDays(formatDate(day), days) };
  };
  return {
    key: "round",
    title: words.rounds,
    rows:
      next === undefined
        ? []
        : [row("send", words.sendBy, next.sendBy), row("award", words.awardOn, next.on)],
  };
}

/** Issued documents that some receivers have not opened. */
async function issued({ given, lang }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const waiting = (await given).issued.filter(({ unread }) => unread > 0);
  return {
    key: "issued",
    title: words.issued,
    all: { to: paths.tasks({ box: "issued" }), label: words.allWork },
    none: words.issuedNone,
    rows: waiting.slice(0, MOST).map(({ id, title, unread }) => ({
      key: id,
      label: title,
      to: `${paths.directive(id, { show: "unread" })}#receivers`,
      value: words.unread(formatNumber(unread, lang)),
    })),
  };
}
