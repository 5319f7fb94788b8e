import { sql } from "drizzle-orm";
import { setStaged } from "#app/features/imports/staged/commands.server.ts";
import type { Finding } from "#app/record/checks.ts";
import type { StagedRow } from "#app/features/imports/staging/rules.ts";
import { copyIn, copyLine } from "#db/copy.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** PostgreSQL keeps neither the character zero nor half a pair of surrogates in JSON. */
const unstorable = /\\u0000|\\ud[89a-f]/i;

/**
 * Stages rows: copied into the buffer, from there into the rows of the import, which are logged and
 * under a row policy; the buffer is empty again when the transaction ends.
 *
 * @source data-layer decision 3; faults, crash-safe import 5
 */
export async function stageRows(
  db: ScopedDb,
  one: { id: string; orgPos: bigint },
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const lines = rows.map((row) => copyLine([one.id, row.sheet, row.row, bodyOf(row)]));
  await copyIn(db, "staging.rows", ["import_id", "sheet", "row", "body"], lines);
  await db.execute(sql`
    insert into import_rows (import_id, sheet, row, org_pos, raw, parsed, findings, grade, outcome,
      subject, member_id, member_version, name, cell_name, rules, changes)
    select s.import_id, s.sheet, s.row, ${one.orgPos.toString()}::bigint, b.raw, b.parsed, b.findings,
      b.grade, b.outcome, b.subject, b."memberId", b."memberVersion", b.name, b."cellName", b.rules, b.changes
    from staging.rows s
    cross join lateral jsonb_to_record(s.body::jsonb) as b(
      raw jsonb, parsed jsonb, findings jsonb, grade text, outcome text, subject text, "memberId" uuid,
      "memberVersion" int, name text, "cellName" text, rules text[], changes jsonb)
    where s.import_id = ${one.id}`);
  await db.execute(sql`delete from staging.rows where import_id = ${one.id}`);
}

function bodyOf({ sheet: _sheet, row: _row, ...body }: StagedRow): string {
  const full = { ...body, rules: rulesOf(body.findings) };
  const text = JSON.stringify(full);
  if (!unstorable.test(text)) return text;
  return JSON.stringify(full, (_key, value: unknown) =>
    typeof value === "string"
      ? value.replaceAll("\0", "").replace(/[\ud800-\udfff]/gu, "\ufffd")
      : value,
  );
}

/** The rules by which rows are filtered. */
export const rulesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ rule }) => rule)),
];

/** Gives rows that are staged already what planning them said. */
export async function updateStaged(
  db: ScopedDb,
  importId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const body = rows.map((row) => ({ ...row, rules: rulesOf(row.findings) }));
  await setStaged(
    db,
    importId,
    body,
    sql`parsed jsonb, findings jsonb, grade text, outcome text, subject text,
      "memberId" uuid, "memberVersion" int, rules text[], changes jsonb`,
    sql`parsed = r.parsed || w.parsed, findings = w.findings, grade = w.grade,
      outcome = w.outcome, subject = w.subject, member_id = w."memberId",
      member_version = w."memberVersion", rules = w.rules, changes = w.changes`,
  );
}
