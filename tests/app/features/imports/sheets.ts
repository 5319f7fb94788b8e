import { ruleSet } from "#app/codes/rule-set.ts";
import { gradeRow, judgeRow, newRecord } from "#app/features/imports/interpret/judge/rules.ts";
import { fileContext, sheetContext, sheetReader } from "#app/features/imports/interpret/rules.ts";
import type { RowKind } from "#app/features/imports/interpret/schema.ts";
import { fileTally } from "#app/features/imports/interpret/tally/rules.ts";
import { findLayout, rowsLookedAt } from "#app/features/imports/layout/rules.ts";
import { guessMapping } from "#app/features/imports/mapping/rules.ts";
import type { Answers, Grade, RowReading, SheetLayout } from "#app/features/imports/schema.ts";
import type { MergedRange, SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";
import type { Finding } from "#app/record/checks.ts";
import { units } from "#tests/app/features/imports/samples.ts";
import { index, on } from "#tests/app/features/territory/registers.ts";

/** Rows of a sheet from a grid; empty lines of the grid are rows that the file does not hold. */
export function rowsOf(grid: readonly (readonly SheetCell[])[], first = 1): SheetRow[] {
  return grid.flatMap((cells, at) =>
    cells.length === 0 ? [] : [{ number: first + at, cells: [...cells], hidden: false }],
  );
}

/** "A1:C2" as a merged range. */
export function merged(...ranges: string[]): MergedRange[] {
  return ranges.map((range) => {
    const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
    const column = (letter = "A") => letter.charCodeAt(0) - "A".charCodeAt(0);
    return {
      fromRow: Number(top),
      toRow: Number(bottom),
      fromColumn: column(left),
      toColumn: column(right),
    };
  });
}

export function layoutOf(
  grid: readonly (readonly SheetCell[])[],
  merges: readonly MergedRange[] = [],
  name = "Sheet1",
): SheetLayout | null {
  return findLayout(0, name, rowsOf(grid).slice(0, rowsLookedAt), merges);
}

/** What the columns of a grid are taken for: header → field with its part, sureness. */
export function mappingOf(grid: readonly (readonly SheetCell[])[], merges?: MergedRange[]) {
  const layout = layoutOf(grid, merges)!;
  return guessMapping(layout).columns.map(({ target, sureness, why }, at) => ({
    header: layout.columns[at]!.header,
    field: target && [target.field, target.part, target.era].filter(Boolean).join("."),
    sureness,
    why,
  }));
}

export interface ReadSheet {
  kinds: RowKind[];
  people: { reading: RowReading; findings: Finding[]; grade: Grade }[];
  questions: ReturnType<ReturnType<typeof fileTally>["questions"]>;
  equalDates: ReturnType<ReturnType<typeof fileTally>["equalDates"]>;
}

/** Reads a grid as an import does. Dates of admission are those of the ceremony unless the answers say otherwise. */
export function readSheet(
  grid: readonly (readonly SheetCell[])[],
  {
    merges = [],
    answers = {},
    name = "Sheet1",
  }: { merges?: MergedRange[]; answers?: Answers; name?: string } = {},
): ReadSheet {
  const layout = layoutOf(grid, merges, name)!;
  const file = fileContext({
    on,
    rules: ruleSet(on),
    territory: index,
    units,
    communeCodes: new Map([
      ["PT-TB", "08152"],
      ["PT-XH", "08746"],
    ]),
    answers: { "dateColumn:ngay vao dang": "admission_ceremony_date", ...answers },
  });
  const sheet = sheetContext(file, layout, guessMapping(layout));
  const reader = sheetReader(sheet);
  const tally = fileTally([sheet]);
  const read = rowsOf(grid).map((row) => reader.read(row));
  const early = new Map(
    read.flatMap(({ reading }) => (reading ? [[reading, tally.add(reading)] as const] : [])),
  );
  return {
    kinds: read.map(({ kind }) => kind),
    people: [...early].map(([reading, before]) => {
      const findings = [
        ...(reading.collection === null
          ? judgeRow(reading, newRecord(reading, file.on), true, file)
          : reading.findings),
        ...before,
        ...tally.lateFindings(reading),
      ];
      return { reading, findings, grade: gradeRow(findings, reading.repairs, reading.waits) };
    }),
    questions: tally.questions(),
    equalDates: tally.equalDates(),
  };
}

const basic = {
  "Họ và tên": "Trần Văn Bảy",
  "Giới tính": "Nam",
  "Ngày sinh": "02/03/1980",
  "Chi bộ": "Chi bộ Khu 2, xã Thanh Ba",
  "Ngày vào Đảng": "01/02/2005",
  "Ngày chính thức": "01/02/2006",
} satisfies Record<string, SheetCell>;

/** One faultless row of a list with other or further columns; what reading it gives. */
export function readOne(cells: Record<string, SheetCell> = {}, answers: Answers = {}) {
  const row: Record<string, SheetCell> = { ...basic, ...cells };
  const { people, questions } = readSheet([Object.keys(row), Object.values(row)], { answers });
  const [one] = people;
  if (!one) throw new Error("The row is nobody.");
  const { reading, findings, grade } = one;
  return {
    reading,
    values: reading.values,
    defaults: reading.defaults,
    grade,
    questions,
    found: findings.map(({ rule, severity, field }) => `${rule} ${severity} ${field}`),
  };
}
