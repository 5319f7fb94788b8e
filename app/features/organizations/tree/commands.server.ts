import type { FactActor } from "#app/features/history/commands.server.ts";
import {
  createOrganizations,
  planOrganizations,
  type TreeContext,
} from "#app/features/organizations/commands.server.ts";
import {
  beyondAdministrator,
  type PlannedUnit,
  type UnitFacts,
} from "#app/features/organizations/plan.ts";
import { isTreeEmpty } from "#app/features/organizations/queries.server.ts";
import { root, type Place } from "#app/features/organizations/rules.ts";
import { readCommuneCodes } from "#app/features/organizations/tree/queries.server.ts";
import {
  readTreeTable,
  type ReadRow,
  type RowIssue,
  type TreeColumn,
} from "#app/features/organizations/tree/rules.ts";
import { Conflict } from "#app/lib/errors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Who asks for a tree: a person whose post is held at an organization, or the administrator of the installation. */
interface TreeActor extends FactActor {
  post: { role: string; orgId: string | null; posFrom: bigint; posTo: bigint } | null;
}

/** One row of the preview; `changed` are the columns whose values are taken over. */
export interface TreeRow {
  row: number;
  code: string;
  name: string;
  outcome: PlannedUnit["kind"];
  issue: RowIssue | null;
  changed: (keyof UnitFacts)[];
}

/** What a table would do, or did; `unused` are headers that mean nothing here. */
export type TreeResult =
  | { ok: true; applied: boolean; rows: TreeRow[]; unused: string[] }
  | { ok: false; missing: TreeColumn[] };

/**
 * Reads a table of units and says what it would do; writes it when asked to and when no row is wrong.
 * The administrator of the installation fills an empty tree and adds whole provinces; what stands in a
 * province already is its own officers' work.
 *
 * @throws {Conflict} when the tree changed between plan and writing so that a row is wrong now
 * @source clarification 45
 */
export async function importTree(
  db: ScopedDb,
  actor: TreeActor,
  table: readonly (readonly string[])[],
  apply: boolean,
  context: TreeContext,
): Promise<TreeResult> {
  const read = readTreeTable(table, await readCommuneCodes(db));
  if (!read.ok) return read;
  const asked = read.rows.flatMap((row) => (row.asked === null ? [] : [row.asked]));
  const { within, narrow } = await branchOf(db, actor);
  const plan = narrow(await planOrganizations(db, asked, within));
  const sound =
    asked.length === read.rows.length && plan.every((planned) => planned.kind !== "error");
  const applied = apply && sound;
  if (applied) {
    const written = narrow(await createOrganizations(db, actor, asked, context, within));
    if (written.some(({ kind }) => kind === "error")) throw new Conflict("The tree has changed.");
  }
  const outcomes = new Map(asked.map((unit, at) => [unit, plan[at]!]));
  const rows = read.rows.map((row) =>
    treeRow(row, row.asked === null ? null : outcomes.get(row.asked)!),
  );
  return { ok: true, applied, rows, unused: read.unused };
}

async function branchOf(
  db: ScopedDb,
  { post }: TreeActor,
): Promise<{ within: Place; narrow: (plan: PlannedUnit[]) => PlannedUnit[] }> {
  if (post !== null && post.orgId !== null) return { within: post, narrow: (plan) => plan };
  const isEmpty = await isTreeEmpty(db);
  return { within: root, narrow: isEmpty ? (plan) => plan : beyondAdministrator };
}

function treeRow({ row, code, name, issue }: ReadRow, planned: PlannedUnit | null): TreeRow {
  const base = { row, code, name, issue, changed: [] };
  if (planned === null) return { ...base, outcome: "error" };
  return {
    ...base,
    outcome: planned.kind,
    issue: planned.kind === "error" ? planned.issue : null,
    changed: planned.kind === "update" ? planned.changed : [],
  };
}
