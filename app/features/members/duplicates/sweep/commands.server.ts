import { sql } from "drizzle-orm";
import { suspicionKeys, suspicions, type SuspicionKey } from "#app/record/duplicates.ts";
import type { MemberValues } from "#app/record/values.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Names of one transaction. */
const CHUNK = 300;

/** Where a sweep goes on: after this name and birth year. */
export interface SweepPlace {
  name: string;
  year: number;
}

interface Person extends Record<string, unknown> {
  id: string;
  org_pos: string;
  search_name: string;
  birth_year: number;
  full_name: string;
  birth_date: string;
  admission_decision_date: string | null;
  home_town: MemberValues["home_town"];
}

interface Pair {
  first_id: string;
  first_pos: string;
  second_id: string;
  second_pos: string;
  key: SuspicionKey;
  score: number;
}

/**
 * Looks at the next names that several live records of one birth year bear, and notes who may be the
 * same person by the keys D3 to D5. Pairs that somebody settled stay settled; a pair noted under a
 * weaker key takes on the stronger one.
 *
 * @param db    a system scope
 * @param after where the last call ended; null at the beginning
 * @returns where to go on, null at the end, and how many pairs are new or stronger
 * @source record format 3.0 §8
 */
export async function sweepNext(
  db: ScopedDb,
  after: SweepPlace | null,
  size = CHUNK,
): Promise<{ next: SweepPlace | null; noted: number }> {
  const names = await db.execute<{ search_name: string; birth_year: number }>(sql`
    select search_name, birth_year from members
    where is_live and (${after?.name ?? null}::text is null
      or (search_name, birth_year) > (${after?.name ?? null}::text, ${after?.year ?? null}::int))
    group by search_name, birth_year having count(*) > 1
    order by search_name, birth_year limit ${size}`);
  const last = names.at(-1);
  if (last === undefined) return { next: null, noted: 0 };
  const noted = await note(db, pairsOf(await readPeople(db, names)));
  return { next: { name: last.search_name, year: last.birth_year }, noted };
}

/**
 * Forgets open suspicions that no longer hold, because a record was corrected or is no longer live, and
 * marks exactly the records under an open one. D5 is for the report of the night alone and marks nobody.
 *
 * @param db a system scope
 * @returns how many suspicions were forgotten, and how many records are marked otherwise now
 */
export async function settleMarks(db: ScopedDb): Promise<{ forgotten: number; marked: number }> {
  const open = await db.execute<{ id: string; first_id: string; second_id: string }>(sql`
    select id, first_id, second_id from duplicate_suspicions where state = 'open'`);
  const ids = open.flatMap(({ first_id: first, second_id: second }) => [first, second]);
  const people = new Map((await readByIds(db, ids)).map((person) => [person.id, person]));
  const stale = open.filter(({ first_id: first, second_id: second }) => {
    const [one, other] = [people.get(first), people.get(second)];
    return one === undefined || other === undefined || sharedKey(one, other) === null;
  });
  if (stale.length > 0)
    await db.execute(
      sql`delete from duplicate_suspicions where id = any(${sql.param(stale.map(({ id }) => id))}::uuid[])`,
    );
  const marked = await db.execute(sql`
    with held as (
      select distinct unnest(array[first_id, second_id]) as id from duplicate_suspicions
      where state = 'open' and key <> 'D5'
    )
    update members m set open_duplicate = not m.open_duplicate
    where m.open_duplicate <> exists (select from held where held.id = m.id)`);
  return { forgotten: stale.length, marked: marked.count };
}

const columns = sql`m.id, m.org_pos, m.search_name, m.birth_year, m.full_name, m.birth_date,
  m.admission_decision_date, r.home_town
  from members m join member_records r on r.member_id = m.id`;

async function readPeople(
  db: ScopedDb,
  names: readonly { search_name: string; birth_year: number }[],
): Promise<Person[]> {
  return db.execute<Person>(sql`
    select ${columns}
    join jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as n(search_name text, birth_year int)
      on n.search_name = m.search_name and n.birth_year = m.birth_year
    where m.is_live order by m.id`);
}

async function readByIds(db: ScopedDb, ids: readonly string[]): Promise<Person[]> {
  return db.execute<Person>(sql`
    select ${columns}
    where m.is_live and m.id = any(${sql.param([...new Set(ids)])}::uuid[])`);
}

function keysOf(person: Person): Partial<Record<SuspicionKey, string>> {
  return suspicionKeys(person as unknown as MemberValues);
}

function sharedKey(one: Person, other: Person): SuspicionKey | null {
  const [own, theirs] = [keysOf(one), keysOf(other)];
  const keys = Object.keys(suspicions) as SuspicionKey[];
  return keys.find((key) => own[key] !== undefined && own[key] === theirs[key]) ?? null;
}

/** The pairs of people in order of ids; of several shared keys the strongest. */
function pairsOf(people: readonly Person[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const key of Object.keys(suspicions) as SuspicionKey[]) {
    const groups = new Map<string, Person[]>();
    for (const person of people) {
      const value = keysOf(person)[key];
      if (value === undefined) continue;
      const group = groups.get(value);
      if (group) group.push(person);
      else groups.set(value, [person]);
    }
    for (const group of groups.values()) {
      for (const [at, one] of group.entries()) {
        for (const other of group.slice(at + 1)) {
          const name = `${one.id} ${other.id}`;
          if (!pairs.has(name)) pairs.set(name, pairOf(one, other, key));
        }
      }
    }
  }
  return [...pairs.values()];
}

function pairOf(one: Person, other: Person, key: SuspicionKey): Pair {
  return {
    first_id: one.id,
    first_pos: one.org_pos,
    second_id: other.id,
    second_pos: other.org_pos,
    key,
    score: suspicions[key].score,
  };
}

async function note(db: ScopedDb, pairs: readonly Pair[]): Promise<number> {
  if (pairs.length === 0) return 0;
  const result = await db.execute(sql`
    insert into duplicate_suspicions as known
      (first_id, first_pos, second_id, second_pos, key, score)
    select first_id, first_pos, second_id, second_pos, key, score
    from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb)
      as p(first_id uuid, first_pos bigint, second_id uuid, second_pos bigint, key text, score int)
    on conflict (first_id, second_id) do update set key = excluded.key, score = excluded.score
      where known.state = 'open' and excluded.score > known.score`);
  return result.count;
}
