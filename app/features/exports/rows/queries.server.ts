import { and, asc, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { CivilDate } from "#app/lib/dates.ts";
import { ageOf, cardIssue, partyAgeKeys, type Loose } from "#app/features/exports/rows/rules.ts";
import {
  collectionTables,
  memberKeys,
  recordKeys,
} from "#app/features/members/store/queries.server.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const BATCH = 1_000;

/** A member with the values that were asked for, `member_id` among them. */
export type Person = Loose & { member_id: string };

/**
 * Reads members in the order of lists, batch after batch. Use it in a transaction with one view of the
 * data: each batch is a statement of its own.
 *
 * @param where  conditions of the list
 * @param keys   keys of the main record; computed ones come with their values of the day
 */
export async function* readPeople(
  db: ScopedDb,
  where: SQL | undefined,
  keys: readonly string[],
  on: CivilDate,
): AsyncGenerator<Person[]> {
  const columns = columnsOf(keys);
  // The mapping of the query builder costs more than everything else at so many values.
  const selected = sql.join(
    Object.entries(columns).map(([key, column]) => sql`${column} as ${sql.identifier(key)}`),
    sql`, `,
  );
  const numbers = Object.keys(columns).filter((key) => isNumberAsText(columns[key]!));
  let last: { sortName: string; id: string } | null = null;
  for (;;) {
    const after: SQL | undefined =
      last === null
        ? undefined
        : sql`(${members.sortName}, ${members.id}) > (${last.sortName}, ${last.id}::uuid)`;
    const conditions: SQL = and(where, after) ?? sql`true`;
    const rows: Person[] = await db.execute<Person>(
      sql`select ${selected} from ${members}
        left join ${memberRecords} on ${memberRecords.member_id} = ${members.id}
        where ${conditions} order by ${members.sortName}, ${members.id} limit ${BATCH}`,
    );
    if (rows.length > 0) yield await withComputed(db, withNumbers(rows, numbers), keys, on);
    const end: Person | undefined = rows.at(-1);
    if (end === undefined || rows.length < BATCH) return;
    last = { sortName: String(end.sort_name), id: String(end.member_id) };
  }
}

/** The rows of a collection of some members, by member, in their order. */
export async function readRowsOf(
  db: ScopedDb,
  collection: string,
  ids: readonly string[],
): Promise<Map<string, Loose[]>> {
  const table = collectionTables.get(collection);
  if (table === undefined) throw new Error(`There is no collection ${collection}.`);
  const { member_id, ordinal, id } = table as unknown as Record<string, PgColumn>;
  const rows: Loose[] = await db
    .select()
    .from(table)
    .where(sql`${member_id} = any(${sql.param(ids)}::uuid[])`)
    .orderBy(asc(member_id!), asc(ordinal!), asc(id!));
  const found = new Map<string, Loose[]>();
  for (const row of rows) {
    const owner = String(row.member_id);
    const own = found.get(owner);
    if (own) own.push(row);
    else found.set(owner, [row]);
  }
  return found;
}

function columnsOf(keys: readonly string[]): Record<string, PgColumn> {
  const inMembers = members as unknown as Record<string, PgColumn>;
  const inRecords = memberRecords as unknown as Record<string, PgColumn>;
  const wanted = new Set([...keys, ...(keys.includes("party_age_months") ? partyAgeKeys : [])]);
  // Names the cell and the card, also where their columns are not asked for.
  for (const key of ["org_id", "party_card_number"]) wanted.add(key);
  return {
    member_id: members.id,
    sort_name: members.sortName,
    ...Object.fromEntries(
      [...wanted].flatMap((key) => {
        if (memberKeys.includes(key)) return [[key, inMembers[key]!]];
        return recordKeys.includes(key) ? [[key, inRecords[key]!]] : [];
      }),
    ),
  };
}

/** Numbers of these types arrive as text outside the query builder. */
function isNumberAsText(column: PgColumn): boolean {
  return column.dataType === "number" && /^(bigint|numeric)/.test(column.getSQLType());
}

function withNumbers(rows: Person[], keys: readonly string[]): Person[] {
  for (const key of keys) {
    for (const row of rows) if (typeof row[key] === "string") row[key] = Number(row[key]);
  }
  return rows;
}

async function withComputed(
  db: ScopedDb,
  people: Person[],
  keys: readonly string[],
  on: CivilDate,
): Promise<Person[]> {
  const ids = people.map(({ member_id }) => member_id);
  const none = new Map<string, Loose[]>();
  const wantsAge = keys.includes("party_age_months");
  const wantsCard = keys.some((key) => key.startsWith("party_card_issue"));
  const gaps = wantsAge ? await readRowsOf(db, "party_age_gaps", ids) : none;
  const cards = wantsCard ? await readRowsOf(db, "party_cards", ids) : none;
  for (const person of people) {
    if (wantsAge) person.party_age_months = ageOf(person, gaps.get(person.member_id) ?? [], on);
    if (!wantsCard) continue;
    const issue = cardIssue(person.party_card_number, cards.get(person.member_id) ?? []);
    person.party_card_issue_date = issue.date;
    person.party_card_issue_place = issue.place;
  }
  return people;
}
