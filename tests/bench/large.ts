import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { nameSortKey, plainKey } from "#app/lib/vietnamese.ts";
import type { Client } from "#db/client.server.ts";
import { copyLine } from "#db/copy.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { familyNames, givenNames, middleNames } from "#seeds/world/names.ts";
import { Random } from "#seeds/world/random.ts";
import { furtherUnits } from "#seeds/world/units.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase } from "#tests/setup/demo.ts";

let made: Promise<TestDatabase> | null = null;

/**
 * The demo province grown to so many members, in further communes of forty cells with thirty members each. Their
 * records are those of the demo's people over and over, under names and numbers of their own. Made once in a run.
 */
export function largeProvince(members: number): Promise<TestDatabase> {
  return (made ??= make(members));
}

/** Takes it away at the end of the run. */
export async function dropLargeProvince(): Promise<void> {
  await (await made)?.close();
}

async function make(members: number): Promise<TestDatabase> {
  const database = await demoDatabase();
  const now = new Date();
  await withSystemScope("bench: a large province", (db) =>
    createOrganizations(db, null, furtherUnits(members), { on: today(now), now, source: "system" }),
  );
  const client = await database.admin.reserve();
  try {
    await client.unsafe("set statement_timeout = 0");
    await client.unsafe(
      "create temporary table people (n integer, id uuid, full_name text, sort_name text, search_name text)",
    );
    const copy = client.unsafe("copy people from stdin");
    await pipeline(Readable.from(people(members)), await copy.writable());
    await client.unsafe(`create temporary table cells as
      select row_number() over (order by code) - 1 as place, id, pos_from, commune_id, province_id
      from organizations where code like 'PT-X%-%'`);
    await client.unsafe(`create temporary table models as
      select row_number() over (order by id) - 1 as place, id from members`);
    await client.unsafe("analyze people; analyze cells; analyze models");
    const number = (prefix: string) =>
      `case when d.is_live then '${prefix}' || lpad(p.n::text, 11, '0') end`;
    await insertCopies(client, "members", "id", {
      id: "p.id",
      org_id: "c.id",
      org_pos: "c.pos_from",
      grassroots_id: "null",
      commune_id: "c.commune_id",
      province_id: "c.province_id",
      full_name: "p.full_name",
      sort_name: "p.sort_name",
      search_name: "p.search_name",
      biography_number: "null",
      party_card_number: number("7"),
      party_card_number_old: "null",
    });
    await insertCopies(client, "member_records", "member_id", {
      member_id: "p.id",
      org_pos: "c.pos_from",
      citizen_id: number("0"),
      old_id_number: "null",
    });
    await client.unsafe("vacuum analyze members");
    await client.unsafe("vacuum analyze member_records");
    await client.unsafe("vacuum analyze member_names");
    await client.unsafe("vacuum analyze organizations");
    await client.unsafe("vacuum analyze organization_counts");
    await client.unsafe("vacuum analyze organization_gaps");
  } finally {
    client.release();
  }
  return database;
}

async function insertCopies(
  client: Client,
  table: string,
  key: string,
  own: Record<string, string>,
): Promise<void> {
  const columns = await client.unsafe<{ name: string }[]>(`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`);
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => own[name] ?? `d."${name}"`);
  await client.unsafe(`
    insert into ${table} (${names.map((name) => `"${name}"`).join(", ")})
    select ${values.join(", ")} from people p
    join cells c on c.place = p.n % (select count(*) from cells)
    join models m on m.place = p.n % (select count(*) from models)
    join ${table} d on d.${key} = m.id`);
}

function* people(members: number): Generator<string> {
  const random = new Random(20_261_125);
  for (let n = 0; n < members; n++) {
    const sex = random.chance(0.6) ? "M" : "F";
    const name = `${random.pick(familyNames)} ${random.pick(middleNames[sex])} ${random.pick(givenNames[sex])}`;
    yield copyLine([n, randomUUID(), name, nameSortKey(name), plainKey(name)]);
  }
}
