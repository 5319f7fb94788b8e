import type { FileContext, FileInput } from "#app/features/imports/interpret/schema.ts";
import { unitResolver, type NamedUnit } from "#app/features/organizations/resolve/rules.ts";
import { provinceOfCitizenCode } from "#app/features/territory/rules.ts";
import { isCommune } from "#app/features/organizations/rules.ts";

/** Key of the question which commune a list is from; its answer is the id of a unit. */
export const communeQuestion = "commune";

/** Prepares what all sheets of a file share: resolvers of units, the commune of the list, the province expected. */
export function fileContext(input: FileInput): FileContext {
  const unitById = new Map(input.units.map((unit) => [unit.id, unit]));
  const communes = input.units.filter(({ orgType }) => isCommune(orgType));
  const [only] = communes;
  const answered = unitById.get(input.answers[communeQuestion] ?? "");
  const commune = answered ?? (communes.length === 1 && only ? only : null);
  const below = commune
    ? input.units.filter((unit) => unit === commune || isBelow(unit, commune, unitById))
    : null;
  return {
    ...input,
    unitById,
    communes,
    commune,
    resolver: unitResolver(input.units),
    communeResolver: below ? unitResolver(below) : null,
    provinceOfCitizenCode: remembering((code) => provinceOfCitizenCode(code, input.territory)),
    preferProvince: provinceOf(commune ? [commune] : communes, input),
  };
}

function isBelow(unit: NamedUnit, above: NamedUnit, byId: ReadonlyMap<string, NamedUnit>): boolean {
  const seen = new Set<string>();
  for (let up = unit.parentId; up !== null && !seen.has(up); up = byId.get(up)?.parentId ?? null) {
    if (up === above.id) return true;
    seen.add(up);
  }
  return false;
}

/** The province in which all of these communes lie. */
function provinceOf(communes: readonly NamedUnit[], input: FileInput): string | null {
  const codes = communes.flatMap(({ id }) => input.communeCodes?.get(id) ?? []);
  const provinces = new Set(
    codes.flatMap((code) => input.territory.communes.get(code)?.province.code ?? []),
  );
  const [only] = provinces;
  return provinces.size === 1 ? (only ?? null) : null;
}

function remembering(find: (code: string) => string | null): (code: string) => string | null {
  const known = new Map<string, string | null>();
  return (code) => {
    const answer = known.get(code);
    if (answer !== undefined) return answer;
    const found = find(code);
    known.set(code, found);
    return found;
  };
}
