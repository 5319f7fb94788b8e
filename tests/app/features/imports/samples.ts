import { readFileSync } from "node:fs";
import { ruleSet } from "#app/codes/rule-set.ts";
import { fileContext, sheetContext, sheetReader } from "#app/features/imports/interpret/rules.ts";
import { gradeRow, judgeRow, newRecord } from "#app/features/imports/interpret/judge/rules.ts";
import type { ReadRow } from "#app/features/imports/interpret/schema.ts";
import { fileTally } from "#app/features/imports/interpret/tally/rules.ts";
import { findLayout, rowsLookedAt } from "#app/features/imports/layout/rules.ts";
import { guessMapping } from "#app/features/imports/mapping/rules.ts";
import type { Answers, Grade, Question, RowReading } from "#app/features/imports/schema.ts";
import type { NamedUnit } from "#app/features/organizations/resolve/rules.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import type { SheetRow } from "#app/lib/xlsx/cell.ts";
import type { Finding } from "#app/record/checks.ts";
import { index } from "#tests/app/features/territory/registers.ts";

const folder = new URL("../../../fixtures/samples/", import.meta.url);

const rounds = 2;

/** One finding as the answer files name it. */
export interface Issue {
  field: string | null;
  rule: string;
  severity: string | null;
  expected: string;
  value?: string;
  may_also?: string[];
}

export interface Expected {
  as_of: string;
  import_answers: Record<string, string>;
  layout: {
    sheet: string;
    header_rows: number[];
    first_data_row: number;
    last_data_row: number;
    not_data_rows: number[];
  };
  columns: { column: string; header: string; field: string | null }[];
  counts: Record<"data_rows" | Grade, number>;
  faulty_rows: { row: number; outcome: Grade; issues: Issue[] }[];
  duplicate_groups?: { rows: number[]; key: string }[];
  ordinary_rows: { row: number; values: Record<string, unknown> }[];
}

/** The cells of the samples as a plain list; the id of a unit is its code. */
const listed: {
  code: string;
  name: string;
  type: string;
  parent: string | null;
  commune_code: string | null;
}[] = JSON.parse(readFileSync(new URL("organizations.json", folder), "utf8"));

export const units: NamedUnit[] = listed.map(({ code, name, type, parent }, place) => ({
  id: code,
  code,
  name,
  orgType: type,
  parentId: parent,
  posFrom: BigInt(place),
  closedOn: null,
}));

const communeCodes = new Map(
  listed.flatMap(({ code, type, commune_code: commune }) =>
    type === "XP" && commune ? [[code, commune] as const] : [],
  ),
);

/** A row with everything that was found, and its grade as a new record. */
export interface Judged {
  reading: RowReading;
  findings: Finding[];
  grade: Grade;
}

/** Reads a whole sample as an import does: layout, mapping, the answers, every row, what only the file can tell. */
export async function importSample(name: string, answersOf: (questions: Question[]) => Answers) {
  const expected: Expected = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, folder), "utf8"),
  );
  const workbook = await openWorkbook(new URL(`${name}.xlsx`, folder).pathname);
  const rows: SheetRow[] = [];
  for await (const batch of workbook.rows(0)) rows.push(...batch);
  const layout = findLayout(
    0,
    workbook.sheets[0]!.name,
    rows.slice(0, rowsLookedAt),
    await workbook.merges(0),
  )!;
  workbook.close();
  const mapping = guessMapping(layout);
  const pass = (answers: Answers) => {
    const file = fileContext({
      on: expected.as_of,
      rules: ruleSet(expected.as_of),
      territory: index,
      units,
      communeCodes,
      answers,
    });
    const sheet = sheetContext(file, layout, mapping);
    const reader = sheetReader(sheet);
    const tally = fileTally([sheet]);
    const read = rows.map((row): ReadRow & { number: number; early: Finding[] } => {
      const one = reader.read(row);
      return {
        ...one,
        number: row.number,
        early: one.reading ? tally.add(one.reading) : [],
      };
    });
    return { file, read, tally };
  };
  const questions = new Map<string, Question>();
  let answers: Answers = {};
  // An answer may raise the next question: a status is asked only when it is known which date a column holds.
  for (let round = 0; round < rounds; round += 1) {
    for (const question of pass(answers).tally.questions()) questions.set(question.key, question);
    answers = answersOf([...questions.values()]);
  }
  const { file, read, tally } = pass(answers);
  const judged = new Map<number, Judged>();
  for (const { reading, early } of read) {
    if (!reading) continue;
    const findings = [
      ...judgeRow(reading, newRecord(reading, file.on), true, file),
      ...early,
      ...tally.lateFindings(reading),
    ];
    judged.set(reading.row, {
      reading,
      findings,
      grade: gradeRow(findings, reading.repairs, reading.waits),
    });
  }
  return { expected, layout, mapping, questions: [...questions.values()], read, judged, tally };
}
