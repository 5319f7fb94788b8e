import type { RuleSet } from "#app/codes/rule-set.ts";
import type {
  Answers,
  Mapping,
  Question,
  RowReading,
  SheetLayout,
} from "#app/features/imports/schema.ts";
import type { NamedUnit, UnitResolver } from "#app/features/organizations/resolve/rules.ts";
import type { TerritoryIndex } from "#app/features/territory/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { CheckContext, Finding } from "#app/record/checks.ts";

/** What reading a file needs to know beside it. */
export interface FileInput {
  /** The day on which the file is judged. */
  on: CivilDate;
  rules: RuleSet;
  territory: TerritoryIndex;
  /** The units into which the actor may import, and the units above them. */
  units: readonly NamedUnit[];
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
  /** Province (today's code) in which a place without one is looked for. */
  preferProvince: string | null;
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
  read(row: import("#app/lib/xlsx/cell.ts").SheetRow): ReadRow;
}

/** One sheet with its layout and the mapping that the person confirmed. */
export interface SheetInput {
  layout: SheetLayout;
  mapping: Mapping;
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
  equalDates(): EqualDates[];
  /** The findings that a row gets from `equalDates`, once all rows are added. */
  lateFindings(reading: RowReading): Finding[];
}
