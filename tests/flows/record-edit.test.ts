import { afterAll, beforeAll, expect, test } from "vitest";
import { openEdit, saveEdit, sendEdit, Stored } from "#tests/setup/record-edit.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let stored: Stored;
let people: string[];
let taken = 0;

beforeAll(async () => {
  database = await demoDatabase();
  stored = new Stored(database.admin);
  people = await stored.membersOf("PT-TB-DB-01");
});
afterAll(() => database.close());

/** Somebody whom no other test edits. */
const somebody = (): string => people[taken++]!;

test("a cell secretary changes contact data, and the fact stands with the state", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const before = await stored.record(id);
  const answer = await saveEdit(bithu, id, { phone: "+84 912.000.111" });
  expect(answer.status).toBe(302);
  expect(answer.location).toMatch(
    new RegExp(`^/members/${id}\\?section=C_contact&saved=\\d\\d%3A\\d\\d(&left=\\d+)?#saved$`),
  );
  expect(await stored.record(id)).toMatchObject({
    phone: "0912000111",
    version: before.version + 1,
  });
  expect(await stored.facts(id)).toMatchObject([
    {
      act: "member.edit",
      role: "R02",
      reason: null,
      changes: [{ field: "phone", old: before.phone, new: "0912000111" }],
    },
  ]);
});

test("a cell secretary is refused what the commune changes, and nothing is written (faults 85, 103)", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const { data } = await openEdit(bithu, id, "section=B_personal");
  expect(data.view.fields.map(({ key }: { key: string }) => key)).toEqual(["marital_status"]);
  const before = await stored.record(id);
  const answer = await saveEdit(
    bithu,
    id,
    { religion: "02", marital_status: "single", reason: "thử" },
    "section=B_personal",
  );
  expect([answer.status, answer.data.isForbidden]).toEqual([403, true]);
  expect(await stored.record(id)).toEqual(before);
  expect(await stored.facts(id)).toHaveLength(0);
});

test("the commune officer changes it with a reason, which stands in the fact", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const typed = { home_town_old_text: "xã Vân Lĩnh, huyện Thanh Ba" };
  const without = await saveEdit(canbo, id, typed, "section=B_personal");
  expect(without.status).toBe(422);
  expect(without.data.state.faults).toMatchObject([{ name: "reason" }]);
  expect(without.data.state.inputs.home_town_old_text).toBe(typed.home_town_old_text);
  expect(await stored.facts(id)).toHaveLength(0);
  const reason = "Lý lịch đảng viên khai năm 1983";
  const answer = await saveEdit(canbo, id, { ...typed, reason }, "section=B_personal");
  expect(answer.status).toBe(302);
  expect((await stored.record(id)).home_town_old_text).toBe(typed.home_town_old_text);
  expect(await stored.facts(id)).toMatchObject([{ role: "R08", reason }]);
});

test("what needs no reason is saved without one, also where others would need it", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const answer = await saveEdit(canbo, id, { marital_status: "widowed" }, "section=B_personal");
  expect(answer.status).toBe(302);
});

test("a neighbor's record is not there, for reading and for writing (faults 100, 101)", async () => {
  const [foreign] = await stored.membersOf("PT-TB-05");
  for (const name of ["bithu", "bithu.khac", "canbo.xa.khac"]) {
    const who = await visitor(name);
    expect((await openEdit(who, foreign!)).status).toBe(404);
    const form = { phone: "0912000999", version: "1", base: "{}" };
    const answer = await sendEdit(who, foreign!, form);
    expect(answer.status).toBe(404);
  }
  expect((await openEdit(await visitor("bithu"), "nobody")).status).toBe(404);
  expect(await stored.facts(foreign!)).toHaveLength(0);
});

test("a role without the right is refused by name of those who have it", async () => {
  const answer = await openEdit(await visitor("lanhdao.xa"), somebody());
  expect(answer.status).toBe(403);
  expect(answer.data.roles).toContain("Bí thư chi bộ");
});

test("nobody changes the own record (S2)", async () => {
  const [own] = await database.admin<{ member_id: string }[]>`
    select member_id from accounts where username = 'bithu'`;
  const bithu = await visitor("bithu");
  const page = await openEdit(bithu, own!.member_id);
  expect([page.status, page.data.view.isOwn, page.data.view.fields]).toEqual([403, true, []]);
  const answer = await saveEdit(bithu, own!.member_id, { phone: "0912000555" });
  expect(answer.status).toBe(403);
  expect((await stored.record(own!.member_id)).phone).not.toBe("0912000555");
  expect(await stored.facts(own!.member_id)).toHaveLength(0);
});

test("what a role may not see is not in the page (fault 113)", async () => {
  const id = somebody();
  await database.admin`update member_records set blood_type = 'AB-' where member_id = ${id}`;
  const { data } = await openEdit(await visitor("phobithu"), id, "section=B_personal");
  const shown = JSON.stringify(data);
  expect(shown).not.toContain("blood_type");
  expect(shown).not.toContain("religion");
  const { data: id1 } = await openEdit(await visitor("canbo.xa"), id, "section=A_identification");
  const [{ citizen_id: number }] = (await database.admin`
    select citizen_id from member_records where member_id = ${id}`) as [{ citizen_id: string }];
  if (number) expect(JSON.stringify(id1)).not.toContain(number);
});
