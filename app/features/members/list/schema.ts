import { listColumns, type ListQuery } from "#app/features/members/list/rules.ts";
import {
  memberFilterSchema,
  readCursor,
  type Cursor,
  type MemberFilter,
} from "#app/features/members/schema.ts";

/** The whole state of a member list, as the address bar holds it. */
export interface ListState {
  filter: MemberFilter;
  /** Chosen columns; empty for the usual ones. */
  columns: string[];
  cursor: Cursor | null;
  /** How many people stand before the page; told by the link that led here, for "31 to 60". */
  offset: number;
}

const known: ReadonlySet<string> = new Set(listColumns.map(({ key }) => key));
const MOST = 100_000_000;

/** Reads the state of a list from its address; what is malformed is left out. */
export function readListState(search: URLSearchParams): ListState {
  const offset = Number(search.get("at") ?? 0);
  const cursor = readCursor(search);
  return {
    filter: memberFilterSchema.parse(Object.fromEntries(search)),
    columns: search
      .getAll("col")
      .flatMap((text) => text.split("."))
      .filter((key) => known.has(key)),
    cursor,
    offset: cursor !== null && Number.isInteger(offset) && offset > 0 && offset < MOST ? offset : 0,
  };
}

/** Writes filters and columns as a query, without those that say nothing. */
export function writeListQuery(filter: MemberFilter, columns: readonly string[]): ListQuery {
  const query: ListQuery = {};
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== "") query[key] = String(value);
  }
  if (columns.length > 0) query.col = columns.join(".");
  return query;
}
