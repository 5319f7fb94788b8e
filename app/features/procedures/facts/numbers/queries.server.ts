import { readNumberFacts } from "#app/features/numbers/queries.server.ts";
import type { NumberFacts } from "#app/features/numbers/rules.ts";
import type { Definition, From } from "#app/features/procedures/definition/rules.ts";
import type { CaseData, UnitPlace } from "#app/features/procedures/facts/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * The biography numbers of the commune, where a step of the state gives one; null elsewhere, and where no commune
 * stands above the unit. Who gives one makes others of the commune wait for it.
 */
export async function numbersBeside(
  db: ScopedDb,
  about: { definition: Definition; state?: string; step?: string; data: CaseData },
  { communeId }: Pick<UnitPlace, "communeId">,
): Promise<NumberFacts | null> {
  const { definition, state, step, data } = about;
  const asks = definition.steps.some(
    ({ key, from, inputs = [] }) =>
      (step === undefined ? from.some((one) => nameOf(one) === state) : key === step) &&
      inputs.some(({ kind }) => kind === "biographyNumber"),
  );
  if (!asks || communeId === null) return null;
  const asked = typeof data.biographyNumber === "string" ? data.biographyNumber : null;
  return readNumberFacts(db, communeId, asked, step !== undefined);
}

const nameOf = (from: From<string>): string => (typeof from === "string" ? from : from.state);
