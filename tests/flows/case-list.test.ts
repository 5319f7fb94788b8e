import { afterAll, beforeAll, expect, test } from "vitest";
import * as caseList from "#app/routes/cases/list.tsx";
import { plainKey } from "#app/lib/vietnamese/keys.ts";
import { paths } from "#app/paths.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  membersByDues,
  membersOf,
  open,
  take,
  unitOf,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

type Query = Parameters<typeof paths.cases>[0];

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const idsOf = async (who: Visitor, query: Query): Promise<string[]> => {
  const { data } = await who.get(caseList, paths.cases({ show: "open", ...query }));
  return data.rows.map(({ id }: { id: string }) => id);
};

test("cases of a procedure are narrowed by step; one of another procedure is no filter", async () => {
  const [first, second] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const request = { step: "request", ground: "oldAge" };
  const waiting = caseIn(await open(secretary, "exemption", first!, request));
  const ended = caseIn(await open(secretary, "exemption", second!, request));
  await take(secretary, ended, "withdraw", { note: "Đồng chí xin tiếp tục sinh hoạt" });

  const procedure = "exemption";
  const requested = await idsOf(secretary, { procedure, state: "requested" });
  expect(requested).toContain(waiting);
  expect(requested).not.toContain(ended);
  expect(await idsOf(secretary, { procedure, state: "reported" })).not.toContain(waiting);
  const closed = { show: "closed", procedure, state: "withdrawn" };
  expect(await idsOf(secretary, closed)).toContain(ended);

  const page = await secretary.get(caseList, paths.cases({ show: "open", procedure }));
  const offered = page.data.states.map(({ value }: { value: string }) => value);
  expect(offered, "in the order of the procedure").toEqual(expect.arrayContaining(["requested"]));
  const foreign = { procedure, state: "introduced" };
  expect(await idsOf(secretary, foreign), "no step of it").toContain(waiting);
  const alone = await secretary.get(caseList, paths.cases({ show: "open", state: "requested" }));
  expect(alone.data.states).toEqual([]);
  expect(alone.data.filter.state).toBeUndefined();
});

test("what goes out and what comes in are told apart, at either end", async () => {
  const [member] = await membersByDues(database.admin, CELL, false);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const [officer, receiver] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const destination = await unitOf(database.admin, "PT-XH");
  const request = { step: "request", ground: "residence", destination };
  const id = caseIn(await open(secretary, "transfer", member!, request));
  await take(secretary, id, "review", { reviewedOn: lastMonth(), remarks: "Tốt" });
  await take(committee, id, "check", { grassrootsRemarks: "Đồng ý" });
  const letter = { letterNumber: "31-GT/ĐU", letterOn: lastMonth() };
  expect((await take(officer, id, "introduce", letter)).status).toBe(302);

  expect(await idsOf(officer, { side: "origin" })).toContain(id);
  expect(await idsOf(officer, { side: "receiver" })).not.toContain(id);
  expect(await idsOf(receiver, { side: "receiver" })).toContain(id);
  expect(await idsOf(receiver, { side: "origin" })).not.toContain(id);
  const province = await visitor("canbo.tinh");
  for (const side of ["origin", "receiver"])
    expect(await idsOf(province, { side }), "both ends lie in the province").toContain(id);
  expect(await idsOf(await visitor("bithu.khac2"), { side: "receiver" })).not.toContain(id);
});

test("a name is found without accents, in one's own scope alone", async () => {
  const [, , member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const id = caseIn(
    await open(secretary, "exemption", member!, { step: "request", ground: "oldAge" }),
  );
  await database.admin`update cases set subject_name = 'Đỗ Ðình Ước Ơn' where id = ${id}`;
  for (const q of ["do dinh uoc", "ƯỚC ơn", "  on   do "])
    expect(await idsOf(secretary, { q }), q).toEqual([id]);
  expect(await idsOf(secretary, { q: "do dinh uocc" })).toEqual([]);
  expect(await idsOf(secretary, { q: "%" })).toEqual([]);
  expect(await idsOf(await visitor("bithu.khac"), { q: "uoc on" }), "a neighbor").toEqual([]);
});

test("the database folds names as the program does", async () => {
  const odd = ["Nguyễn Thị Hồng Ngát", "H'Ngăm Niê Kđăm", "ĐẶNG Văn Ỷ", "Y Thuôn Êban", "Lò A-Sử"];
  const rows =
    await database.admin`select id, subject_name from cases order by id limit ${odd.length}`;
  expect(rows).toHaveLength(odd.length);
  for (const [index, { id, subject_name: was }] of rows.entries()) {
    const name = odd[index]!;
    const [row] = await database.admin`
      update cases set subject_name = ${name} where id = ${id} returning search_name`;
    expect(row!.search_name).toBe(plainKey(name));
    await database.admin`update cases set subject_name = ${was} where id = ${id}`;
  }
});
