import { afterAll, beforeAll, expect, test } from "vitest";
import { openEdit, saveEdit, saveSeen, Stored } from "#tests/setup/record-edit.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let stored: Stored;
let people: string[];
let taken = 0;

beforeAll(async () => {
  database = await demoDatabase();
  stored = new Stored(database.admin);
  people = await withoutTrainings();
});
afterAll(() => database.close());

const somebody = (): string => people[taken++]!;
const SECTION = "section=I_training";
const inList = (row: string, act = "") => `${SECTION}&list=trainings&row=${row}${act}`;
const training = { school: "Trường Chính trị tỉnh", field: "Lý luận chính trị", kind: "L2" };

async function withoutTrainings(): Promise<string[]> {
  const rows = await database.admin<{ id: string }[]>`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code in ('PT-TB-01', 'PT-TB-02', 'PT-TB-03') and m.membership_status = 'M2'
      and not exists (select from trainings t where t.member_id = m.id)
      and m.id not in (select member_id from accounts where member_id is not null)
      and not exists (select from cases c where c.member_id = m.id)
    order by m.id limit 20`;
  return rows.map(({ id }) => id);
}

const rowsOf = (id: string) =>
  database.admin`select id, school, field, kind, "from", "to" from trainings
    where member_id = ${id} order by ordinal`;

test("a row is added, changed and removed by the commune officer, each with its reason and fact", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const kind = (await openEdit(canbo, id, inList("new"))).data.view.fields.find(
    ({ name }: { name: string }) => name === "kind",
  ).choices[0].value;
  const typed = { ...training, kind, from: "092010", to: "07/2012" };
  const without = await saveEdit(canbo, id, typed, inList("new"));
  expect([without.status, without.data.state.faults[0].name]).toEqual([422, "reason"]);
  const added = await saveSeen(canbo, id, { ...typed, reason: "Bằng tốt nghiệp" }, inList("new"));
  expect(added.location).toMatch(/section=I_training.*#saved$/);
  const [row] = await rowsOf(id);
  expect(row).toMatchObject({ school: training.school, from: "2010-09", to: "2012-07", kind });

  const changed = { school: "Học viện Chính trị khu vực I", reason: "Bản sao bằng" };
  expect((await saveSeen(canbo, id, changed, inList(row!.id))).status).toBe(302);
  expect(await rowsOf(id)).toMatchObject([
    { id: row!.id, school: changed.school, field: training.field },
  ]);

  const asked = await openEdit(canbo, id, inList(row!.id, "&act=remove"));
  expect(asked.data.view).toMatchObject({
    kind: "remove",
    row: expect.stringContaining("Học viện"),
  });
  const removal = { intent: "remove", reason: "Ghi nhầm người" };
  const removed = await saveSeen(canbo, id, removal, inList(row!.id, "&act=remove"));
  expect(removed.status).toBe(302);
  expect(await rowsOf(id)).toHaveLength(0);

  const facts = await stored.facts(id);
  expect(facts.map(({ reason }) => reason)).toEqual([
    "Bằng tốt nghiệp",
    "Bản sao bằng",
    "Ghi nhầm người",
  ]);
  expect(facts[1]!.changes).toEqual([
    { field: "trainings.school", row: row!.id, old: training.school, new: changed.school },
  ]);
  expect(facts[2]!.changes).toContainEqual(
    expect.objectContaining({ field: "trainings.school", old: changed.school, new: null }),
  );
});

test("a row of nothing is not made; one that lacks something is saved and says so (E2)", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const empty = await saveEdit(canbo, id, { school: "", reason: "thử" }, inList("new"));
  expect([empty.status, empty.data.state.faults[0].name]).toEqual([422, "school"]);
  const part = await saveSeen(
    canbo,
    id,
    { school: training.school, field: "", kind: "", reason: "thử" },
    inList("new"),
  );
  expect(part.location).toContain("left=2");
});

test("that there is none is confirmed with a reason, and ended by the first row", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const none = inList("new", "&act=none");
  const without = await saveEdit(canbo, id, { intent: "declareNone" }, none);
  expect(without.status).toBe(422);
  const said = { intent: "declareNone", reason: "Đảng viên khai" };
  expect((await saveSeen(canbo, id, said, none)).status).toBe(302);
  expect((await stored.record(id)).none_declared).toMatchObject({
    trainings: { by: "Hà Thị Thảo" },
  });
  const { lists } = (await openEdit(canbo, id, SECTION)).data.view;
  expect(lists[0]).toMatchObject({ none: { by: "Hà Thị Thảo" }, mayDeclareNone: false });
  await saveSeen(canbo, id, { ...training, kind: "", reason: "thử" }, inList("new"));
  expect((await stored.record(id)).none_declared).toBeNull();
  expect(await stored.facts(id)).toMatchObject([
    { reason: "Đảng viên khai", changes: [{ field: "none_declared" }] },
    { reason: "thử" },
  ]);
});

test("that there is none cannot be confirmed while there are rows", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  await saveSeen(canbo, id, { ...training, kind: "", reason: "thử" }, inList("new"));
  const said = { intent: "declareNone", reason: "thử" };
  expect((await saveEdit(canbo, id, said, inList("new", "&act=none"))).status).toBe(403);
});

test("a cell secretary reads the rows and changes none of them", async () => {
  const bithu = await visitor("bithu.khac2");
  const [id] = await stored.membersOf("PT-TB-05");
  const { lists } = (await openEdit(bithu, id!, SECTION)).data.view;
  expect(lists[0].why).toContain("Ban Xây dựng Đảng");
  for (const form of [
    { ...training, reason: "thử" },
    { intent: "declareNone", reason: "thử" },
    { intent: "remove", reason: "thử" },
  ]) {
    const answer = await saveEdit(bithu, id!, form, inList("new"));
    expect([answer.status, answer.data.isForbidden]).toEqual([403, true]);
  }
  expect(await stored.facts(id!)).toHaveLength(0);
});

test("what only procedures change has no form, and a row that never was is not there", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const page = await openEdit(canbo, id, "section=L_badge");
  expect(page.data.view.lists[0].why).toContain("thủ tục");
  const form = { badge: "B30", reason: "thử" };
  const answer = await saveEdit(canbo, id, form, "section=L_badge&list=party_badges&row=new");
  expect(answer.status).toBe(403);
  for (const query of ["section=nowhere", `${SECTION}&list=rewards&row=new`, `${SECTION}&row=new`])
    expect((await openEdit(canbo, id, query)).status).toBe(404);
});
