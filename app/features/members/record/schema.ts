import { paths } from "#app/paths.ts";

const LONGEST = 2_000;

/**
 * The query of the list from which a page of a record was opened, so that the way back keeps its filters.
 *
 * @param referrer  the address that the browser names; anything but our own list counts as none
 * @returns null when it was not opened from the list
 */
export function listQuery(referrer: string | null, request: string): Record<string, string> | null {
  if (referrer === null || referrer.length > LONGEST || !URL.canParse(referrer)) return null;
  const from = new URL(referrer);
  if (from.host !== new URL(request).host || from.pathname !== paths.members()) return null;
  return Object.fromEntries(from.searchParams);
}
