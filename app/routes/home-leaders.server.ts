import { blockText } from "#app/features/access/home/blocks/text.ts";
import { role } from "#app/features/access/roles.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { countMetCells } from "#app/features/meetings/home/queries.server.ts";
import { listCellMonths } from "#app/features/meetings/overview/queries.server.ts";
import {
  countAdmitted,
  hasNoSecretary,
  isSmall,
  listFlagged,
  type CellFlag,
  type Flagged,
} from "#app/features/organizations/home/flags/queries.server.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { listRunning } from "#app/features/procedures/home/queries.server.ts";
import { hasNotSent } from "#app/features/reports/home/queries.server.ts";
import { targetOf, waitingOf } from "#app/features/reports/plans/queries.server.ts";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
import { addMonths, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import type { Reading } from "#app/routes/home-upper.server.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";

const YEAR = 12;
/** How many months back a trend goes. */
const TREND_MONTHS = 6;

/** What stands out in a branch: each with the list behind it. */
export async function flags({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const unit = unitOf(actor);
  const today = dayOf(now);
  const rules = await readRuleSet(db, today);
  const least = rules.number("org.cell_min_official_members");
  const lastMonth = earlier(periodOf("month", today), 1).key;
  const ofCommune: Record<string, CellFlag> =
    actor.post?.role === role.communeLeader
      ? { vacant: hasNoSecretary, unsent: hasNotSent("monthly", lastMonth) }
      : {};
  const none: Flagged = { count: 0, units: [] };
  const [{ small = none, vacant = none, unsent = none }, running] = await Promise.all([
    listFlagged<string>(db, unit, { small: isSmall(rules), ...ofCommune }) as Promise<
      Partial<Record<string, Flagged>>
    >,
    listRunning(db, unit, today),
  ]);
  const late = running.reduce((sum, one) => sum + one.late, 0);
  const cells = (key: string, label: string, { count, units }: Flagged): BlockRow[] =>
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
      ...counted("reports", words.lateReports, unsent.count, paths.reports()),
      ...cells("small", words.smallCells(least), small),
      ...cells("vacant", words.noSecretary, vacant),
    ],
  };
}

/** Figures of a commune against the same day a year before. */
export async function indicators({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const unit = unitOf(actor);
  const { id, ...branch } = unit;
  const today = dayOf(now);
  const before = addMonths(today, -YEAR);
  const number = (value: number) => formatNumber(value, lang);
  const since = (day: string) => `${day.slice(0, 4)}-01-01`;
  const first = addMonths(today, 1 - TREND_MONTHS).slice(0, 7);
  const spans = [
    [since(today), today],
    [since(before), before],
  ] as const;
  const year = today.slice(0, 4);
  const beside = { target: targetOf(unit, Number(year)), waiting: waitingOf(id) };
  const [{ counts, found }, cells, metMonths] = await Promise.all([
    countAdmitted(db, id, spans, beside),
    listCellMonths(db, branch, today),
    countMetCells(db, branch, first),
  ]);
  const [admitted = 0, then = 0] = counts;
  const { target, waiting } = found;
  const met = cells.filter(({ state }) => state === "held").length;
  const months = metMonths.filter(({ month }) => month <= today.slice(0, 7));
  return {
    key: "indicators",
    title: words.indicators,
    rows: [
      {
        key: "admitted",
        label: words.admitted(year),
        to: paths.admissionPlan({ year }),
        value:
          target === null
            ? words.compared(number(admitted), number(then))
            : words.ofPlan(number(admitted), number(target), number(then)),
      },
      ...waitingPlans(waiting ?? 0, lang),
      {
        key: "met",
        label: words.met,
        to: paths.meetings(),
        value: words.of(number(met), number(cells.length)),
      },
      ...(months.length < 2
        ? []
        : [
            {
              key: "trend",
              label: words.metTrend(formatDate(months[0]!.month), formatDate(months.at(-1)!.month)),
              to: paths.report("meetings", { period: year }),
              value: months.map((one) => number(one.cells)).join(" · "),
            },
          ]),
    ],
  };
}

/** That numbers of the plan of admissions wait for the leader; nothing when none does. */
export function waitingPlans(waiting: number, lang: Reading["lang"]): BlockRow[] {
  if (waiting === 0) return [];
  const label = blockText[lang].plansWaiting;
  const value = formatNumber(waiting, lang);
  return [{ key: "plans", label, to: paths.admissionPlan(), value, look: "wait" }];
}
