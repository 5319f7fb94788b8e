import {
  and,
  asc,
  countDistinct,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lt,
  sql,
  type SQL,
} from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, sightOf } from "#app/features/members/access.ts";
import { collectionTables } from "#app/features/members/store/queries.server.ts";
import { collectionOf } from "#app/features/procedures/change/rules.ts";
import {
  codeWords,
  listOfField,
  recodedLabel,
  recodingOf,
  type RecodingData,
  type RecodingView,
} from "#app/features/procedures/recoding/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import { findField } from "#app/record/format.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const MOST_PEOPLE = 20;

/** A branch of the tree by its position. */
interface Branch {
  posFrom: bigint;
  posTo: bigint;
}

const columns: Record<string, PgColumn> = {
  ...getTableColumns(memberRecords),
  ...getTableColumns(members),
};

const columnOf = (key: string): PgColumn => columns[findField(key)!.name]!;

/** The table of a field of rows, with its column and whose row it is; null for a field of the person. */
function rowColumns(key: string): { table: PgTable; code: PgColumn; memberId: PgColumn } | null {
  const field = findField(key)!;
  const list = collectionOf(field);
  if (list === null) return null;
  const table = collectionTables.get(list)!;
  const of: Record<string, PgColumn> = getTableColumns(table);
  return { table, code: of[field.name]!, memberId: of.member_id! };
}

const inBranch = ({ posFrom, posTo }: Branch): SQL | undefined =>
  and(isNull(members.hiddenAt), gte(members.orgPos, posFrom), lt(members.orgPos, posTo));

function holds(key: string, code: string): SQL {
  const rows = rowColumns(key);
  if (rows !== null)
    return sql`exists (select 1 from ${rows.table} where ${rows.memberId} = ${members.id} and ${rows.code} = ${code})`;
  const column = columnOf(key);
  return findField(key)!.kind === "codes" ? sql`${code} = any(${column})` : eq(column, code);
}

/** How many records of a branch hold each code of a field, most first. */
export function countCodes(
  db: ScopedDb,
  key: string,
  branch: Branch,
): Promise<{ code: string; count: number }[]> {
  const rows = rowColumns(key);
  const column = rows?.code ?? columnOf(key);
  const code = findField(key)!.kind === "codes" ? sql`unnest(${column})` : sql`${column}`;
  const counted = db
    .select({ code: code.mapWith(String), count: countDistinct(members.id) })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .$dynamic();
  const joined =
    rows === null ? counted : counted.innerJoin(rows.table, eq(rows.memberId, members.id));
  return joined
    .where(and(sql`${column} is not null`, inBranch(branch)))
    .groupBy(sql`1`)
    .orderBy(sql`2 desc`, sql`1`);
}

/** The ids of all records of a branch that hold a code, in their order. */
export async function listHolding(
  db: ScopedDb,
  { field, before }: Pick<RecodingData, "field" | "before">,
  branch: Branch,
): Promise<string[]> {
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(and(holds(field, before), inBranch(branch)))
    .orderBy(asc(members.id));
  return rows.map(({ id }) => id);
}

/** What a case recodes, in words; null for a case of another kind. Whose records they are is for who reads the field. */
export async function readRecoding(
  db: ScopedDb,
  actor: Actor,
  { procedure, orgId, data, state }: StoredCase,
  lang: Lang,
): Promise<RecodingView | null> {
  const asked = procedure === "recoding" ? recodingOf(data) : null;
  const [unit] = await db.select().from(organizations).where(eq(organizations.id, orgId));
  if (asked === null || unit === undefined) return null;
  const isWritten = state === "applied" || state === "closed" || state === "undone";
  const ids = isWritten ? [...(asked.recoded ?? [])] : await listHolding(db, asked, unit);
  const list = listOfField(asked.field)!;
  const subject = { id: "", orgPos: unit.posFrom };
  const isShown = fieldSight(sightOf(actor, subject), asked.field) === "shown";
  return {
    label: recodedLabel(findField(asked.field)!, lang),
    before: codeWords(list, asked.before, lang),
    after: codeWords(list, asked.value, lang),
    count: ids.length,
    left: asked.left ?? 0,
    isWritten,
    people: isShown ? await listPeople(db, ids.slice(0, MOST_PEOPLE)) : [],
  };
}

function listPeople(db: ScopedDb, ids: string[]): Promise<RecodingView["people"]> {
  return db
    .select({ id: members.id, name: members.full_name, unit: organizations.name })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(inArray(members.id, ids))
    .orderBy(asc(members.sortName), asc(members.id));
}
