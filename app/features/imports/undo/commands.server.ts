import { eq, sql } from "drizzle-orm";
import type { StoredActorContext } from "#app/features/access/door.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { importFact, setImport } from "#app/features/imports/commands.server.ts";
import { undoChange, type BeforeImage } from "#app/features/imports/undo/plan.ts";
import { saveMembers, type SaveContext } from "#app/features/members/commands.server.ts";
import { hideMembers } from "#app/features/members/hiding/commands.server.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { setStaged } from "#app/features/imports/staged/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { imports } from "#db/schema/imports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many rows ended how. */
export interface Undone {
  reversed: number;
  kept: number;
  impossible: number;
}

interface WrittenRow extends Record<string, unknown> {
  sheet: number;
  row: number;
  result: "created" | "updated";
  member_id: string;
  applied_version: number;
  before: BeforeImage | null;
}

interface RowEnd {
  sheet: number;
  row: number;
  result: keyof Undone;
  note: string | null;
}

const CHUNK = 1_000;

/**
 * Takes back an applied import, row by row: records nobody touched since are restored, those it made are
 * hidden; edited ones stay and say so; what is gone or cannot be restored says why. One transaction.
 * Run twice, it does nothing the second time.
 *
 * @returns null when the import was not applied
 * @source clarification 25; faults, crash-safe import 8
 */
export async function undoImport(
  { db, actor, now }: StoredActorContext,
  importId: string,
  signal: AbortSignal,
): Promise<Undone | null> {
  const [one] = await db.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (one?.state !== "applied") return null;
  const on = today(now);
  const context: SaveContext = {
    on,
    now,
    rules: await readRuleSet(db, on),
    source: "undo",
    act: "import.rollback",
    importId,
  };
  const total: Undone = { reversed: 0, kept: 0, impossible: 0 };
  for (let after = { sheet: -1, row: -1 }; ;) {
    signal.throwIfAborted();
    const rows = await readWritten(db, importId, after);
    for (const { result } of await undoChunk(db, actor, importId, rows, context)) total[result]++;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) break;
    after = last;
  }
  await setImport(
    db,
    importId,
    {
      state: "rolled_back",
      rolledBackAt: now,
      problem: null,
      counts: { ...one.counts, ...total },
    },
    now,
  );
  await importFact(db, actor, one, "import.undone", now, { counts: { ...total } });
  return total;
}

/** Notes that an import could not be taken back: it stays applied, and whoever may can ask again. */
export async function failUndo(
  db: ScopedDb,
  importId: string,
  problem: "undoFailed" | "undoLost",
  now: Date,
): Promise<void> {
  const [one] = await db.select().from(imports).where(eq(imports.id, importId)).for("update");
  if (one?.problem === "undoing") await setImport(db, importId, { problem }, now);
}

async function readWritten(
  db: ScopedDb,
  importId: string,
  after: { sheet: number; row: number },
): Promise<WrittenRow[]> {
  const rows = await db.execute<WrittenRow>(sql`
    select sheet, "row", result, member_id, applied_version, before from import_rows
    where import_id = ${importId} and subject is null and result in ('created', 'updated')
      and (sheet, "row") > (${after.sheet}, ${after.row})
    order by sheet, "row" limit ${CHUNK}`);
  return [...rows];
}

async function undoChunk(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  rows: readonly WrittenRow[],
  context: SaveContext,
): Promise<RowEnd[]> {
  if (rows.length === 0) return [];
  const stored = await readStored(
    db,
    rows.map(({ member_id }) => member_id),
    true,
  );
  const ends = rows.map((row) => untouchable(row, stored.get(row.member_id)));
  const hidden = await hideMembers(
    db,
    actor,
    rows.flatMap((row, place) =>
      ends[place] === null && row.result === "created"
        ? [{ memberId: row.member_id, expectedVersion: row.applied_version }]
        : [],
    ),
    context,
  );
  const restored = rows.filter((row, place) => ends[place] === null && row.result === "updated");
  const results = await saveMembers(
    db,
    actor,
    restored.map((row) => undoChange(row.before!, stored.get(row.member_id)!, row.applied_version)),
    context,
  );
  const byMember = new Map(restored.map((row, place) => [row.member_id, results[place]!]));
  const done = rows.map((row, place): RowEnd => {
    const at = { sheet: row.sheet, row: row.row };
    const end = ends[place];
    if (end) return { ...at, ...end };
    if (row.result === "created") {
      return hidden.has(row.member_id)
        ? { ...at, result: "reversed", note: null }
        : { ...at, result: "kept", note: "edited" };
    }
    const result = byMember.get(row.member_id)!;
    if (result.kind === "changed" || result.kind === "same")
      return { ...at, result: "reversed", note: null };
    if (result.kind === "refused")
      return { ...at, result: "impossible", note: result.findings[0]?.rule ?? "refused" };
    return { ...at, result: "kept", note: "edited" };
  });
  await setStaged(
    db,
    importId,
    done,
    sql`result text, note text`,
    sql`result = w.result, result_note = w.note`,
  );
  return done;
}

/** Why a record is not taken back, before anything is tried. */
function untouchable(
  { applied_version }: WrittenRow,
  held: StoredMember | undefined,
): Pick<RowEnd, "result" | "note"> | null {
  if (held === undefined) return { result: "impossible", note: "gone" };
  if (held.hidden) return { result: "impossible", note: "hidden" };
  return held.version === applied_version ? null : { result: "kept", note: "edited" };
}
