import { z } from "zod";
import { addressParts } from "#app/record/cell-addresses.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import { isFilled } from "#app/record/conditions.ts";
import type {
  Address,
  Field,
  FieldValue,
  LooseRows,
  LooseValues,
  RequirementLevel,
} from "#app/record/field.ts";
import { type Parsed, parseText } from "#app/record/parse.ts";

/** Anything that has fields: a section, a collection, or a list of some fields. */
export interface HasFields {
  readonly fields: readonly Field[];
}

/** What a form sends for one field: its text, or the parts of an address. */
export type FormInput = string | Partial<Record<keyof Address, string>>;

/** Draft: what is there is valid. Complete: nothing needed for a level is missing either. */
export type SchemaMode = "draft" | { readonly complete: RequirementLevel };

/** Longest text of one part of an address (house). */
const MAX_ADDRESS_PART = 300;

const levels: readonly RequirementLevel[] = ["L0", "L1", "L2"];

/**
 * Reads the text of a form field as its value; empty text is null. Codes come as stored codes, several separated by
 * semicolons, yes and no as `true` and `false`. What is only doubtful (V-F-04 and other warnings) is for the checks.
 */
export function parseFieldText(field: Field, text: string): Parsed {
  return parseText(field, text, { storedCodes: true });
}

/**
 * The schema of a form: texts in, values out, one issue per wrong field; an empty text is null, a field that was not
 * sent is absent. The message of an issue is a key of
 * `faultText`, its `params` the figures of the words.
 *
 * @param part  a section or a collection
 * @param mode  `draft`, or the level up to which nothing may be missing
 */
export function sectionSchema(part: HasFields, mode: SchemaMode = "draft", rows?: LooseRows) {
  const shape = Object.fromEntries(part.fields.map((field) => [field.name, fieldSchema(field)]));
  const draft = z.object(shape) as z.ZodObject<
    Record<string, z.ZodType<FieldValue | null | undefined, FormInput | undefined>>
  >;
  if (mode === "draft") return draft;
  return draft.superRefine((values, context) => {
    for (const field of missingFields(part, values, mode.complete, rows)) {
      context.addIssue({ code: "custom", path: [field.name], message: "required" });
    }
  });
}

/** The fields that these values need up to a level and do not have, in the order of the format. */
export function missingFields(
  part: HasFields,
  values: LooseValues,
  level: RequirementLevel,
  rows?: LooseRows,
): Field[] {
  return part.fields.filter(
    (field) =>
      isNeeded(field, values, level, rows) && !field.computed && !isFilled(values[field.name]),
  );
}

/** Whether these values need the field at this level or below; rows need their `row` fields always. */
export function isNeeded(
  field: Field,
  values: LooseValues,
  level: RequirementLevel,
  rows?: LooseRows,
): boolean {
  const { level: own, when } = field.required;
  const counts =
    own === "row" ||
    own === "E1" ||
    own === "E2" ||
    (levels.includes(own) && levels.indexOf(own) <= levels.indexOf(level));
  return counts && (!when || when(values, rows));
}

/**
 * The texts of a posted form for these fields. An address has one control per part, named `home_town.detail`;
 * several codes come as repeated controls, none of them
 * sent when all are cleared: so this always answers for them.
 */
export function formTexts(
  part: HasFields,
  form: FormData | URLSearchParams,
): Record<string, FormInput> {
  return Object.fromEntries(
    part.fields.flatMap((field): [string, FormInput][] => {
      if (field.kind === "address") {
        const parts = [...addressParts, "country" as const]
          .map((name) => [name, form.get(`${field.name}.${name}`)] as const)
          .filter(
            (entry): entry is readonly [(typeof addressParts)[number] | "country", string] =>
              typeof entry[1] === "string",
          );
        return parts.length === 0 ? [] : [[field.name, Object.fromEntries(parts)]];
      }
      const texts = form.getAll(field.name).filter((one) => typeof one === "string");
      if (texts.length === 0 && field.kind !== "codes") return [];
      return [[field.name, texts.join(";")]];
    }),
  );
}

function fieldSchema(field: Field) {
  if (field.kind === "address") return addressSchema;
  return z
    .string()
    .optional()
    .transform((text, context): FieldValue | null | undefined => {
      if (text === undefined) return undefined;
      const parsed = parseFieldText(field, text);
      if (parsed.ok) return parsed.value;
      const params = parsed.max === undefined ? {} : { max: parsed.max };
      context.addIssue({ code: "custom", message: parsed.reason, params });
      return z.NEVER;
    });
}

function addressPart(form?: RegExp) {
  return z
    .string()
    .optional()
    .transform((text, context): string | null => {
      const line = cleanLine(text ?? "");
      if (line.length > MAX_ADDRESS_PART) {
        context.addIssue({ code: "custom", message: "tooLong", params: { max: MAX_ADDRESS_PART } });
      } else if (line !== "" && form && !form.test(line)) {
        context.addIssue({ code: "custom", message: "notInList", params: {} });
      }
      return line === "" ? null : line;
    });
}

const addressSchema = z
  .object({
    detail: addressPart(),
    commune: addressPart(/^[0-9]{5}$/),
    province: addressPart(/^[0-9]{2}$/),
    country: addressPart(/^[A-Z]{2}$/),
    asWritten: addressPart(),
  })
  .optional()
  .transform((value): Address | null | undefined => {
    if (!value) return undefined;
    return Object.values(value).every((one) => one === null) ? null : value;
  });
