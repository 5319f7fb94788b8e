import type { Lang } from "#app/lib/lang.ts";
import { isFilled } from "#app/record/conditions.ts";
import { faultText, type FieldFault } from "#app/record/faults.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import { collection, findSection } from "#app/record/format.ts";
import { sectionSchema } from "#app/record/validate.ts";
import type { Inputs } from "#app/features/members/edit/schema.ts";

/** What is wrong with one control, in words. */
export interface InputFault {
  /** Name of the control: `phone`, `home_town.commune`. */
  name: string;
  label: string;
  text: string;
}

/** Inputs that were read: the values of the fields that were sent, and what could not be read. */
export interface ReadInputs {
  values: Record<string, FieldValue | null>;
  faults: InputFault[];
}

/**
 * Reads the inputs of a section, or of one row of a collection: the same in the browser and on the
 * server.
 *
 * @param sent  only the fields that may be changed; what is absent stays as it is
 */
export function readInputs(
  part: { section: string; list: string | null },
  sent: Inputs,
  lang: Lang,
): ReadInputs {
  const all = part.list === null ? findSection(part.section)!.fields : collection(part.list).fields;
  const fields = all.filter(({ name }) => name in sent);
  const read = sectionSchema({ fields }).safeParse(sent);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const params = (issue as { params?: Record<string, string | number> }).params;
      const field = fields.find(({ name }) => name === issue.path[0]);
      return faultOf(field, issue.path.join("."), issue.message as FieldFault, lang, params);
    });
    return { values: {}, faults };
  }
  const values = Object.fromEntries(
    Object.entries(read.data).filter(([, value]) => value !== undefined),
  ) as Record<string, FieldValue | null>;
  if (part.list === null) return { values, faults: [] };
  // What a row still lacks is said after the save (E2); a row of nothing is not made.
  const isEmpty = fields.length > 0 && !fields.some(({ name }) => isFilled(values[name]));
  const first = fields[0];
  return { values, faults: isEmpty && first ? [faultOf(first, first.name, "required", lang)] : [] };
}

/** A fault of a control in words. */
export function faultOf(
  field: Field | undefined,
  name: string,
  fault: FieldFault,
  lang: Lang,
  params: Record<string, string | number> = {},
): InputFault {
  return { name, label: field?.label[lang] ?? "", text: faultText(fault, lang, params) };
}
