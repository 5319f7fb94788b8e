import { documentType } from "#app/codes/document-type.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { isRoleCode, reach, type Actor } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { fieldSight, seenValue, type Sight } from "#app/features/members/access.ts";
import { recordText } from "#app/features/members/record/text.ts";
import type { PastChange, PastFact } from "#app/features/history/rules.ts";
import { describeField, describeValue, type Names } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { collection, findField } from "#app/record/format.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Which facts of a record somebody sees: all, those of the own account, or none. */
export type PastSight = "all" | "ownEdits" | "none";

/** One value before and after, in words; null is an empty value. */
export interface ChangeView {
  key: string;
  label: string;
  old: string | null;
  new: string | null;
  /** The values are sealed for this reader. */
  hidden: boolean;
  /** Names are compared word by word. */
  byWord: boolean;
}

/** A fact of the history in words. */
export interface FactView {
  id: number;
  at: string;
  title: string;
  by: string;
  /** Where it was done; null for work of the system. */
  source: string | null;
  reason: string | null;
  importId: string | null;
  /** The fields that were looked at, for a look at a whole number. */
  shown: string | null;
  changes: ChangeView[];
}

/**
 * Who sees which facts: the owner and the offices all of them, an inspector those of an assigned case, the cell
 * secretary the own edits.
 *
 * @source roles §4.1
 */
export function pastSight(actor: Actor, sight: Sight): PastSight {
  if (sight === "own") return "all";
  if (["none", "public", "colleague"].includes(sight) || actor.post === null) return "none";
  const far = reach(actor.post.role, "member.history");
  if (far !== null && far !== "O") return "all";
  return reach(actor.post.role, "member.historyOwnEdits") === null ? "none" : "ownEdits";
}

/** Whether sealed values of the history are opened for this sight; the fields of each are then judged one by one. */
export const mayOpenSealed = (sight: Sight): boolean => sight === "own" || sight === "whole";

/** What the words of a fact depend on. */
export interface PastLook {
  sight: Sight;
  lang: Lang;
  names: Names;
  /** Whether the reader may open the page of an import. */
  mayOpenImport: boolean;
}

/** A fact without what its reader may not see, and in words. */
export function factView(
  fact: PastFact,
  { sight, lang, names, mayOpenImport }: PastLook,
): FactView {
  const words = recordText[lang];
  const role =
    fact.role !== null && isRoleCode(fact.role) ? accessText[lang].roles[fact.role] : null;
  const isSystem = fact.role === null && fact.source === "system";
  return {
    id: fact.id,
    at: fact.at.toISOString(),
    title: titleOf(fact, words, lang),
    by: isSystem ? words.system : words.by(fact.actorName, role),
    source: isSystem ? null : words.sources[fact.source],
    reason: fact.reason,
    importId: mayOpenImport ? fact.importId : null,
    shown: fact.act === "member.reveal" && fact.subject ? describeField(fact.subject, lang) : null,
    changes: fact.changes.map((change, place) => changeView(change, place, sight, lang, names)),
  };
}

/** What was done; to which kind of document. */
function titleOf(
  { act, subject, source }: PastFact,
  words: (typeof recordText)["vi"],
  lang: Lang,
): string {
  const title = words.acts[act] ?? words.sources[source];
  return act.startsWith("document.") && subject !== null
    ? `${title}: ${codeLabel(documentType, subject, lang)}`
    : title;
}

function changeView(
  change: PastChange,
  place: number,
  sight: Sight,
  lang: Lang,
  names: Names,
): ChangeView {
  const field = findField(change.field);
  const shows = fieldSight(sight, change.field);
  const hidden = change.hidden || shows === "hidden";
  const say = (value: unknown): string | null => {
    if (hidden || field === null || value === null || value === undefined) return null;
    return describeValue(field, seenValue(value as FieldValue, shows), lang, names);
  };
  const own = describeField(change.field, lang);
  const label = field?.collection
    ? recordText[lang].rowMark(collection(field.collection).label[lang], own)
    : own;
  return {
    key: `${change.field} ${change.row ?? ""} ${place}`,
    label,
    old: say(change.old),
    new: say(change.new),
    hidden,
    byWord: field?.kind === "text" && field.name.includes("name"),
  };
}
