import { afterAll, beforeAll, expect, test } from "vitest";
import { CELL, caseIn, lastMonth, look, membersOf, open, take } from "#tests/setup/cases.ts";
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

const activity = (member: string, status: string) => database.admin`
  update members set activity_status = ${status} where id = ${member}`;
const request = { step: "request", requestedOn: lastMonth() };
const suspended = expect.stringContaining("đình chỉ sinh hoạt");

test("nobody leaves while suspended: neither is it asked for, nor decided when the suspension came later (P10)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, leader] = [await visitor("bithu"), await visitor("lanhdao.xa")];
  await activity(member!, "A5");
  const early = await open(secretary, "leaving", member!, request);
  expect([early.status, early.data.refused.join()]).toEqual([422, suspended]);

  await activity(member!, "A1");
  const id = caseIn(await open(secretary, "leaving", member!, request));
  await take(secretary, id, "consider", { meetingOn: lastMonth(), opinion: "Đồng ý" });
  expect((await take(await visitor("canbo.xa"), id, "verify")).status).toBe(302);
  await activity(member!, "A5");
  const decision = { decisionNumber: "9-QĐ/ĐU", decisionOn: lastMonth() };
  const late = await take(leader, id, "decide", decision);
  expect([late.status, late.data.refused.join()]).toEqual([422, suspended]);
  expect((await look(leader, id)).data.seen).toBe("verified");

  await activity(member!, "A1");
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  const [row] = await database.admin`
    select m.membership_status, r.exit_reason from members m join member_records r on r.member_id = m.id
    where m.id = ${member!}`;
  expect(row).toEqual({ membership_status: "X4", exit_reason: "R5" });
});
