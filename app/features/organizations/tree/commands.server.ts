import type { FactActor } from "#app/features/history/commands.server.ts";
import {
  createOrganizations,
  planOrganizations,
  type TreeContext,
} from "#app/features/organizations/commands.server.ts";
import type { AskedUnit, PlannedUnit } from "#app/features/organizations/plan.ts";
import { isTreeEmpty } from "#app/features/organizations/queries.server.ts";
import { root, type Place } from "#app/features/organizations/rules.ts";
import { readCommuneCodes } from "#app/features/organizations/tree/queries.server.ts";
import { readTreeTable, type RowIssue } from "#app/features/organizations/tree/rules.ts";
import { Forbidden } from "#app/lib/errors.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Who asks for a tree: a person whose post is held at an organization, or the administrator of an empty installation. */
interface TreeActor extends FactActor {
  post: { role: string; orgId: string | null; posFrom: bigint; posTo: bigint } | null;
}

/** One row of the preview. */
export interface TreeRow {
  row: number;
  code: string;
  name: string;
  outcome: PlannedUnit["kind"];
  issue: RowIssue | null;
}

/** What a table would do, or did. */
export type TreeResult =
  { ok: true; applied: boolean; rows: TreeRow[] } | { ok: false; missing: string[] };

/**
 * Reads a table of units and says what it would do; writes it when asked to and when no row is wrong.
 *
 * @throws {Forbidden} when somebody without an organization asks and the installation has units already
 * @source clarification 45
 */
export async function importTree(
  db: ScopedDb,
  actor: TreeActor,
  table: readonly (readonly string[])[],
  apply: boolean,
  context: TreeContext,
): Promise<TreeResult> {
  const within = await branchOf(db, actor);
  const read = readTreeTable(table, await readCommuneCodes(db));
  if (!read.ok) return read;
  const asked = read.rows.flatMap((row) => (row.asked === null ? [] : [row.asked]));
  const readable = asked.length === read.rows.length;
  const plan =
    apply && readable
      ? await createOrganizations(db, actor, asked, context, within)
      : await planOrganizations(db, asked, within);
  const outcomes = new Map(asked.map((unit, at) => [unit, plan[at]!]));
  const rows = read.rows.map((row) =>
    treeRow(row, row.asked === null ? null : outcomes.get(row.asked)!),
  );
  return { ok: true, applied: apply && rows.every(({ outcome }) => outcome !== "error"), rows };
}

async function branchOf(db: ScopedDb, { post }: TreeActor): Promise<Place> {
  if (post !== null && post.orgId !== null) return post;
  if (!(await isTreeEmpty(db)))
    throw new Forbidden("organization.import", "the installation has units already");
  return root;
}

function treeRow(
  {
    row,
    code,
    name,
    issue,
  }: { row: number; code: string; name: string; asked: AskedUnit | null; issue: RowIssue | null },
  planned: PlannedUnit | null,
): TreeRow {
  if (planned === null) return { row, code, name, outcome: "error", issue };
  return {
    row,
    code,
    name,
    outcome: planned.kind,
    issue: planned.kind === "error" ? planned.issue : null,
  };
}
