import { afterAll, beforeAll, expect, test } from "vitest";
import { reviewCampaigns } from "#db/schema/review-campaigns.ts";
import { supplementCampaigns } from "#db/schema/supplement-campaigns.ts";
import type { Scope } from "#db/scope.server.ts";
import { testDatabase, withTestScope, type TestDatabase } from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let database: TestDatabase;
let tree: TestTree;
/** A member in the first cell of each commune. */
let members: [string, string];

beforeAll(async () => {
  database = await testDatabase();
  const { admin } = database;
  tree = await seedOrganizations(admin);
  members = [
    await seedMember(admin, tree.cells[0], "Một"),
    await seedMember(admin, tree.cells[2], "Hai"),
  ];
  await admin`update members m set commune_id = o.commune_id, province_id = o.province_id from organizations o where o.id = m.org_id`;
  for (const { id, from } of [tree.communes[0], tree.province]) {
    const at = [id, from.toString()] as const;
    await admin`
      insert into review_campaigns (org_id, org_pos, year, opened_on, self_due_on, cell_due_on, decide_due_on)
      values (${at[0]}, ${at[1]}, 2026, '2026-11-01', '2026-11-10', '2026-11-20', '2026-12-31')`;
    await admin`
      insert into supplement_campaigns (org_id, org_pos, year, opened_on, due_on)
      values (${at[0]}, ${at[1]}, 2026, '2026-11-01', '2026-12-01')`;
  }
});
afterAll(() => database.close());

const tables = [reviewCampaigns, supplementCampaigns] as const;

/** Whose campaigns of both kinds are seen, by the code of the unit. */
const seen = async (scope: Partial<Scope>) => {
  const codes = new Map([tree.province, tree.communes[0]].map(({ id, code }) => [id, code]));
  return withTestScope(scope, async (db) => {
    const found = [];
    for (const table of tables)
      for (const { orgId } of await db.select({ orgId: table.orgId }).from(table))
        found.push(codes.get(orgId));
    return found.toSorted();
  });
};

test("those below a unit read what it calls for, a neighbor what the province calls for alone", async () => {
  const [first, second] = tree.communes;
  const ofBoth = ["T01", "T01", "T01.01", "T01.01"];
  const ofProvince = ["T01", "T01"];
  expect(await seen({ ranges: [tree.province.range] }), "the province").toEqual(ofBoth);
  expect(await seen({ ranges: [first.range] }), "the commune").toEqual(ofBoth);
  expect(await seen({ ranges: [tree.cells[0].range] }), "its cell").toEqual(ofBoth);
  expect(await seen({ memberId: members[0] }), "its member").toEqual(ofBoth);
  expect(await seen({ ranges: [second.range] }), "another commune").toEqual(ofProvince);
  expect(await seen({ ranges: [tree.cells[2].range] }), "another cell").toEqual(ofProvince);
  expect(await seen({ memberId: members[1] }), "another member").toEqual(ofProvince);
  expect(await seen({}), "nobody's").toEqual([]);
});

test("a cell neither changes nor opens what its commune and its province call for", async () => {
  const [commune] = tree.communes;
  const { range } = tree.cells[0];
  const asCell = { ranges: [range], writeRanges: [range] };
  for (const table of tables) {
    const changed = await withTestScope(asCell, (db) =>
      db.update(table).set({ guidance: "khác" }).returning({ id: table.id }),
    );
    expect(changed).toEqual([]);
  }
  const row = { orgId: commune.id, orgPos: commune.from, year: 2025, openedOn: "2025-11-01" };
  await expect(
    withTestScope(asCell, (db) =>
      db.insert(supplementCampaigns).values({ ...row, dueOn: "2025-12-01" }),
    ),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining("row-level security") } });
  const asCommune = { ranges: [commune.range], writeRanges: [commune.range] };
  const own = await withTestScope(asCommune, (db) =>
    db.update(reviewCampaigns).set({ guidance: "mới" }).returning({ orgId: reviewCampaigns.orgId }),
  );
  expect(own, "its own alone").toEqual([{ orgId: commune.id }]);
});
