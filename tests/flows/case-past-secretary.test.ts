import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import * as home from "#app/routes/home.tsx";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => database.close());

const { voters } = rowsOf(() => database, CELL);
const request = { step: "request", ground: "oldAge" };
const reason = "Đồng chí này là em ruột của tôi";

/** Whether a case waits for somebody: on the list and, with its number, on the home page. */
async function waits(username: string, id: string): Promise<boolean> {
  const who = await visitor(username);
  const { data } = await who.get(caseList, paths.cases({ show: "mine", procedure: "exemption" }));
  const { data: all } = await who.get(caseList, paths.cases({ show: "mine" }));
  const { work } = (await who.get(home, "/")).data;
  const told = work.find(({ key }: { key: string }) => key === "cases")?.title as
    string | undefined;
  expect(Number(/\d+/.exec(told ?? "0")![0]), "the home page counts what the list shows").toBe(
    all.total,
  );
  return data.rows.some((row: { id: string }) => row.id === id);
}

test("the secretary's own case waits for the deputy and the commune, and not for the secretary (S2)", async () => {
  const [own] = await database.admin`select member_id from accounts where username = 'bithu'`;
  const deputy = await visitor("phobithu");
  const id = caseIn(await open(deputy, "exemption", own!.member_id as string, request));
  for (const [name, isWaiting] of [
    ["bithu", false],
    ["phobithu", true],
    ["canbo.xa", true],
    ["bithu.khac2", false],
    ["canbo.xa.khac", false],
  ] as const)
    expect(await waits(name, id), name).toBe(isWaiting);
  expect((await look(await visitor("bithu"), id)).status, "who may look at it").toBe(200);
});

test("a case waits for the deputy and the commune once the secretary stands aside, not before (S3)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(await open(secretary, "exemption", member!, request));
  const waiting = async () =>
    [
      await waits("bithu", id),
      await waits("phobithu", id),
      await waits("canbo.xa", id),
      await waits("canbo.xa.khac", id),
    ] as const;
  expect(await waiting()).toEqual([true, false, false, false]);
  expect((await take(secretary, id, "standAside", { note: reason })).status).toBe(302);
  expect(await waiting()).toEqual([false, true, true, false]);
  const base = await voters();
  const decision = { meetingOn: lastMonth(), resolutionNumber: "3-NQ/CB", ...vote(base) };
  expect((await take(await visitor("phobithu"), id, "decide", decision)).status).toBe(302);
  expect(await waiting()).toEqual([false, false, true, false]);
});
