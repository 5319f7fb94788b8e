import { sql } from "drizzle-orm";
import { importFact, setImport } from "#app/features/imports/commands.server.ts";
import type { Answers, RowReading } from "#app/features/imports/schema.ts";
import { readOrphans } from "#app/features/imports/staging/children/commands.server.ts";
import { stagePeople } from "#app/features/imports/staging/people/commands.server.ts";
import type { WholeFile } from "#app/features/imports/staging/reading/commands.server.ts";
import { updateStaged } from "#app/features/imports/staging/rows/commands.server.ts";
import {
  holdRun,
  type Step,
  type StoredImport,
} from "#app/features/imports/staging/run/commands.server.ts";
import type { KeptReading, PersonRows, StagedRow } from "#app/features/imports/staging/rules.ts";
import { gradeRow } from "#app/features/imports/interpret/judge/rules.ts";
import { setStaged } from "#app/features/imports/staged/commands.server.ts";
import { importRules } from "#app/features/imports/states/rules.ts";
import type { Finding } from "#app/record/checks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many rows are looked at together. */
const CHUNK = 1_000;

interface Finishing {
  step: Step;
  runId: string;
  one: StoredImport;
}

/**
 * Does what needs the whole file: plans the people who have rows in further sheets only, adds what equal
 * dates say, counts, and sets the state the uploader finds.
 */
export async function finishStaging(
  { step, runId, one }: Finishing,
  whole: WholeFile,
): Promise<void> {
  for (let more = whole.run.hasChildren; more;) {
    more = await step(async ({ db }) => {
      await holdRun(db, one.id, runId);
      return planOrphans(db, whole);
    });
  }
  await step(async ({ db, actor, now }) => {
    await holdRun(db, one.id, runId);
    for (const equal of whole.tally.equalDates()) await addLateFindings(db, one.id, equal, whole);
    await addAlike(db, one.id, whole);
    const counts = await countRows(db, one.id);
    const questions = whole.tally.questions();
    const answers = (one.answers as Answers | null) ?? {};
    const open = questions.filter(
      ({ key, isOptional }) => !isOptional && answers[key] === undefined,
    );
    await setImport(
      db,
      one.id,
      {
        state: open.length > 0 ? "questions" : "checked",
        counts,
        questions,
        repairs: whole.repairs.result(),
        progress: one.total ?? counts.rows ?? 0,
      },
      now,
    );
    await importFact(db, actor, one, "import.check", now, { counts: outcomeCounts(counts) });
  });
}

/** Plans one chunk of people who have rows in further sheets only. @returns whether there may be more */
async function planOrphans(db: ScopedDb, { run }: WholeFile): Promise<boolean> {
  const rows = await readOrphans(db, run.id, CHUNK);
  // The last person of a full chunk may go on in the next one.
  const last = rows.length === CHUNK ? rows.at(-1)?.subject : undefined;
  const groups = groupBySubject(rows);
  if (last && groups.size > 1) groups.delete(last);
  const people: PersonRows[] = [];
  for (const own of groups.values()) {
    const lead = own[0]!;
    const parsed = lead.parsed as KeptReading;
    people.push({
      reading: {
        sheet: lead.sheet,
        row: lead.row,
        collection: parsed.collection ?? null,
        raw: lead.raw,
        values: {},
        extra: [],
        child: null,
        who: parsed.who,
        name: lead.name,
        cellName: lead.cellName,
        findings: own.flatMap(({ findings }) => findings as Finding[]),
        repairs: parsed.repairs,
        waits: parsed.waits,
        defaults: {},
        group: null,
        asksRemoval: false,
        silent: [],
        asks: [],
      } satisfies RowReading,
      findings: [],
      children: own.map((child) => ({ ...child, parsed: child.parsed as KeptReading })),
    });
  }
  const staged = await stagePeople(db, run, people);
  await updateStaged(db, run.id, staged);
  return rows.length === CHUNK;
}

function groupBySubject<R extends { subject: string | null }>(
  rows: readonly R[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const own = groups.get(row.subject ?? "");
    if (own) own.push(row);
    else groups.set(row.subject ?? "", [row]);
  }
  return groups;
}

/** Rows with a date that stands in too many rows get a warning. @source clarification 16 */
async function addLateFindings(
  db: ScopedDb,
  importId: string,
  equal: { field: string; date: string },
  { tally }: WholeFile,
): Promise<void> {
  for (let after = { sheet: -1, row: -1 }; ;) {
    const rows = await db.execute<{
      sheet: number;
      row: number;
      parsed: KeptReading;
      findings: Finding[];
    }>(sql`
      select sheet, "row", parsed, findings from import_rows
      where import_id = ${importId} and outcome is not null
        and parsed->'values'->>${equal.field} = ${equal.date}
        and (sheet, "row") > (${after.sheet}, ${after.row})
      order by sheet, "row" limit ${CHUNK}`);
    const changed = rows.map((row) => {
      const reading = { collection: null, values: row.parsed.values } as RowReading;
      const late = tally.lateFindings(reading).filter(({ field }) => field === equal.field);
      const findings = [...row.findings, ...late];
      const { repairs, waits } = row.parsed;
      return { ...row, findings, grade: gradeRow(findings, repairs, waits) };
    });
    await updateFindings(db, importId, changed);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = last;
  }
}

/** Rows that may be one person (D3) get a warning, all of them. @source clarification 42 */
async function addAlike(db: ScopedDb, importId: string, { tally }: WholeFile): Promise<void> {
  const alike = tally.alike();
  for (let from = 0; from < alike.length; from += CHUNK) {
    const places = JSON.stringify(alike.slice(from, from + CHUNK));
    const rows = await db.execute<{
      sheet: number;
      row: number;
      parsed: KeptReading;
      findings: Finding[];
    }>(sql`
      select r.sheet, r."row", r.parsed, r.findings from import_rows r
      join jsonb_to_recordset(${places}::text::jsonb) as k(sheet int, "row" int)
        on k.sheet = r.sheet and k."row" = r."row"
      where r.import_id = ${importId} and r.outcome is not null`);
    const changed = rows.map(({ sheet, row, parsed: { repairs, waits }, findings: known }) => {
      const suspicion: Finding = { rule: importRules.alike, severity: "W", field: null };
      const findings = [...known, suspicion];
      return { sheet, row, findings, grade: gradeRow(findings, repairs, waits) };
    });
    await updateFindings(db, importId, changed);
  }
}

async function updateFindings(
  db: ScopedDb,
  importId: string,
  rows: Pick<StagedRow, "sheet" | "row" | "findings" | "grade">[],
): Promise<void> {
  if (rows.length === 0) return;
  const body = rows.map(({ sheet, row, findings, grade }) => ({
    sheet,
    row,
    findings,
    grade,
    rules: [...new Set(findings.map(({ rule }) => rule))],
  }));
  await setStaged(
    db,
    importId,
    body,
    sql`findings jsonb, grade text, rules text[]`,
    sql`findings = w.findings, grade = w.grade, rules = w.rules`,
  );
}

/** Counts by outcome, grade and whatever else pages show; people are counted, not the rows of further sheets. */
async function countRows(db: ScopedDb, importId: string): Promise<Record<string, number>> {
  const rows = await db.execute<{ outcome: string | null; grade: string | null; people: number }>(
    sql`select outcome, grade, count(*)::int as people from import_rows
      where import_id = ${importId} and subject is null group by 1, 2`,
  );
  const counts: Record<string, number> = { rows: 0 };
  for (const { outcome, grade, people } of rows) {
    if (outcome === null) {
      counts.unread = people;
      continue;
    }
    counts.rows = (counts.rows ?? 0) + people;
    counts[outcome] = (counts[outcome] ?? 0) + people;
    if (grade !== null) counts[grade] = (counts[grade] ?? 0) + people;
  }
  return counts;
}

const outcomeCounts = ({ rows = 0, ...rest }: Record<string, number>) => ({
  rows,
  new: rest.new ?? 0,
  update: rest.update ?? 0,
  error: rest.error ?? 0,
  notYours: rest.notYours ?? 0,
});
