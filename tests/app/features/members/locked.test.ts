import { afterAll, beforeAll, expect, test } from "vitest";
import { lockStored } from "#app/features/members/store/locked/queries.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let data: TestDatabase;
let tree: TestTree;
let ids: string[];

beforeAll(async () => {
  data = await testDatabase();
  tree = await seedOrganizations(data.admin);
  ids = [
    await seedMember(data.admin, tree.cells[0], "Đoàn Thị Bưởi"),
    await seedMember(data.admin, tree.cells[0], "Mạc Văn Quýt"),
  ];
});
afterAll(() => data.close());

test("what was read before is used again unless somebody changed it meanwhile (fault 134)", async () => {
  await withTestScope(fullScope([tree.cells[0].range]), async (db) => {
    const before = await readStored(db, ids);
    const earlier = [...before.values()];
    await data.admin`update members set full_name = 'Mạc Văn Cam', version = version + 1 where id = ${ids[1]!}`;
    const locked = await lockStored(db, ids, earlier);
    expect(locked.get(ids[0]!)!.record).toBe(before.get(ids[0]!)!.record);
    expect(locked.get(ids[1]!)).toMatchObject({
      version: before.get(ids[1]!)!.version + 1,
      record: { values: { full_name: "Mạc Văn Cam" } },
    });
    // Read anew it is the same but for the record, which is the very one.
    expect(locked.get(ids[0]!)).toEqual(before.get(ids[0]!));
  });
});

test("one person is read like many, and who is out of reach is left out", async () => {
  await withTestScope(fullScope([tree.cells[0].range]), async (db) => {
    const both = await readStored(db, ids);
    expect(await readStored(db, [ids[0]!])).toEqual(new Map([[ids[0], both.get(ids[0]!)]]));
  });
  await withTestScope(fullScope([tree.cells[1].range]), async (db) => {
    expect((await readStored(db, [ids[0]!])).size).toBe(0);
    expect((await lockStored(db, ids, [])).size).toBe(0);
  });
});
