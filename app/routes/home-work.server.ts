import { role } from "#app/features/access/roles.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { readWaiting } from "#app/features/figures/queries.server.ts";
import { figureText } from "#app/features/figures/text.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { countOverdue } from "#app/features/procedures/list/queries.server.ts";
import { countTurns } from "#app/features/procedures/list/turns/queries.server.ts";
import { readCellLate } from "#app/features/procedures/notes/queries.server.ts";
import { missedQuarter, noted } from "#app/features/procedures/notes/rules.ts";
import { noteText } from "#app/features/procedures/notes/text.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { contentText } from "#app/features/reports/content/text.ts";
import { periodWords } from "#app/features/reports/queries.server.ts";
import { countWaitingReports } from "#app/features/reports/home/queries.server.ts";
import { listToSend } from "#app/features/reports/sent/queries.server.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { homeWorkTasks } from "#app/features/tasks/components/home-work.ts";
import { homeWorkOf } from "#app/features/tasks/home/rules.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import type { Reading } from "#app/routes/home-upper.server.ts";
import type { Task } from "#app/ui/task-list.tsx";

/** Something to do with its words, and its last day where it has one. */
export type Work = Task & { why?: string; due?: CivilDate | null };

/** What the features hold for the reader to do, in words and with its page; each feature adds its own. */
export async function homeWork(ctx: Reading): Promise<Work[]> {
  const parts = await Promise.all([
    givenWork(ctx),
    caseWork(ctx),
    reportWork(ctx),
    figureWork(ctx),
  ]);
  return parts.flat();
}

async function givenWork({ actor, given, lang, now }: Reading): Promise<Work[]> {
  const today = dayOf(now);
  const work = homeWorkOf(await given, may(actor, "task.assign"), today);
  return homeWorkTasks(work, taskText[lang]);
}

async function caseWork({ db, actor, lang, now }: Reading): Promise<Work[]> {
  if (!may(actor, "case.act")) return [];
  const isMember = actor.post?.role === role.member;
  const today = dayOf(now);
  const [{ waiting, late, first }, { overdue, unnoted }] = await Promise.all([
    countTurns(db, actor, today),
    isMember ? { overdue: 0, unnoted: 0 } : readLate({ db, actor, now }),
  ]);
  const words = caseText[lang];
  const others = isMember ? 0 : overdue - late;
  const ofOthers: Work[] =
    others <= 0
      ? []
      : [
          {
            key: "cases late",
            deadline: { kind: "error", icon: "triangle", text: words.filters.overdue },
            title: words.homeLate(others),
            why: words.homeLateWhy,
            action: { to: paths.cases({ show: "overdue" }), label: words.homeTaskAction },
          },
        ];
  const notes = noteText[lang];
  const before: Work[] =
    unnoted === 0
      ? ofOthers
      : [
          ...ofOthers,
          {
            key: "notes",
            deadline: { kind: "error", icon: "triangle", text: words.filters.overdue },
            title: notes.home(unnoted),
            why: notes.homeWhy,
            action: {
              to: paths.cases({ show: "open", procedure: noted.procedure }),
              label: notes.homeAction,
            },
          },
        ];
  if (waiting === 0) return before;
  return [
    ...before,
    {
      key: "cases",
      due: first,
      deadline: { kind: "warn", icon: "clock", text: words.filters.mine },
      title: words.homeTask(waiting),
      why: words.homeTaskWhy(late),
      action: { to: paths.cases(), label: words.homeTaskAction },
    },
  ];
}

/** How many cases are overdue, and of the secretary's probations how many lack the note of a quarter. */
async function readLate({ db, actor, now }: Pick<Reading, "db" | "actor" | "now">) {
  const today = dayOf(now);
  if (actor.post?.role !== role.cellSecretary)
    return { overdue: await countOverdue(db, today), unnoted: 0 };
  const [{ overdue, probations }, rules] = await Promise.all([
    readCellLate(db, today),
    readRuleSet(db, today),
  ]);
  const months = rules.number("probation.note_months");
  const missing = probations.filter((one) => missedQuarter(one, today, months) !== null);
  return { overdue, unnoted: missing.length };
}

/** Reports to send, each with its deadline, and those that wait for the reader. */
async function reportWork({ db, actor, lang, now }: Reading): Promise<Work[]> {
  if (!may(actor, "report.read") || actor.post?.orgId === null) return [];
  const day = dayOf(now);
  const [words, content] = [sentText[lang], contentText[lang]];
  const decides = may(actor, "report.accept") || may(actor, "report.check");
  const [toSend, waiting] = await Promise.all([
    readRuleSet(db, day).then((rules) => listToSend(db, actor, day, rules)),
    decides ? countWaitingReports(db, actor) : 0,
  ]);
  const ofWaiting: Work[] =
    waiting === 0
      ? []
      : [
          {
            key: "reports",
            deadline: { kind: "warn", icon: "clock", text: words.waiting },
            title: words.homeWaiting(waiting),
            action: { to: paths.reports(), label: words.open },
          },
        ];
  return [
    ...toSend.map(({ key, period, due, isReturned }): Work => ({
      key: `report ${key} ${period.key}`,
      due,
      title: words.homeSend(content.titles[key], periodWords(period.key, lang)),
      ...(isReturned ? { why: words.sendAgain } : {}),
      action: { to: paths.report(key, { period: period.key }), label: words.prepare },
    })),
    ...ofWaiting,
  ];
}

/** Figures and days of the calendar that wait for the leader of a province. */
async function figureWork({ db, actor, lang }: Reading): Promise<Work[]> {
  if (!may(actor, "figure.approve")) return [];
  const { figures, days } = await readWaiting(db, unitOf(actor).id);
  if (figures + days === 0) return [];
  const words = figureText[lang];
  const to = figures > 0 ? paths.figures({ status: "waiting" }) : paths.figureDays();
  return [
    {
      key: "figures",
      deadline: { kind: "warn", icon: "clock", text: words.homeTag },
      title: words.home(figures + days),
      action: { to, label: words.homeAction },
    },
  ];
}
