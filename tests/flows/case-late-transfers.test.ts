import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { addDays, daysBetween, today } from "#app/lib/dates.ts";
import { CELL, caseIn, membersByDues, open, rowsOf, take, unitOf } from "#tests/setup/cases.ts";
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
const day = today(new Date());
const [letterOn, presentedOn] = [addDays(day, -100), addDays(day, -5)];

test("a letter presented too late is an interruption of so many days, which is taken off the Party age only when the receiver says so; a cell that closed meanwhile takes nobody in (fault 135)", async () => {
  const [member, inTime] = await membersByDues(database.admin, CELL, false);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const [officer, receiver] = [await visitor("canbo.xa"), await visitor("canbo.xa.khac")];
  const newSecretary = await visitor("bithu.khac");
  const destination = await unitOf(database.admin, "PT-XH");
  const cell = await unitOf(database.admin, "PT-XH-01");
  const presented = async (id: string, on: string) => {
    const request = { step: "request", ground: "residence", destination };
    const one = caseIn(await open(secretary, "transfer", id, request));
    await take(secretary, one, "review", { reviewedOn: letterOn, remarks: "Đồng ý" });
    await take(committee, one, "check", { grassrootsRemarks: "Đồng ý" });
    await take(officer, one, "introduce", { letterNumber: "12-GT/ĐU", letterOn });
    expect((await take(receiver, one, "present", { presentedOn: on })).status).toBe(302);
    return one;
  };
  const punctual = await presented(inTime!, letterOn);
  const wrong = await take(receiver, punctual, "accept", { cell, gapCounts: "1" });
  expect(wrong.data.refused[0]).toContain("đúng hạn");
  expect((await take(receiver, punctual, "accept", { cell })).status).toBe(302);

  const id = await presented(member!, presentedOn);
  expect((await take(receiver, id, "accept", { cell, gapCounts: "1" })).status).toBe(302);
  await database.admin`update organizations set closed_on = ${day} where id = ${cell}`;
  const closed = await take(newSecretary, id, "list", { listedOn: day });
  expect([closed.status, (await memberRow(member!)).activity_status]).toEqual([422, "A6"]);
  await database.admin`update organizations set closed_on = null where id = ${cell}`;
  for (const one of [id, punctual])
    expect((await take(newSecretary, one, "list", { listedOn: day })).status).toBe(302);

  const rules = ruleSet(day);
  const last = rules.calendar.add(letterOn, rules.number("transfer.present_working_days"));
  const stays = await database.admin`
    select member_id, gap_days from org_memberships where transfer_case in (${id}, ${punctual})`;
  expect(Object.fromEntries(stays.map((one) => [one.member_id, one.gap_days]))).toEqual({
    [member!]: daysBetween(last, presentedOn),
    [inTime!]: 0,
  });
  const gaps = await database.admin`
    select member_id, kind, counts, "from", "to" from party_age_gaps where member_id in (${member!}, ${inTime!})`;
  expect(gaps).toMatchObject([
    { member_id: member, kind: "transfer_gap", counts: true, from: last, to: presentedOn },
  ]);
});

test("who works about is exempt for a time by the committee and comes back with the remarks of the place; longer is a transfer", async () => {
  const [member] = await membersByDues(database.admin, CELL, false);
  const [secretary, committee] = [await visitor("bithu"), await visitor("bithu.coso")];
  const officer = await visitor("canbo.xa");
  const form = { step: "request", ground: "itinerant", place: "Theo công trình ở Lào Cai" };
  const long = { ...form, from: day, until: addDays(day, 400) };
  const refused = await open(secretary, "temporaryExemption", member!, long);
  expect(refused.data.refused[0]).toContain("dưới 12 tháng");
  const id = caseIn(
    await open(secretary, "temporaryExemption", member!, { ...long, until: addDays(day, 200) }),
  );
  const opinion = { meetingOn: day, opinion: "Chi bộ đồng ý đề nghị" };
  expect((await take(secretary, id, "propose", opinion)).status).toBe(302);
  const decision = { decisionNumber: "4-QĐ/ĐU", decisionOn: day };
  expect(
    (await take(officer, id, "decideByCommune", decision)).status,
    "a committee is between",
  ).toBe(409);
  expect((await take(committee, id, "decide", decision)).status).toBe(302);
  expect((await memberRow(member!)).activity_status).toBe("A4");
  expect((await caseRow(id)).due_on).not.toBeNull();
  expect((await take(secretary, id, "resume", { resumedOn: day })).status).toBe(302);
  expect((await memberRow(member!)).activity_status).toBe("A1");
});

test("a temporary stay becomes an official transfer to where the guest is: the stay ends, and the request begins by itself", async () => {
  const [, , , member] = await membersByDues(database.admin, CELL, false);
  const on = addDays(day, -20);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const receiver = await visitor("canbo.xa.khac");
  const destination = await unitOf(database.admin, "PT-XH");
  const request = {
    step: "request",
    ground: "work",
    destination,
    from: on,
    until: addDays(on, 200),
  };
  const id = caseIn(await open(secretary, "temporaryTransfer", member!, request));
  await take(secretary, id, "review", { reviewedOn: on });
  await take(officer, id, "introduce", { letterNumber: "12-GT/ĐU", letterOn: on });
  await take(receiver, id, "host", {
    hostedOn: on,
    cell: await unitOf(database.admin, "PT-XH-01"),
  });
  expect((await take(officer, id, "convert")).status).toBe(302);
  expect((await caseRow(id)).state).toBe("converted");
  expect((await memberRow(member!)).activity_status).toBe("A1");
  const begun = await database.admin`
    select state, data ->> 'destination' as destination, data ->> 'ground' as ground from cases
    where member_id = ${member!} and procedure = 'transfer'`;
  expect([...begun]).toEqual([{ state: "requested", destination, ground: "job" }]);
  const still = await database.admin`
    select 1 from org_memberships where member_id = ${member!} and kind = 'temporary' and to_date is null`;
  expect(still.length).toBe(0);
});
