import { unitOf, type Actor, type Unit } from "#app/features/access/rules.ts";
import {
  columnSight,
  columnsFor,
  listSight,
  permittedFilter,
  searchReach,
} from "#app/features/members/list/access.ts";
import { listCell, type ListCell } from "#app/features/members/list/cells/rules.ts";
import { countListed } from "#app/features/members/list/counts/queries.server.ts";
import { filterValueText } from "#app/features/members/list/filters/rules.ts";
import {
  findNames,
  listMembers,
  type ListedMember,
  type Listing,
} from "#app/features/members/list/queries.server.ts";
import type { ListColumn, ListQuery } from "#app/features/members/list/rules.ts";
import { writeListQuery, type ListState } from "#app/features/members/list/schema.ts";
import { readListUnit } from "#app/features/members/list/units/queries.server.ts";
import { writeCursor } from "#app/features/members/schema.ts";
import type { FieldSight, Sight } from "#app/features/members/access.ts";
import { memberText } from "#app/features/members/text.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeField, type Names } from "#app/record/describe.ts";
import { findField } from "#app/record/format.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Who looks at the list, when and in which language. */
export interface Viewer {
  db: ScopedDb;
  actor: Actor;
  lang: Lang;
  now: Date;
}

/** A row in words. */
export interface ViewRow {
  id: string;
  name: string;
  unit: string | null;
  cells: ListCell[];
}

/** A list in words: what may be seen of it, and nothing else. */
export interface ListView {
  sight: Sight;
  unit: Unit;
  today: CivilDate;
  columns: { key: string; head: string; kind?: ListColumn["kind"]; low?: boolean }[];
  rows: ViewRow[];
  total: number;
  /** Filters and columns as they are in force. */
  query: ListQuery;
  /** Filters in words, by key. */
  filters: { key: string; label: string }[];
  /** Queries of the pages beside this one; null at the ends. */
  before: ListQuery | null;
  after: ListQuery | null;
  /** Places of the first and the last row, from 1. */
  from: number;
  to: number;
}

/**
 * Reads a page of the member list as this viewer may see it: filters and columns that the post does not
 * grant are left out of the question and of the answer.
 *
 * @param columns  keys to show in place of those chosen in the address
 */
export async function readListView(
  viewer: Viewer,
  state: ListState,
  size: number,
  columns: readonly string[] = state.columns,
): Promise<ListView> {
  const { db, actor, lang, now } = viewer;
  const today = dayOf(now);
  const own = unitOf(actor);
  const sight = listSight(actor);
  const permitted = permittedFilter(actor, sight, state.filter);
  const unit = await readListUnit(db, own, permitted.org);
  const filter = { ...permitted, org: unit.id === own.id ? undefined : unit.id };
  const shown = columnsFor(sight, columns);
  const search = { ...searchReach(actor, sight), names: await findNames(db, filter.q) };
  const publicOnly = sight === "public" || sight === "colleague";
  const listing: Listing = { scope: unit, filter, today, search, publicOnly };
  const page = await listMembers(db, listing, shown, state.cursor, size);
  const total = await countListed(db, listing);
  const query = writeListQuery(filter, sight === "colleague" ? [] : state.columns);
  const words = memberText[lang].list;
  const names = await namesFor(db, shown, today);
  const context = { lang, words, today, sight, names };
  const rows = page.rows.map((row) => ({
    id: row.id,
    name: row.full_name,
    unit: isCell(unit.orgType) ? null : row.cellName,
    cells: shown.map((column) => listCell(column, columnSight(sight, column), row.values, context)),
  }));
  const before = Math.max(state.offset - size, 0);
  const to = state.offset + rows.length;
  return {
    sight,
    unit,
    today,
    rows,
    total: Math.max(total, to),
    query,
    columns: shown.map((column) => ({
      key: column.key,
      head: columnHead(column, columnSight(sight, column), lang),
      kind: column.kind,
      low: column.low,
    })),
    filters: filtersInWords(query, unit, lang),
    before: page.hasBefore ? besideQuery(query, "before", page.rows[0], before) : null,
    after: page.hasAfter ? besideQuery(query, "after", page.rows.at(-1), to) : null,
    from: rows.length === 0 ? 0 : state.offset + 1,
    to,
  };
}

/** The head of a column; a date of which only the year is shown is headed so. */
export function columnHead({ key }: ListColumn, shows: FieldSight, lang: Lang): string {
  const { heads } = memberText[lang].list;
  const years: Record<string, string | undefined> = {
    birth_date: heads.birthYear,
    admission: heads.admissionYear,
    official_date: heads.officialYear,
  };
  return (shows === "year" ? years[key] : undefined) ?? heads[key] ?? describeField(key, lang);
}

function filtersInWords(query: ListQuery, unit: Unit, lang: Lang): ListView["filters"] {
  const words = memberText[lang].list;
  return Object.entries(query)
    .filter(([key, value]) => key !== "col" && !(key === "group" && value === "members"))
    .map(([key, value]) => {
      const text = key === "org" ? unit.name : filterValueText(key, value, words, lang);
      return { key, label: words.chip(words.filters[key] ?? key, text) };
    });
}

function besideQuery(
  query: ListQuery,
  direction: "after" | "before",
  row: ListedMember | undefined,
  offset: number,
): ListQuery | null {
  if (row === undefined) return null;
  return { ...query, [direction]: writeCursor(row), ...(offset > 0 && { at: String(offset) }) };
}

/** Names of communes and provinces, read only for a list that shows addresses. */
async function namesFor(
  db: ScopedDb,
  columns: readonly ListColumn[],
  today: CivilDate,
): Promise<Names | undefined> {
  if (!columns.some(({ key }) => findField(key)?.kind === "address")) return undefined;
  const index = await readTerritory(db);
  return {
    commune: (code) => nameOfCommune(code, index, today),
    province: (code) => nameOfProvince(code, index, today),
  };
}
