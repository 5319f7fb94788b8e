import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import * as memberList from "#app/routes/members/list.tsx";
import * as record from "#app/routes/members/record.tsx";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
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
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const { memberRow, caseRow } = rowsOf(() => database, CELL);
const why = { explanation: "Lập nhầm khi nhập danh sách năm ngoái" };

test("a record made by mistake is proposed by the commune and taken out by the province, once, and its history stays (R9)", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const province = await visitor("canbo.tinh");
  const opening = { step: "propose", ground: "duplicate", ...why };
  expect((await open(secretary, "wrongRecord", member!, opening)).status).toBe(422);
  const unnamed = await open(officer, "wrongRecord", member!, opening);
  expect(unnamed.data.refused.join(" "), "which record stays").toContain("giữ lại");
  const named = { ...opening, keptRecord: "0123, chi bộ thôn Bình An" };
  const id = caseIn(await open(officer, "wrongRecord", member!, named));
  expect((await take(officer, id, "approve")).status, "not by the one who proposes").toBe(422);
  expect((await memberRow(member!)).hidden_at).toBeNull();

  // Two officers at the same moment (fault 134): one takes the step, the other is told the state.
  const two = await visitor("canbo.tinh");
  const answers = await Promise.all([take(province, id, "approve"), take(two, id, "approve")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  const { full_name: name, hidden_at: hidden } = await memberRow(member!);
  expect(hidden).not.toBeNull();
  expect(await caseRow(id)).toMatchObject({ state: "hidden", closed_on: expect.anything() });
  expect((await look(officer, id)).data.name, "the case can still be read").toBe(name);
  expect((await officer.get(record, paths.member(member!), { id: member! })).status).toBe(404);
  const list = await secretary.get(memberList, "/members");
  expect(JSON.stringify(list.data.rows ?? list.data)).not.toContain(member);
  const facts = await database.admin`
    select act, reason from history where member_id = ${member!} order by id`;
  expect(facts.at(-1)).toMatchObject({ act: "case.applied", reason: "R9" });
  expect(
    await database.admin`select 1 from member_records where member_id = ${member!}`,
  ).toHaveLength(1);
});

test("a person about whom something else is under way keeps the record until that is over", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const province = await visitor("canbo.tinh");
  const id = caseIn(
    await open(officer, "wrongRecord", member!, { step: "propose", ground: "mistake", ...why }),
  );
  const death = { step: "record", diedOn: lastMonth(), certificateNumber: "45/2026" };
  const other = caseIn(await open(secretary, "death", member!, death));
  const refused = await take(province, id, "approve");
  expect(refused.status).toBe(422);
  expect(refused.data.refused[0]).toContain("chưa xong");
  expect((await memberRow(member!)).hidden_at).toBeNull();
  await take(secretary, other, "withdraw", { note: "Báo nhầm người" });
  expect((await take(province, id, "approve")).status).toBe(302);
});

test("after records are gone the roll equation holds for every unit and period", async () => {
  const now = today(new Date());
  const everything = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };
  const faults = await withSystemScope("test: the roll", (db) =>
    checkRoll(db, everything, recentPeriods(["month", "year"], now), now),
  );
  expect(faults).toEqual([]);
});
