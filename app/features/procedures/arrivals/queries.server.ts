import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { listNamesakes } from "#app/features/members/candidates/queries.server.ts";
import type { ArrivalFacts, CaseData } from "#app/features/procedures/facts/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What the whole database answers about somebody who arrives. */
export interface KnownPerson {
  answer: NonNullable<ArrivalFacts["known"]>;
  /** The record left behind here when the person was transferred out. */
  earlier: { id: string; pos: bigint } | null;
}

/**
 * Asks, beyond the scope, whether the person of an open arrival is on record: by the numbers that were written into
 * the case, and by no others. Asked by the step that accepts, it counts as a question of the day.
 *
 * @source clarifications 24, 36
 */
export async function askWhoIsKnown(
  db: ScopedDb,
  { id, name }: { id: string; name: string },
): Promise<KnownPerson> {
  const [row] = await db.execute<{
    answer: KnownPerson["answer"];
    earlier_id: string | null;
    earlier_pos: string | null;
  }>(sql`select * from app_arrival_known(${id}::uuid, ${plainKey(name)})`);
  if (row === undefined) return { answer: "unchecked", earlier: null };
  const { answer, earlier_id: earlierId, earlier_pos: pos } = row;
  const earlier = earlierId === null || pos === null ? null : { id: earlierId, pos: BigInt(pos) };
  return { answer, earlier };
}

/** What is known about somebody who arrives: in the scope of the reader, and for the step that accepts everywhere. */
export async function readArrivalFacts(
  db: ScopedDb,
  { id, data, step }: { id: string | null; data: CaseData; step?: string },
): Promise<ArrivalFacts> {
  const { full_name: name, birth_date: birth } = data;
  if (typeof name !== "string" || typeof birth !== "string")
    return { namesakes: [], isTwice: false, known: null };
  return {
    namesakes: await listNamesakes(db, name, Number(birth.slice(0, "2026".length))),
    isTwice: await isUnderWay(db, id, name, birth),
    known: id !== null && step === "accept" ? (await askWhoIsKnown(db, { id, name })).answer : null,
  };
}

async function isUnderWay(db: ScopedDb, but: string | null, name: string, birth: string) {
  const [row] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.procedure, "arrival"),
        isNull(cases.closedOn),
        eq(cases.subjectName, name),
        sql`${cases.data} ->> 'birth_date' = ${birth}`,
        but === null ? undefined : ne(cases.id, but),
      ),
    )
    .limit(1);
  return row !== undefined;
}
