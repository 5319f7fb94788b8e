import { and, asc, desc, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  isNumberSearch,
  memberConditions,
  searchWords,
  type ListScope,
  type SearchReach,
} from "#app/features/members/queries.server.ts";
import { publicColumn, publicRecords } from "#app/features/members/store/queries.server.ts";
import type { ListColumn } from "#app/features/members/list/rules.ts";
import type { Cursor, MemberFilter } from "#app/features/members/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { rowsLiteral } from "#db/literal.ts";
import { partyBadges } from "#db/schema/member-party-rows.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { memberNames, members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** One row of the list: the person, the cell, and the values that the columns of the page need. */
export interface ListedMember {
  id: string;
  sortName: string;
  full_name: string;
  cellName: string;
  values: Record<string, unknown>;
}

/** A page of the list, in Vietnamese order by given name, and whether there is more on either side. */
export interface MemberPage {
  rows: ListedMember[];
  hasBefore: boolean;
  hasAfter: boolean;
}

/** What is listed: the people of a unit that pass a filter. */
export interface Listing {
  scope: ListScope;
  filter: MemberFilter;
  /** Civil date that ages and Party ages refer to. */
  today: CivilDate;
  search: SearchReach;
  /** Whether the act reads public fields alone; then no column of others may be asked for. */
  publicOnly?: boolean;
}

/** More names than this are not looked up one by one: so many bearers are found fast by walking the list. */
const MOST_NAMES = 2_000;

/**
 * One page of the members of a unit, at any depth at the same price. Only what the columns need is read.
 *
 * @returns rows in ascending order, also when paging back
 */
export async function listMembers(
  db: ScopedDb,
  { scope, filter, today, search, publicOnly }: Listing,
  columns: readonly ListColumn[],
  cursor: Cursor | null,
  size: number,
): Promise<MemberPage> {
  const back = cursor?.direction === "before";
  const order = back ? desc : asc;
  const where = and(memberConditions(scope, filter, today, search), cursorCondition(cursor));
  const base = db
    .select({
      id: members.id,
      sortName: members.sortName,
      full_name: members.full_name,
      cellName: organizations.name,
      values: valuesOf(columns, publicOnly),
    })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .$dynamic();
  const joined = columns.some(({ inRecord }) => inRecord)
    ? publicOnly
      ? base.leftJoin(sql`lateral ${publicRecords(sql`array[${members.id}]`)}`, sql`true`)
      : base.leftJoin(memberRecords, eq(memberRecords.member_id, members.id))
    : base;
  const found = (await joined
    .where(where)
    .orderBy(order(members.sortName), order(members.id))
    .limit(rowsLiteral(size + 1))) as ListedMember[];
  const more = found.length > size;
  const rows = back ? found.slice(0, size).reverse() : found.slice(0, size);
  return back
    ? { rows, hasBefore: more, hasAfter: true }
    : { rows, hasBefore: cursor !== null, hasAfter: more };
}

/**
 * The sort keys of the names that hold every word of a search, from the dictionary of names; under row
 * security an index over the members themselves would not be used for this.
 *
 * @returns null when the search is about a number, or when the words are so common that walking is faster
 * @source data-layer §1.6
 */
export async function findNames(
  db: ScopedDb,
  text: string | undefined,
): Promise<readonly string[] | null> {
  const words = searchWords(text);
  if (words.length === 0 || isNumberSearch(words)) return null;
  const rows = await db
    .select({ sortName: memberNames.sortName })
    .from(memberNames)
    .where(and(...words.map((word) => sql`${memberNames.searchName} like ${likeWord(word)}`)))
    .limit(MOST_NAMES + 1);
  return rows.length > MOST_NAMES ? null : rows.map(({ sortName }) => sortName);
}

const likeWord = (word: string) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;

function cursorCondition(cursor: Cursor | null): SQL | undefined {
  if (cursor === null) return undefined;
  const sign = cursor.direction === "before" ? sql`<` : sql`>`;
  return sql`(${members.sortName}, ${members.id}) ${sign} (${cursor.sortName}, ${cursor.id}::uuid)`;
}

const badge = sql<string | null>`(
  select max(${partyBadges.badge}) from ${partyBadges} where ${partyBadges.member_id} = ${members.id})`;

/** What columns need that are not named like the one column they show. */
const read: Record<string, Record<string, AnyPgColumn | SQL>> = {
  admission: {
    admission_ceremony_date: members.admission_ceremony_date,
    admission_decision_date: members.admission_decision_date,
  },
  party_age: {
    partyAgeFrom: members.partyAgeFrom,
    partyAgeTo: members.partyAgeTo,
    membership_status: members.membership_status,
    exit_date: members.exit_date,
  },
  status: {
    membership_status: members.membership_status,
    activity_status: members.activity_status,
  },
  badge: { badge },
  record: { data_level: members.data_level, brokenRules: members.brokenRules },
};

function valuesOf(columns: readonly ListColumn[], publicOnly = false) {
  const own = getTableColumns(members) as Record<string, AnyPgColumn>;
  const further = Object.fromEntries(
    Object.entries(getTableColumns(memberRecords)).map(([key, column]) => [
      key,
      publicOnly ? publicColumn(column) : column,
    ]),
  ) as Record<string, AnyPgColumn | SQL | undefined>;
  const values: Record<string, AnyPgColumn | SQL> = { missing: members.missing };
  for (const { key, inRecord } of columns) {
    const column = inRecord ? further[key] : own[key];
    if (read[key]) Object.assign(values, read[key]);
    else if (column) values[key] = column;
    else throw new Error(`The list has no source for ${key}.`);
  }
  return values;
}
