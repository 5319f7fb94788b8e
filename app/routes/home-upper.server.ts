import type { ActorContext } from "#app/features/access/door.server.ts";
import { blockText } from "#app/features/access/home/blocks/text.ts";
import { may, unitOf } from "#app/features/access/rules.ts";
import { readLast } from "#app/features/audit/view/queries.server.ts";
import { importText } from "#app/features/imports/text.ts";
import { listImports } from "#app/features/imports/queries.server.ts";
import { listOftenAway } from "#app/features/meetings/home/queries.server.ts";
import type { BlockRow, HomeBlock } from "#app/features/organizations/home/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import {
  listDated,
  listLateCommunes,
  listRunning,
} from "#app/features/procedures/home/queries.server.ts";
import type { GivenWork } from "#app/features/tasks/home/rules.ts";
import { unitDisciplines } from "#app/features/procedures/units/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { daysBetween, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";

/** Who asks and in which scope. */
export type Asking = Pick<ActorContext, "db" | "actor" | "lang" | "now">;

/** What the blocks of a home page are read with. */
export type Reading = Asking & {
  /** Directives and tasks, which the list of things to do is told from as well. */
  given: Promise<GivenWork>;
};

const MOST = 5;

/** The running cases of a procedure in words. */
export function runningRow(
  { procedure, open, late }: Awaited<ReturnType<typeof listRunning>>[number],
  { lang }: Pick<Reading, "lang">,
): BlockRow {
  const number = (value: number) => formatNumber(value, lang);
  const row = {
    key: procedure,
    label: wordsOf(procedure, lang).title,
    to: paths.cases({ show: "open", procedure }),
  };
  return late > 0
    ? { ...row, value: blockText[lang].openLate(number(open), number(late)), look: "error" }
    : { ...row, value: number(open) };
}

const inspected = ["discipline", "suspension", "removal", ...unitDisciplines];
const cardsAndBadges = ["card", "cardRecovery", "badge"];

/** Cases of discipline, suspension and removal, nearest deadline first. */
export async function inspections({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const today = dayOf(now);
  const found = await listDated(db, unitOf(actor), inspected, MOST);
  return {
    key: "inspections",
    title: words.inspections,
    all: { to: paths.cases({ show: "open" }), label: words.allCases },
    none: words.inspectionsNone,
    rows: found.map(({ id, procedure, name, dueOn }) => ({
      key: id,
      label: `${wordsOf(procedure, lang).title}: ${name}`,
      to: paths.case(id),
      ...(dueOn === null
        ? {}
        : {
            value: words.inDays(formatDate(dueOn), daysBetween(today, dueOn)),
            look: dueOn < today ? ("error" as const) : ("muted" as const),
          }),
    })),
  };
}

/** Whom the meetings of the year give a ground to look at. */
export async function removal({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const today = dayOf(now);
  const found = await listOftenAway(db, unitOf(actor), today, await readRuleSet(db, today));
  return {
    key: "removal",
    title: words.removal,
    none: words.removalNone,
    rows: found.map(({ memberId, name, months }) => ({
      key: memberId,
      label: name,
      to: paths.member(memberId),
      value: words.awayMonths(months),
    })),
  };
}

/** The communes with overdue cases. */
export async function lateCommunes({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const found = await listLateCommunes(db, unitOf(actor), dayOf(now), MOST);
  return {
    key: "lateCommunes",
    title: words.lateCommunes,
    all: { to: paths.cases({ show: "overdue" }), label: words.allCases },
    none: words.lateCommunesNone,
    rows: found.map(({ id, name, late }) => ({
      key: id,
      label: name,
      to: paths.organization(id),
      value: formatNumber(late, lang),
      look: "error",
    })),
  };
}

/** Running cases about cards and badges. */
export async function batches({ db, actor, lang, now }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const found = await listRunning(db, unitOf(actor), dayOf(now));
  return {
    key: "batches",
    title: words.batches,
    none: words.batchesNone,
    rows: found
      .filter(({ procedure }) => cardsAndBadges.includes(procedure))
      .map((one) => runningRow(one, { lang })),
  };
}

/** The latest imports with their states. */
export async function imports({ db, actor, lang }: Reading): Promise<HomeBlock> {
  const words = blockText[lang];
  const found = await listImports(db, actor.accountId, null, MOST);
  return {
    key: "imports",
    title: words.imports,
    all: { to: paths.imports(), label: words.allWork },
    none: words.importsNone,
    rows: found.imports.map(({ id, fileName, state }) => ({
      key: id,
      label: fileName,
      to: paths.import(id),
      value: importText[lang].states[state],
      look: state === "failed" || state === "rejected" ? "error" : "muted",
    })),
  };
}

/** What the background work did last, for who keeps the system going. */
export async function jobs(ctx: Reading): Promise<HomeBlock> {
  const words = blockText[ctx.lang];
  const last = may(ctx.actor, "audit.read") ? await readLast(ctx, "job", MOST) : [];
  return {
    key: "jobs",
    title: words.lastJobs,
    all: { to: paths.audit({ kind: "job" }), label: words.log },
    none: words.noJobs,
    rows: last.map(({ id, act, at, isWarning, subject }) => {
      const { date, time } = formatInstant(at);
      return {
        key: String(id),
        label: [act, subject].filter(Boolean).join(": "),
        value: `${time} ${date}`,
        look: isWarning ? "error" : "ok",
      };
    }),
  };
}
