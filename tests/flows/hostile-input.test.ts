import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as membersRoute from "#app/routes/members/list.tsx";
import * as organizationsRoute from "#app/routes/organizations/list.tsx";
import type { RunningWorker } from "#db/queue.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  emptyProvince,
  ownWorkbook,
  person,
  previewed,
  settled,
  workOnJobs,
  written,
} from "#tests/setup/imports.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let worker: RunningWorker;
let officer: Visitor;

beforeAll(async () => {
  setLogLevel("silent");
  database = await emptyProvince();
  worker = await workOnJobs();
  officer = await visitor("canbo.xa");
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const hostile = [
  "' or 1=1 --",
  '{"$ne":null}',
  "%' ; drop table members; --",
  "\\",
  "%_%",
  "\u0000",
  "((((((((((((((((((((((((((((((",
];

test.each(hostile)("the search answers %j like any other text (fault 127)", async (text) => {
  for (const name of ["q", "org", "level", "missing", "rule", "after", "sort", "col"]) {
    const query = new URLSearchParams({ [name]: text }).toString();
    expect((await officer.get(membersRoute, `/members?${query}`)).status, name).toBe(200);
  }
  const query = new URLSearchParams({ q: text, open: text }).toString();
  expect((await officer.get(organizationsRoute, `/organizations?${query}`)).status).toBe(200);
});

test("a word of five thousand letters is no search that anybody waits for (fault 128)", async () => {
  const { status, data } = await officer.get(membersRoute, `/members?q=${"a".repeat(5_000)}`);
  expect([status, data.rows?.length ?? 0]).toEqual([200, 0]);
});

test("a forged cursor is the first page (faults 100, 127)", async () => {
  for (const parts of [["\u0000", crypto.randomUUID()], ["x", "y"], [1, 2], "x"]) {
    const after = Buffer.from(JSON.stringify(parts)).toString("base64url");
    expect((await officer.get(membersRoute, `/members?after=${after}`)).status).toBe(200);
  }
});

test("a parameter given twice breaks nothing (fault 131)", async () => {
  const twice = "/members?q=an&q=binh&level=L0&level=L9&after=x&before=y";
  expect((await officer.get(membersRoute, twice)).status).toBe(200);
});

test("a file of nothing but faulty rows, the last one too, is read to its end and writes nothing (fault 90)", async () => {
  const rows = Array.from({ length: 2_001 }, (_, place) =>
    person(5_000 + place, { birth_date: "31/02/1960" }),
  );
  const id = await previewed(officer, await ownWorkbook(rows));
  expect(await settled(officer, id)).toMatchObject({ rows: 2_001, new: 0, errors: 2_001 });
  const [{ n }] = (await database.admin`select count(*)::int as n from members`) as unknown as [
    { n: number },
  ];
  expect(n).toBe(0);
});

test("hidden keys kept from another unit's workbook lead to nobody there (fault 47)", async () => {
  const other = await visitor("canbo.xa.khac");
  const leader = await visitor("lanhdao.xa.khac");
  const theirs = person(7_001, { org_id: "PT-XH-01" });
  await written(other, leader, await previewed(other, await ownWorkbook([theirs])));
  const [row] = await database.admin`
    select m.id from members m join member_records r on r.member_id = m.id
    where r.citizen_id = ${String(theirs.citizen_id)}`;
  const kept = {
    ...theirs,
    member_id: String(row!.id),
    org_id: "PT-TB-01",
    full_name: "Trần Văn Khác",
  };
  const id = await previewed(officer, await ownWorkbook([kept]));
  expect(await settled(officer, id)).toMatchObject({ rows: 1, new: 0, updated: 0, notYours: 1 });
});

test("a row about oneself gives nobody another role (fault 84)", async () => {
  const before = await database.admin`select count(*)::int as n from posts`;
  const id = await previewed(
    officer,
    await ownWorkbook([person(8_001, { current_party_position: "C01" })]),
  );
  await settled(officer, id);
  expect(await database.admin`select count(*)::int as n from posts`).toEqual(before);
});
