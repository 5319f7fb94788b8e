import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => closeWithRoll(database));

const { voters } = rowsOf(() => database, CELL);

/** Who has unread notices of a case, with their kinds. */
async function told(id: string): Promise<string[]> {
  const rows = await database.admin`
    select a.username, n.kind, n.subject from notices n join accounts a on a.id = n.account_id
    where n.path = ${paths.case(id)} order by a.username, n.kind`;
  for (const { subject } of rows) expect(subject).toBe("Miễn công tác và sinh hoạt đảng");
  return rows.map(({ username, kind }) => `${username} ${kind}`);
}

test("each step tells those who are awaited, and the end tells who asked", async () => {
  const [row] = await database.admin`
    select member_id from accounts where username = 'dangvien'`;
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const request = { step: "request", ground: "poorHealth" };
  const id = caseIn(await open(member, "exemption", row!.member_id as string, request));
  expect(await told(id)).toEqual(["bithu caseTurn"]);
  const meeting = { meetingOn: lastMonth(), resolutionNumber: "9-NQ/CB", ...vote(await voters()) };
  expect((await take(secretary, id, "decide", meeting)).status).toBe(302);
  expect(await told(id)).toEqual(["bithu caseTurn", "canbo.xa caseTurn", "canbo.xa2 caseTurn"]);
  expect((await take(await visitor("canbo.xa"), id, "takeNote")).status).toBe(302);
  expect(await told(id)).toContain("dangvien caseDecided");
});

test("what is sent back says so, and nobody beside the two ends is told", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const notice = { diedOn: lastMonth(), certificateNumber: "45/TLKT" };
  const id = caseIn(await open(secretary, "death", member!, { step: "record", ...notice }));
  expect((await take(officer, id, "return", { note: "Thiếu trích lục" })).status).toBe(302);
  const rows = await database.admin`
    select a.username, n.kind from notices n join accounts a on a.id = n.account_id
    where n.path = ${paths.case(id)} order by a.username`;
  expect(rows.map(({ username, kind }) => `${username} ${kind}`)).toEqual([
    "bithu caseReturned",
    "canbo.xa caseTurn",
    "canbo.xa2 caseTurn",
    "phobithu caseReturned",
  ]);
});
