import { codeLabel } from "#app/codes/find-code.ts";
import { codeLists } from "#app/codes/lists.ts";
import { findField } from "#app/record/format.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import type { Question } from "#app/features/imports/schema.ts";
import type { RefusalKey } from "#app/features/imports/access.ts";
import type { Shown, ShownRow } from "#app/features/imports/preview/rules.ts";
import type { ImportState, KnownRepair } from "#app/features/imports/states/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Name of the form field that carries the answer to a question. */
export const answerField = (key: string): string => `answer:${key}`;

/** A question as the page shows it. `choices` empty: a text is asked for. */
export interface ShownQuestion {
  key: string;
  text: string;
  header: string;
  rows: number;
  isOptional: boolean;
  value: string;
  choices: { value: string; label: string; group?: string }[];
}

/** What the page of an import shows. */
export interface ShownImport {
  id: string;
  lang: Lang;
  state: ImportState;
  fileName: string;
  unitName: string;
  uploaderName: string;
  uploadedAt: Date;
  readAt: Date;
  counts: Record<string, number>;
  /** Rows read or written so far, while that goes on. */
  progress: { done: number; total: number } | null;
  problem: string | null;
  earlierId: string | null;
  isWorking: boolean;
  isStaged: boolean;
  /** A virus scanner saw the file. */
  isScanned: boolean;
  isDrifted: boolean;
  mayPrepare: boolean;
  mayDecide: boolean;
  /** Why somebody who may approve in general may not decide here. */
  whyNotDecide: RefusalKey | null;
  mayRollBack: boolean;
  rollBackUntil: CivilDate | null;
  decider: string | null;
  decidedAt: Date | null;
  note: string | null;
  appliedAt: Date | null;
  rolledBackAt: Date | null;
  hasMapping: boolean;
  filter: { shown: Shown; rule: string | null; grade: string | null; isFirst: boolean };
  rows: ShownRow[];
  hasMore: boolean;
  rules: { rule: string; name: string; rows: number }[];
  repairs: KnownRepair[];
  questions: ShownQuestion[];
  past: { act: string; at: Date; who: string; note: string | null }[];
  /** The file was uploaded again while this import was under way. */
  same: boolean;
  /** Cells that need a change request. */
  leftOut: number;
  done: string | null;
  formKey: string;
}

/** Which step of the wizard an import stands at, from 0. */
export function stepOf(state: ImportState): number {
  switch (state) {
    case "received":
    case "reading":
    case "mapping":
      return 1;
    case "questions":
    case "checked":
    case "failed":
      return 2;
    case "applied":
    case "rolled_back":
      return 4;
    default:
      return 3;
  }
}

/**
 * A question in words, with its choices named.
 *
 * @param cells  what can be chosen where any cell can; `null` when there are too many for a list
 * @param given  the answer given before, if any
 */
export function shownQuestion(
  question: Question,
  cells: ShownQuestion["choices"] | null,
  given: string | undefined,
  lang: Lang,
): ShownQuestion {
  const words = previewText[lang];
  const what = words.questions[question.kind] ?? "";
  const isCell = question.kind === "cell" || question.kind === "cellName";
  const choices = question.choices.map(({ value, label }) => ({
    value,
    label: label || choiceLabel(question, value, lang),
  }));
  return {
    key: question.key,
    text:
      question.about === null || question.about === question.header
        ? what
        : words.questionOf(what, question.about),
    header: question.header,
    rows: question.rows,
    isOptional: question.isOptional,
    value: given ?? question.proposed ?? "",
    choices: isCell && choices.length === 0 ? (cells ?? []) : choices,
  };
}

function choiceLabel({ field }: Question, value: string, lang: Lang): string {
  const words = previewText[lang];
  if (value === "yes") return words.yes;
  if (value === "no") return words.no;
  const asField = findField(value);
  if (asField !== null) return asField.label[lang];
  const list = field === null ? undefined : findField(field)?.list;
  return list === undefined ? value : codeLabel(codeLists[list], value, lang);
}
