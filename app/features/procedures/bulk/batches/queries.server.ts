import { alias } from "drizzle-orm/pg-core";
import { and, asc, count, desc, eq, isNotNull, max, sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { formOf, isFormCode, type FormCode } from "#app/features/papers/forms/rules.ts";
import { readPaperCase } from "#app/features/procedures/printing/queries.server.ts";
import { drawBatch, printableForms } from "#app/features/procedures/printing/rules.ts";
import { takenSteps } from "#app/features/procedures/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Paper } from "#app/lib/paper/model.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A batch of cards that a commune sent up, by its number. */
export interface Batch {
  number: string;
  communeId: string;
  commune: string;
  cards: number;
  handed: number;
}

/** A card of a batch. */
export interface BatchCard {
  id: string;
  name: string;
  unit: string;
  state: string;
  cardNumber: string | null;
}

const number = sql<string>`${cases.data} ->> 'batchNumber'`;
const commune = alias(organizations, "commune");
const MOST_BATCHES = 100;
const MOST_CARDS = 500;

/** The batches of cards in the scope, the newest first; at most a hundred. */
export function listBatches(db: ScopedDb): Promise<Batch[]> {
  return db
    .select({
      number,
      communeId: commune.id,
      commune: commune.name,
      cards: count(),
      handed: sql<number>`count(*) filter (where ${cases.state} = 'issued')::int`,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .innerJoin(commune, eq(commune.id, organizations.communeId))
    .where(and(eq(cases.procedure, "card"), isNotNull(number)))
    .groupBy(number, commune.id, commune.name)
    .orderBy(desc(max(cases.updatedAt)), asc(number))
    .limit(MOST_BATCHES);
}

/** The cards of a batch, by cell and name. */
export function listBatchCards(
  db: ScopedDb,
  batch: { number: string; communeId: string },
): Promise<BatchCard[]> {
  return db
    .select({
      id: cases.id,
      name: cases.subjectName,
      unit: organizations.name,
      state: cases.state,
      cardNumber: sql<string | null>`${cases.data} ->> 'cardNumber'`,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(
      and(
        eq(cases.procedure, "card"),
        eq(number, batch.number),
        eq(organizations.communeId, batch.communeId),
      ),
    )
    .orderBy(asc(organizations.sortName), asc(cases.subjectName), asc(cases.id))
    .limit(MOST_CARDS);
}

/** The forms that some card of the batch gives by now, in the order of the procedure. */
export async function listBatchForms(
  db: ScopedDb,
  cards: readonly BatchCard[],
  lang: Lang,
): Promise<{ form: FormCode; title: string }[]> {
  const found = new Set<FormCode>();
  for (const { id } of cards) {
    const [kase] = await db.select({ data: cases.data }).from(cases).where(eq(cases.id, id));
    for (const form of printableForms("card", await takenSteps(db, id), kase?.data ?? {}))
      found.add(form);
  }
  return [...found].toSorted().map((form) => ({ form, title: formOf(form).name[lang] }));
}

/** One paper for all cards of a batch that give it; null when none does. */
export async function readBatchPaper(
  db: ScopedDb,
  actor: Actor,
  { form, ...batch }: { number: string; communeId: string; form: string },
  now: Date,
): Promise<{ code: FormCode; paper: Paper } | null> {
  if (!isFormCode(form)) return null;
  const drawn = [];
  for (const { id } of await listBatchCards(db, batch)) {
    const read = await readPaperCase(db, actor, { id, form }, now);
    if (read !== null) drawn.push(read.one);
  }
  return drawn.length === 0 ? null : { code: form, paper: drawBatch(form, drawn) };
}
