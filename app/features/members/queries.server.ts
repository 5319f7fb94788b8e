import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, sql, type SQL } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import { statusGroups, type Cursor, type MemberFilter } from "#app/features/members/schema.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** One row of the member list. */
export type ListedMember = Awaited<ReturnType<typeof readPage>>[number];

/** A page of the list, in Vietnamese order by given name, and whether there is more on either side. */
export interface MemberPage {
  rows: ListedMember[];
  hasBefore: boolean;
  hasAfter: boolean;
}

/** The unit a list is about: the organization itself tells which column names its members. */
export interface ListScope {
  id: string;
  orgType: string;
  posFrom: bigint;
  posTo: bigint;
}

/**
 * One page of the members of a unit, at any depth at the same price.
 *
 * @param today  civil date that ages and Party ages refer to
 * @returns rows in ascending order, also when paging back
 */
export async function listMembers(
  db: ScopedDb,
  scope: ListScope,
  filter: MemberFilter,
  cursor: Cursor | null,
  size: number,
  today: CivilDate,
): Promise<MemberPage> {
  const back = cursor?.direction === "before";
  const where = and(memberConditions(scope, filter, today), cursorCondition(cursor));
  const found = await readPage(db, where, back, size + 1);
  const more = found.length > size;
  const rows = back ? found.slice(0, size).reverse() : found.slice(0, size);
  return back
    ? { rows, hasBefore: more, hasAfter: true }
    : { rows, hasBefore: cursor !== null, hasAfter: more };
}

/** How many members of a unit pass a filter; for filters that no summary answers. */
export async function countMembers(
  db: ScopedDb,
  scope: ListScope,
  filter: MemberFilter,
  today: CivilDate,
): Promise<number> {
  const [row] = await db
    .select({ people: sql<number>`count(*)::int` })
    .from(members)
    .where(memberConditions(scope, filter, today));
  return row?.people ?? 0;
}

/** A whole record with its home cell, or null when there is none in the scope. */
export async function readMember(
  db: ScopedDb,
  id: string,
): Promise<
  (StoredMember & { cell: { id: string; name: string; communeId: string | null } }) | null
> {
  const found = (await readStored(db, [id])).get(id);
  if (found === undefined || found.hidden) return null;
  const [cell] = await db
    .select({ id: organizations.id, name: organizations.name, communeId: organizations.communeId })
    .from(organizations)
    .where(eq(organizations.posFrom, found.orgPos));
  return cell === undefined ? null : { ...found, cell };
}

function readPage(db: ScopedDb, where: SQL | undefined, back: boolean, limit: number) {
  const order = back ? desc : asc;
  return db
    .select({ member: members, cellName: organizations.name })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(where)
    .orderBy(order(members.sortName), order(members.id))
    .limit(limit);
}

function cursorCondition(cursor: Cursor | null): SQL | undefined {
  if (cursor === null) return undefined;
  const sign = cursor.direction === "before" ? sql`<` : sql`>`;
  return sql`(${members.sortName}, ${members.id}) ${sign} (${cursor.sortName}, ${cursor.id}::uuid)`;
}

/** The conditions of a list: the unit by its own column, which keeps the order of the index, then the filters. */
export function memberConditions(
  scope: ListScope,
  filter: MemberFilter,
  today: CivilDate,
): SQL | undefined {
  const statuses = filter.membership_status
    ? [filter.membership_status]
    : [...statusGroups[(filter.group ?? "members") as keyof typeof statusGroups]];
  return and(
    scopeCondition(scope),
    isNull(members.hiddenAt),
    inArray(members.membership_status, statuses),
    filter.activity_status ? eq(members.activity_status, filter.activity_status) : undefined,
    filter.level ? eq(members.data_level, filter.level) : undefined,
    filter.gender ? eq(members.gender, filter.gender) : undefined,
    filter.admissionYear ? eq(members.admissionYear, filter.admissionYear) : undefined,
    filter.missing ? sql`${filter.missing} = any(${members.missing})` : undefined,
    filter.rule ? sql`${filter.rule} = any(${members.brokenRules})` : undefined,
    filter.issue === "errors" ? sql`cardinality(${members.brokenRules}) > 0` : undefined,
    filter.issue === "duplicates" ? eq(members.openDuplicate, true) : undefined,
    filter.ageFrom === undefined ? undefined : lte(bornBy, addMonths(today, -12 * filter.ageFrom)),
    filter.ageTo === undefined
      ? undefined
      : gte(bornBy, addDays(addMonths(today, -12 * (filter.ageTo + 1)), 1)),
    filter.partyAgeFrom === undefined
      ? undefined
      : lte(members.partyAgeFrom, addMonths(today, -12 * filter.partyAgeFrom)),
    filter.partyAgeTo === undefined
      ? undefined
      : gte(members.partyAgeTo, addDays(addMonths(today, -12 * (filter.partyAgeTo + 1)), 1)),
    searchCondition(filter.q),
  );
}

/** The earliest day of birth that the known part of the date admits. */
const bornBy = sql<string>`rpad(${members.birth_date}::text, 10, '-01-01')`;

function scopeCondition({ id, orgType: type, posFrom, posTo }: ListScope): SQL | undefined {
  switch (type) {
    case orgType.codes.province:
      return eq(members.provinceId, id);
    case orgType.codes.commune:
    case orgType.codes.aboveGrassroots:
      return eq(members.communeId, id);
    case orgType.codes.grassroots:
      return eq(members.grassrootsId, id);
    case orgType.codes.grassrootsCell:
    case orgType.codes.dependentCell:
    case orgType.codes.temporaryCell:
      return eq(members.org_id, id);
    default:
      return and(gte(members.orgPos, posFrom), lt(members.orgPos, posTo));
  }
}

/** A number is looked up exactly, a name word by word without accents. */
function searchCondition(text: string | undefined): SQL | undefined {
  const words = text === undefined ? [] : plainKey(text).split(" ").filter(Boolean);
  if (words.length === 0) return undefined;
  const number = words.join("");
  if (/^\d{9,12}$/.test(number)) {
    return sql`(${members.party_card_number} = ${number} or ${members.id} in (
      select ${memberRecords.member_id} from ${memberRecords} where ${memberRecords.citizen_id} = ${number}))`;
  }
  if (/^\d{6,8}$/.test(number)) return eq(members.party_card_number_old, number);
  return and(...words.map((word) => sql`strpos(${members.searchName}, ${word}) > 0`));
}
