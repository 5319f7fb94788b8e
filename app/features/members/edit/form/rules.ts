import type { TerritoryIndex } from "#app/features/territory/rules.ts";
import { findName } from "#app/features/members/edit/controls/rules.ts";
import type { InputFault } from "#app/features/members/edit/input/rules.ts";
import { editableFields, type EditPage } from "#app/features/members/edit/page/rules.ts";
import { inputsOf } from "#app/features/members/edit/rules.ts";
import type { Inputs, Posted } from "#app/features/members/edit/schema.ts";
import type { Finding } from "#app/record/checks.ts";
import type { Address, Field, FieldValue } from "#app/record/field.ts";
import type { Choice } from "#app/record/form.ts";
import { formTexts, type FormInput } from "#app/record/validate.ts";

/** A doubt beside a control; `name` is null when it is about something that is not on the page. */
export interface ShownDoubt {
  id: string;
  name: string | null;
  text: string;
  seen: boolean;
}

/** A value that two people have changed, as each would have it. */
export interface ShownValue {
  name: string;
  label: string;
  before: string;
  mine: string;
  theirs: string;
  by: string;
  at: string;
}

/** What somebody else saved while the form was open. */
export interface ShownCrossing {
  by: string;
  at: string;
  /** Changed by both: the sender chooses. */
  both: ShownValue[];
  /** Changed by the other alone: taken over into the form. */
  theirs: ShownValue[];
  /** The row that the form is about is gone. */
  isGone: boolean;
}

/** The form as it stands: what is typed in it, and what there is to say about it. */
export interface FormState {
  /** Makes the form act once; new whenever the form is made. */
  key: string;
  version: number;
  base: Inputs;
  inputs: Inputs;
  reason: string;
  /** Words by which an organization was looked for, by field. */
  finds: Record<string, string>;
  faults: InputFault[];
  doubts: ShownDoubt[];
  crossing: ShownCrossing | null;
  /** The inputs come back from a session that had ended. */
  isKept: boolean;
  /** The control that the sender was about to fill in. */
  focus: string | null;
  /** Communes by code of the province, for the provinces chosen in the form. */
  communes: Record<string, Choice[]>;
  /** Organizations to choose from, by field. */
  units: Record<string, Choice[]>;
}

/** A posted form as it was understood. */
export interface Draft extends Posted {
  inputs: Record<string, FormInput>;
  finds: Record<string, string>;
}

/** The words by which organizations were looked for, by field. */
export function findsIn(
  { fields }: Pick<EditPage, "fields">,
  form: FormData | URLSearchParams,
): Record<string, string> {
  const found = fields.map(({ field }) => [field.name, form.get(findName(field.name))] as const);
  return Object.fromEntries(
    found.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string"),
  );
}

/** The control on the page that a finding is about; null when it is about something else. */
export function controlOf(page: EditPage, finding: Finding): string | null {
  const { field: key, collection, index } = finding;
  const found = page.fields.find(({ field }) => field.key === key)?.field ?? null;
  if (found === null || collection === undefined) return found?.name ?? null;
  const row = page.list?.rows[index ?? -1];
  return row === undefined || row.id === page.target.row ? found.name : null;
}

/** What was sent for the fields that may be changed, and the names of others that were sent against the rules. */
export interface Sent {
  inputs: Record<string, FormInput>;
  forbidden: Field[];
}

/**
 * Takes the inputs of a form: only those of fields that the actor may change (faults 85, 103). Parts of
 * an address that were not sent stay as they are; where a conflict was decided for the other side, the
 * other side's value counts.
 */
export function sentInputs(
  { fields }: Pick<EditPage, "fields">,
  form: FormData | URLSearchParams,
  base: Inputs,
): Sent {
  const sentNames = new Set([...form.keys()].map((name) => name.split(".")[0]));
  const sent = fields.filter(({ field }) => sentNames.has(field.name));
  const mine = sent.filter(({ right }) => right.may).map(({ field }) => field);
  const inputs = formTexts({ fields: mine }, form);
  for (const { name, kind } of mine) {
    const old = base[name];
    const input = inputs[name];
    if (input === undefined) continue;
    if (kind === "codes") inputs[name] = codesInput(String(input), String(old ?? ""));
    if (typeof input !== "string" && typeof old === "object") inputs[name] = { ...old, ...input };
    if (form.get(`choice.${name}`) === "theirs" && old !== undefined) inputs[name] = old;
  }
  const forbidden = sent.filter(({ right }) => !right.may).map(({ field }) => field);
  return { inputs, forbidden };
}

/** Ticked codes in one text; the text of the form it was made from when they are the same, in whatever order. */
function codesInput(sent: string, base: string): string {
  const [now, old] = [sent, base].map((text) => text.split(";").filter(Boolean));
  return now!.toSorted().join() === old!.toSorted().join() ? base : now!.join(";");
}

/**
 * The values to write: of the fields that the sender changed. The old wording of a place is never
 * deleted, and a commune brings its province along.
 *
 * @param changed  names of the fields that the sender changed
 * @param stored   the values as stored
 */
export function changedValues(
  fields: readonly Field[],
  changed: readonly string[],
  values: Readonly<Record<string, FieldValue | null>>,
  stored: Readonly<Record<string, unknown>>,
  index: TerritoryIndex | null,
): Record<string, FieldValue | null> {
  return Object.fromEntries(
    fields
      .filter(({ name }) => changed.includes(name) && name in values)
      .map(({ name, kind }) => {
        const value = values[name] ?? null;
        if (kind !== "address") return [name, value] as const;
        return [
          name,
          keptPlace(value as Address | null, stored[name] as Address | null, index),
        ] as const;
      }),
  );
}

const noPlace: Address = {
  detail: null,
  commune: null,
  province: null,
  country: null,
  asWritten: null,
};

function keptPlace(
  value: Address | null,
  stored: Address | null | undefined,
  index: TerritoryIndex | null,
): Address | null {
  const asWritten = value?.asWritten ?? stored?.asWritten ?? null;
  if (value === null && asWritten === null) return null;
  const place = { ...noPlace, ...value, asWritten };
  const province = place.province ?? provinceOf(place.commune, index);
  return { ...place, province };
}

/** The province of a commune; null when it is unknown. */
export function provinceOf(commune: string | null, index: TerritoryIndex | null): string | null {
  return commune === null ? null : (index?.communes.get(commune)?.province.code ?? null);
}

/** What does not go together in an address: a commune outside the province, or a unit of Viet Nam abroad. */
export function placeFault(
  value: FieldValue | null | undefined,
  index: TerritoryIndex,
): {
  part: "commune" | "province" | "country";
  fault: "otherProvince" | "unknown" | "abroad";
} | null {
  const { commune, province, country } = (value ?? noPlace) as Address;
  if (country !== null && !index.countryCodes.has(country))
    return { part: "country", fault: "unknown" };
  if (country !== null && (commune ?? province) !== null)
    return { part: "country", fault: "abroad" };
  if (province !== null && !index.provinces.has(province))
    return { part: "province", fault: "unknown" };
  const own = provinceOf(commune, index);
  if (commune !== null && own === null) return { part: "commune", fault: "unknown" };
  return commune !== null && province !== null && own !== province
    ? { part: "commune", fault: "otherProvince" }
    : null;
}

/** The stored values of a page as its form shows them. */
export function storedInputs(page: Pick<EditPage, "fields" | "values">): Record<string, FormInput> {
  return inputsOf(editableFields(page), page.values);
}
