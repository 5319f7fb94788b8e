import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { saveMembers, type SaveContext } from "#app/features/members/commands.server.ts";
import { readMember } from "#app/features/members/queries.server.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import {
  withTestScope,
  fullScope,
  testDatabase,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let database: TestDatabase;
let tree: TestTree;

beforeAll(async () => {
  database = await testDatabase();
  tree = await seedOrganizations(database.admin);
});
afterAll(() => database.close());

const on = "2026-11-23";
const context: SaveContext = {
  on,
  now: new Date("2026-11-23T02:00:00Z"),
  rules: ruleSet(on),
  source: "form",
  act: "member.edit",
};

const newMember = (name: string, more: MemberChange["values"] = {}): MemberChange => ({
  memberId: null,
  expectedVersion: null,
  values: {
    org_id: tree.cells[0].id,
    full_name: name,
    gender: "F",
    birth_date: "1980-02-03",
    membership_status: "M2",
    activity_status: "A1",
    admission_decision_date: "2003-05-01",
    admission_ceremony_date: "2003-05-19",
    official_date: "2004-05-19",
    ...more,
  },
});

const inCell = <T>(cell: number, work: Parameters<typeof withTestScope<T>>[1]) =>
  withTestScope(fullScope([tree.cells[cell]!.range]), work);

async function create(change: MemberChange): Promise<string> {
  const [result] = await inCell(0, (db) => saveMembers(db, null, [change], context));
  if (result?.kind !== "created") throw new Error(JSON.stringify(result));
  return result.memberId;
}

test("a new member is stored with level, score, sort key, first cell row and a fact", async () => {
  const id = await create(
    newMember("Hoàng Thị Mận", { citizen_id: "025180004321", religion: "00" }),
  );
  const stored = await inCell(0, (db) => readMember(db, id));
  expect(stored?.record.values).toMatchObject({
    full_name: "Hoàng Thị Mận",
    citizen_id: "025180004321",
    data_level: "L0",
  });
  expect(stored?.record.rows.org_memberships).toMatchObject([
    { org_id: tree.cells[0].id, kind: "home", from_date: on, in_reason: "I6" },
  ]);
  const [row] =
    await database.admin`select sort_name, search_name, birth_year, admission_year, party_age_from, missing from members where id = ${id}`;
  expect(row).toMatchObject({
    search_name: "hoang thi man",
    birth_year: 1980,
    admission_year: 2003,
  });
  expect(row!.missing).toContain("phone");
  const facts =
    await database.admin`select act, changes, sealed from history where member_id = ${id}`;
  expect(facts).toHaveLength(1);
  const citizen = facts[0]!.changes.find(
    (change: { field: string }) => change.field === "citizen_id",
  );
  expect(citizen).toMatchObject({ sealed: true, new: null });
  expect(facts[0]!.sealed.toString("utf8")).not.toContain("025180004321");
});

test("an edit counts the version up and the second editor is told both values (fault 134)", async () => {
  const id = await create(newMember("Đinh Văn Tấn", { phone: "0912000111" }));
  const edit = (phone: string, expectedVersion: number): MemberChange => ({
    memberId: id,
    expectedVersion,
    values: { phone },
  });
  const [first] = await inCell(0, (db) => saveMembers(db, null, [edit("0912000222", 1)], context));
  expect(first).toMatchObject({ kind: "changed", version: 2 });
  const [second] = await inCell(0, (db) => saveMembers(db, null, [edit("0912000333", 1)], context));
  expect(second).toMatchObject({
    kind: "conflict",
    changes: [{ field: "phone", old: "0912000222", new: "0912000333" }],
  });
  const [again] = await inCell(0, (db) => saveMembers(db, null, [edit("0912000222", 2)], context));
  expect(again).toMatchObject({ kind: "same", version: 2 });
});

test("a second live bearer of a citizen number is refused, the first keeps it (fault 77)", async () => {
  await create(newMember("Lường Thị Xa", { citizen_id: "025180007777" }));
  const [result] = await inCell(0, (db) =>
    saveMembers(db, null, [newMember("Lường Thị Xa", { citizen_id: "025180007777" })], context),
  );
  expect(result).toMatchObject({
    kind: "refused",
    findings: [{ rule: "V-ID-05", severity: "E1" }],
  });
});

test("a record of severity E1 is refused and leaves nothing behind", async () => {
  const before = await database.admin`select count(*)::int n from members`;
  const [result] = await inCell(0, (db) =>
    saveMembers(
      db,
      null,
      [newMember("Vi Văn Ngược", { admission_decision_date: "1929-01-01" })],
      context,
    ),
  );
  expect(result?.kind).toBe("refused");
  expect((await database.admin`select count(*)::int n from members`)[0]).toEqual(before[0]);
});

test("a neighbor neither reads nor writes the record (fault 101)", async () => {
  const id = await create(newMember("Ma Thị Lý"));
  expect(await inCell(1, (db) => readMember(db, id))).toBeNull();
  const [result] = await inCell(1, (db) =>
    saveMembers(
      db,
      null,
      [{ memberId: id, expectedVersion: 1, values: { phone: "0912999999" } }],
      context,
    ),
  );
  expect(result).toEqual({ kind: "absent", memberId: id });
  await expect(
    inCell(1, (db) => saveMembers(db, null, [newMember("Kẻ Lạ")], context)),
  ).rejects.toThrow();
});

test("two records of one name, birth date and decision become a suspicion on both", async () => {
  const one = await create(newMember("Quàng Văn Đôi", { birth_date: "1975-06-07" }));
  const two = await create(newMember("Quàng Văn Đôi", { birth_date: "1975-06-07" }));
  const pairs =
    await database.admin`select key, score from duplicate_suspicions where first_id in (${one}, ${two})`;
  expect(pairs).toMatchObject([{ key: "D4", score: 85 }]);
  const marked =
    await database.admin`select open_duplicate from members where id in (${one}, ${two})`;
  expect(marked.every(({ open_duplicate }) => open_duplicate)).toBe(true);
});

test("a member of a cell that has closed can still be corrected, but nobody new enters it", async () => {
  const id = await create(newMember("Lương Thị Tám"));
  await database.admin`update organizations set closed_on = '2026-10-01' where id = ${tree.cells[0].id}`;
  const edit: MemberChange = { memberId: id, expectedVersion: 1, values: { phone: "0900111222" } };
  const [edited] = await inCell(0, (db) => saveMembers(db, null, [edit], context));
  const [entered] = await inCell(0, (db) =>
    saveMembers(db, null, [newMember("Lương Văn Chín")], context),
  );
  await database.admin`update organizations set closed_on = null where id = ${tree.cells[0].id}`;

  expect(edited?.kind).toBe("changed");
  expect(entered).toMatchObject({ kind: "refused", findings: [{ rule: "V-Q-02" }] });
});
