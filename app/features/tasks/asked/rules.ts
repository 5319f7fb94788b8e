import { fieldSight } from "#app/features/members/access.ts";
import type { Field } from "#app/record/field.ts";
import { isTyped } from "#app/record/form.ts";
import { findField, sections } from "#app/record/format.ts";
import type { Lang } from "#app/lib/lang.ts";

const byRequest: readonly string[] = ["K1", "K2", "K3"];
const ofLevels: readonly string[] = ["L1", "L2"];
/** Files are handed in as documents, units are moved by their own procedures, sets are said elsewhere. */
const notFilledIn: readonly string[] = ["file", "organization", "set"];

/**
 * Whether an office may ask cells for what is missing of a field: one that the levels of the record ask for, that a
 * person fills in and the secretary of a cell sees and may propose.
 *
 * @source procedures P13 (who proposes); record format 3.0 §10
 */
export function isAskable(field: Field): boolean {
  return (
    field.collection === undefined &&
    isTyped(field) &&
    byRequest.includes(field.changeClass) &&
    ofLevels.includes(field.required.level) &&
    !notFilledIn.includes(field.kind) &&
    fieldSight("cellSecretary", field.key) !== "hidden"
  );
}

/** The fields that may be asked for, by section, in the order of the record. */
export function askableSections(
  lang: Lang,
): { key: string; title: string; fields: { key: string; label: string }[] }[] {
  return sections
    .map(({ key, label, fields }) => ({
      key,
      title: label[lang],
      fields: fields
        .filter(isAskable)
        .map((field) => ({ key: field.key, label: field.label[lang] })),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** Of some keys those that may be asked for, once each and in the order of the record. */
export function askedOf(keys: readonly string[]): string[] {
  const wanted = new Set(keys);
  return sections
    .flatMap(({ fields }) => fields)
    .filter((field) => wanted.has(field.key) && isAskable(field))
    .map(({ key }) => key);
}

/** Fields in words, in one line. */
export function askedLabels(keys: readonly string[], lang: Lang): string {
  return keys.map((key) => findField(key)?.label[lang] ?? key).join(", ");
}
