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
  people = await stored.membersOf("PT-TB-DB-01");
});
afterAll(() => database.close());

/** Somebody whom no other test edits. */
const somebody = (): string => people[taken++]!;

test("a wrong input comes back as typed, with the sentence at its control", async () => {
  const canbo = await visitor("canbo.xa");
  const answer = await saveEdit(
    canbo,
    somebody(),
    { youth_union_date: "31/02/1984", official_decision_number: "12-QĐ", reason: "thử" },
    "section=D_party_milestones",
  );
  expect(answer.status).toBe(422);
  expect(answer.data.state).toMatchObject({
    inputs: { youth_union_date: "31/02/1984", official_decision_number: "12-QĐ" },
    reason: "thử",
    faults: [{ name: "youth_union_date", text: expect.stringContaining("Không có ngày này") }],
  });
});

test("dates are read as they are typed, without slashes too", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  for (const [typed, stored] of [
    ["26011984", "1984-01-26"],
    ["011984", "1984-01"],
    ["1-2-1984", "1984-02-01"],
    ["1984", "1984"],
  ]) {
    const query = "section=D_party_milestones";
    const seen = await saveSeen(canbo, id, { youth_union_date: typed, reason: "thử" }, query);
    expect(seen.status).toBe(302);
    const [row] = await database.admin`
      select youth_union_date from member_records where member_id = ${id}`;
    expect(row!.youth_union_date).toBe(stored);
  }
});

test("a doubt stops until it is ticked; another doubt needs another tick", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const first = await saveEdit(bithu, id, { phone: "12345" });
  expect(first.status).toBe(422);
  const [doubt] = first.data.state.doubts;
  expect(doubt).toMatchObject({ name: "phone", seen: false });
  expect(await stored.facts(id)).toHaveLength(0);
  const second = await saveEdit(bithu, id, { phone: "12345", email: "không phải", seen: doubt.id });
  expect(second.status).toBe(422);
  expect(second.data.state.doubts).toMatchObject([{ seen: true }, { name: "email", seen: false }]);
  const seen = second.data.state.doubts.map(({ id: one }: { id: string }) => one);
  const third = await saveEdit(bithu, id, { phone: "12345", email: "không phải", seen });
  expect(third.status).toBe(302);
  expect(await stored.record(id)).toMatchObject({ phone: "12345", email: "không phải" });
});

test("ticked codes are kept in whatever order they are sent, and cleared when none is ticked", async () => {
  const canbo = await visitor("canbo.xa");
  const id = somebody();
  const query = "section=G_health_policy";
  const field = (await openEdit(canbo, id, query)).data.view.fields.find(
    ({ control }: { control: string }) => control === "checkboxes",
  );
  const [one, two] = field.choices.map(({ value }: { value: string }) => value);
  const send = (codes: string[]) =>
    saveSeen(canbo, id, { [field.name]: ["", ...codes], reason: "thử" }, query);
  expect((await send([one, two])).status).toBe(302);
  const { version } = await stored.record(id);
  const again = await saveSeen(canbo, id, { [field.name]: ["", two, one] }, query);
  expect(again.location).toContain("saved=same");
  expect(await stored.record(id)).toMatchObject({ version, [field.name]: [one, two] });
  expect((await send([])).status).toBe(302);
  expect((await stored.record(id))[field.name]).toBeNull();
});

test("the communes of a province are shown without script, and what was typed stays", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const typed = {
    phone: "0912 chưa xong",
    "permanent_address.province": "01",
    "permanent_address.commune": "08152",
    intent: "look:permanent_address",
  };
  const answer = await saveEdit(bithu, id, typed);
  expect(answer.status).toBe(200);
  const { inputs, communes, focus } = answer.data.state;
  expect(inputs.phone).toBe("0912 chưa xong");
  expect(inputs.permanent_address).toMatchObject({ province: "01", commune: "" });
  expect(communes["01"].length).toBeGreaterThan(100);
  expect(focus).toBe("permanent_address.commune");
  expect(await stored.facts(id)).toHaveLength(0);
});

test("a commune of another province is refused; one alone brings its province", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const wrong = await saveEdit(bithu, id, {
    "permanent_address.province": "01",
    "permanent_address.commune": "08152",
  });
  expect(wrong.data.state.faults).toMatchObject([{ name: "permanent_address.commune" }]);
  const answer = await saveSeen(bithu, id, {
    "permanent_address.province": "",
    "permanent_address.commune": "08152",
  });
  expect(answer.status).toBe(302);
  expect((await stored.record(id)).permanent_address).toMatchObject({
    commune: "08152",
    province: "25",
  });
});

test("the old wording of a place is never deleted", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const asWritten = "xã Vân Lĩnh, Thanh Ba, Vĩnh Phú";
  const wording = { "permanent_address.asWritten": asWritten };
  expect((await saveSeen(bithu, id, wording)).status).toBe(302);
  const emptied = { "permanent_address.asWritten": "", "permanent_address.detail": "Khu 9" };
  expect((await saveSeen(bithu, id, emptied)).status).toBe(302);
  expect((await stored.record(id)).permanent_address).toMatchObject({ asWritten, detail: "Khu 9" });
});

test("an organization is found by words and then chosen; one that is not there is refused", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const found = await saveEdit(bithu, id, {
    "find-residence_party_org": "khu 5",
    intent: "look:residence_party_org",
  });
  const [choice] = found.data.state.units.residence_party_org;
  expect(choice.label).toContain("5");
  const unknown = "00000000-0000-4000-8000-000000000000";
  const wrong = await saveEdit(bithu, id, { residence_party_org: unknown });
  expect(wrong.data.state.faults).toMatchObject([{ name: "residence_party_org" }]);
  expect((await saveSeen(bithu, id, { residence_party_org: choice.value })).status).toBe(302);
});

test("fields that are not sent stay as they are (fault 83)", async () => {
  const bithu = await visitor("bithu");
  const id = somebody();
  const before = await stored.record(id);
  expect((await saveEdit(bithu, id, { email: "ten@vidu.vn" })).status).toBe(302);
  expect(await stored.record(id)).toMatchObject({
    phone: before.phone,
    permanent_address: before.permanent_address,
    email: "ten@vidu.vn",
  });
});
