import { sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import {
  saveMembers,
  type SaveContext,
  type SaveResult,
} from "#app/features/members/commands.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import type { StoredMember } from "#app/features/members/store/queries.server.ts";
import { beforeImage } from "#app/features/imports/undo/plan.ts";
import type { WritableRow } from "#app/features/imports/applying/queries.server.ts";
import type { RowResult } from "#app/features/imports/states/rules.ts";
import { setStaged } from "#app/features/imports/staged/commands.server.ts";
import { inSavepoint, type ScopedDb } from "#db/scope.server.ts";

/** How many rows ended how. */
export interface Applied {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** A unique constraint: somebody whom this scope does not see bears the number. */
const UNIQUE_VIOLATION = "23505";

/**
 * Writes a chunk of rows and notes with each what became of it and what was there before.
 *
 * @throws the database's error when it is anything but a number that is taken elsewhere
 */
export async function applyChunk(
  db: ScopedDb,
  actor: Actor,
  importId: string,
  rows: readonly WritableRow[],
  context: SaveContext,
): Promise<Applied> {
  const total: Applied = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  if (rows.length === 0) return total;
  const ids = rows.flatMap(({ change }) => change.memberId ?? []);
  const before = await readStored(db, ids, true);
  const results = await saveApart(db, actor, rows, context);
  const notes = rows.map((row, place) => noteOf(row, results[place]!, before));
  await setStaged(
    db,
    importId,
    notes,
    sql`result text, note text, member uuid, before jsonb, version int`,
    sql`result = w.result, result_note = w.note, member_id = coalesce(w.member, r.member_id),
      before = w.before, applied_version = w.version`,
  );
  for (const { result } of notes) total[result as keyof Applied]++;
  return total;
}

/**
 * Saves all rows at once; when a number is taken by somebody out of scope, which only the constraint
 * sees, the rows are halved until the one is found, and it alone is refused.
 */
async function saveApart(
  db: ScopedDb,
  actor: Actor,
  rows: readonly WritableRow[],
  context: SaveContext,
): Promise<(SaveResult | "taken")[]> {
  try {
    return await inSavepoint(db, (inner) =>
      saveMembers(
        inner,
        actor,
        rows.map(({ change }) => change),
        context,
      ),
    );
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (rows.length === 1) return ["taken"];
    const half = rows.length >> 1;
    return [
      ...(await saveApart(db, actor, rows.slice(0, half), context)),
      ...(await saveApart(db, actor, rows.slice(half), context)),
    ];
  }
}

function isTaken(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ((one as { code?: string }).code === UNIQUE_VIOLATION) return true;
  return false;
}

function noteOf(
  { sheet, row, change }: WritableRow,
  result: SaveResult | "taken",
  before: Map<string, StoredMember>,
) {
  const at = { sheet, row };
  if (result === "taken") return { ...at, result: "refused" satisfies RowResult, note: "taken" };
  switch (result.kind) {
    case "created":
      return { ...at, result: "created", member: result.memberId, version: result.version };
    case "changed": {
      const old = before.get(change.memberId!)!;
      const image = beforeImage(old.record, result.changes);
      return {
        ...at,
        result: "updated",
        member: result.memberId,
        before: image,
        version: result.version,
      };
    }
    case "same":
      return { ...at, result: "unchanged", member: result.memberId };
    case "refused":
      return { ...at, result: "refused", note: result.findings[0]?.rule ?? "refused" };
    default:
      return { ...at, result: "drifted", note: "moved" };
  }
}
