import { sql } from "drizzle-orm";
import { suspicionKeys, suspicions, type SuspicionKey } from "#app/record/duplicates.ts";
import type { MemberRecord } from "#app/record/values.ts";
import { isLiveStatus } from "#app/features/members/rules.ts";
import type { Written } from "#app/features/members/store/commands.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { insertRows } from "#db/bulk.server.ts";
import { duplicateSuspicions } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Notes, for records just written, which others in the scope may be the same person (D3 to D5), and
 * marks both sides. Suspicions that somebody settled are left alone.
 *
 * @source record format 3.0 §8
 */
export async function noteSuspicions(db: ScopedDb, written: Written[]): Promise<number> {
  const fresh = written.filter(
    ({ before, after }) =>
      isLiveStatus(after.values.membership_status) &&
      (before === null ||
        before.record.values.full_name !== after.values.full_name ||
        before.record.values.birth_date !== after.values.birth_date),
  );
  if (fresh.length === 0) return 0;
  const keys = fresh.map(({ id, columns }) => ({
    id,
    name: columns.searchName,
    year: columns.birthYear,
  }));
  // Every key asks for the same name without accents and the same year; the index finds those.
  const pairs = await db.execute<{ id: string; other: string; other_pos: string }>(sql`
    select k.id, m.id as other, m.org_pos as other_pos
    from jsonb_to_recordset(${JSON.stringify(keys)}::text::jsonb) as k(id uuid, name text, year int)
    join members m on m.search_name = k.name and m.birth_year = k.year
    where m.id <> k.id and m.is_live`);
  if (pairs.length === 0) return 0;
  const others = await readStored(db, [...new Set(pairs.map(({ other }) => other))]);
  const own = new Map(fresh.map((one) => [one.id, one]));
  const found = new Map<string, Record<string, unknown>>();
  for (const { id, other } of pairs) {
    const one = own.get(id)!;
    const two = others.get(other);
    const match = two === undefined ? null : suspicion(one.after, two.record);
    if (two === undefined || match === null) continue;
    const [first, second] =
      id < other
        ? [
            { id, pos: one.placement.orgPos },
            { id: other, pos: two.orgPos },
          ]
        : [
            { id: other, pos: two.orgPos },
            { id, pos: one.placement.orgPos },
          ];
    found.set(`${first.id} ${second.id}`, {
      firstId: first.id,
      firstPos: first.pos,
      secondId: second.id,
      secondPos: second.pos,
      key: match.key,
      score: match.score,
    });
  }
  return writeSuspicions(db, [...found.values()]);
}

/** The strongest key two records share, of those that are looked for while somebody waits. */
function suspicion(
  one: MemberRecord,
  other: MemberRecord,
): { key: SuspicionKey; score: number } | null {
  const own = suspicionKeys(one.values);
  const theirs = suspicionKeys(other.values);
  for (const key of ["D3", "D4"] as const) {
    if (own[key] !== undefined && own[key] === theirs[key])
      return { key, score: suspicions[key].score };
  }
  return null;
}

async function writeSuspicions(db: ScopedDb, rows: Record<string, unknown>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const known = await db.execute<{ first_id: string; second_id: string }>(sql`
    select first_id, second_id from duplicate_suspicions
    where first_id = any(${sql.param(rows.map(({ firstId }) => firstId as string))}::uuid[])`);
  const old = new Set(known.map(({ first_id, second_id }) => `${first_id} ${second_id}`));
  const fresh = rows.filter(
    ({ firstId, secondId }) => !old.has(`${String(firstId)} ${String(secondId)}`),
  );
  await insertRows(db, duplicateSuspicions, fresh);
  const marked = [
    ...new Set(fresh.flatMap(({ firstId, secondId }) => [firstId as string, secondId as string])),
  ];
  if (marked.length > 0) {
    // Only what may be written is marked; the level follows at the next assessment.
    await db.execute(sql`
      update members set open_duplicate = true
      where id = any(${sql.param(marked)}::uuid[]) and not open_duplicate`);
  }
  return fresh.length;
}
