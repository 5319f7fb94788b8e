import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as reportRoute from "#app/routes/imports/report.ts";
import type { RunningWorker } from "#db/queue.server.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  emptyProvince,
  ownWorkbook,
  person,
  previewed,
  settled,
  show,
  upload,
  workOnJobs,
  written,
  type Cells,
} from "#tests/setup/imports.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

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

const idOf = async (citizen: unknown): Promise<string> => {
  const [row] = await database.admin<{ id: string }[]>`
    select member_id as id from member_records where citizen_id = ${String(citizen)}`;
  return row!.id;
};

/** Waits until the taking back is over. */
async function undone(id: string) {
  await expect
    .poll(async () => (await settled(leader, id)).state, { timeout: 60_000 })
    .toBe("rolled_back");
}

test("a roll back restores untouched records, hides untouched new ones, keeps edited ones and says what cannot be (fault 143)", async () => {
  const [old, edited, moved] = [person(200), person(201), person(202)];
  const base = [old, edited, moved].map((one): Cells => ({ ...one, phone: "0912000000" }));
  await written(officer, leader, await previewed(officer, await ownWorkbook(base)));
  const ids = await Promise.all(base.map((one) => idOf(one.citizen_id)));
  const family = [
    { member_id: ids[0]!, relation: "Con đẻ", full_name: "Nguyễn Thị Con", birth_year: "1990" },
  ];
  const change = base.map((one, place) => ({
    ...one,
    member_id: ids[place]!,
    phone: "0912111111",
  }));
  const fresh = [person(203), person(204)];
  const file = await ownWorkbook([...change, ...fresh], {
    family_relations: family.map(({ relation, full_name, birth_year, member_id }) => ({
      member_id,
      "family_relations.relation": relation,
      "family_relations.full_name": full_name,
      "family_relations.birth_year": birth_year,
    })),
  });
  const id = await previewed(officer, file);
  expect(await settled(officer, id)).toMatchObject({ rows: 5, new: 2, updated: 3 });
  await written(officer, leader, id);
  const rowsOfFamily = async () =>
    (await database.admin`select 1 from family_relations where member_id = ${ids[0]!}`).length;
  expect(await rowsOfFamily()).toBe(1);

  // Somebody edits two of them, and one leaves the commune.
  const freshIds = await Promise.all(fresh.map((one) => idOf(one.citizen_id)));
  await database.admin`update members set version = version + 1 where id in (${ids[1]!}, ${freshIds[1]!})`;
  await database.admin`
    update members m set org_id = o.id, org_pos = o.pos_from, commune_id = o.commune_id
    from organizations o where o.code = 'PT-XH-01' and m.id = ${ids[2]!}`;
  expect((await show(leader, id)).mayRollBack).toBe(true);
  expect((await show(officer, id)).mayRollBack).toBe(false);
  expect((await act(officer, id, "rollback")).status).toBe(403);
  expect((await act(leader, id, "rollback")).status).toBe(302);
  await undone(id);

  const results = await database.admin`
    select member_id, result, result_note from import_rows where import_id = ${id} and subject is null order by "row"`;
  expect(results).toEqual([
    { member_id: ids[0], result: "reversed", result_note: null },
    { member_id: ids[1], result: "kept", result_note: "edited" },
    { member_id: ids[2], result: "impossible", result_note: "gone" },
    { member_id: freshIds[0], result: "reversed", result_note: null },
    { member_id: freshIds[1], result: "kept", result_note: "edited" },
  ]);
  const phones = await database.admin`
    select member_id, phone from member_records where member_id in ${database.admin(ids)}`;
  const phoneOf = (member: string) => phones.find((row) => row.member_id === member)!.phone;
  expect(ids.map(phoneOf)).toEqual(["0912000000", "0912111111", "0912111111"]);
  expect(await rowsOfFamily()).toBe(0);
  const hidden = await database.admin`
    select id, hidden_at is not null as hidden, is_live from members where id in ${database.admin(freshIds)}`;
  expect(hidden.find((row) => row.id === freshIds[0])).toMatchObject({
    hidden: true,
    is_live: false,
  });
  expect(hidden.find((row) => row.id === freshIds[1])).toMatchObject({ hidden: false });
  const facts = await database.admin`
    select distinct member_id, act, source from history where import_id = ${id} and source = 'undo'`;
  expect(facts.map((fact) => fact.member_id).toSorted()).toEqual([ids[0], freshIds[0]].toSorted());

  // A second press and another roll back change nothing; the file can be imported again.
  expect((await act(leader, id, "rollback")).data).toEqual({ refusal: "state" });
  const again = await upload(officer, file);
  expect(again).not.toBe(id);
  expect(await settled(officer, again)).toMatchObject({ new: 1, updated: 1, state: "checked" });
});

test("thirty days after the writing it is too late", async () => {
  const id = await previewed(officer, await ownWorkbook([person(210)]));
  await written(officer, leader, id);
  await database.admin`update imports set applied_at = now() - interval '31 days' where id = ${id}`;
  expect((await show(leader, id)).mayRollBack).toBe(false);
  expect((await act(leader, id, "rollback")).data).toEqual({ refusal: "tooLate" });
});

test("the report holds the user's own rows with two more columns", async () => {
  const wrong = { ...person(221), birth_date: "31/02/1970" };
  const id = await previewed(officer, await ownWorkbook([person(220), wrong]));
  const { response } = await officer.get(reportRoute, `/imports/${id}/report.xlsx`, { id });
  const folder = mkdtempSync(join(tmpdir(), "chibo-report-"));
  const path = join(folder, "report.xlsx");
  writeFileSync(path, Buffer.from(await response!.arrayBuffer()));
  const workbook = await openWorkbook(path);
  const rows = [];
  for await (const batch of workbook.rows(0)) rows.push(...batch);
  workbook.close();
  rmSync(folder, { recursive: true });
  const header = rows[0]!.cells;
  expect(header.slice(-2)).toEqual(["Kết quả", "Chi tiết lỗi"]);
  const [first, second] = rows.slice(-2).map(({ cells }) => cells);
  const place = header.indexOf("Kết quả");
  expect(first![place]).toBe("Hồ sơ mới");
  expect(second![place]).toBe("Không ghi được");
  expect(second).toContain("31/02/1970");
  expect(String(second![place + 1]).length).toBeGreaterThan(10);
});
