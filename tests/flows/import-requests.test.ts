import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as requests from "#app/routes/imports/requests.tsx";
import type { RunningWorker } from "#db/queue.server.ts";
import { look, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  emptyProvince,
  ownWorkbook,
  person,
  previewed,
  settled,
  show,
  workOnJobs,
} from "#tests/setup/imports.ts";
import { visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let worker: RunningWorker;
let officer: Visitor;
let leader: Visitor;

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  worker = await workOnJobs();
  officer = await visitor("canbo.xa");
  leader = await visitor("lanhdao.xa");
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const open = (who: Visitor, id: string) => who.get(requests, `/imports/${id}/requests`, { id });
const ask = (who: Visitor, id: string, form: FormFields) =>
  who.post(requests, `/imports/${id}/requests`, form, { id });
const because = { explanation: "Tệp rà soát ghi khác hồ sơ", evidence: "Lý lịch gốc, trang 1" };

test("what a file may not write into records becomes requests with one press, linked both ways, once and no more", async () => {
  const first = await previewed(
    officer,
    await ownWorkbook([person(300), person(301), person(302)]),
  );
  await act(officer, first, "submit");
  await act(leader, first, "approve");
  await settled(leader, first);
  const again = [
    { ...person(300), birth_date: "03/02/1961", full_name: "Nguyễn Thị Tên Khác" },
    { ...person(301), full_name: "Trần Văn Tên Khác" },
    person(302),
  ];
  const id = await previewed(officer, await ownWorkbook(again, {}, "ra-soat.xlsx"));
  expect((await show(officer, id)).leftOut).toBe(3);
  const page = (await open(officer, id)).data;
  expect(page.cells.counts).toMatchObject({ open: 3, made: 0 });
  expect(page.cells.open.map(({ asked }: { asked: string }) => asked)).toContain(
    "Trần Văn Tên Khác",
  );
  expect((await open(leader, id)).data.mayAsk, "the leader decides and does not ask").toBe(false);
  expect((await ask(leader, id, { ...because, paper: "biography" })).data.result.made).toBe(0);
  const bare = await ask(officer, id, { explanation: "Ghi khác" });
  expect([bare.status, Object.keys(bare.data.typed.issues)]).toEqual([422, ["paper", "evidence"]]);
  // The first biography mends a day of birth; a name needs an extract of the register.
  const made = await ask(officer, id, { ...because, paper: "biography" });
  expect(made.status).toBe(422);
  expect(made.data.result.made).toBe(1);
  expect(made.data.result.left.map(({ why }: { why: string }) => why).join()).toContain("hộ tịch");
  const rest = await ask(officer, id, { ...because, paper: "civilExtract" });
  expect([rest.status, rest.data.result.made]).toEqual([200, 2]);
  const none = await ask(officer, id, { ...because, paper: "civilExtract" });
  expect(none.data.result.made, "nothing twice").toBe(0);
  const rows = await database.admin`select id, state, data from cases where procedure = 'change'`;
  expect(rows).toHaveLength(3);
  expect(rows.every(({ state, data }) => state === "coreAsked" && data.importId === id)).toBe(true);
  const { made: listed } = (await open(officer, id)).data.cells;
  expect(listed.map((one: { request: { id: string } }) => one.request.id).toSorted()).toEqual(
    rows.map((row) => row.id as string).toSorted(),
  );
  const birth = rows.find(({ data }) => data.field === "birth_date")!;
  const seen = await look(officer, birth.id as string);
  expect(seen.data.origin.importId).toBe(id);
  const own = await take(officer, birth.id as string, "verifyCore", { originals: "Đã xem" });
  expect(own.status, "not verified by who asked (S1)").toBe(422);
});

test("a neighbor sees neither the cells nor makes requests of them", async () => {
  const [row] = await database.admin`select id from imports order by created_at desc limit 1`;
  const neighbor = await visitor("canbo.xa.khac");
  expect((await open(neighbor, row!.id as string)).status).toBe(404);
  const asked = await ask(neighbor, row!.id as string, { ...because, paper: "other" });
  expect(asked.status).toBe(404);
});
