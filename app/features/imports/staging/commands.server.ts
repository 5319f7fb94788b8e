import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { StoredActorContext } from "#app/features/access/door.server.ts";
import type { ConfirmedMapping, FoundLayout } from "#app/features/imports/columns/rules.ts";
import { setImport } from "#app/features/imports/commands.server.ts";
import { findLayout } from "#app/features/imports/layout/rules.ts";
import { guessMapping } from "#app/features/imports/mapping/rules.ts";
import type { Mapping, SheetLayout } from "#app/features/imports/schema.ts";
import {
  openImport,
  surveyWorkbook,
  type SurveyedSheet,
} from "#app/features/imports/sheet.server.ts";
import { scanUpload } from "#app/features/imports/scanning/commands.server.ts";
import { finishStaging } from "#app/features/imports/staging/finish/commands.server.ts";
import { readWhole } from "#app/features/imports/staging/reading/commands.server.ts";
import {
  holdRun,
  type Step,
  type StoredImport,
} from "#app/features/imports/staging/run/commands.server.ts";
import { importLayouts, importRows, imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Reads an import from its file into staged rows: layout, mapping, people, what each row would do. It can
 * be run again at any time before the import is submitted, also after it was killed half way: it begins
 * by emptying what it staged, and an older run that is still alive stops at its next step.
 *
 * Ends in `mapping` when the layout is new, in `questions` when only a person can say something, else in
 * `checked`.
 *
 * @param step  runs work in a transaction of its own, with the rights that the uploader has then
 * @throws {WorkbookRefused} when the file cannot be read
 * @throws {ScannerAway} when the file must be scanned first and cannot be
 * @source clarification 33; faults, crash-safe import
 */
export async function stageImport(
  step: Step,
  importId: string,
  signal: AbortSignal,
): Promise<void> {
  const runId = randomUUID();
  const begun = await step((ctx) => begin(ctx, importId, runId));
  if (begun === null) return;
  const { one } = begun;
  if (!(await scanUpload(step, one, runId, signal))) return;
  const workbook = await openImport(importId);
  try {
    const layout = await findLayouts(workbook, signal);
    const ready = await step((ctx) => settleMapping(ctx, one, runId, layout));
    if (ready === null) return;
    const whole = await readWhole({ step, signal, runId, one, layout, mapping: ready }, workbook);
    await finishStaging({ step, runId, one }, whole);
  } finally {
    workbook.close();
  }
}

/** Takes hold of the import: empties what an earlier run staged. Null when there is nothing to read. */
async function begin({ db, now }: StoredActorContext, importId: string, runId: string) {
  const [one] = await db.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (!one || !["received", "reading"].includes(one.state)) return null;
  await db.delete(importRows).where(eq(importRows.importId, importId));
  await setImport(db, importId, { state: "reading", runId, progress: 0, problem: null }, now);
  return { one };
}

async function findLayouts(
  workbook: Awaited<ReturnType<typeof openImport>>,
  signal: AbortSignal,
): Promise<FoundLayout> {
  const found: FoundLayout = { sheets: [], rows: [], guesses: {} };
  for (const sheet of await surveyWorkbook(workbook, signal)) {
    const layout = await layoutOf(workbook, sheet);
    if (layout === null) continue;
    found.sheets.push(layout);
    found.rows.push(Math.max(sheet.rows - headOf(sheet, layout), 0));
    found.guesses[layout.signature] ??= guessMapping(layout);
  }
  return found;
}

async function layoutOf(
  workbook: Awaited<ReturnType<typeof openImport>>,
  { index, name, head, rows }: SurveyedSheet,
): Promise<SheetLayout | null> {
  return rows === 0 ? null : findLayout(index, name, head, await workbook.merges(index));
}

const headOf = ({ head }: SurveyedSheet, { firstDataRow }: SheetLayout): number =>
  head.filter(({ number }) => number < firstDataRow).length;

/**
 * Stores what was found and settles what each column is: what a person confirmed for this import, what
 * the unit confirmed for the same layout before, or a guess where the layout is one we know.
 *
 * @returns null when a person must look at the columns first
 */
async function settleMapping(
  { db, now }: StoredActorContext,
  one: StoredImport,
  runId: string,
  layout: FoundLayout,
): Promise<ConfirmedMapping | null> {
  await holdRun(db, one.id, runId);
  const total = layout.rows.reduce((sum, rows) => sum + rows, 0);
  const profile = layout.sheets[0]?.profile ?? null;
  const counts = { rows: total };
  if (profile === null || total === 0) {
    await setImport(db, one.id, { state: "failed", problem: "noRows", layout, counts }, now);
    return null;
  }
  const remembered = await rememberedFor(db, one, layout);
  const confirmed = { ...remembered, ...(one.mapping as ConfirmedMapping | null) };
  const mapping: ConfirmedMapping = {};
  let asks = false;
  for (const { signature, profile: kind } of layout.sheets) {
    const known = confirmed[signature];
    if (known === undefined && kind === "list") asks = true;
    mapping[signature] = known ?? layout.guesses[signature]!;
  }
  const state = asks ? "mapping" : "reading";
  await setImport(db, one.id, { state, layout, profile, total, counts }, now);
  return asks ? null : mapping;
}

async function rememberedFor(
  db: ScopedDb,
  { orgId }: StoredImport,
  { sheets }: FoundLayout,
): Promise<ConfirmedMapping> {
  const signatures = sheets.map(({ signature }) => signature);
  const rows = await db
    .select({ signature: importLayouts.signature, mapping: importLayouts.mapping })
    .from(importLayouts)
    .where(and(eq(importLayouts.orgId, orgId), inArray(importLayouts.signature, signatures)));
  return Object.fromEntries(rows.map((row) => [row.signature, row.mapping as Mapping]));
}
