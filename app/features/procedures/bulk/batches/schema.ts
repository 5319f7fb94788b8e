import { isId } from "#app/lib/ids.ts";

/** Which paper of which batch an address asks for; null when it names none. */
export function batchIn(
  search: URLSearchParams,
): { number: string; communeId: string; form: string } | null {
  const [number, communeId, form] = [search.get("number"), search.get("unit"), search.get("form")];
  if (!number || !communeId || !form || !isId(communeId)) return null;
  return { number, communeId, form };
}
