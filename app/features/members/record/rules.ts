import {
  editRightOf,
  fieldSight,
  mayReveal,
  type EditRight,
  type SeenRecord,
} from "#app/features/members/access.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { fieldLines, type Line, type Look } from "#app/features/members/record/line/rules.ts";
import { listView, type ListView } from "#app/features/members/record/list/rules.ts";
import type { SeenQuality } from "#app/features/members/record/quality/rules.ts";
import { nextLevel, todosOf, type Todo } from "#app/features/members/record/todo/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { sections } from "#app/record/format.ts";
import type { Level } from "#app/record/levels.ts";
import type { PartyAge } from "#app/record/party-age.ts";
import type { Parts } from "#app/record/score.ts";
import type { Section } from "#app/record/section.ts";
import type { CollectionKey } from "#app/record/values.ts";

/** A section of the record with what is to be seen in it. */
export interface SectionView {
  key: string;
  title: string;
  /** Whether this reader may change anything in it. */
  mayEdit: boolean;
  state: "ok" | "warn" | "error";
  lines: Line[];
  /** Labels of optional fields that are empty. */
  blanks: string[];
  lists: ListView[];
}

/** What the page of a record says about level and score. */
export interface QualityView {
  level: Level;
  next: "L1" | "L2" | "L3" | null;
  score: number;
  /** The four parts with their weights; null for a reader who does not see all that counts. */
  parts: { key: keyof Parts; points: number; most: number }[] | null;
  todos: Todo[];
  /** How much of what is missing for the next level this reader may not see. */
  hidden: number;
}

/** A record as its reader sees it; nothing in it that the reader may not see. */
export interface RecordView {
  sections: SectionView[];
  /** Null for a reader to whom nothing is said about faults and gaps. */
  quality: QualityView | null;
  /** Numbers that the reader may see whole, with a reason. */
  reveals: string[];
}

/** A record opened for its reader: nothing in `seen`, `look` and `quality` that the reader may not see. */
export interface OpenedRecord {
  id: string;
  orgPos: bigint;
  on: CivilDate;
  seen: SeenRecord;
  look: Look;
  quality: SeenQuality;
  /** Points that each part of the score can reach. */
  weights: Readonly<Record<string, number>>;
  /** Ids of the stored rows by collection, in their order. */
  rowIds: ReadonlyMap<string, readonly string[]>;
  cell: { id: string; name: string };
  /** Units above the cell, nearest first. */
  above: { id: string; name: string }[];
  age: PartyAge | null;
}

type RightOf = (key: string) => EditRight | null;

const identityNumbers = ["citizen_id", "old_id_number"] as const;

/** Lays a record out for its page: sections, what is to be done, level and score. */
export function recordView(opened: OpenedRecord, actor: Actor): RecordView {
  const { seen, look } = opened;
  const rightOf = (key: string) => editRightOf(actor, opened, key);
  const isJudged = look.sight !== "colleague" && look.sight !== "public";
  const views = sections
    .map((section) => sectionView(section, opened, rightOf))
    .filter(({ lines, lists, blanks }) => lines.length + lists.length + blanks.length > 0);
  return {
    sections: views,
    quality: isJudged ? qualityView(opened, rightOf) : null,
    reveals: identityNumbers.filter(
      (key) => seen.record.values[key] && mayReveal(actor, opened, key),
    ),
  };
}

function sectionView(section: Section, opened: OpenedRecord, rightOf: RightOf): SectionView {
  const { look, seen, rowIds, quality } = opened;
  const missing = new Set(quality.missing.map(({ key }) => key));
  const { lines, blanks } = fieldLines(section.fields, look);
  const lists = section.collections
    .map((one) => listView(one, seen, look, rowIds.get(one.key) ?? [], missing))
    .filter((view): view is ListView => view !== null);
  const keys = [
    ...section.fields.filter(({ key }) => fieldSight(look.sight, key) !== "hidden"),
    ...lists,
  ];
  return {
    key: section.key,
    title: section.label[look.lang],
    mayEdit: keys.some(({ key }) => key !== "none_declared" && rightOf(key)?.may),
    state: stateOf(lines, lists),
    lines,
    blanks,
    lists,
  };
}

function stateOf(lines: readonly Line[], lists: readonly ListView[]): SectionView["state"] {
  const issues = [
    ...lines.flatMap((line) => line.issues),
    ...lists.flatMap((list) => [...list.issues, ...list.rows.flatMap((row) => row.issues)]),
  ];
  if (issues.some(({ kind }) => kind === "error")) return "error";
  const isMissing =
    lines.some(({ kind }) => kind === "missing") || lists.some(({ state }) => state === "missing");
  return isMissing || issues.some(({ kind }) => kind === "warn") ? "warn" : "ok";
}

function qualityView({ look, weights, quality }: OpenedRecord, rightOf: RightOf): QualityView {
  const { level, score, parts, findings, missing, hidden } = quality;
  const next = nextLevel(level);
  return {
    level,
    next,
    score,
    parts:
      parts === null
        ? null
        : (Object.keys(parts) as (keyof Parts)[]).map((key) => ({
            key,
            points: parts[key],
            most: weights[key] ?? 0,
          })),
    todos: todosOf({ lang: look.lang, level, findings, missing, rightOf }),
    hidden,
  };
}

/** Ids of the rows of every collection, in stored order. */
export function rowIdsOf(rows: Readonly<Record<CollectionKey, { id?: string }[]>>) {
  return new Map(Object.entries(rows).map(([key, list]) => [key, list.map(({ id }) => id ?? "")]));
}
