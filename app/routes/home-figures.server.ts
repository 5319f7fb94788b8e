import { codeLists } from "#app/codes/lists.ts";
import { blockText } from "#app/features/access/home/blocks/text.ts";
import { readSystemFacts } from "#app/features/access/home/system/queries.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { placesOf } from "#app/features/dues/books/access.ts";
import { listRemittances } from "#app/features/dues/units/queries.server.ts";
import { listRepairs } from "#app/features/imports/home/queries.server.ts";
import { listOftenAway } from "#app/features/meetings/home/queries.server.ts";
import { listProbationersOf } from "#app/features/organizations/home/people/queries.server.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { listAppeals } from "#app/features/procedures/home/appeals/queries.server.ts";
import { listUnsentUnits } from "#app/features/reports/home/queries.server.ts";
import { isOverdue } from "#app/features/tasks/rules.ts";
import { addMonths, daysBetween, isCivilDate, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import type { Asking, Reading } from "#app/routes/home-upper.server.ts";
import { FORMAT_VERSION, fields } from "#app/record/format.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";

const MOST = 5;
/** Of a ground for removal the committee hears a month before. */
const EARLIER = 1;

/** Whom the committee of a cell looks after: late tasks, absences that add up, and the end of probation. */
export async function followUp({ db, actor, given, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const unit = unitOf(actor);
  const today = dayOf(now);
  const rules = await readRuleSet(db, today);
  const [{ open }, away, probationers] = await Promise.all([
    given,
    listOftenAway(db, unit, today, rules, EARLIER),
    listProbationersOf(db, unit.id),
  ]);
  const late = open.filter((item) => item.kind === "task" && isOverdue(item, today));
  const ending = probationers.flatMap(({ id, name, ceremony }) => {
    if (ceremony === null || !isCivilDate(ceremony)) return [];
    const reminded = addMonths(ceremony, rules.number("probation.reminder_month"));
    const end = addMonths(ceremony, rules.number("probation.months"));
    return reminded <= today ? [{ id, name, end }] : [];
  });
  return {
    key: "followUp",
    title: words.followUp,
    all: { to: paths.members(), label: words.allMembers },
    none: words.followUpNone,
    rows: [
      ...late.slice(0, MOST).map(({ id, title, assignee }): BlockRow => ({
        key: `task ${id}`,
        label: assignee === null ? title : `${assignee}: ${title}`,
        to: paths.task(id),
        value: words.lateTask,
        look: "error",
      })),
      ...ending.slice(0, MOST).map(({ id, name, end }): BlockRow => ({
        key: `probation ${id}`,
        label: name,
        to: paths.member(id),
        value: words.probationEnds(formatDate(end)),
        look: end < today ? "error" : "warn",
      })),
      ...away.slice(0, MOST).map(({ memberId, name, months }): BlockRow => ({
        key: `away ${memberId}`,
        label: name,
        to: paths.member(memberId),
        value: words.awayMonths(months),
        look: "warn",
      })),
    ],
  };
}

/** What the cells of a commune have sent up of their dues and what waits; in the scope that reads sums of dues. */
export async function remittances({ db, actor, lang }: Asking): Promise<HomeBlock> {
  const words = blockText[lang];
  const all = await listRemittances(db, placesOf(actor));
  const sent = all.filter(({ state, isHere }) => state === "sent" && isHere);
  return {
    key: "remittances",
    title: words.remittances,
    all: { to: paths.duesRemittances(), label: words.allWork },
    none: words.remittancesNone,
    rows: sent.slice(0, MOST).map(({ id, unit, remitted }) => ({
      key: id,
      label: unit,
      to: paths.duesRemittances(),
      value: words.dong(formatNumber(remitted, lang)),
      look: "wait",
    })),
  };
}

/** The clock of appeals against discipline. */
export async function appeals({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const today = dayOf(now);
  const found = await listAppeals(db, unitOf(actor), MOST);
  return {
    key: "appeals",
    title: words.appeals,
    none: words.appealsNone,
    rows: found.map(({ id, name, dueOn, isAppealed }) => ({
      key: id,
      label: `${name}: ${isAppealed ? words.appealed : words.mayAppeal}`,
      to: paths.case(id),
      ...(dueOn === null
        ? {}
        : {
            value: words.inDays(formatDate(dueOn), daysBetween(today, dueOn)),
            look: isAppealed && dueOn < today ? ("error" as const) : ("muted" as const),
          }),
    })),
  };
}

/** The communes that have not sent a report that is due. */
export async function unsent({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const today = dayOf(now);
  const rules = await readRuleSet(db, today);
  const { count, units } = await listUnsentUnits(db, unitOf(actor), today, rules, MOST);
  const rest = count - units.length;
  return {
    key: "unsent",
    title: words.unsent,
    all: { to: paths.reports(), label: words.allReports },
    none: words.unsentNone,
    rows: [
      ...units.map(({ id, name, missing }): BlockRow => ({
        key: id,
        label: name,
        to: paths.organization(id),
        value: words.reportsMissing(missing),
        look: "error",
      })),
      ...(rest > 0
        ? [{ key: "more", label: words.moreCommunes(String(rest)), to: paths.reports() }]
        : []),
    ],
  };
}

/** What was repaired in the latest files. */
export async function repairs({ db, lang }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const found = await listRepairs(db, MOST);
  return {
    key: "repairs",
    title: words.repairs,
    all: { to: paths.imports(), label: words.allWork },
    none: words.repairsNone,
    rows: found.map(({ id, fileName, values, kinds }) => ({
      key: id,
      label: fileName,
      to: paths.import(id),
      value: words.repaired(formatNumber(values, lang), kinds),
    })),
  };
}

/** Where the workbooks to fill in are, and in which versions of format and lists. */
export function templates({ lang }: Pick<Reading, "lang">): HomeBlock {
  const words = blockText[lang];
  const lists = Object.values(codeLists);
  const codes = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  const number = (value: number) => formatNumber(value, lang);
  const to = paths.importTemplate();
  return {
    key: "templates",
    title: words.templates,
    rows: [
      { key: "template", label: words.template, to },
      {
        key: "format",
        label: words.format(FORMAT_VERSION),
        to,
        value: words.fieldCount(number(fields.length)),
      },
      {
        key: "lists",
        label: words.codeLists,
        to,
        value: words.codeCount(number(lists.length), number(codes)),
      },
    ],
  };
}

const MEGA = 1_000_000;

/** The versions that run, and what the program knows of its data and of backups: that it makes none. */
export async function system({ db, lang }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const { program, format, postgres, databaseBytes } = await readSystemFacts(db);
  return {
    key: "system",
    title: words.system,
    rows: [
      { key: "program", label: words.programVersion, value: program },
      { key: "format", label: words.formatVersion, value: format },
      { key: "postgres", label: "PostgreSQL", value: postgres },
      {
        key: "size",
        label: words.databaseSize,
        value: `${formatNumber(Math.ceil(databaseBytes / MEGA), lang)} MB`,
      },
      { key: "backups", label: words.backups, value: words.noBackups, look: "warn" },
    ],
  };
}
