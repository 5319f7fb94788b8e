import { and, eq, gte, inArray, isNull, lt, lte, ne, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { isLiveStatus } from "#app/features/members/rules.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import { statusGroups, type MemberFilter } from "#app/features/members/schema.ts";
import { codeLiterals } from "#db/literal.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The unit a list is about: the organization itself tells which column names its members. */
export interface ListScope {
  id: string;
  orgType: string;
  posFrom: bigint;
  posTo: bigint;
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

/** What a search may look at beside names, and what the dictionary of names answered. */
export interface SearchReach {
  cards: boolean;
  citizens: boolean;
  /** Sort keys of the names with the wanted words; null when they were not looked up or are too many. */
  names?: readonly string[] | null;
}

/**
 * The conditions of a list: the unit by its own column, which keeps the order of the index, then the filters.
 *
 * @param today  civil date that ages and Party ages refer to
 */
export function memberConditions(
  scope: ListScope,
  filter: MemberFilter,
  today: CivilDate,
  search: SearchReach,
): SQL | undefined {
  const statuses = filter.membership_status
    ? [filter.membership_status]
    : [...statusGroups[(filter.group ?? "members") as keyof typeof statusGroups]];
  return and(
    scopeCondition(scope),
    isNull(members.hiddenAt),
    inArray(members.membership_status, codeLiterals(statuses)),
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
    filter.partyAgeFrom === undefined && filter.partyAgeTo === undefined
      ? undefined
      : ne(members.membership_status, memberStatus.codes.probationary),
    filter.partyAgeFrom === undefined
      ? undefined
      : lte(members.partyAgeFrom, addMonths(today, -12 * filter.partyAgeFrom)),
    filter.partyAgeTo === undefined
      ? undefined
      : gte(members.partyAgeTo, addDays(addMonths(today, -12 * (filter.partyAgeTo + 1)), 1)),
    searchCondition(filter.q, search, statuses.every(isLiveStatus)),
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

/** The words of a search without accents; none when there is nothing to look for. */
export const searchWords = (text: string | undefined): string[] =>
  text === undefined ? [] : plainKey(text).split(" ").filter(Boolean);

/** Whether a search is about a number and not about a name. */
export const isNumberSearch = (words: readonly string[]): boolean =>
  /^\d{6,12}$/.test(words.join(""));

/** A number is looked up exactly, a name word by word without accents. */
function searchCondition(
  text: string | undefined,
  search: SearchReach,
  onlyLive: boolean,
): SQL | undefined {
  const words = searchWords(text);
  if (words.length === 0) return undefined;
  if (isNumberSearch(words)) return numberCondition(words.join(""), search, onlyLive);
  if (search.names) {
    return sql`${members.sortName} = any(${sql.param([...search.names])}::text[])`;
  }
  return and(...words.map((word) => sql`strpos(${members.searchName}, ${word}) > 0`));
}

/**
 * The bearers are looked up by the number first, so that the length of the list does not matter; among live records
 * and among others apart, since each have indexes of their own.
 */
function numberCondition(number: string, { cards, citizens }: SearchReach, onlyLive: boolean): SQL {
  const bearer = (column: AnyPgColumn, id: AnyPgColumn, isLive: AnyPgColumn) =>
    [sql`${isLive}`, ...(onlyLive ? [] : [sql`not ${isLive}`])].map(
      (one) => sql`select ${id} from ${column.table} where ${column} = ${number} and ${one}`,
    );
  const { id, isLive } = members;
  const bearers = [
    ...(cards
      ? [members.party_card_number, members.party_card_number_old].flatMap((column) =>
          bearer(column, id, isLive),
        )
      : []),
    ...(citizens
      ? bearer(memberRecords.citizen_id, memberRecords.member_id, memberRecords.isLive)
      : []),
  ];
  if (bearers.length === 0) return sql`false`;
  return sql`${members.id} = any(array(${sql.join(bearers, sql` union all `)}))`;
}
