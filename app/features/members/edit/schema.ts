import { z } from "zod";
import { lookedUpField } from "#app/features/members/edit/controls/rules.ts";
import type { FormInput } from "#app/record/validate.ts";

/** What a form sends or shows, by the name of the field. */
export type Inputs = Readonly<Record<string, FormInput>>;

/** What a press of a button on the edit page asks for. */
export type Intent =
  | { kind: "save" | "remove" | "declareNone" }
  /** Show the communes of the chosen province, or the organizations that were looked for. */
  | { kind: "look"; field: string };

/** What stands beside the fields in the form of one section or one row. */
export interface Posted {
  intent: Intent;
  /** The version that the form was made from; 0 when it is not said. */
  version: number;
  /** What the form showed when it was opened. */
  base: Inputs;
  reason: string;
  /** The doubts that were ticked as seen. */
  seen: ReadonlySet<string>;
}

const LONGEST_REASON = 500;
const LONGEST_BASE = 300_000;

const inputsSchema = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

const baseSchema = z
  .string()
  .max(LONGEST_BASE)
  .transform((text): unknown => JSON.parse(text))
  .pipe(inputsSchema)
  // Without it every field counts as changed by both, and nothing is overwritten unseen.
  .catch({});

/** Reads what stands beside the fields; what is missing or malformed counts as not said. */
export function readPosted(form: FormData | URLSearchParams): Posted {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const seen = form.getAll("seen").flatMap((one) => (typeof one === "string" ? [one] : []));
  return {
    intent: readIntent(text("intent")),
    version: z.coerce.number().int().min(1).catch(0).parse(text("version")),
    base: readBase(text("base")),
    reason: text("reason").trim().slice(0, LONGEST_REASON),
    seen: new Set(seen.flatMap((one) => one.split(" "))),
  };
}

function readBase(text: string): Inputs {
  try {
    return baseSchema.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function readIntent(text: string): Intent {
  if (text === "remove" || text === "declareNone") return { kind: text };
  const field = lookedUpField(text);
  return field === null ? { kind: "save" } : { kind: "look", field };
}

/** What the edit page is about: a section, or in it a row of a collection. */
export interface Target {
  section: string;
  list: string | null;
  /** Id of the row, or `new`. */
  row: string | null;
  /** What the page asks about the row: its values, whether to remove it, or whether there is none. */
  act: "edit" | "remove" | "none";
}

const name = z.string().max(60);
const targetSchema = z.object({
  section: name.nullable(),
  list: name.nullable(),
  row: z.union([z.uuid(), z.literal("new")]).nullable(),
  act: z.enum(["edit", "remove", "none"]).nullable(),
});

/** Reads the address of the page; null when it is nonsense. `section` is empty when none is named. */
export function readTarget(search: URLSearchParams): Target | null {
  const read = targetSchema.safeParse(
    Object.fromEntries(["section", "list", "row", "act"].map((key) => [key, search.get(key)])),
  );
  if (!read.success) return null;
  const { section, list, row, act } = read.data;
  if ((row === null) !== (list === null)) return null;
  return { section: section ?? "", list, row, act: act ?? "edit" };
}
