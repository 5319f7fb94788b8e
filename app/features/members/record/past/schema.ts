import { z } from "zod";

const at = z.coerce.number().int().positive().nullable().catch(null);

/** Reads where a page of the history lies, `before` or `after` a fact; anything malformed is the newest page. */
export function readPastCursor(search: URLSearchParams): {
  before: number | null;
  after: number | null;
} {
  const before = at.parse(search.get("before"));
  return { before, after: before === null ? at.parse(search.get("after")) : null };
}
