import { afterAll, beforeAll, expect, test } from "vitest";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
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

const { caseRow } = rowsOf(() => database, CELL);
const death = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
const reason = "Tôi là anh ruột của đồng chí này";

test("an officer who declares a conflict takes no further step of the case; another one goes on (S3)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [officer, other] = [await visitor("canbo.xa"), await visitor("canbo.xa2")];
  const id = caseIn(await open(await visitor("bithu"), "death", member!, death));
  const before = await caseRow(id);
  expect((await take(officer, id, "standAside")).status, "without a reason").toBe(422);
  expect((await take(officer, id, "standAside", { note: reason })).status).toBe(302);

  const { data } = await look(officer, id);
  expect(data.steps.at(-1)).toMatchObject({ title: "Xin không tham gia xử lý", note: reason });
  const refused = await take(officer, id, "confirm");
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("đã xin không tham gia"),
  ]);
  expect((await take(officer, id, "standAside", { note: reason })).status, "once").toBe(422);

  const after = await caseRow(id);
  expect([after.state, after.due_on, after.entered_on]).toEqual([
    before.state,
    before.due_on,
    before.entered_on,
  ]);
  expect((await take(other, id, "confirm")).status).toBe(302);
});

test("a case from which the secretary stands aside goes on with the commune; a neighbor reaches nothing", async () => {
  const member = (await membersOf(database.admin, CELL))[1]!;
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const id = caseIn(await open(secretary, "death", member, death));
  const back = { note: "Thiếu trích lục khai tử" };
  expect((await take(await visitor("canbo.xa2"), id, "return", back)).status).toBe(302);
  const again = { diedOn: lastMonth(), certificateNumber: "45/TLKT" };
  expect((await take(officer, id, "recordAgain", again)).status, "the cell's step").toBe(422);
  expect((await take(secretary, id, "standAside", { note: reason })).status).toBe(302);
  expect((await take(secretary, id, "recordAgain", again)).status).toBe(422);
  expect((await take(officer, id, "recordAgain", again)).status).toBe(302);
  const form = { note: reason };
  expect((await take(await visitor("bithu.khac"), id, "standAside", form)).status).toBe(404);
  // The member has no hand to take back, and so nothing to stand aside from.
  expect((await take(await visitor("dangvien"), id, "standAside", form)).status).toBe(404);
});

test("whoever changed a figure of the procedure on the day of the case does not decide it (S10)", async () => {
  const member = (await membersOf(database.admin, CELL))[2]!;
  const [officer, other] = [await visitor("canbo.xa"), await visitor("canbo.xa2")];
  const id = caseIn(await open(await visitor("bithu"), "death", member, death));
  const set = (key: string) => database.admin`
    insert into parameter_overrides (key, valid_from, value, source, set_by, set_at)
    values (${key}, '2026-01-01', '3', 'Thử', ${officer.accountId}, now())`;
  await set("case.step_working_days");
  const refused = await take(officer, id, "confirm");
  expect([refused.status, refused.data.refused.join()]).toEqual([
    422,
    expect.stringContaining("vừa đổi một tham số"),
  ]);
  expect((await take(other, id, "confirm")).status).toBe(302);
});
