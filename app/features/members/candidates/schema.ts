import { isId } from "#app/lib/ids.ts";
import { field } from "#app/record/format.ts";
import type { FieldFault } from "#app/record/faults.ts";
import { parseFieldText } from "#app/record/validate.ts";
import type { MemberValues } from "#app/record/values.ts";

/** What is asked about a candidate; the rest of the record comes with the biography. */
export const candidateKeys = [
  "full_name",
  "gender",
  "birth_date",
  "citizen_id",
  "general_education",
] as const;

/** One of these fields. */
export type CandidateKey = (typeof candidateKeys)[number];

const needed: ReadonlySet<string> = new Set(["full_name", "gender", "birth_date"]);

/** What was read, or the fault of each field; `texts` are what was typed. */
export interface ReadCandidate {
  values: Partial<MemberValues>;
  cellId: string | null;
  /** It was said that namesakes are other people. */
  isOther: boolean;
  texts: Record<string, string>;
  faults: Partial<Record<CandidateKey | "cell", FieldFault>>;
}

/** Reads a candidate out of a posted form, each field as the record format reads it. */
export function readCandidate(form: FormData): ReadCandidate {
  const texts: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const faults: ReadCandidate["faults"] = {};
  for (const key of candidateKeys) {
    const text = String(form.get(key) ?? "").trim();
    texts[key] = text;
    const parsed = parseFieldText(field(key), text);
    if (!parsed.ok) faults[key] = parsed.reason;
    else if (parsed.value === null && needed.has(key)) faults[key] = "required";
    else values[key] = parsed.value;
  }
  const cell = String(form.get("cell") ?? "");
  texts.cell = cell;
  if (!isId(cell)) faults.cell = "required";
  return {
    values: values as Partial<MemberValues>,
    cellId: isId(cell) ? cell : null,
    isOther: form.get("isOther") === "1",
    texts,
    faults,
  };
}
