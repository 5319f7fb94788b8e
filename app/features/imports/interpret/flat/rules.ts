import { codeLists } from "#app/codes/lists.ts";
import { readPositions } from "#app/features/imports/interpret/cards/rules.ts";
import {
  ask,
  isProgramsOwn,
  note,
  offer,
  wait,
  wordsOfCell,
  type Draft,
} from "#app/features/imports/interpret/draft/rules.ts";
import { milestones, takeWords } from "#app/features/imports/interpret/milestones/rules.ts";
import { readPlain } from "#app/features/imports/interpret/plain/rules.ts";
import type { ColumnPlan } from "#app/features/imports/interpret/schema.ts";
import {
  readStatusAside,
  readStatusWord,
  takeStatus,
} from "#app/features/imports/interpret/status/rules.ts";
import { shownText } from "#app/features/imports/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { isClear } from "#app/record/cell-text.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import { field as fieldOf } from "#app/record/format.ts";

const notMarked: ReadonlySet<string> = new Set(["0", "-", "khong", "k", "false"]);
const longestMark = 6;
/** Columns in which lists write the status of a person. */
const statusAside: ReadonlySet<string> = new Set([
  "job_title",
  "record_note",
  "government_position_group",
]);
/** Fields that stand in further lines of the same cell. */
const furtherLines: Readonly<Record<string, readonly string[]>> = {
  citizen_id: ["citizen_id_issue_date", "citizen_id_issue_place"],
};

/** Reads the single columns of a row of a list or of the input file 4.0. @source record-format §11.1, §11.2 */
export function readColumns(draft: Draft, cells: readonly SheetCell[]): void {
  for (const column of draft.sheet.columns) {
    const cell = cells[column.index] ?? null;
    if (cell === null || (typeof cell === "string" && cell.trim() === "")) continue;
    if (column.ask) {
      wait(draft, column.ask, ...column.ask.choices.map(({ value }) => value));
      continue;
    }
    readColumn(draft, column, cell);
  }
}

function readColumn(draft: Draft, column: ColumnPlan, cell: SheetCell): void {
  const { field, target } = column;
  const { key } = field;
  if (target.implies) {
    readByGender(draft, column, cell);
    return;
  }
  if (key === "membership_status" || key === "activity_status") {
    readStatus(draft, column, cell);
    return;
  }
  if (key === "current_party_position") {
    const text = wordsOfCell(draft, cell, key);
    if (text !== null) readPositions(draft, text);
    return;
  }
  if (key === "party_card_issue_date" || key === "party_card_issue_place") {
    readIssue(draft, column, cell);
    return;
  }
  if (isProgramsOwn(field)) return;
  if (key === "exit_date") {
    const dated = draft.status.dateField;
    const other = dated !== null && dated !== key;
    readPlain(draft, other ? { ...column, field: fieldOf(dated), memory: null } : column, cell);
    return;
  }
  if (milestones.has(key) && typeof cell === "string") {
    const rest = takeWords(draft, key, cell);
    if (rest !== null) readPlain(draft, column, rest);
    return;
  }
  if (statusAside.has(key)) {
    const word = readStatusAside(cleanLine(shownText(cell) ?? ""));
    if (word) {
      takeStatus(draft, word);
      return;
    }
  }
  const further = furtherLines[key];
  if (further && typeof cell === "string" && cell.trim().includes("\n")) {
    readLines(draft, column, cell, further);
    return;
  }
  readPlain(draft, column, cell);
}

/** A birth date in the column of men or of women, or a mark in one; both filled leave the gender open. */
function readByGender(draft: Draft, column: ColumnPlan, cell: SheetCell): void {
  const { field, target } = column;
  const text = shownText(cell) ?? "";
  if (text.length <= longestMark && notMarked.has(plainKey(text))) return;
  const { values } = draft;
  const value = target.implies?.value ?? null;
  // Null is put down for "both": it is taken out again when the row is settled.
  values.gender = values.gender === undefined || values.gender === value ? value : null;
  if (field.key === "gender") return;
  const before = values[field.key];
  delete values[field.key];
  readPlain(draft, column, cell);
  if (before === undefined || before === null) return;
  const differs = values[field.key] !== undefined && values[field.key] !== before;
  if (differs) {
    delete values[field.key];
    note(draft, "V-F-01", "E1", field.key);
    draft.silent.push(field.key);
  } else values[field.key] = before;
}

function readStatus(draft: Draft, column: ColumnPlan, cell: SheetCell): void {
  const { key } = column.field;
  const text = cleanLine(wordsOfCell(draft, cell, key) ?? "");
  if (text === "" || isClear(text)) return;
  const { hasCodeAnswers, file } = draft.sheet;
  const asked = hasCodeAnswers ? file.answers[`code:${key}:${plainKey(text)}`] : undefined;
  const word = readStatusWord(asked ?? text);
  if (word) {
    takeStatus(draft, word);
    return;
  }
  const parts = text.split(/[;,/+()]/).filter((part) => part.trim() !== "");
  const words = parts.flatMap((part) => readStatusWord(part.trim()) ?? []);
  for (const one of words) takeStatus(draft, one);
  if (words.length > 0 && words.length === parts.length) return;
  note(draft, "V-F-03", "E2", key);
  draft.silent.push(key);
  const choices = (column.field.list ? codeLists[column.field.list].entries : []).map(
    ({ code }) => code,
  );
  offer(
    draft,
    ask("code", `code:${key}:${plainKey(text)}`, {
      field: key,
      column: column.index,
      about: text,
      choices,
      isOptional: true,
    }),
  );
}

function readIssue(draft: Draft, column: ColumnPlan, cell: SheetCell): void {
  const { key } = column.field;
  readPlain(draft, column, cell);
  const value = draft.values[key];
  delete draft.values[key];
  if (typeof value !== "string") return;
  if (key === "party_card_issue_date") draft.card.date ??= value;
  else draft.card.place ??= value;
}

/** Several facts in one cell, one to a line: the number, then when and by whom it was issued. */
function readLines(
  draft: Draft,
  column: ColumnPlan,
  cell: string,
  further: readonly string[],
): void {
  const [first = "", ...more] = cell.trim().split(/\s*\n\s*/);
  readPlain(draft, column, first);
  for (const [at, line] of more.entries()) {
    const field = further[at] === undefined ? null : fieldOf(further[at]);
    if (field) readPlain(draft, { ...column, field, memory: null }, line);
  }
}
