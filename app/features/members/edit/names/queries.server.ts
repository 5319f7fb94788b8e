import { listUnits } from "#app/features/organizations/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import type { FormContext } from "#app/features/members/edit/form/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import type { Names } from "#app/record/describe.ts";

/** The names of the organizations and places that stand in some values, for showing them in words. */
export async function readNames(
  { db, lang, now }: FormContext,
  values: readonly Record<string, unknown>[],
): Promise<Names> {
  const all = values.flatMap((one) => Object.values(one));
  const ids = all.filter((value): value is string => typeof value === "string" && isId(value));
  const units = new Map((await listUnits(db, [...new Set(ids)])).map(({ id, name }) => [id, name]));
  const hasPlace = all.some(
    (value) => typeof value === "object" && value !== null && "asWritten" in value,
  );
  if (!hasPlace) return { organization: (id) => units.get(id) ?? null };
  const index = await readTerritory(db);
  const on = today(now);
  const countries = new Intl.DisplayNames([lang], { type: "region" });
  return {
    organization: (id) => units.get(id) ?? null,
    commune: (code) => nameOfCommune(code, index, on),
    province: (code) => nameOfProvince(code, index, on),
    country: (code) => countries.of(code) ?? null,
  };
}
