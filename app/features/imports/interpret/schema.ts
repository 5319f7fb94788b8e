import type { RuleSet } from "#app/codes/rule-set.ts";
import type {
  Answers,
  Ask,
  Mapping,
  Question,
  RowReading,
  SheetLayout,
  Target,
} from "#app/features/imports/schema.ts";
import type { NamedUnit, UnitResolver } from "#app/features/organizations/resolve/rules.ts";
import type { AddressParts, TerritoryIndex } from "#app/features/territory/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { SheetRow } from "#app/lib/xlsx/cell.ts";
import type { CellContext, CellReading } from "#app/record/cell-reading.ts";
import type { CheckContext, Finding } from "#app/record/checks.ts";
import type { Field } from "#app/record/field.ts";

/** What reading a file needs to know beside it. */
export interface FileInput {
  /** The day on which the file is judged. */
  on: CivilDate;
  rules: RuleSet;
  territory: TerritoryIndex;
  /** The units into which the actor may import, and the units above them. */
  units: readonly NamedUnit[];
  /** Id of a commune's unit → code of its commune: where places without a province are looked for. */
  communeCodes?: ReadonlyMap<string, string>;
  /** Reads organizations that need not lie in the actor's branch, such as a former cell; without it the branch. */
  otherUnits?: UnitResolver;
  answers: Answers;
  /** Questions about organizations for the rules across fields, where the caller can answer them. */
  check?: Pick<CheckContext, "isOrganizationOpen" | "isWithin" | "hasOtherSecretary">;
}

/** Prepared once per file by `fileContext`; the same for all its sheets. */
export interface FileContext extends FileInput {
  /** Over all units, and over the commune that the answers name. */
  resolver: UnitResolver;
  communeResolver: UnitResolver | null;
  /** The commune of the list: from the answers, or the only one in scope. */
  commune: NamedUnit | null;
  communes: readonly NamedUnit[];
  unitById: ReadonlyMap<string, NamedUnit>;
  /** Province of today for the first three digits of a citizen number. */
  provinceOfCitizenCode: (code: string) => string | null;
  /** Province (today's code) in which a place without one is looked for. */
  preferProvince: string | null;
}

/** A column of single values, in the order in which a row is read. */
export interface ColumnPlan {
  index: number;
  field: Field;
  target: Target;
  /** The column waits for the answer which field it holds. */
  ask: Ask | null;
  /** Readings of texts that do not depend on the row. */
  memory: Map<string, CellReading> | null;
}

/** The columns of one place. */
export interface PlaceColumns {
  field: string;
  ask: Ask | null;
  columns: { index: number; part: keyof AddressParts | "asWritten"; era: "old" | "new" }[];
}

/** Prepared once per sheet by `sheetContext`. */
export interface SheetContext {
  file: FileContext;
  layout: SheetLayout;
  mapping: Mapping;
  columns: readonly ColumnPlan[];
  places: readonly PlaceColumns[];
  unitColumns: readonly number[];
  /** Column of names, for the title of the row. */
  nameColumn: number | null;
  memberColumn: number | null;
  rowIdColumn: number | null;
  removalColumn: number | null;
  /** Fields that have a column. */
  has: ReadonlySet<string>;
  /** One column holds cards of both generations. */
  routesCards: boolean;
  /** The commune that the letterhead names. */
  proposedCommune: string | null;
  cellOfAll: Ask;
  /** What reading a cell needs: figures, and organizations by code or name. */
  cellContext: CellContext;
  /** Somebody has answered what words outside a list mean. */
  hasCodeAnswers: boolean;
  /** Somebody has said which cell a name means. */
  hasNameAnswers: boolean;
  /** Somebody has chosen a commune for words that could mean several. */
  hasPlaceAnswers: boolean;
}

/** What a row is. Only `person` rows are read; `other` rows have values but no person: report them, drop nothing silently. */
export type RowKind =
  "person" | "group" | "header" | "numbers" | "totals" | "signature" | "empty" | "other";

/** A row of a sheet, classified and, when it is a person or a child row, understood. */
export interface ReadRow {
  kind: RowKind;
  reading: RowReading | null;
}

/** Reads the rows of one sheet in order; remembers the heading of the group. */
export interface SheetReader {
  read(row: SheetRow): ReadRow;
}

/** The same full date in so many rows that it may be a placeholder. @source clarification 16 */
export interface EqualDates {
  field: string;
  date: string;
  rows: number;
}

/** What only the whole file can tell; every reading is added once, in the order of the file. */
export interface FileTally {
  /** @returns the findings against rows before this one: the same person or number twice (D1, D2) */
  add(reading: RowReading): Finding[];
  questions(): Question[];
  /** Rows that may be one person: the same name, birth date and commune of the home town (D3). */
  alike(): { sheet: number; row: number }[];
  equalDates(): EqualDates[];
  /** The findings that a row gets from `equalDates`, once all rows are added. */
  lateFindings(reading: RowReading): Finding[];
}
