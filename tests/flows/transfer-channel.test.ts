import { afterAll, beforeAll, expect, test } from "vitest";
import { CELL, caseIn, look, membersByDues, open, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => closeWithRoll(database));

test("the way by which a transfer came and the reference of the portal stand in the case and on its page (P04)", async () => {
  const [first, second] = await membersByDues(database.admin, CELL, false);
  const secretary = await visitor("bithu");
  const destination = await unitOf(database.admin, "PT-XH");
  const form = { step: "request", ground: "residence", destination };
  const portal = { channel: "portal", externalReference: "H44.12-261130-0007" };
  const id = caseIn(await open(secretary, "transfer", first!, { ...form, ...portal }));
  const [row] = await database.admin`select data from cases where id = ${id}`;
  expect(row!.data).toMatchObject(portal);
  for (const who of ["bithu", "canbo.xa"]) {
    const { values } = (await look(await visitor(who), id)).data;
    const shown = Object.fromEntries(
      (values as { key: string; value: string }[]).map(({ key, value }) => [key, value]),
    );
    expect(shown.channel, who).toContain("Cổng");
    expect(shown.externalReference, who).toBe(portal.externalReference);
  }

  // On paper there is neither, and nothing is shown of it.
  const bare = caseIn(await open(secretary, "transfer", second!, form));
  const keys = (await look(secretary, bare)).data.values.map(({ key }: { key: string }) => key);
  expect(keys).not.toContain("externalReference");
  const strange = await open(secretary, "transfer", second!, { ...form, channel: "pigeon" });
  expect(strange.status).toBe(422);
});
