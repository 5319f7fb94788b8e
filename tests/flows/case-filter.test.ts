import { afterAll, beforeAll, expect, test } from "vitest";
import * as list from "#app/routes/cases/list.tsx";
import { paths } from "#app/paths.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("the filter offers the procedures that the reader's level can meet, and asks for no other", async () => {
  const offered = async (username: string) => {
    const { data } = await (await visitor(username)).get(list, paths.cases());
    return (data.procedures as { value: string }[]).map(({ value }) => value);
  };
  const above = [
    "sectionReview",
    "grassrootsReview",
    "communeReview",
    "communeCongress",
    "recoding",
  ];
  const [cell, grassroots, commune, province, member] = [
    await offered("bithu"),
    await offered("bithu.coso"),
    await offered("canbo.xa"),
    await offered("canbo.tinh"),
    await offered("dangvien"),
  ];
  expect(cell).toEqual(expect.arrayContaining(["congress", "unitReview", "arrival", "death"]));
  expect(cell.filter((key) => above.includes(key))).toEqual([]);
  expect(grassroots).toEqual(expect.arrayContaining(["unitReview", "grassrootsReview"]));
  expect(grassroots).not.toContain("communeReview");
  for (const one of [commune, province]) expect(one).toEqual(expect.arrayContaining(above));
  expect(member).toEqual(expect.arrayContaining(["transfer", "exemption"]));
  expect(member).not.toContain("unitReview");
  const asked = paths.cases({ show: "open", procedure: "communeReview" });
  const { data } = await (await visitor("bithu")).get(list, asked);
  expect(data.filter).toMatchObject({ show: "open", procedure: undefined });
  expect(data.rows.length, "as without it").toBeGreaterThan(0);
});
