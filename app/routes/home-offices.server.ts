import { blockText } from "#app/features/access/home/blocks/text.ts";
import { role } from "#app/features/access/roles.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { listCellMonths } from "#app/features/meetings/overview/queries.server.ts";
import {
  countAdmitted,
  listSmallCells,
  listWithoutSecretary,
} from "#app/features/organizations/home/flags/queries.server.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { comingRounds } from "#app/features/procedures/badges/rules.ts";
import { listRunning } from "#app/features/procedures/home/queries.server.ts";
import { countUnsent } from "#app/features/reports/home/queries.server.ts";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
import { listIssued } from "#app/features/tasks/directives/list/queries.server.ts";
import { addMonths, daysBetween, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import {
  batches,
  imports,
  inspections,
  jobs,
  lateCommunes,
  removal,
  runningRow,
  templates,
  type Reading,
} from "#app/routes/home-upper.server.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";

const MOST = 5;
const YEAR = 12;

/** The blocks of an office by its role; those of a role in the order of its home page. @source roles §7 */
export async function officeBlocks(ctx: Reading): Promise<HomeBlock[]> {
  switch (ctx.actor.post?.role) {
    case role.grassrootsSecretary:
    case role.grassrootsOfficer:
      return [await notMet(ctx), await running(ctx)];
    case role.communeOfficer:
      return [await running(ctx), await round(ctx)];
    case role.communeOffice:
      return [await issued(ctx)];
    case role.communeLeader:
      return [await flags(ctx), await indicators(ctx)];
    case role.inspector:
      return [await inspections(ctx), await removal(ctx)];
    case role.provinceOfficer:
      return [await lateCommunes(ctx), await batches(ctx), await round(ctx)];
    case role.importOperator:
      return [await imports(ctx), templates(ctx)];
    case role.provinceLeader:
      return [await flags(ctx), await lateCommunes(ctx)];
    case role.administrator:
      return [await jobs(ctx)];
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
async function issued({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const lines = await listIssued(db, unitOf(actor).id, dayOf(now));
  const unread = lines.filter(({ state, progress }) => state === "issued" && progress.unread > 0);
  return {
    key: "issued",
    title: words.issued,
    all: { to: paths.tasks({ box: "issued" }), label: words.allWork },
    none: words.issuedNone,
    rows: unread.slice(0, MOST).map(({ id, title, progress }) => ({
      key: id,
      label: title,
      to: `${paths.directive(id, { show: "unread" })}#receivers`,
      value: words.unread(formatNumber(progress.unread, lang)),
    })),
  };
}

/** What stands out in a branch: each with the list behind it. */
async function flags({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const unit = unitOf(actor);
  const today = dayOf(now);
  const rules = await readRuleSet(db, today);
  const small = await listSmallCells(db, unit, rules);
  const isCommuneLeader = actor.post?.role === role.communeLeader;
  const vacant = isCommuneLeader ? await listWithoutSecretary(db, unit) : { count: 0, units: [] };
  const late = (await listRunning(db, unit, today)).reduce((sum, one) => sum + one.late, 0);
  const unsent = isCommuneLeader
    ? await countUnsent(db, unit, "monthly", earlier(periodOf("month", today), 1).key)
    : 0;
  const least = rules.number("org.cell_min_official_members");
  const cells = (key: string, label: string, { count, units }: typeof small): BlockRow[] =>
    count === 0
      ? []
      : [
          {
            key,
            label: `${label}: ${units.map(({ name }) => name).join(", ")}`,
            to: units.length === 1 ? paths.organization(units[0]!.id) : paths.organizations(),
            value: formatNumber(count, lang),
            look: "warn",
          },
        ];
  const counted = (key: string, label: string, count: number, to: string): BlockRow[] =>
    count === 0
      ? []
      : [{ key, label, to, value: formatNumber(count, lang), look: "error" as const }];
  return {
    key: "flags",
    title: words.flags,
    none: words.flagsNone,
    rows: [
      ...counted("late", words.lateCases, late, paths.cases({ show: "overdue" })),
      ...counted("reports", words.lateReports, unsent, paths.reports()),
      ...cells("small", words.smallCells(least), small),
      ...cells("vacant", words.noSecretary, vacant),
    ],
  };
}

/** Figures of a commune against the same day a year before. */
async function indicators({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const { id, ...branch } = unitOf(actor);
  const today = dayOf(now);
  const before = addMonths(today, -YEAR);
  const number = (value: number) => formatNumber(value, lang);
  const since = (day: string) => `${day.slice(0, 4)}-01-01`;
  const admitted = await countAdmitted(db, id, since(today), today);
  const then = await countAdmitted(db, id, since(before), before);
  const cells = await listCellMonths(db, branch, today);
  const met = cells.filter(({ state }) => state === "held").length;
  return {
    key: "indicators",
    title: words.indicators,
    rows: [
      {
        key: "admitted",
        label: words.admitted(today.slice(0, 4)),
        to: paths.report("movement", { period: today.slice(0, 4) }),
        value: words.compared(number(admitted), number(then)),
      },
      {
        key: "met",
        label: words.met,
        to: paths.meetings(),
        value: words.of(number(met), number(cells.length)),
      },
    ],
  };
}
