import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { emptyProvince, ownWorkbook, person, upload } from "#tests/setup/imports.ts";
import { expectWhole, seeded, throughKills } from "#tests/setup/kills.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

const PEOPLE = 1_200;
const KILLS = 8;
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

test("a worker killed at random moments loses no row, doubles none, and history equals data (fault 145)", async () => {
  const people = Array.from({ length: PEOPLE }, (_, place) => person(10_000 + place));
  const id = await upload(both[0], await ownWorkbook(people));
  const kills = { left: KILLS };
  await throughKills(database, both, id, seeded(145), kills, 2_500);
  expect(kills.left).toBeLessThan(KILLS);
  await expectWhole(database, id, PEOPLE);
}, 300_000);
