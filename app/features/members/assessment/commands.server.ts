import { eq, sql } from "drizzle-orm";
import { readRulesByProvince } from "#app/features/parameters/provinces/queries.server.ts";
import {
  PASS_STATE,
  readFingerprint,
  readPass,
} from "#app/features/members/assessment/queries.server.ts";
import { passToRun, type Pass } from "#app/features/members/assessment/rules.ts";
import { assessRecord } from "#app/features/members/rules.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { updateRows } from "#db/bulk.server.ts";
import { enqueue } from "#db/queue.server.ts";
import { members } from "#db/schema/members.ts";
import { appState } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Records of one transaction: few enough that nobody waits long for one of them. */
const CHUNK = 500;

/** Columns that the assessment works out, by the names of the table. */
const ASSESSED = [
  "sort_name",
  "search_name",
  "birth_year",
  "admission_year",
  "party_age_from",
  "party_age_to",
  "current_party_position",
  "data_level",
  "quality_score",
  "missing",
  "broken_rules",
];

const isChanged = sql`(${named("held")}) is distinct from (${named("wanted")})`;

/**
 * Assesses the next records of the pass over all of them and keeps how far it came, in the caller's
 * transaction: after a breakdown the pass goes on where it was. Levels, scores and what is derived
 * beside them follow; versions stay, since nobody edited anything.
 *
 * @param db a system scope
 * @param on civil date of the assessment; another day begins a new pass
 * @returns how many records were looked at and how many changed
 * @source record format 3.0 §10; clarification 42
 */
export async function assessNext(
  db: ScopedDb,
  on: CivilDate,
  size = CHUNK,
): Promise<{ isDone: boolean; seen: number; changed: number }> {
  const pass = passToRun(await readPass(db), await readFingerprint(db), on);
  if (pass.isDone) return { isDone: true, seen: 0, changed: 0 };
  const next = await listNext(db, pass.after, size);
  const changed = await assess(db, next, on);
  const isDone = next.length < size;
  await keepPass(db, { ...pass, after: next.at(-1)?.id ?? pass.after, isDone });
  return { isDone, seen: next.length, changed };
}

/** Asks for an assessment of all records from the first one on, also when one has just been made. */
export async function askForAssessment(db: ScopedDb): Promise<void> {
  await db.delete(appState).where(eq(appState.key, PASS_STATE));
  await enqueue(db, "recompute-quality", {}, { key: "recompute-quality", queue: "quality" });
}

/**
 * Asks for an assessment when records were last assessed by other rules than today's.
 *
 * @returns whether it was asked for
 */
export async function askWhenRulesChanged(db: ScopedDb): Promise<boolean> {
  const pass = await readPass(db);
  if (pass !== null && pass.rules === (await readFingerprint(db))) return false;
  await askForAssessment(db);
  return true;
}

/** A record to be assessed, by the figures of the province in which it stands. */
interface Next extends Record<string, unknown> {
  id: string;
  provinceId: string | null;
}

async function listNext(db: ScopedDb, after: string | null, size: number): Promise<Next[]> {
  const rows = await db.execute<Next>(sql`
    select id, province_id as "provinceId" from members
    where hidden_at is null and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${size}`);
  return [...rows];
}

async function assess(db: ScopedDb, next: readonly Next[], on: CivilDate): Promise<number> {
  const rules = await readRulesByProvince(db);
  // Locked, so that what somebody saves meanwhile is not assessed as it was before.
  const stored = await readStored(
    db,
    next.map(({ id }) => id),
    true,
  );
  const provinces = new Map(next.map(({ id, provinceId }) => [id, provinceId]));
  const rows = [...stored.values()].map(({ id, record, openDuplicate }) => ({
    id,
    ...assessRecord(record, { on, rules: rules.of(provinces.get(id) ?? null, on), openDuplicate })
      .columns,
  }));
  return updateRows(db, members, ["id"], rows, isChanged);
}

async function keepPass(db: ScopedDb, pass: Pass): Promise<void> {
  await db
    .insert(appState)
    .values({ key: PASS_STATE, value: pass })
    .onConflictDoUpdate({
      target: appState.key,
      set: { value: pass, updatedAt: sql`now()` },
    });
}

function named(table: "held" | "wanted") {
  return sql.raw(ASSESSED.map((column) => `${table}.${column}`).join(", "));
}
