import { settleCards, settlePositions } from "#app/features/imports/interpret/cards/rules.ts";
import {
  ask,
  newDraft,
  note,
  offer,
  repaired,
  wordsOfCell,
  type Draft,
} from "#app/features/imports/interpret/draft/rules.ts";
import { readColumns } from "#app/features/imports/interpret/flat/rules.ts";
import { readPlaces } from "#app/features/imports/interpret/places/rules.ts";
import type { SheetContext, SheetReader } from "#app/features/imports/interpret/schema.ts";
import { defaultStatus, settleStatus } from "#app/features/imports/interpret/status/rules.ts";
import { readUnit } from "#app/features/imports/interpret/unit/rules.ts";
import { childOf, readOwnColumns } from "#app/features/imports/interpret/workbook/rules.ts";
import { rowClassifier } from "#app/features/imports/layout/rows/rules.ts";
import { inUnicode, shownText } from "#app/features/imports/rules.ts";
import type { RowReading } from "#app/features/imports/schema.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import type { SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";
import { citizenIdParts } from "#app/record/citizen-id.ts";
import { cleanLine } from "#app/record/clean-text.ts";
import type { MemberValues } from "#app/record/values.ts";

export { fileContext } from "#app/features/imports/interpret/context/rules.ts";
export { sheetContext } from "#app/features/imports/interpret/sheets/rules.ts";

const yes: ReadonlySet<string> = new Set(["co", "x", "1", "yes", "dung", "true", "#xoa"]);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const genderRepair = "repair:genderFromNumber";

/**
 * Reads the rows of one sheet in their order: tells people from headings, repeated headers, totals and signatures, and
 * carries the heading of a group down to its people. Rows above the first data row are `header`.
 *
 * @source record-format §11.2; faults 40 to 42
 */
export function sheetReader(sheet: SheetContext): SheetReader {
  const classify = rowClassifier(sheet.layout, sheet.mapping);
  let group: string | null = null;
  let isFooter = false;
  return {
    read(row) {
      if (row.number < sheet.layout.firstDataRow) return { kind: "header", reading: null };
      const readable = inUnicode(row).row;
      const found = classify(readable);
      if (found.kind === "signature") isFooter = true;
      if (found.kind === "group" && !isFooter) ({ group } = found);
      if (found.kind === "person" && isFooter && poor(readable.cells))
        return { kind: "signature", reading: null };
      return found.kind === "person"
        ? { kind: "person", reading: interpretRow(row, sheet, group) }
        : { kind: found.kind, reading: null };
    },
  };
}

/** Names below the signatures are of those who sign. */
function poor(cells: readonly SheetCell[]): boolean {
  return cells.filter((cell) => shownText(cell) !== null).length < 4;
}

/**
 * One row as understood: values, what reading them found, repairs and questions. The rules across fields are not
 * judged here (`judgeRow`), and nothing is compared with records.
 *
 * @param group  the heading above, as `RowReading.group` keeps it
 * @source record-format §11; clarifications 7, 9, 14 to 16, 33
 */
export function interpretRow(row: SheetRow, sheet: SheetContext, group: string | null): RowReading {
  const { row: readable, repair } = inUnicode(row);
  const { cells } = readable;
  const draft = newDraft(sheet, row.number);
  if (repair) note(draft, "V-F-08", "I", "full_name", { case: repair });
  const { layout } = sheet;
  const isOwn = layout.profile === "format30";
  if (isOwn) readOwnColumns(draft, cells);
  else {
    readColumns(draft, cells);
    readPlaces(draft, cells);
  }
  const cellName = layout.collection === null ? firstText(draft, cells) : null;
  if (layout.collection === null) settle(draft, cellName, group, isOwn);
  const removal = sheet.removalColumn === null ? null : shownText(cells[sheet.removalColumn]);
  const asksRemoval = layout.collection === null && removal !== null && yes.has(plainKey(removal));
  if (asksRemoval) note(draft, "V-T-05", "I", null);
  return readingOf(draft, cells, cellName, group, asksRemoval);
}

function settle(draft: Draft, cellName: string | null, group: string | null, isOwn: boolean): void {
  const { values } = draft;
  if (isOwn) {
    // What our own workbook says is what a record says: nothing is derived, so that it comes back unchanged.
    defaultStatus(draft);
    if (cellName !== null || draft.sheet.memberColumn === null) readUnit(draft, cellName, null);
  } else {
    if (values.gender === null) delete values.gender;
    settleStatus(draft);
    settleCards(draft);
    readUnit(draft, cellName, group);
    settlePositions(draft);
  }
  proposeGender(draft);
}

/** Gender missing and a citizen number that tells it: proposed, taken only when a person has agreed. @source clarification 16 */
function proposeGender(draft: Draft): void {
  const { values, sheet } = draft;
  if (values.gender !== undefined || draft.silent.includes("gender")) return;
  const parts = typeof values.citizen_id === "string" ? citizenIdParts(values.citizen_id) : null;
  if (!parts) return;
  if (sheet.file.answers[genderRepair] === "yes") {
    draft.defaults.gender = parts.gender;
    repaired(draft, { kind: "genderFromNumber", field: "gender", from: "", to: parts.gender });
    return;
  }
  offer(
    draft,
    ask("gender", genderRepair, {
      field: "gender",
      choices: ["yes", "no"],
      proposed: "yes",
      isOptional: true,
    }),
  );
}

function readingOf(
  draft: Draft,
  cells: readonly SheetCell[],
  cellName: string | null,
  group: string | null,
  asksRemoval: boolean,
): RowReading {
  const { sheet, values } = draft;
  const { collection } = sheet.layout;
  const member = sheet.memberColumn === null ? null : shownText(cells[sheet.memberColumn])?.trim();
  const text = (key: string) => (typeof values[key] === "string" ? values[key] : null);
  const name = sheet.nameColumn === null ? null : shownText(cells[sheet.nameColumn]);
  const child = collection === null ? null : childOf(draft, collection, cells);
  return {
    sheet: sheet.layout.sheet,
    row: draft.row,
    collection,
    raw: cells.map(shownText),
    values: (child ? {} : values) as Partial<MemberValues>,
    defaults: (child ? {} : draft.defaults) as Partial<MemberValues>,
    extra: draft.extra,
    child,
    who: {
      memberId: member && uuid.test(member) ? member.toLowerCase() : null,
      citizenId: text("citizen_id"),
      biographyNumber: text("biography_number"),
    },
    name: text("full_name") ?? (name === null ? null : cleanLine(name)),
    cellName: cellName ?? group,
    group,
    asksRemoval,
    findings: draft.findings,
    repairs: draft.repairs,
    silent: draft.silent,
    waits: draft.waits,
    asks: draft.asks,
  };
}

/** What the row says of its cell. */
function firstText(draft: Draft, cells: readonly SheetCell[]): string | null {
  for (const column of draft.sheet.unitColumns) {
    const text = wordsOfCell(draft, cells[column], "org_id");
    if (text !== null) return cleanLine(text);
  }
  return null;
}
