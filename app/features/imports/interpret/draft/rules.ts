import type { FileContext, SheetContext } from "#app/features/imports/interpret/schema.ts";
import type { Ask, Repair, RepairKind, RowReading } from "#app/features/imports/schema.ts";
import { shownText } from "#app/features/imports/rules.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { findField } from "#app/record/format.ts";
import type { Finding, Severity } from "#app/record/checks.ts";
import type { Field, FieldValue } from "#app/record/field.ts";
import type { FieldKey } from "#app/record/values.ts";

/** A row while it is being read. */
export interface Draft {
  readonly sheet: SheetContext;
  readonly row: number;
  readonly values: Record<string, FieldValue | null>;
  readonly defaults: Record<string, FieldValue | null>;
  readonly extra: RowReading["extra"];
  readonly findings: Finding[];
  readonly repairs: Repair[];
  readonly silent: string[];
  readonly waits: string[];
  readonly asks: Ask[];
  /** What status words said so far, the surest column first. */
  readonly status: {
    membership: string | null;
    activity: string | null;
    dateField: FieldKey | null;
    needsReason: boolean;
    /** The admission column says "official" and gives no date of it. */
    isOfficialInWords: boolean;
  };
  /** Issue of the card, which becomes a row of its own. */
  readonly card: { date: string | null; place: string | null };
}

export function newDraft(sheet: SheetContext, row: number): Draft {
  return {
    sheet,
    row,
    values: {},
    defaults: {},
    extra: [],
    findings: [],
    repairs: [],
    silent: [],
    waits: [],
    asks: [],
    status: {
      membership: null,
      activity: null,
      dateField: null,
      needsReason: false,
      isOfficialInWords: false,
    },
    card: { date: null, place: null },
  };
}

/** Adds a finding of reading. */
export function note(
  draft: Draft,
  rule: string,
  severity: Severity,
  field: string | null,
  params?: Finding["params"],
): void {
  draft.findings.push(params ? { rule, severity, field, params } : { rule, severity, field });
}

/**
 * The text of a cell that is read by its words: a formula counts by its result, with a warning; an error of the sheet
 * is unreadable.
 */
export function wordsOfCell(
  draft: Draft,
  cell: SheetCell | undefined,
  field: string,
): string | null {
  if (typeof cell === "object" && cell !== null) {
    const isFormula = cell.kind === "formula";
    if (isFormula) note(draft, "V-T-02", "W", field);
    const value = isFormula ? cell.value : cell;
    if (typeof value === "object" && value?.kind === "error") {
      const isNeeded = findField(field)?.required.level === "L0";
      note(draft, "V-F-01", isNeeded ? "E1" : "E2", field, { case: "error" });
      draft.silent.push(field);
      return null;
    }
  }
  return shownText(cell);
}

/** The row waits for an answer that only a person can give; nothing is said about these fields until then. */
export function wait(draft: Draft, ask: Ask, ...fields: string[]): void {
  draft.asks.push(ask);
  if (!draft.waits.includes(ask.key)) draft.waits.push(ask.key);
  draft.silent.push(...fields);
}

/** Offers a question that nobody has to answer. */
export function offer(draft: Draft, ask: Ask): void {
  draft.asks.push(ask);
}

/** Sets a value unless another column has given one already (fault 45). */
export function give(draft: Draft, field: string, value: FieldValue | null): void {
  if (draft.values[field] === undefined) draft.values[field] = value;
}

/**
 * Notes a repair that a person confirms once per file and kind.
 *
 * @returns false when the person has refused this kind: the value is then not to be used
 */
export function repaired(draft: Draft, repair: Repair): boolean {
  draft.asks.push(repairAsk(repair.kind));
  if (isRefused(draft.sheet.file, repair.kind)) return false;
  draft.repairs.push(repair);
  return true;
}

export function isRefused(file: FileContext, kind: RepairKind): boolean {
  return file.answers[`repair:${kind}`] === "no";
}

/** A question of one kind; `choices` are values whose words stand elsewhere. */
export function ask(
  kind: Ask["kind"],
  key: string,
  more: Partial<Omit<Ask, "kind" | "key" | "choices">> & { choices?: readonly string[] } = {},
): Ask {
  const { choices = [], ...rest } = more;
  return {
    kind,
    key,
    field: null,
    column: null,
    about: null,
    proposed: null,
    isOptional: false,
    ...rest,
    choices: choices.map((value) => ({ value, label: "" })),
  };
}

/** Whether a column of this field is filled by the program and never read back. */
export function isProgramsOwn(field: Field): boolean {
  return field.computed === true || field.required.level === "system";
}

const repairAsks = new Map<RepairKind, Ask>();

function repairAsk(kind: RepairKind): Ask {
  const known = repairAsks.get(kind);
  if (known) return known;
  const made = ask("repair", `repair:${kind}`, {
    about: kind,
    choices: ["yes", "no"],
    proposed: "yes",
    isOptional: true,
  });
  repairAsks.set(kind, made);
  return made;
}
