import type { ActorContext } from "#app/features/access/door.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { editableFields, type EditPage } from "#app/features/members/edit/page/rules.ts";
import {
  findsIn,
  sentInputs,
  storedInputs,
  type FormState,
} from "#app/features/members/edit/form/rules.ts";
import { readPosted, type Inputs } from "#app/features/members/edit/schema.ts";
import { listUnits, searchOrganizations } from "#app/features/organizations/queries.server.ts";
import { communesOf, provincesOf, type TerritoryIndex } from "#app/features/territory/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Choice } from "#app/record/form.ts";

/** What a form needs of a request. */
export type FormContext = Pick<ActorContext, "db" | "lang" | "now">;

const MOST_UNITS = 40;
const HOME = "VN";

/** The register of places, when an address may be changed on the page; null otherwise. */
export function readPlaces(
  { db }: Pick<FormContext, "db">,
  page: EditPage,
): Promise<TerritoryIndex | null> {
  const hasPlace = editableFields(page).some(({ kind }) => kind === "address");
  return hasPlace ? readTerritory(db) : Promise.resolve(null);
}

/** Provinces of today and foreign countries, for the addresses of a page; empty without one. */
export async function placeChoices(
  { db, lang, now }: FormContext,
  page: EditPage,
): Promise<{ provinces: Choice[]; countries: Choice[] }> {
  const index = await readPlaces({ db }, page);
  if (index === null) return { provinces: [], countries: [] };
  const provinces = provincesOf(index, today(now)).map(({ code, name }) => ({
    value: code,
    label: name,
  }));
  return { provinces, countries: countriesOf(index, lang) };
}

/**
 * The form of a page: with the stored values, or with what was typed.
 *
 * @param part  what differs from the fresh form
 */
export async function formState(
  { db, now }: FormContext,
  page: EditPage,
  part: Partial<FormState> = {},
): Promise<FormState> {
  const stored = storedInputs(page);
  const inputs: Inputs = part.inputs ?? stored;
  return {
    key: newFormKey(),
    version: page.member.version,
    base: stored,
    reason: "",
    finds: {},
    faults: [],
    doubts: [],
    crossing: null,
    isKept: false,
    focus: null,
    ...part,
    inputs,
    communes: await communesIn({ db, now }, page, inputs),
    units: await unitsIn(db, page, inputs, part.finds ?? {}),
  };
}

/**
 * The form as it was posted when the session had ended: what was typed comes back, with the version it
 * was made from, so that what others saved since is still noticed (ui §10.6).
 */
export function keptFormState(
  ctx: FormContext,
  page: EditPage,
  kept: URLSearchParams,
): Promise<FormState> {
  const { base, version, reason } = readPosted(kept);
  const { inputs } = sentInputs(page, kept, base);
  return formState(ctx, page, {
    base,
    version,
    reason,
    inputs: { ...storedInputs(page), ...base, ...inputs },
    finds: findsIn(page, kept),
    isKept: true,
  });
}

function countriesOf(index: TerritoryIndex, lang: Lang): Choice[] {
  const names = new Intl.DisplayNames([lang], { type: "region" });
  return [...index.countryCodes]
    .filter((code) => code !== HOME)
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, lang));
}

async function communesIn(
  { db, now }: Pick<FormContext, "db" | "now">,
  page: EditPage,
  inputs: Inputs,
): Promise<FormState["communes"]> {
  const index = await readPlaces({ db }, page);
  if (index === null) return {};
  const chosen = Object.values(inputs).flatMap((input) =>
    typeof input === "string" || !input.province ? [] : [input.province],
  );
  return Object.fromEntries(
    [...new Set(chosen)].map((province) => [
      province,
      communesOf(province, index, today(now)).map(({ code, name }) => ({
        value: code,
        label: name,
      })),
    ]),
  );
}

/** For each organization field: the one that is chosen, and those that were looked for. */
async function unitsIn(
  db: FormContext["db"],
  page: EditPage,
  inputs: Inputs,
  finds: Record<string, string>,
): Promise<FormState["units"]> {
  const found: FormState["units"] = {};
  for (const { field } of page.fields) {
    if (field.kind !== "organization" || !(field.name in inputs)) continue;
    const chosen = inputs[field.name];
    const own = typeof chosen === "string" && chosen !== "" ? await listUnits(db, [chosen]) : [];
    const words = finds[field.name] ?? "";
    const others = words === "" ? [] : await searchOrganizations(db, words, null, MOST_UNITS);
    found[field.name] = [
      ...own.map(({ id, name }) => ({ value: id, label: name })),
      ...others
        .filter(({ id }) => id !== chosen)
        .map(({ id, name, aboveName }) => ({
          value: id,
          label: aboveName === null ? name : `${name} (${aboveName})`,
        })),
    ];
  }
  return found;
}
