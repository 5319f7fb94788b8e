import { isId } from "#app/lib/ids.ts";

/** Which paper of which batch an address asks for; null when it names none. */
export function batchIn(
  search: URLSearchParams,
): { number: string; communeId: string; form: string } | null {
  const [number, communeId, form] = [search.get("number"), search.get("unit"), search.get("form")];
  if (!number || !communeId || !form || !isId(communeId)) return null;
  return { number, communeId, form };
}

/** Which paper of which decision about several people an address asks for; null when it names none. */
export function manyIn(
  search: URLSearchParams,
): { procedure: string; number: string; unitId: string; form: string } | null {
  const procedure = search.get("of");
  const asked = batchIn(search);
  if (procedure === null || asked === null) return null;
  return { procedure, number: asked.number, unitId: asked.communeId, form: asked.form };
}
