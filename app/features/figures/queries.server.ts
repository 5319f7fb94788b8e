import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { parameters, type Parameter, type ParameterKey } from "#app/codes/parameters.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { SetDay } from "#app/features/figures/days/rules.ts";
import { BEGINNING } from "#app/features/figures/schema.ts";
import { isSameFigure, setElsewhere } from "#app/features/figures/rules.ts";
import {
  changeLabel,
  changeValue,
  figureLabel,
  figureValue,
  type ChangeLine,
  type FigureLine,
  type FigureView,
} from "#app/features/figures/view/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { parameterOverrides, ruleChanges } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A change as it is stored. */
export type StoredChange = typeof ruleChanges.$inferSelect;

interface Reading {
  rules: RuleSet;
  lang: Lang;
  accountId: string;
}

const MOST_CHANGES = 2000;

/** All figures as they stand on a day, in the order of the table. @param provinceId null for whoever stands in none */
export async function listFigures(
  db: ScopedDb,
  provinceId: string | null,
  reading: Reading,
): Promise<FigureLine[]> {
  const changes = await listChanges(db, provinceId, "figure", ["proposed", "approved"]);
  const keys = [...new Set(parameters.map(({ key }) => key))];
  return keys.map((key) => lineOf(key, changes, reading));
}

/** One figure with everything that was proposed about it, the newest first. */
export async function readFigureView(
  db: ScopedDb,
  key: ParameterKey,
  provinceId: string | null,
  reading: Reading,
): Promise<FigureView> {
  const changes = (await listChanges(db, provinceId, "figure")).filter((one) => one.key === key);
  const { row } = rowOf(key, reading.rules);
  const [own] = changes.filter((one) => isTheRow(one, row));
  const [common] = await db
    .select({ source: parameterOverrides.source })
    .from(parameterOverrides)
    .where(
      and(eq(parameterOverrides.key, key), eq(parameterOverrides.validFrom, row.from ?? BEGINNING)),
    );
  return {
    ...lineOf(key, changes, reading),
    raw: row.value,
    elsewhere: setElsewhere(row),
    source: own?.source ?? common?.source ?? (reading.lang === "en" ? row.note : null),
    changes: changes.map((one) => changeLine(one, reading)),
  };
}

/** The figure in force on the day of a rule set, else the last one that was. */
export function rowOf(key: ParameterKey, rules: RuleSet): { row: Parameter; isInForce: boolean } {
  const rows: readonly Parameter[] = parameters.filter((one) => one.key === key);
  const isInForce = rules.has(key);
  return { row: isInForce ? rules.row(key) : rows.at(-1)!, isInForce };
}

/** Changes of the calendar that were proposed or decided, in words, the newest first. */
export async function listDayChanges(
  db: ScopedDb,
  provinceId: string | null,
  reading: Reading,
): Promise<ChangeLine[]> {
  return (await listChanges(db, provinceId, "day")).map((one) => changeLine(one, reading));
}

/** The days that the province has set, of one day the last one last. */
export async function listSetDays(db: ScopedDb, provinceId: string | null): Promise<SetDay[]> {
  return (await listChanges(db, provinceId, "day", ["approved"]))
    .toReversed()
    .map(({ key, value, label, source }) => ({
      date: key,
      kind: value as SetDay["kind"],
      label,
      source,
    }));
}

/** How many changes of figures and of days wait for the leader of the province. */
export async function readWaiting(
  db: ScopedDb,
  provinceId: string,
): Promise<{ figures: number; days: number }> {
  const rows = await listChanges(db, provinceId, null, ["proposed"]);
  const figures = rows.filter(({ kind }) => kind === "figure").length;
  return { figures, days: rows.length - figures };
}

async function listChanges(
  db: ScopedDb,
  provinceId: string | null,
  kind: StoredChange["kind"] | null,
  states?: StoredChange["state"][],
): Promise<StoredChange[]> {
  if (provinceId === null) return [];
  return db
    .select()
    .from(ruleChanges)
    .where(
      and(
        eq(ruleChanges.provinceId, provinceId),
        kind === null ? undefined : eq(ruleChanges.kind, kind),
        states === undefined ? undefined : inArray(ruleChanges.state, states),
      ),
    )
    .orderBy(desc(sql`coalesce(${ruleChanges.decidedAt}, ${ruleChanges.proposedAt})`))
    .limit(MOST_CHANGES);
}

function lineOf(
  key: ParameterKey,
  changes: readonly StoredChange[],
  { rules, lang }: Reading,
): FigureLine {
  const { row, isInForce } = rowOf(key, rules);
  const own = changes.filter((one) => one.key === key);
  return {
    key,
    label: figureLabel(key, lang),
    value: figureValue(row, lang),
    from: row.from,
    until: row.until,
    status: row.status,
    isInForce,
    isWaiting: own.some(({ state }) => state === "proposed"),
    isOwn: own.some((one) => isTheRow(one, row)),
  };
}

/** Whether a figure in force is the one that a change has set. */
const isTheRow = (change: StoredChange, row: Parameter): boolean =>
  change.state === "approved" &&
  change.validFrom === row.from &&
  change.validTo === row.until &&
  isSameFigure(change.value, row.value);

function changeLine(change: StoredChange, { lang, accountId }: Reading): ChangeLine {
  const { id, key, value, label, source, reason, state, note } = change;
  const words = changeValue(`${key}: ${value}`, lang);
  return {
    id,
    label: changeLabel(key, lang),
    value: label === null ? words : `${words}: ${label}`,
    from: change.kind === "day" ? null : change.validFrom,
    until: change.kind === "day" ? null : change.validTo,
    source,
    reason,
    state,
    proposed: { name: change.proposedName, at: change.proposedAt.toISOString() },
    decided:
      change.decidedAt === null
        ? null
        : { name: change.decidedName ?? "", at: change.decidedAt.toISOString() },
    note,
    isMine: change.proposedBy === accountId,
  };
}
