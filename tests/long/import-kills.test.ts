import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { emptyProvince, ownWorkbook, person, upload } from "#tests/setup/imports.ts";
import { expectWhole, seeded, throughKills, workerProcess } from "#tests/setup/kills.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

const PEOPLE = 500;
const KILLS = 200;
const PER_FILE = 20;
let database: TestDatabase;
let both: [Visitor, Visitor];

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  both = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
});
afterAll(async () => {
  await database.close();
});

test("two hundred kills at random moments of ten imports lose nothing and double nothing (fault 145)", async () => {
  const random = seeded(20_261_123);
  let killed = 0;
  for (let round = 0; killed < KILLS; round++) {
    const first = 10_000 + round * PEOPLE;
    const people = Array.from({ length: PEOPLE }, (_, place) => person(first + place));
    const id = await upload(both[0], await ownWorkbook(people));
    const kills = { left: PER_FILE };
    await throughKills(database, both, id, random, kills, 1_200);
    await expectWhole(database, id, PEOPLE);
    killed += PER_FILE - kills.left;
    expect(round, "kills come too seldom").toBeLessThan(60);
  }
  expect(killed).toBeGreaterThanOrEqual(KILLS);
});

test("a deploy in the middle of an import: the old worker is told to stop, the database is brought up to date, the new one ends it whole (fault 148)", async () => {
  const people = Array.from({ length: 400 }, (_, place) => person(7_000 + place));
  const old = await workerProcess(database);
  const id = await upload(both[0], await ownWorkbook(people));
  await sleep(200);
  const gone = once(old, "exit");
  old.kill("SIGTERM");
  await Promise.all([gone, migrateDatabase(database.url)]);
  await throughKills(database, both, id, seeded(148), { left: 0 }, 0);
  await expectWhole(database, id, people.length);
});
