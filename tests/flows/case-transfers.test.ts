import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as casePaper from "#app/routes/cases/paper.tsx";
import * as memberList from "#app/routes/members/list.tsx";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersByDues,
  open,
  rowsOf,
  take,
  unitOf,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow } = rowsOf(() => database, CELL);
const unitId = (code: string) => unitOf(database.admin, code);
const people = (owing: boolean) => membersByDues(database.admin, CELL, owing);
const on = lastMonth();
const letter = { letterNumber: "12-GT/ĐU", letterOn: on };
const reviewed = { reviewedOn: on, remarks: "Hoàn thành tốt nhiệm vụ" };

/** A transfer out of the cell as far as the letter. */
async function introduced(member: string, form: Record<string, string>): Promise<string> {
  const request = { step: "request", ground: "residence", ...form };
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const id = caseIn(await open(secretary, "transfer", member, request));
  expect((await take(secretary, id, "review", reviewed)).status).toBe(302);
  expect((await take(committee, id, "check", { grassrootsRemarks: "Đồng ý" })).status).toBe(302);
  expect((await take(await visitor("canbo.xa"), id, "introduce", letter)).status).toBe(302);
  return id;
}

test("an official transfer goes from cell to cell over two communes, each seeing it only when it is their turn", async () => {
  const [member] = await people(false);
  const [officer, receiver] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const newSecretary = await visitor("bithu.khac");
  const destination = await unitId("PT-XH");
  const id = await introduced(member!, { destination });
  expect(await memberRow(member!)).toMatchObject({
    activity_status: "A6",
    membership_status: "M2",
  });
  expect((await look(newSecretary, id)).status, "the cell is not chosen yet").toBe(404);
  expect((await take(officer, id, "present", { presentedOn: on })).status).toBe(422);
  expect((await take(receiver, id, "present", { presentedOn: on })).status).toBe(302);
  const page = await look(receiver, id);
  const elsewhere = await unitId("PT-TB-05");
  const offered = page.data.acts.find((act: { key: string }) => act.key === "accept").fields[0];
  expect(offered.options.map((one: { value: string }) => one.value)).not.toContain(elsewhere);
  const stolen = await take(receiver, id, "accept", { cell: elsewhere });
  expect([stolen.status, stolen.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("chọn lại"),
  ]);
  const cell = await unitId("PT-XH-01");
  expect((await take(receiver, id, "accept", { cell })).status).toBe(302);
  const listed = await take(newSecretary, id, "list", { listedOn: on });
  expect([listed.status, listed.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({ org_id: cell, activity_status: "A1" });
  const stays = await database.admin`
    select org_id, in_reason, out_reason, to_date::text, transfer_case from org_memberships
    where member_id = ${member!} and kind = 'home' order by to_date nulls last`;
  expect(stays).toMatchObject([
    { out_reason: "R7", to_date: on, transfer_case: null },
    { org_id: cell, in_reason: "I4", out_reason: null, to_date: null, transfer_case: id },
  ]);
  expect((await caseRow(id)).state).toBe("completed");
  expect((await look(await visitor("bithu.khac2"), id)).status, "a neighbor").toBe(404);
});

test("the receiver sends it back with a reason, and the origin introduces again or cancels", async () => {
  const [, member] = await people(false);
  const [officer, receiver] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const destination = await unitId("PT-XH");
  const id = await introduced(member!, { destination });
  await take(receiver, id, "present", { presentedOn: on });
  const refusal = { refusalGround: "seal", note: "Niêm phong bị rách ở góc" };
  expect((await take(receiver, id, "refuse", refusal)).status).toBe(302);
  expect((await memberRow(member!)).org_id, "counts at the origin").toBe(await unitId(CELL));
  for (const who of [officer, receiver]) {
    const page = await look(who, id);
    const offered = page.data.papers.map((one: { form: string }) => one.form);
    expect(offered.includes("transfer-refusal"), "either end prints why").toBe(true);
    expect(offered.includes("letter-official")).toBe(who === officer);
  }
  const printed = await receiver.get(casePaper, paths.casePaper(id, { form: "transfer-refusal" }), {
    id,
  });
  expect(JSON.stringify(printed.data.paper)).toContain("Niêm phong bị rách ở góc");
  expect((await take(officer, id, "introduceAgain", { ...letter, destination })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("introduced");
  expect((await take(officer, id, "cancel", { note: "Đồng chí không chuyển nữa" })).status).toBe(
    302,
  );
  expect(await memberRow(member!)).toMatchObject({
    activity_status: "A1",
    membership_status: "M2",
  });
});

test("out of the database the return slip ends the stay, and the record is kept as transferred", async () => {
  const [, , member] = await people(false);
  const officer = await visitor("canbo.xa");
  const id = await introduced(member!, { outside: "Đảng bộ phường ngoài tỉnh" });
  expect((await look(await visitor("canbo.xa.khac"), id)).status).toBe(404);
  expect((await take(officer, id, "present", { presentedOn: on })).status, "nobody receives").toBe(
    409,
  );
  const slip = await take(officer, id, "recordSlip", { slipOn: on });
  expect([slip.status, slip.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X5", exit_date: on });
  const [stay] = await database.admin`
    select to_date::text, out_reason from org_memberships
    where member_id = ${member!} and kind = 'home'`;
  expect(stay).toEqual({ to_date: on, out_reason: "R6" });
});

test("dues of past months and two destinations hold a transfer back; three months without presenting raise it", async () => {
  const secretary = await visitor("bithu");
  const [debtor] = await people(true);
  const [, , , other] = await people(false);
  const destination = await unitId("PT-XH");
  const request = { step: "request", ground: "job", destination };
  const both = await open(secretary, "transfer", other!, { ...request, outside: "Nơi khác" });
  expect(both.status).toBe(422);
  const id = caseIn(await open(secretary, "transfer", debtor!, request));
  const owed = await take(secretary, id, "review", reviewed);
  expect([owed.status, owed.data.refused[0]]).toEqual([422, expect.stringContaining("đảng phí")]);

  const late = await introduced(other!, { destination });
  const run = (day: string) =>
    withSystemScope("test: daily", (db) => takeDueSteps(db, new Date(`${day}T05:00:00Z`)));
  await run(addDays(on, 60));
  expect((await caseRow(late)).state).toBe("introduced");
  await run(addDays(on, 100));
  expect((await caseRow(late)).state).toBe("overdue");
});

test("a transfer between two cells of one commune needs no letter of the commune above a committee between", async () => {
  const [, , , , member] = await people(false);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const destination = await unitId("PT-TB-05");
  const request = { step: "request", destination, ground: "Chuyển đội" };
  const id = caseIn(await open(secretary, "internalTransfer", member!, request));
  const why = { note: "Ghi rõ chi bộ mới" };
  expect((await take(secretary, id, "return", why)).status).toBe(302);
  const again = await take(secretary, id, "requestAgain", { destination, ground: "Về đội khác" });
  expect(again.status).toBe(302);
  await take(secretary, id, "review", reviewed);
  expect((await take(committee, id, "sendDown", why)).status).toBe(302);
  expect((await caseRow(id)).state).toBe("returned");
  await take(secretary, id, "requestAgain", { destination, ground: "Về đội khác" });
  await take(secretary, id, "review", reviewed);
  expect((await take(committee, id, "send")).status).toBe(302);
  const newSecretary = await visitor("bithu.khac2");
  expect((await take(newSecretary, id, "list", { listedOn: on })).status).toBe(302);
  expect((await memberRow(member!)).org_id).toBe(destination);
});

test("a temporary stay keeps the member at home, with the host as a guest until the return", async () => {
  const [, , , , , member] = await people(false);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const [receiver, host] = [await visitor("canbo.xa.khac"), await visitor("bithu.khac")];
  const destination = await unitId("PT-XH");
  const request = { step: "request", ground: "work", destination, from: on };
  const short = await open(secretary, "temporaryTransfer", member!, {
    ...request,
    until: addDays(on, 60),
  });
  expect(short.status, "shorter than three months").toBe(422);
  const until = addDays(on, 200);
  const id = caseIn(await open(secretary, "temporaryTransfer", member!, { ...request, until }));
  await take(secretary, id, "review", { reviewedOn: on });
  await take(officer, id, "introduce", letter);
  const cell = await unitId("PT-XH-01");
  const hosted = await take(receiver, id, "host", { hostedOn: on, cell });
  expect([hosted.status, hosted.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({
    org_id: await unitId(CELL),
    activity_status: "A2",
  });
  const kase = await database.admin`select due_on::text from cases where id = ${id}`;
  expect(kase[0]!.due_on).toBe(until);
  const long = { until: addDays(on, 400), note: "Việc chưa xong" };
  expect((await take(officer, id, "extend", long)).status, "twelve months and more").toBe(422);
  await take(host, id, "remark", { hostRemarks: "Tham gia đầy đủ" });
  expect((await take(secretary, id, "resume", { resumedOn: addDays(on, 5) })).status).toBe(302);
  expect((await memberRow(member!)).activity_status).toBe("A1");
  const [stay] = await database.admin`
    select org_id, to_date::text from org_memberships
    where member_id = ${member!} and kind = 'temporary'`;
  expect(stay).toEqual({ org_id: cell, to_date: addDays(on, 5) });
});

test("who moves loses the posts held in the old cell at once", async () => {
  const [, , , , , , member] = await people(false);
  await database.admin`update accounts set member_id = ${member!} where username = 'chiuy'`;
  const gone = await visitor("chiuy");
  expect((await gone.get(memberList, paths.members())).status).toBe(200);
  const destination = await unitId("PT-TB-05");
  const secretary = await visitor("bithu");
  const request = { step: "request", destination, ground: "Chuyển đội" };
  const id = caseIn(await open(secretary, "internalTransfer", member!, request));
  expect((await take(secretary, id, "review", reviewed)).status).toBe(302);
  await take(await visitor("canbo.coso"), id, "send");
  expect((await take(await visitor("bithu.khac2"), id, "list", { listedOn: on })).status).toBe(302);
  expect((await gone.get(memberList, paths.members())).status).not.toBe(200);
  const offices = await database.admin`
    select to_date from positions p join organizations o on o.id = p.org_id
    where p.member_id = ${member!} and o.code = ${CELL}`;
  expect(offices.map(({ to_date }) => to_date)).not.toContain(null);
  const [fact] =
    await database.admin`select subject from history where act = 'post.ended' order by at desc limit 1`;
  expect(fact).toBeDefined();
});
