import { codeLists } from "#app/codes/lists.ts";
import {
  ask,
  give,
  note,
  offer,
  repaired,
  wait,
  type Draft,
} from "#app/features/imports/interpret/draft/rules.ts";
import type { ColumnPlan } from "#app/features/imports/interpret/schema.ts";
import { shownText } from "#app/features/imports/rules.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import type { CellReading } from "#app/record/cell-reading.ts";
import { readCell } from "#app/record/cells.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import type { KnownOfPerson } from "#app/record/citizen-id.ts";

const mostRemembered = 5000;

/**
 * Reads a cell as its field alone, takes over repairs that nobody has refused, and asks about words that are not in a
 * list.
 *
 * @source record-format §11, clarifications 7, 9, 16
 */
export function readPlain(draft: Draft, column: ColumnPlan, cell: SheetCell): void {
  const { field } = column;
  const answered = field.kind === "code" ? answeredCode(draft, column, cell) : undefined;
  if (answered !== undefined) {
    give(draft, field.key, answered);
    return;
  }
  const reading = remembered(draft, column, cell);
  const { repair, moved, value } = reading;
  const isAllowed =
    repair === undefined || repaired(draft, { ...repair, field: moved?.field ?? field.key });
  if (!isAllowed) {
    refuse(draft, column, repair.kind);
    return;
  }
  if (reading.choices) {
    wait(draft, codeAsk(column, cell, reading.choices, false), field.key);
    return;
  }
  draft.findings.push(...reading.findings);
  if (moved) give(draft, moved.field, moved.value);
  if (value !== undefined) give(draft, field.key, value);
  else if (reading.findings.length > 0) {
    draft.silent.push(field.key);
    if (
      field.kind === "code" &&
      field.list &&
      reading.findings.some(({ rule }) => rule === "V-F-03")
    ) {
      const codes = codeLists[field.list].entries.map(({ code }) => code);
      offer(draft, codeAsk(column, cell, codes, true));
    }
  }
}

function remembered(draft: Draft, column: ColumnPlan, cell: SheetCell): CellReading {
  const { memory, field } = column;
  const { cellContext } = draft.sheet;
  if (field.key === "citizen_id")
    return readCell(field, cell, { ...cellContext, known: knownOf(draft) });
  if (typeof cell !== "string") return readCell(field, cell, cellContext);
  if (field.kind === "date" || field.kind === "partialDate") return readDate(column, cell, draft);
  if (memory === null) return readCell(field, cell, cellContext);
  const known = memory.get(cell);
  if (known) return known;
  const reading = readCell(field, cell, cellContext);
  if (memory.size < mostRemembered) memory.set(cell, reading);
  return reading;
}

/** Dates that were read without any finding, for all columns together: lists repeat them. */
const dates = new Map<string, CellReading>();
const mostDates = 40_000;
const fullDate = 10;

function readDate({ field }: ColumnPlan, cell: string, draft: Draft): CellReading {
  const known = dates.get(cell);
  if (known && (field.kind === "partialDate" || String(known.value).length === fullDate))
    return known;
  const reading = readCell(field, cell, draft.sheet.cellContext);
  const isPlain = typeof reading.value === "string" && reading.findings.length === 0;
  if (isPlain && !reading.repair && dates.size < mostDates) dates.set(cell, reading);
  return reading;
}

function knownOf({ values }: Draft): KnownOfPerson {
  return {
    gender: text(values.gender),
    birth_date: text(values.birth_date),
    birth_date_civil: text(values.birth_date_civil),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A person has said no to repairs of this kind: the cell is refused as it stands. */
function refuse(draft: Draft, { field }: ColumnPlan, kind: string): void {
  const rule = kind === "serialDate" ? "V-F-01" : "V-ID-08";
  const severity = field.required.level === "L0" ? "E1" : "E2";
  note(
    draft,
    rule,
    severity,
    field.key,
    kind === "serialDate" ? { case: "format" } : { case: "digits" },
  );
  draft.silent.push(field.key);
}

function answeredCode(draft: Draft, column: ColumnPlan, cell: SheetCell): string | undefined {
  if (!draft.sheet.hasCodeAnswers) return undefined;
  const answer = draft.sheet.file.answers[codeKey(column, cell)];
  const { list } = column.field;
  return list && codeLists[list].entries.some(({ code }) => code === answer) ? answer : undefined;
}

function codeKey({ field }: ColumnPlan, cell: SheetCell): string {
  return `code:${field.key}:${plainKey(shownText(cell) ?? "")}`;
}

function codeAsk(
  column: ColumnPlan,
  cell: SheetCell,
  choices: readonly string[],
  isOptional: boolean,
) {
  return ask("code", codeKey(column, cell), {
    field: column.field.key,
    column: column.index,
    about: cleanLine(shownText(cell) ?? ""),
    choices,
    isOptional,
  });
}
