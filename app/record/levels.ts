import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks/finding.ts";
import { isFilled } from "#app/record/conditions.ts";
import type { Address, Field, LooseRows, LooseValues } from "#app/record/field.ts";
import { fields } from "#app/record/format.ts";
import { missingCollections } from "#app/record/level-collections.ts";
import { isConfirmed, type Parts, rounded, scoreParts } from "#app/record/score.ts";
import type { MemberRecord } from "#app/record/values.ts";

/** Level of standardization, from just created to verified. @source record-format-3.0 §10.1 */
export type Level = "L0" | "L1" | "L2" | "L3";

/** What keeps a record from a level: a field, a collection, or `duplicate_suspicion`. */
export interface Missing {
  level: "L1" | "L2" | "L3";
  key: string;
}

/** Level and score of a record. */
export interface Quality {
  level: Level;
  /** 0 to 100, one decimal. */
  score: number;
  /** Points by dimension: đúng, đủ, sạch, sống. */
  parts: Parts;
  missing: Missing[];
}

/** What the assessment needs beside the record and its findings. */
export interface QualityContext {
  on: CivilDate;
  rules: RuleSet;
  /** Whether a suspicion that the record stands twice is open. */
  openDuplicate: boolean;
}

/** Key of what is missing while a suspicion is open. */
export const duplicateKey = "duplicate_suspicion";

const communeNeeded: ReadonlySet<string> = new Set(["permanent_address"]);
const homeCountry = "VN";
const levelOne = fields.filter((field) => field.required.level === "L1");
const levelTwo = fields.filter((field) => field.required.level === "L2");
const blocksLevelOne: ReadonlySet<string> = new Set(
  fields
    .filter((field) => ["L0", "L1", "E1", "E2"].includes(field.required.level))
    .map((field) => field.key),
);

/**
 * Level, score and what is missing, from a record and the findings about it. An error blocks the level of its field;
 * fields without a level, and collections, block L2.
 *
 * @source record-format-3.0 §10, clarification 22
 */
export function assess(
  record: MemberRecord,
  findings: readonly Finding[],
  context: QualityContext,
): Quality {
  const missing: Missing[] = [];
  const one = countFilled(record, levelOne, "L1", missing);
  const two = countFilled(record, levelTwo, "L2", missing);
  missingCollections(record, context, missing);
  const blocked = blockedLevels(findings);
  const hasOne = one.filled === one.applicable && !blocked.one;
  const hasTwo = hasOne && !blocked.two && !missing.some(({ level }) => level === "L2");
  const confirmed = isConfirmed(record, context);
  for (const key of confirmed.missing) missing.push({ level: "L3", key });
  if (context.openDuplicate) missing.push({ level: "L3", key: duplicateKey });
  const hasThree = hasTwo && !context.openDuplicate && confirmed.missing.length === 0;
  const parts = scoreParts(record, findings, { one, two }, context);
  return {
    level: hasThree ? "L3" : hasTwo ? "L2" : hasOne ? "L1" : "L0",
    score: rounded(parts.valid + parts.complete + parts.clean + parts.live),
    parts: {
      valid: rounded(parts.valid),
      complete: rounded(parts.complete),
      clean: rounded(parts.clean),
      live: rounded(parts.live),
    },
    missing,
  };
}

/** Tells whether a field is filled well enough for its level: the permanent address needs its commune. */
export function isFieldFilled(field: Field, values: LooseValues): boolean {
  const value = values[field.key];
  if (field.kind !== "address") return isFilled(value);
  const address = value as Address | null | undefined;
  if (!address) return false;
  const abroad = address.country !== null && address.country !== homeCountry;
  if (address.commune !== null || abroad) return true;
  if (communeNeeded.has(field.key)) return false;
  return !!(address.province ?? address.detail ?? address.asWritten);
}

function countFilled(
  record: MemberRecord,
  list: readonly Field[],
  level: "L1" | "L2",
  missing: Missing[],
): { filled: number; applicable: number } {
  const values = record.values as LooseValues;
  const rows = record.rows as LooseRows;
  const count = { filled: 0, applicable: 0 };
  for (const field of list) {
    if (field.required.when && !field.required.when(values, rows)) continue;
    count.applicable += 1;
    if (isFieldFilled(field, values)) count.filled += 1;
    else missing.push({ level, key: field.key });
  }
  return count;
}

function blockedLevels(findings: readonly Finding[]): { one: boolean; two: boolean } {
  const blocked = { one: false, two: false };
  for (const { severity, field, collection } of findings) {
    if (severity !== "E1" && severity !== "E2") continue;
    blocked.two = true;
    if (field === null || (!collection && blocksLevelOne.has(field))) blocked.one = true;
  }
  return blocked;
}
