import type { ConfirmedMapping, FoundLayout } from "#app/features/imports/columns/rules.ts";
import { setImport } from "#app/features/imports/commands.server.ts";
import { shownText } from "#app/features/imports/rules.ts";
import type { Answers, RowReading } from "#app/features/imports/schema.ts";
import { stageChildren } from "#app/features/imports/staging/children/commands.server.ts";
import {
  stagePeople,
  type StagingRun,
} from "#app/features/imports/staging/people/commands.server.ts";
import { contextFor } from "#app/features/imports/staging/reading/queries.server.ts";
import { repairTally, type RepairTally } from "#app/features/imports/staging/reading/rules.ts";
import { stageRows } from "#app/features/imports/staging/rows/commands.server.ts";
import {
  holdRun,
  type Step,
  type StoredImport,
} from "#app/features/imports/staging/run/commands.server.ts";
import type { PersonRows, StagedRow } from "#app/features/imports/staging/rules.ts";
import { importRules, LEFT_OPEN, type KnownRepair } from "#app/features/imports/states/rules.ts";
import { fileTally } from "#app/features/imports/interpret/tally/rules.ts";
import { sheetContext, sheetReader } from "#app/features/imports/interpret/rules.ts";
import type { FileTally } from "#app/features/imports/interpret/schema.ts";
import type { SheetRow } from "#app/lib/xlsx/cell.ts";
import type { Workbook } from "#app/lib/xlsx/read.server.ts";

/** What a reading works with. */
export interface Reading {
  step: Step;
  signal: AbortSignal;
  runId: string;
  one: StoredImport;
  layout: FoundLayout;
  mapping: ConfirmedMapping;
}

/** What only the whole file tells, once all rows are staged. */
export interface WholeFile {
  run: StagingRun;
  tally: FileTally;
  repairs: RepairTally;
}

/** How many rows are interpreted, planned and written together. */
const CHUNK = 1_000;

/**
 * Reads every sheet as a stream and stages it chunk by chunk, further sheets first, so that a person's
 * row finds its own rows there. Memory holds one chunk, and a few numbers for each person.
 */
export async function readWhole(reading: Reading, workbook: Workbook): Promise<WholeFile> {
  const { step, one, layout } = reading;
  const answers = answersOf(one);
  const file = await step(({ db, actor }) => contextFor(db, actor, one, answers));
  const sheets = [...layout.sheets]
    .sort((a, b) => Number(a.collection === null) - Number(b.collection === null))
    .map((one) => sheetContext(file, one, reading.mapping[one.signature]!));
  const whole: WholeFile = {
    run: {
      id: one.id,
      orgPos: one.orgPos,
      now: new Date(),
      file,
      seen: new Set(),
      hasChildren: sheets.some(({ layout: { collection } }) => collection !== null),
    },
    tally: fileTally(sheets),
    repairs: repairTally((one.repairs as KnownRepair[] | null) ?? [], answers),
  };
  let done = 0;
  for (const sheet of sheets) {
    const reader = sheetReader(sheet);
    const { sheet: place, firstDataRow } = sheet.layout;
    for await (const rows of chunksOf(workbook.rows(place), firstDataRow)) {
      reading.signal.throwIfAborted();
      const read = rows.map((row) => ({ row, ...reader.read(row) }));
      done += rows.length;
      await step(async ({ db, now }) => {
        await holdRun(db, one.id, reading.runId);
        await stageChunk(db, whole, place, read);
        await setImport(db, one.id, { progress: done }, now);
      });
    }
  }
  return whole;
}

type Read = { row: SheetRow } & ReturnType<ReturnType<typeof sheetReader>["read"]>;

async function stageChunk(
  db: Parameters<typeof stagePeople>[0],
  { run, tally, repairs }: WholeFile,
  sheet: number,
  read: readonly Read[],
): Promise<void> {
  const people: PersonRows[] = [];
  const children: RowReading[] = [];
  const others: StagedRow[] = [];
  for (const { kind, reading, row } of read) {
    if (kind === "other" && reading === null) others.push(unread(sheet, row));
    if (reading === null) continue;
    repairs.add(reading);
    const findings = tally.add(reading);
    if (reading.collection === null) people.push({ reading, findings });
    else children.push({ ...reading, findings: [...reading.findings, ...findings] });
  }
  await stageChildren(db, run, children);
  await stagePeople(db, run, people);
  await stageRows(db, run, others);
}

/** A row with words that is no person: shown, never counted, never silently dropped. */
function unread(sheet: number, { number, cells }: SheetRow): StagedRow {
  return {
    sheet,
    row: number,
    raw: cells.map(shownText),
    parsed: null,
    findings: [{ rule: importRules.notRead, severity: "I", field: null }],
    grade: null,
    outcome: null,
    subject: null,
    memberId: null,
    memberVersion: null,
    name: null,
    cellName: null,
    changes: null,
  };
}

/** The answers that say something; a question left open stays open. */
function answersOf({ answers }: StoredImport): Answers {
  const given = Object.entries((answers as Answers | null) ?? {});
  return Object.fromEntries(given.filter(([, value]) => value !== LEFT_OPEN));
}

async function* chunksOf(
  batches: AsyncIterable<SheetRow[]>,
  from: number,
): AsyncGenerator<SheetRow[]> {
  let held: SheetRow[] = [];
  for await (const rows of batches) {
    for (const row of rows) if (row.number >= from) held.push(row);
    while (held.length >= CHUNK) {
      yield held.slice(0, CHUNK);
      held = held.slice(CHUNK);
    }
  }
  if (held.length > 0) yield held;
}
