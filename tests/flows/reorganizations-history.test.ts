import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as list from "#app/routes/organizations/list.tsx";
import * as unitPage from "#app/routes/organizations/organization.tsx";
import * as report from "#app/routes/reports/report.tsx";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  act,
  add,
  decision,
  draft,
  everything,
  look,
  only,
  wrongCounts,
} from "#tests/setup/reorganizations.ts";
import { rollFaults } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const DAYS_AGO = -520;
const found = async (who: Awaited<ReturnType<typeof visitor>>, q: string) =>
  (await who.get(list, `/organizations?q=${encodeURIComponent(q)}`)).data.former;

test("the province records a district of before with who follows it: found by its old name, and nobody moves", async () => {
  const { admin } = database;
  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [commune, other] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const into = [await unitOf(admin, "PT-TB"), await unitOf(admin, "PT-HH")];
  const district = {
    kind: "former",
    code: "PT-CU-TB",
    name: "Đảng bộ huyện Thanh Ba cũ",
    orgType: "DUT",
    foundedOn: "07/10/1995",
    into,
  };
  const own = await draft(commune, "Huyện cũ", DAYS_AGO);
  await add(commune, own, { ...district, into: await unitOf(admin, "PT-TB-05") });
  expect((await look(commune, own)).data.simulation.blockers).toMatchObject([
    { kind: "historyOfProvince" },
  ]);
  const today = await draft(province, "Hôm nay", 0);
  await add(province, today, district);
  expect((await look(province, today)).data.simulation.blockers).toMatchObject([
    { kind: "notPast" },
  ]);

  const id = await draft(province, "Ghi lại huyện Thanh Ba", DAYS_AGO);
  await add(province, id, { kind: "rename", unit: into[0]!, name: "Tên khác" });
  await add(province, id, district);
  expect((await look(province, id)).data.simulation.blockers).toMatchObject([
    { kind: "mixedHistory" },
  ]);
  await act(province, id, "remove", { at: "0" });
  const page = (await look(province, id)).data;
  expect(page.simulation.blockers).toEqual([]);
  expect(page.simulation.before).toEqual(page.simulation.after);
  expect(page.simulation.units).toMatchObject([{ name: district.name, fate: "recorded" }]);
  const before = await everything(database);
  await act(province, id, "submit");
  expect((await act(province, id, "approve", decision)).status, "its own drafter").toBe(403);
  expect((await act(approver, id, "approve", decision)).location).toContain("done=applied");

  const unit = await only(admin`
    select id, closed_on::text, founded_on::text, parent_id from organizations where code = 'PT-CU-TB'`);
  expect(unit).toMatchObject({ founded_on: "1995-10-07", parent_id: await unitOf(admin, "PT") });
  const versions = await admin`
    select name, valid_from::text, valid_to::text from organization_versions where org_id = ${unit.id as string}`;
  expect(versions).toEqual([
    { name: district.name, valid_from: "1995-10-07", valid_to: unit.closed_on },
  ]);
  const [hit] = await found(commune, "huyen thanh ba");
  expect(hit).toMatchObject({ name: district.name, until: unit.closed_on });
  expect(hit.now.map(({ id: now }: { id: string }) => now).toSorted()).toEqual(into.toSorted());
  expect(await found(other, "huyện thanh ba"), "the tree is everybody's").toHaveLength(1);
  const successor = await commune.get(unitPage, paths.organization(into[0]!), { id: into[0]! });
  expect(successor.data.successions).toMatchObject([
    { name: district.name, isPredecessor: true, change: "O5" },
  ]);
  const [fact] = await admin`select subject from history where act = 'organization.recorded'`;
  expect(fact?.subject).toBe(district.name);
  expect(await admin`select 1 from org_memberships where org_id = ${unit.id as string}`).toEqual(
    [],
  );
  const book = await admin`select 1 from organization_successions where takes_books`;
  expect(book, "and no book is kept").toEqual([]);
  const month = await commune.get(report, "/reports/movement", { key: "movement" });
  expect(month.status).toBe(200);
  expect(await rollFaults()).toEqual([]);
  expect(await wrongCounts(database)).toEqual([]);

  expect((await act(province, id, "undo")).location).toContain("done=undo");
  expect(await found(commune, "huyen thanh ba")).toEqual([]);
  expect(await everything(database), "as if it had never been").toBe(before);
});

test("a province that was merged is recorded beside the one that follows it, out of everybody's reach and lists", async () => {
  const { admin } = database;
  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const home = await unitOf(admin, "PT");
  const id = await draft(province, "Ghi lại tỉnh cũ", DAYS_AGO);
  await add(province, id, {
    kind: "former",
    code: "CU-25",
    name: "Đảng bộ tỉnh Trung Du cũ",
    orgType: "TU",
    foundedOn: "",
    into: home,
  });
  await act(province, id, "submit");
  expect((await act(approver, id, "approve", decision)).location).toContain("done=applied");
  const [old] = await admin`
    select o.id, o.pos_from >= p.pos_to or o.pos_to <= p.pos_from as is_outside, o.parent_id = p.parent_id as is_beside,
      o.founded_on
    from organizations o, organizations p where o.code = 'CU-25' and p.id = ${home}`;
  expect(old).toMatchObject({ is_outside: true, is_beside: true, founded_on: null });
  const [hit] = await found(await visitor("bithu"), "trung du");
  expect(hit.now).toEqual([{ id: home, name: expect.any(String) }]);
  const tree = (await (await visitor("trunguong")).get(list, "/organizations")).data.tree;
  expect(JSON.stringify(tree)).not.toContain("Trung Du");
  const administrator = await visitor("quantri");
  const page = await administrator.get(unitPage, paths.organization(old!.id as string), {
    id: old!.id as string,
  });
  expect(page.data.mayAppoint, "nobody leads it any more").toBe(false);
  expect((await act(province, id, "undo")).location).toContain("done=undo");
});

test("the name that a unit had before it was renamed leads to it", async () => {
  const { admin } = database;
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const cell = await unitOf(admin, "PT-TB-08");
  const { name } = await only(admin`select name from organizations where id = ${cell}`);
  const id = await draft(officer, "Đổi tên");
  await add(officer, id, { kind: "rename", unit: cell, name: "Chi bộ Đồi Chè" });
  await act(officer, id, "submit");
  await act(leader, id, "approve", decision);
  const hits = await found(officer, name as string);
  expect(hits).toContainEqual(
    expect.objectContaining({ id: cell, name, now: [{ id: cell, name: "Chi bộ Đồi Chè" }] }),
  );
});
