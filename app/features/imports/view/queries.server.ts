import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { orgType } from "#app/codes/org-type.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { mayDecide, mayPrepare, mayRollBack } from "#app/features/imports/access.ts";
import { readFactsOfImport } from "#app/features/imports/view/past/queries.server.ts";
import { countLeftOut } from "#app/features/imports/requests/queries.server.ts";
import { countRules, readRows } from "#app/features/imports/preview/queries.server.ts";
import { readRowFilter, type Shown } from "#app/features/imports/preview/rules.ts";
import { progressOf, readImport } from "#app/features/imports/queries.server.ts";
import type { Answers, Question } from "#app/features/imports/schema.ts";
import { isWorking, LEFT_OPEN, type KnownRepair } from "#app/features/imports/states/rules.ts";
import {
  shownQuestion,
  type ShownImport,
  type ShownQuestion,
} from "#app/features/imports/view/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { maskCitizenId } from "#app/record/citizen-id.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Cells up to which a question offers them as a list. */
const MOST_CELLS = 600;

interface Context {
  db: ScopedDb;
  actor: Actor;
  lang: Lang;
  now: Date;
}

/**
 * Everything about one import for its page, in words where words depend on data.
 *
 * @param search  filter of the rows, and what was just done
 * @throws {NotFound} when it is out of scope
 */
export async function readImportView(
  ctx: Context,
  importId: string,
  search: URLSearchParams,
): Promise<ShownImport> {
  const { db, actor, lang, now } = ctx;
  const one = await readImport(db, importId);
  const { state, counts } = one;
  const rules = await readRuleSet(db, today(now));
  const days = rules.number("import.rollback_days");
  const isStaged = !isWorking(state) && !["mapping", "failed"].includes(state);
  const isDrifted = state === "submitted" && one.problem === "drift";
  const filter = readRowFilter(search, isDrifted ? "drifted" : standardFor(counts));
  const rows = isStaged ? await readRows(ctx, importId, filter) : { rows: [], hasMore: false };
  const prepare = mayPrepare(actor, one);
  const decide = mayDecide(actor, one);
  return {
    id: one.id,
    lang,
    state,
    fileName: one.fileName,
    unitName: one.unitName,
    uploaderName: one.uploaderName,
    uploadedAt: one.createdAt,
    readAt: one.updatedAt,
    counts,
    progress: await progressOf(db, one),
    problem: one.problem,
    earlierId: one.earlierId,
    isWorking: isWorking(state) || one.problem === "undoing",
    isStaged,
    isScanned: one.scannedAt !== null,
    isDrifted,
    mayPrepare: prepare.ok,
    mayDecide: decide.ok,
    whyNotDecide: !decide.ok && state === "submitted" ? decide.reason : null,
    mayRollBack: mayRollBack(actor, one, now, days).ok && one.problem !== "undoing",
    rollBackUntil: one.appliedAt === null ? null : addDays(today(one.appliedAt), days),
    decider: one.deciderName,
    decidedAt: one.decidedAt,
    note: one.decisionNote,
    appliedAt: one.appliedAt,
    rolledBackAt: one.rolledBackAt,
    hasMapping: one.profile === "list",
    filter: { shown: filter.shown, rule: filter.rule, grade: filter.grade, isFirst: !filter.after },
    ...rows,
    rules: isStaged ? await countRules(db, importId, lang) : [],
    repairs: ((one.repairs as KnownRepair[] | null) ?? []).map(maskedRepair),
    questions: await questionsOf(ctx, one),
    past: await readFactsOfImport(db, importId),
    same: search.has("same"),
    leftOut: isStaged ? await countLeftOut(db, importId) : 0,
    done: search.get("done"),
    formKey: newFormKey(),
  };
}

/** Rows to show first: what will be written, else everything. */
function standardFor(counts: Record<string, number>): Shown {
  if ((counts.update ?? 0) > 0) return "update";
  return (counts.new ?? 0) > 0 ? "new" : "all";
}

/** Examples of repaired numbers are shown like all citizen numbers: with stars. */
function maskedRepair(one: KnownRepair): KnownRepair {
  if (one.field !== "citizen_id") return one;
  return { ...one, from: maskCitizenId(one.from), to: maskCitizenId(one.to) };
}

async function questionsOf(
  { db, lang }: Context,
  one: { questions: unknown; answers: unknown; orgId: string },
): Promise<ShownQuestion[]> {
  // Repairs have a panel of their own, with count and example.
  const questions = ((one.questions as Question[] | null) ?? []).filter(
    ({ kind }) => kind !== "repair",
  );
  if (questions.length === 0) return [];
  const answers = (one.answers as Answers | null) ?? {};
  const needsCells = questions.some(
    ({ kind, choices }) => (kind === "cell" || kind === "cellName") && choices.length === 0,
  );
  const cells = needsCells ? await cellsBelow(db, one.orgId) : null;
  return questions.map((question) => {
    const given = answers[question.key];
    return shownQuestion(question, cells, given === LEFT_OPEN ? "" : given, lang);
  });
}

async function cellsBelow(
  db: ScopedDb,
  orgId: string,
): Promise<{ value: string; label: string; group?: string }[] | null> {
  const [unit] = await db
    .select({ posFrom: organizations.posFrom, posTo: organizations.posTo })
    .from(organizations)
    .where(eq(organizations.id, orgId));
  if (!unit) return null;
  const above = alias(organizations, "above");
  const { grassrootsCell, dependentCell, temporaryCell } = orgType.codes;
  const rows = await db
    .select({ value: organizations.id, label: organizations.name, group: above.name })
    .from(organizations)
    .leftJoin(above, eq(above.id, organizations.communeId))
    .where(
      and(
        gte(organizations.posFrom, unit.posFrom),
        lt(organizations.posFrom, unit.posTo),
        inArray(organizations.orgType, [grassrootsCell, dependentCell, temporaryCell]),
      ),
    )
    .orderBy(asc(organizations.posFrom))
    .limit(MOST_CELLS + 1);
  if (rows.length > MOST_CELLS) return null;
  return rows.map(({ value, label, group }) => ({ value, label, ...(group ? { group } : {}) }));
}
