import { afterAll, beforeAll, expect, test } from "vitest";
import { readPosts } from "#app/features/access/queries.server.ts";
import { paths } from "#app/paths.ts";
import * as sheet from "#app/routes/dues/sheet.tsx";
import * as unitPage from "#app/routes/organizations/organization.tsx";
import { addDays } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  add,
  day,
  decision,
  draft,
  livingIn,
  look,
  only,
  send,
  wrongCounts,
} from "#tests/setup/reorganizations.ts";
import { rollFaults } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => database.close());

const unit = (code: string) =>
  only(database.admin`select * from organizations where code = ${code}`);
const peopleOf = (org: string) => livingIn(database, org);

/** What does not fit in the tree: intervals, levels, places of records. */
const treeFaults = () => database.admin`
  select o.code, 'outside' as why from organizations o join organizations p on p.id = o.parent_id
    where o.pos_from <= p.pos_from or o.pos_to > p.pos_to
  union all select o.code, 'overlap' from organizations o join organizations s on s.parent_id = o.parent_id
    where s.id <> o.id and s.pos_from < o.pos_to and s.pos_to > o.pos_from
  union all select o.code, 'level' from organizations o join organizations p on p.id = o.parent_id
    where o.org_type in ('CBTT', 'DBBP') and o.grassroots_id is distinct from p.grassroots_id
  union all select o.code, 'record' from members m join organizations o on o.id = m.org_id
    where m.org_pos <> o.pos_from or m.grassroots_id is distinct from o.grassroots_id`;

/** Drafts the change of a cell into a committee of two cells, the first three people in the first; answers its id. */
async function upgrade(officer: Visitor, code: string, people: string[]): Promise<string> {
  const cell = await unitOf(database.admin, code);
  const id = await draft(officer, `Chuyển ${code} thành đảng bộ`);
  expect((await add(officer, id, { kind: "retype", unit: cell, orgType: "DBCS" })).location).toBe(
    `/reorganizations/${id}?done=added`,
  );
  for (const at of ["A", "B"])
    await add(officer, id, {
      kind: "establish",
      code: `${code}-${at}`,
      name: `Chi bộ tổ ${at}`,
      orgType: "CBTT",
      parent: cell,
    });
  expect((await look(officer, id)).data.simulation.blockers).toMatchObject([{ kind: "unmapped" }]);
  const to = people.map((one, at) => [one, `new:${code}-${at < 3 ? "A" : "B"}`] as const);
  expect((await send(officer, id, 0, Object.fromEntries(to))).status).toBe(302);
  return id;
}

test("a cell becomes a committee: its people in new cells, its posts over, its book where most of them went (O7)", async () => {
  const { admin } = database;
  const before = await unit("PT-TB-05");
  const old = before.id as string;
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const people = await peopleOf(old);
  const id = await upgrade(officer, "PT-TB-05", people);
  const { simulation } = (await look(officer, id)).data;
  expect(simulation.blockers).toEqual([]);
  expect(simulation.units).toMatchObject([{ newType: "DBCS" }, { fate: "new" }, { fate: "new" }]);
  expect(simulation.endingPosts[0].label).toContain("R02");
  await act(officer, id, "submit");
  expect((await act(leader, id, "approve", decision)).location).toContain("done=applied");

  const after = await unit("PT-TB-05");
  expect(after).toMatchObject({ id: old, org_type: "DBCS", closed_on: null });
  const [first, second] = [await unit("PT-TB-05-A"), await unit("PT-TB-05-B")];
  expect(first).toMatchObject({ parent_id: old, grassroots_id: old });
  expect(await peopleOf(old)).toEqual([]);
  expect(await peopleOf(first.id as string)).toEqual(people.slice(0, 3));
  expect(await peopleOf(second.id as string)).toEqual(people.slice(3));
  expect(await treeFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
  expect(await rollFaults()).toEqual([]);
  const versions = await admin`
    select org_type, valid_to::text, decision_number from organization_versions where org_id = ${old} order by valid_from`;
  expect(versions.slice(-2)).toEqual([
    { org_type: "CBCS", valid_to: day, decision_number: null },
    { org_type: "DBCS", valid_to: null, decision_number: decision.decisionNumber },
  ]);
  const posts = await admin`
    select p.role from posts p where p.org_id = ${old} and (p.valid_to is null or p.valid_to >= ${day})`;
  expect(posts, "a secretary of a cell leads no committee").toEqual([]);
  const [ended] = await admin`
    select p.valid_to::text from posts p join accounts a on a.id = p.account_id where a.username = 'bithu.khac2' and p.role = 'R02'`;
  expect(ended).toEqual({ valid_to: addDays(day, -1) });
  const open = await admin`
    select 1 from cases where org_id = ${old} and member_id is null and closed_on is null`;
  expect(open, "a congress of the cell ends").toEqual([]);
  expect(await admin`select 1 from positions where org_id = ${old} and to_date is null`).toEqual(
    [],
  );
  const page = await officer.get(unitPage, paths.organization(old), { id: old });
  expect(page.status).toBe(200);

  // Whoever collects where most went brings the book of the old cell to its end, and sees no other's.
  await admin`
    update posts set org_id = ${second.id as string} where role = 'R05' and account_id =
      (select id from accounts where username = 'thudangphi')`;
  const collector = await visitor("thudangphi");
  const [post] = await withSystemScope("test: posts", (db) =>
    readPosts(db, collector.accountId!, day).then((all) =>
      all.filter(({ role }) => role === "R05"),
    ),
  );
  const from = BigInt(after.pos_from as string);
  expect(post?.keeps).toMatchObject([
    { id: old, orgType: "CBCS", posFrom: from, posTo: from + 1n },
  ]);
  const { data: own } = await collector.get(sheet, "/dues");
  expect(own.books).toMatchObject([{ id: old }]);
  const kept = await collector.get(sheet, `/dues?unit=${old}`);
  expect(kept.data.view.lines.length).toBeGreaterThan(0);
  const other = await collector.get(sheet, `/dues?unit=${first.id as string}`);
  expect(other.status).toBe(404);
});

test("it is taken back as long as nobody of it was changed, and not by halves", async () => {
  const { admin } = database;
  const old = await unitOf(admin, "PT-TB-05");
  const province = await visitor("canbo.tinh");
  const { id } = (await only(
    admin`select id from reorganizations where state = 'applied' order by applied_at desc`,
  )) as { id: string };
  const people = await admin`
    select m.id from members m join org_memberships s on s.member_id = m.id and s.transfer_case = ${id}
    order by exists (select from accounts a where a.member_id = m.id), m.id`;
  const one = people[0]!.id as string;
  await admin`update members set version = version + 1 where id = ${one}`;
  const refused = await act(province, id, "undo");
  expect([refused.status, refused.data.refusal]).toEqual([409, "changedSince"]);
  expect(await unit("PT-TB-05")).toMatchObject({ org_type: "DBCS" });
  await admin`update members set version = version - 1 where id = ${one}`;
  expect((await act(province, id, "undo")).location).toContain("done=undo");
  expect(
    (await look(province, id)).data.kept.filter(({ what }: { what: string }) => what !== "case"),
  ).toEqual([]);
  expect(await unit("PT-TB-05")).toMatchObject({ org_type: "CBCS", grassroots_id: old });
  expect(await peopleOf(old)).toHaveLength(people.length);
  expect(await unit("PT-TB-05-A")).toMatchObject({ closed_on: expect.anything() });
  const [post] = await admin`
    select p.valid_to from posts p join accounts a on a.id = p.account_id where a.username = 'bithu.khac2' and p.role = 'R02'`;
  expect(post).toEqual({ valid_to: null });
  const versions = await admin`
    select org_type from organization_versions where org_id = ${old} and valid_to is null`;
  expect(versions).toEqual([{ org_type: "CBCS" }]);
  expect(await treeFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
  expect(await rollFaults()).toEqual([]);
});

test("a committee becomes a cell again when its cells go into it, and a cell comes under a committee as what hangs there", async () => {
  const { admin } = database;
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const old = await unitOf(admin, "PT-TB-06");
  const people = await peopleOf(old);
  const up = await upgrade(officer, "PT-TB-06", people);
  await act(officer, up, "submit");
  await act(leader, up, "approve", decision);
  const [first, second] = [await unitOf(admin, "PT-TB-06-A"), await unitOf(admin, "PT-TB-06-B")];

  const down = await draft(officer, "Về chi bộ cơ sở");
  await add(officer, down, { kind: "retype", unit: old, orgType: "CBCS" });
  expect((await look(officer, down)).data.simulation.blockers).toMatchObject([
    { kind: "childrenLeft", count: 2 },
  ]);
  await add(officer, down, { kind: "merge", units: [first, second], into: old });
  const committee = await unitOf(admin, "PT-TB-DB");
  const other = await unitOf(admin, "PT-TB-09");
  await add(officer, down, { kind: "retype", unit: other, orgType: "CBTT", parent: committee });
  const moved = await peopleOf(other);
  await act(officer, down, "submit");
  expect((await act(leader, down, "approve", decision)).location).toContain("done=applied");
  expect(await unit("PT-TB-06")).toMatchObject({ org_type: "CBCS", closed_on: null });
  expect((await peopleOf(old)).toSorted()).toEqual(people.toSorted());
  expect(await unit("PT-TB-09")).toMatchObject({
    org_type: "CBTT",
    parent_id: committee,
    grassroots_id: committee,
  });
  expect(await peopleOf(other), "with everybody in it").toEqual(moved);
  const links = await admin`
    select change, predecessor_id from organization_successions where successor_id = ${old} order by 1, 2`;
  expect(links.map(({ change }) => change)).toEqual(["O3", "O3"]);
  expect(await treeFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);
  expect(await rollFaults()).toEqual([]);
});

test("a cell is dissolved by discipline: its people find a place first, and it is called so for ever (O9)", async () => {
  const { admin } = database;
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [from, into] = [await unitOf(admin, "PT-TB-07"), await unitOf(admin, "PT-TB-08")];
  const [third] = [await unitOf(admin, "PT-TB-10")];
  const people = await peopleOf(from);
  const id = await draft(officer, "Giải tán Khu 7");
  const asked = await add(officer, id, {
    kind: "dissolve",
    unit: from,
    into: [into, third],
    discipline: "1",
  });
  expect(asked.location).toBe(`/reorganizations/${id}/people?operation=0`);
  expect((await look(officer, id)).data.simulation.blockers).toMatchObject([
    { kind: "unmapped", count: people.length },
  ]);
  const to = Object.fromEntries(people.map((one, at) => [one, at === 0 ? third : into]));
  await send(officer, id, 0, to);
  await act(officer, id, "submit");
  expect((await act(officer, id, "approve", decision)).status, "its own drafter").toBe(403);
  const discipline = { ...decision, decisionNumber: "07-QĐ/KL" };
  expect((await act(leader, id, "approve", discipline)).location).toContain("done=applied");
  expect(await unit("PT-TB-07")).toMatchObject({ closed_on: expect.anything() });
  expect(await peopleOf(third)).toContain(people[0]);
  const links = await admin`
    select change, decision_number, takes_books, successor_id from organization_successions
    where predecessor_id = ${from} order by takes_books desc`;
  expect(links).toEqual([
    { change: "O9", decision_number: "07-QĐ/KL", takes_books: true, successor_id: into },
    { change: "O9", decision_number: "07-QĐ/KL", takes_books: false, successor_id: third },
  ]);
  const [fact] = await admin`
    select subject from history where act = 'organization.closed' order by id desc limit 1`;
  expect(fact?.subject).toBe((await unit("PT-TB-07")).name);
  expect((await look(officer, id)).data.operations).toMatchObject([{ isDiscipline: true }]);
  expect(await wrongCounts(database)).toEqual([]);
  expect(await rollFaults()).toEqual([]);
});
