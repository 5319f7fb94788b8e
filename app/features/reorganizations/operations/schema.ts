import { z } from "zod";
import {
  cleanOrgName,
  isCommune,
  isOrgType,
  type OrgType,
} from "#app/features/organizations/rules.ts";
import {
  changeableTypes,
  formerTypes,
  wageRegions,
  type Operation,
} from "#app/features/reorganizations/operations/rules.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const isDay = (text: string): boolean => {
  const parsed = parsePartialDate(text);
  return parsed.ok && isFull(parsed.value) && parsed.value === text;
};

const LONGEST_CODE = 60;
const LONGEST_NAME = 300;
const LONGEST_REF = LONGEST_CODE + 4;

const ref = (issue: string) => z.string(issue).min(1, issue).max(LONGEST_REF);
const name = z
  .string("nameMissing")
  .transform(cleanOrgName)
  .pipe(z.string().min(1, "nameMissing").max(LONGEST_NAME, "nameLong"));
const code = z
  .string("codeMissing")
  .trim()
  .min(1, "codeMissing")
  .max(LONGEST_CODE, "codeForm")
  .regex(/^\S+$/, "codeForm");
const type = z.custom<OrgType>(
  (value) => typeof value === "string" && isOrgType(value),
  "typeMissing",
);
const changedType = z.custom<OrgType>(
  (value) => typeof value === "string" && changeableTypes.includes(value),
  "typeMissing",
);
const formerType = z.custom<OrgType>(
  (value) => typeof value === "string" && formerTypes.includes(value),
  "typeMissing",
);
const people = z.record(z.string(), z.string());

const leaving = <Kind extends "split" | "dissolve" | "transfer">(kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    unit: ref("unitMissing"),
    into: z.array(ref("intoMissing")).min(1, "intoMissing"),
    people,
    closes: z.boolean(),
    isDiscipline: z.boolean().optional(),
  });

const operation = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("establish"),
    code,
    name,
    orgType: type,
    parent: ref("parentMissing"),
    wageRegion: z.enum(wageRegions).nullish(),
  }),
  z.object({ kind: z.literal("rename"), unit: ref("unitMissing"), name }),
  z.object({ kind: z.literal("move"), unit: ref("unitMissing"), parent: ref("parentMissing") }),
  z.object({
    kind: z.literal("retype"),
    unit: ref("unitMissing"),
    orgType: changedType,
    parent: ref("parentMissing").nullable(),
    people,
  }),
  z.object({
    kind: z.literal("merge"),
    units: z.array(ref("unitsMissing")).min(1, "unitsMissing"),
    into: ref("intoMissing"),
  }),
  z.object({
    kind: z.literal("former"),
    code,
    name,
    orgType: formerType,
    foundedOn: z
      .custom<string>((value) => typeof value === "string" && isDay(value), "dateForm")
      .nullable(),
    into: z.array(ref("intoMissing")).min(1, "intoMissing"),
  }),
  leaving("split"),
  leaving("dissolve"),
  leaving("transfer"),
]);

/** Operations as they are stored. @throws when they are none */
export function readOperations(stored: readonly unknown[]): Operation[] {
  return z.array(operation).parse(stored);
}

/** An operation as read, or which field is wrong and why: a key of `text.ts`. */
export type ReadOperation =
  { ok: true; value: Operation } | { ok: false; issues: Record<string, string> };

/**
 * Reads the form of an operation: `kind`, `unit` or several `units`, `into` once or more, `parent`, `code`, `name`,
 * `orgType`, `closes`. Who goes where of several places is asked on a page of its own.
 */
export function readOperation(form: FormData): ReadOperation {
  const kind = form.get("kind");
  const text = (field: string) => form.get(field) ?? undefined;
  const several = (field: string) => form.getAll(field).filter((value) => value !== "");
  const asked = {
    kind,
    unit: text("unit"),
    units: several("units"),
    into: kind === "merge" ? text("into") : several("into"),
    parent: kind === "retype" ? text("parent") || null : text("parent"),
    code: text("code"),
    name: text("name"),
    orgType: text("orgType"),
    people: {},
    foundedOn: readFounded(form.get("foundedOn")),
    wageRegion: wageRegions.find((region) => region === text("wageRegion")),
    ...(kind === "dissolve" && form.get("discipline") === "1" && { isDiscipline: true }),
    closes: kind === "dissolve" || (kind === "split" && form.get("closes") === "1"),
  };
  const parsed = operation.safeParse(asked);
  if (parsed.success) {
    const { data } = parsed;
    // Without it no sheet of dues could be opened in the new commune.
    const isRegionMissing =
      data.kind === "establish" && isCommune(data.orgType) && !data.wageRegion;
    return isRegionMissing
      ? { ok: false, issues: { wageRegion: "wageRegionMissing" } }
      : { ok: true, value: data };
  }
  const issues = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return { ok: false, issues: Object.fromEntries(issues) };
}

/** A day as people write it, as it is stored; what is none stays as it is, and is refused. */
function readFounded(value: FormDataEntryValue | null): string | null {
  const text = String(value ?? "").trim();
  if (text === "") return null;
  const parsed = parsePartialDate(text);
  return parsed.ok ? parsed.value : text;
}

/** Where each of some people goes, by `to.<id of the member>`; the empty choice names no place. */
export function readPeople(form: FormData): Record<string, string> {
  const PREFIX = "to.";
  return Object.fromEntries(
    [...form].flatMap(([field, value]) =>
      field.startsWith(PREFIX) && typeof value === "string" && value !== ""
        ? [[field.slice(PREFIX.length), value]]
        : [],
    ),
  );
}
