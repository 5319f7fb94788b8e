import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import { paths } from "#app/paths.ts";
import * as answer from "#app/routes/directives/answer.tsx";
import * as newDirective from "#app/routes/directives/new.tsx";
import * as answers from "#app/routes/directives/answers.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { look, take } from "#tests/setup/cases.ts";
import { act, idIn, inDays, keep, open } from "#tests/setup/tasks.ts";
import { unitId } from "#tests/setup/account-requests.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

const CELL = "PT-TB-DB-01";
const ASKED = ["phone", "general_education"];

let database: TestDatabase;
/** Two members of the cell who lack both, and nobody else does. */
let people: string[];

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  const { admin } = database;
  const cell = await unitId(admin, CELL);
  const rows = await admin`
    select id from members where org_id = ${cell} and membership_status = 'M2' and hidden_at is null
      and id not in (select member_id from accounts where member_id is not null) order by sort_name limit 2`;
  people = rows.map((row) => row.id as string);
  await admin`
    update members set missing = array(select key from unnest(missing) key where key <> all(${ASKED})) where org_id = ${cell}`;
  await admin`update members set missing = missing || ${ASKED} where id = any(${people})`;
  await admin`
    update member_records set phone = null, general_education = null where member_id = any(${people})`;
});
afterAll(() => database.close());

const list = (who: Visitor, id: string, query = "") =>
  who.get(answers, `/directives/${id}/answers${query}`, { id });
const form = (who: Visitor, id: string, member: string) =>
  who.get(answer, paths.directiveAnswer(id, { member }), { id });
const send = (who: Visitor, id: string, member: string, fields: FormFields) =>
  who.post(answer, paths.directiveAnswer(id, { member }), { intent: "save", ...fields }, { id });
const approve = (who: Visitor, id: string, cases: string[]) =>
  who.post(answers, `/directives/${id}/answers`, { case: cases }, { id });
const requests = (id: string) => database.admin`
  select id, member_id, state, data from cases where data->>'directiveId' = ${id} order by data->>'field'`;
const paper = { paper: "certificate", evidence: "Bằng tốt nghiệp số 12" };

async function issue(more: FormFields = {}): Promise<string> {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const id = idIn(await keep(officer, { field: ASKED, ...more }));
  await act(officer, id, "propose");
  await act(leader, id, "issue");
  return id;
}

test("an office asks for fields, each cell gets exactly its members and gaps, answers are approved into the record", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const id = await issue({ number: "51-CV/ĐU" });
  expect((await open(secretary, id)).data.directive.asked).toContain("Số điện thoại");
  const page = (await list(secretary, id)).data.cell;
  expect(page.mayFill).toBe(true);
  expect(page.lines.map((one: { id: string }) => one.id).toSorted()).toEqual(people.toSorted());
  expect(page.lines[0].open).toHaveLength(2);

  const [first, second] = people as [string, string];
  const opened = (await form(secretary, id, first)).data;
  expect(opened.fields.map(({ key }: { key: string }) => key)).toEqual(ASKED);
  const bad = await send(secretary, id, first, { phone: "0912", general_education: "hết lớp" });
  expect(bad.status).toBe(422);
  expect(bad.data.state.faults[0]).toMatchObject({ name: "general_education" });
  expect(bad.data.state.inputs.phone, "what was typed stays").toBe("0912");
  const empty = await send(secretary, id, first, { phone: "", general_education: "" });
  expect([empty.status, empty.data.state.faults.length]).toEqual([422, 1]);
  const education = opened.fields[1].choices.at(-1).value as string;
  const both = { phone: "0912 000 111", general_education: education };
  const bare = await send(secretary, id, first, both);
  expect([bare.status, Object.keys(bare.data.issues)]).toEqual([422, ["paper", "evidence"]]);
  expect(await requests(id), "nothing of a form that is wrong").toHaveLength(0);

  const whole = { ...both, ...paper, key: "one-and-the-same-form" };
  const sent = await send(secretary, id, first, whole);
  expect([sent.status, sent.location]).toEqual([302, `/directives/${id}/answers?sent=2`]);
  expect((await send(secretary, id, first, whole)).status, "sent twice (faults 87, 149)").toBe(302);
  const rows = await requests(id);
  expect(rows.map(({ state, data }) => [state, data.field, data.value])).toEqual([
    ["evidenceAsked", "general_education", education],
    ["simpleAsked", "phone", "0912000111"],
  ]);
  const after = (await list(secretary, id)).data.cell.lines;
  expect(after.find((one: { id: string }) => one.id === first)).toMatchObject({
    open: [],
    waiting: [expect.anything(), expect.anything()],
  });
  // A part of a form, then the same again: the rest is still asked for, and nothing stands twice.
  const half = { phone: "0912000222", general_education: "", key: "half-of-another-form" };
  expect((await send(secretary, id, second, half)).status).toBe(302);
  expect((await send(secretary, id, second, half)).status).toBe(302);
  expect(await requests(id)).toHaveLength(3);

  const above = (await list(officer, id)).data;
  const unit = await unitId(database.admin, CELL);
  expect(above.units.find((one: { orgId: string }) => one.orgId === unit)).toMatchObject({
    waiting: 3,
    written: 0,
  });
  expect((await list(officer, id, `?unit=${unit}`)).data.cell).toMatchObject({
    isOwn: false,
    mayFill: false,
  });
  expect(above.waiting.map((one: { value: string }) => one.value)).toContain("0912000111");
  expect((await approve(officer, id, [])).status).toBe(422);
  const simple = above.waiting.map((one: { id: string }) => one.id);
  const done = await approve(officer, id, [...simple, rows[0]!.id as string]);
  expect([done.status, done.data.approved], "what needs a paper is not approved so").toEqual([
    200, 2,
  ]);
  const [record] =
    await database.admin`select phone from member_records where member_id = ${first}`;
  expect(record!.phone).toBe("0912000111");
  const counted = (await list(officer, id)).data.units.find(
    (one: { orgId: string }) => one.orgId === unit,
  );
  expect(counted).toMatchObject({ waiting: 1, written: 2 });
  const seen = await look(officer, rows[0]!.id as string);
  expect(seen.data.asking, "the request leads back to what asked for it").toMatchObject({ id });
  const note = "Giấy chụp không rõ số";
  expect((await take(officer, rows[0]!.id as string, "returnEvidenced", { note })).status).toBe(
    302,
  );
  expect(
    (await list(secretary, id)).data.cell.lines.find((one: { id: string }) => one.id === first),
  ).toMatchObject({ open: [], returned: [{ id: rows[0]!.id }] });
});

test("who left the cell is no longer asked about; nobody else answers, nor once the cell has reported", async () => {
  const secretary = await visitor("bithu");
  const id = await issue({ number: "52-CV/ĐU" });
  const [, second] = people as [string, string];
  for (const username of ["bithu.khac2", "dangvien", "chiuy", "canbo.xa", "bithu.khac"])
    expect((await form(await visitor(username), id, second)).status, username).toBeGreaterThan(399);
  expect((await form(secretary, id, second)).status).toBe(200);
  const { admin } = database;
  await admin`
    update members m set org_id = o.id, org_pos = o.pos_from from organizations o
    where m.id = ${second} and o.code = 'PT-TB-05'`;
  expect((await form(secretary, id, second)).status).toBe(404);
  expect(
    (await list(secretary, id)).data.cell.lines.map((one: { id: string }) => one.id),
  ).not.toContain(second);
  const other = await visitor("bithu.khac2");
  expect(
    (await list(other, id)).data.cell.lines.map((one: { id: string }) => one.id),
    "the new cell is asked instead",
  ).toContain(second);
  const unit = await unitId(admin, CELL);
  await act(secretary, id, "accept", { unit });
  await act(secretary, id, "report", { unit, result: "partly", report: "Còn một đồng chí." });
  await act(await visitor("canbo.xa"), id, "finish", { unit });
  expect((await list(secretary, id)).data.cell.mayFill).toBe(false);
});

test("fields are asked for with a deadline, and only those that a cell may propose", async () => {
  const officer = await visitor("canbo.xa");
  const reading = await keep(officer, { number: "53-CV/ĐU", field: ["phone"], needs: "reading" });
  expect([reading.status, reading.data.issues.needs]).toEqual([422, "askedReport"]);
  expect(reading.data.typed.fields, "what was ticked stays").toEqual(["phone"]);
  const id = idIn(
    await keep(officer, {
      number: "53-CV/ĐU",
      dueOn: inDays(3),
      field: ["membership_status", "photo", "no_such_field", "phone"],
    }),
  );
  const [row] = await database.admin`select asked_fields from directives where id = ${id}`;
  expect(row!.asked_fields).toEqual(["phone"]);
  expect((await list(officer, id)).status, "a draft has no answers").toBe(404);
});

test("a commune passes on what its province asks, figures come together above, and what is withdrawn is open again", async () => {
  const [office, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const secretary = await visitor("bithu");
  const { admin } = database;
  const [first] = people as [string, string];
  await admin`update member_records set phone = null where member_id = ${first}`;
  await admin`update members set missing = array['phone'] where id = ${first}`;
  const commune = await unitId(admin, "PT-TB");
  const chosen = { number: "81-CV/TU", audience: "chosen", unit: [commune], field: ["phone"] };
  const above = idIn(await keep(office, chosen));
  await act(office, above, "propose");
  await act(head, above, "issue");
  const from = `?from=${above}`;
  const fresh = await officer.get(newDirective, `/directives/new${from}`);
  expect(fresh.data.typed.fields, "the fields come along").toEqual(["phone"]);
  const below = idIn(await keep(officer, { number: "54-CV/ĐU", field: ["phone"] }, from));
  await act(officer, below, "propose");
  await act(leader, below, "issue");
  expect((await send(secretary, below, first, { phone: "0987654321" })).status).toBe(302);
  const figures = async () => (await list(office, above)).data.units;
  expect(await figures()).toMatchObject([{ orgId: commune, waiting: 1, written: 0 }]);
  const [request] = await requests(below);
  const note = "Ghi nhầm số của người khác";
  expect((await take(secretary, request!.id as string, "withdraw", { note })).status).toBe(302);
  expect(await figures()).toMatchObject([{ orgId: commune, waiting: 0 }]);
  expect(
    (await list(secretary, below)).data.cell.lines.find((one: { id: string }) => one.id === first),
  ).toMatchObject({ open: ["Số điện thoại"], waiting: [] });
});
