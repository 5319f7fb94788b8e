import type { Lang } from "#app/lib/lang.ts";
import { collections, fields, findField } from "#app/record/format.ts";
import { duplicateKey } from "#app/record/levels.ts";
import { findRule } from "#app/record/rule-catalog.ts";

/** The level that a gap keeps a record from. */
export type GapLevel = "L1" | "L2" | "L3";

const someField = { vi: "Một mục", en: "A field" } as const;
const suspected = { vi: "Nghi trùng hồ sơ", en: "Suspected duplicate" } as const;
const basicLevels: ReadonlySet<string> = new Set(["L0", "L1", "E1"]);
const confirmations: ReadonlySet<string> = new Set([
  "verified_by_member_at",
  "verified_by_commune_at",
  "last_reviewed_at",
  duplicateKey,
]);
const neededCollections = [
  "activity_history",
  "trainings",
  "family_relations",
  "annual_evaluations",
];
const placeholder = /\{(\w+)\}/g;
const firstSentence = /^.*?[.?!](?=\s|$)/;

/** Whether a key can stand among what a record is missing: a field, a collection or an open suspicion. */
export function isGap(key: string): boolean {
  return key === duplicateKey || findField(key) !== null || collectionOf(key) !== undefined;
}

/** The words for something that a record is missing; the key itself when the format does not know it. */
export function gapLabel(key: string, lang: Lang): string {
  if (key === duplicateKey) return suspected[lang];
  return findField(key)?.label[lang] ?? collectionOf(key)?.label[lang] ?? key;
}

/** The first level that a record cannot reach while it is missing this. @source record-format-3.0 §10 */
export function gapLevel(key: string): GapLevel {
  if (confirmations.has(key)) return "L3";
  return basicLevels.has(findField(key)?.required.level ?? "") ? "L1" : "L2";
}

/** Everything that the rules of a level ask for, in the order of the record; collections after the fields. */
export function gapsOf(level: GapLevel): string[] {
  const asked = fields.filter(({ required }) => required.level === "L1" || required.level === "L2");
  const keys = [...asked.map(({ key }) => key), ...neededCollections, ...confirmations];
  return keys.filter((key) => gapLevel(key) === level);
}

/** What a rule finds wrong, without a record: its first sentence, figures left open. An unknown rule answers its id. */
export function ruleSentence(id: string, lang: Lang): string {
  const rule = findRule(id);
  if (rule === null) return id;
  const words = rule.says.default[lang].replace(/\{field\}:?/, someField[lang]);
  const sentence = firstSentence.exec(words)?.[0] ?? words;
  return sentence.replace(placeholder, "…").replace(/\.$/, "");
}

/** Whether a rule is an error in every case, and not only something to look at again. */
export function isErrorRule(id: string): boolean {
  const severities = findRule(id)?.severities ?? [];
  return severities.length > 0 && severities.every((one) => one === "E1" || one === "E2");
}

function collectionOf(key: string) {
  return collections.find((one) => one.key === key);
}
