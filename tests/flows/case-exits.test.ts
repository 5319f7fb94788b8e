import { afterAll, beforeAll, expect, test } from "vitest";
import { readRuleSet, readRuleSetOf } from "#app/features/parameters/queries.server.ts";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import {
  CELL,
  caseIn,
  lastMonth,
  look,
  membersOf,
  open,
  rowsOf,
  take,
  vote,
} from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  // The stays of the demo begin today, as those of an import do; these people have been here for long.
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => database.close());

const { memberRow, caseRow, voters } = rowsOf(() => database, CELL);

test("a death is reported by the cell and confirmed by the commune: the stay at home ends with its reason", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const officer = await visitor("canbo.xa");
  const day = lastMonth();
  const id = caseIn(
    await open(secretary, "death", member!, {
      step: "record",
      diedOn: day,
      certificateNumber: "45/2026",
    }),
  );
  expect((await take(secretary, id, "confirm")).status, "the cell does not confirm").toBe(422);
  expect((await take(officer, id, "return", { note: "Thiếu trích lục khai tử" })).status).toBe(302);
  expect((await look(secretary, id)).data.steps.at(-1).note).toBe("Thiếu trích lục khai tử");
  const again = { diedOn: day, certificateNumber: "45/TLKT" };
  expect((await take(secretary, id, "recordAgain", again)).status).toBe(302);
  // An office in a committee above the cell ends, too: no ballot and no list of terms goes on with the dead.
  await database.admin`
    insert into positions (id, member_id, org_pos, position, org_id, from_date)
    select gen_random_uuid(), m.id, m.org_pos, 'G03', o.id, '2024-01-01'
    from members m, organizations o where m.id = ${member!} and o.code = 'PT-TB-DB'`;
  expect((await take(officer, id, "confirm")).status).toBe(302);
  const [office] =
    await database.admin`select to_date::text from positions where member_id = ${member!} and position = 'G03'`;
  expect(office!.to_date).toBe(day);
  expect(await memberRow(member!)).toMatchObject({
    membership_status: "X1",
    exit_date: day,
    is_live: false,
  });
  const [stay] = await database.admin`
    select to_date::text, out_reason from org_memberships where member_id = ${member!} and kind = 'home'`;
  expect(stay).toEqual({ to_date: day, out_reason: "R1" });
});

test("an effect that would break the record is refused whole", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const officer = await visitor("canbo.xa");
  const id = caseIn(
    await open(secretary, "death", member!, {
      step: "record",
      diedOn: "1950-01-01",
      certificateNumber: "45/2026",
    }),
  );
  const before = await caseRow(id);
  const answer = await take(officer, id, "confirm");
  expect(answer.status).toBe(422);
  expect(answer.data.refused[0]).toContain("sai quy tắc");
  expect(await caseRow(id)).toEqual(before);
  expect((await memberRow(member!)).membership_status).toBe("M2");
});

test("a removal goes through its votes to the decision, and the program closes it after the time for an appeal", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const committee = await visitor("canbo.coso");
  const officer = await visitor("canbo.xa");
  const leader = await visitor("lanhdao.xa");
  const opening = { step: "open", ground: "absence", evidence: "Bỏ sinh hoạt ba tháng" };
  const id = caseIn(await open(secretary, "removal", member!, opening));
  const on = lastMonth();
  await take(secretary, id, "review", { reviewedOn: on, review: "Đã nhận khuyết điểm" });
  const number = { meetingOn: on, resolutionNumber: "3-NQ/CB" };
  await take(secretary, id, "vote", { ...number, ...vote(await voters()) });
  expect((await take(officer, id, "submit")).status, "the committee between votes first").toBe(409);
  const grassroots = { grassrootsOn: on, grassrootsNumber: "5-NQ/ĐU", ...vote(9, 5) };
  expect((await take(committee, id, "grassrootsVote", grassroots)).status).toBe(302);
  expect((await caseRow(id)).state, "the full result goes up").toBe("grassrootsFailed");
  expect((await take(officer, id, "submit")).status).toBe(302);
  const decision = { decisionNumber: "7-QĐ/ĐU", decisionOn: on, ...vote(11, 8) };
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X3", exit_date: on });

  const inTime = new Date();
  const later = new Date(Date.now() + 60 * 86_400_000);
  const run = (now: Date) => withSystemScope("test: daily", (db) => takeDueSteps(db, now));
  await run(inTime);
  expect((await caseRow(id)).state, "the time for an appeal is not over").toBe("decided");
  await run(later);
  expect((await caseRow(id)).state).toBe("closed");
});

test("an appeal that is granted brings the member back into the cell, with the stay that ended kept", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const on = lastMonth();
  const all = vote(await voters());
  const opening = { step: "open", ground: "card", evidence: "Tự ý trả thẻ" };
  const id = caseIn(await open(secretary, "removal", member!, opening));
  await take(secretary, id, "review", { reviewedOn: on, review: "Không nhận" });
  await take(secretary, id, "vote", { meetingOn: on, resolutionNumber: "4-NQ/CB", ...all });
  await take(committee, id, "grassrootsVote", {
    grassrootsOn: on,
    grassrootsNumber: "6-NQ/ĐU",
    ...vote(9),
  });
  await take(officer, id, "submit");
  await take(leader, id, "decide", { decisionNumber: "8-QĐ/ĐU", decisionOn: on, ...vote(11) });
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X3", is_live: false });
  await take(officer, id, "recordAppeal", { appealOn: on, appeal: "Đề nghị xem lại" });
  const answered = addDays(on, 10);
  const answer = { answerNumber: "2-QĐ/ĐU", answerOn: answered };
  const restored = await take(leader, id, "restore", answer);
  expect([restored.status, restored.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "M2", exit_date: null });
  const stays = await database.admin`
    select in_reason, out_reason, to_date::text from org_memberships
    where member_id = ${member!} and kind = 'home' order by from_date, to_date nulls last`;
  expect(
    stays.map(({ in_reason, out_reason, to_date }) => [in_reason, out_reason, to_date]),
  ).toEqual([
    [expect.any(String), "R3", on],
    ["I5", null, null],
  ]);
});

test("an admission that broke the rules is annulled by the commune: found out, verified, decided", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const on = lastMonth();
  const found = { step: "findOut", irregularity: "Khai man trình độ học vấn khi vào Đảng" };
  const id = caseIn(await open(officer, "annulment", member!, found));
  expect((await take(officer, id, "verify", { conclusion: "Đúng là khai man" })).status).toBe(302);
  const decision = { decisionNumber: "14-QĐ/ĐU", decisionOn: on };
  expect((await take(officer, id, "decide", { ...decision, ...vote(11) })).status).toBe(422);
  expect((await take(leader, id, "decide", { ...decision, ...vote(11, 8) })).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X3", is_live: false });
  const [stay] = await database.admin`
    select to_date::text, out_reason from org_memberships where member_id = ${member!} and kind = 'home'`;
  expect(stay).toEqual({ to_date: on, out_reason: "R8" });
});

test("after all this the roll equation holds for every unit and period", async () => {
  const now = today(new Date());
  const everything = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };
  const faults = await withSystemScope("test: the roll", (db) =>
    checkRoll(db, everything, recentPeriods(["month", "year"], now), now),
  );
  expect(faults).toEqual([]);
});

test("who asks to leave is let go by the decision, and the way back to the cell stays open until then", async () => {
  const [member] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const leader = await visitor("lanhdao.xa");
  const on = lastMonth();
  const request = { step: "request", requestedOn: on, explanation: "Chuyển đi xa" };
  const id = caseIn(await open(secretary, "leaving", member!, request));
  const opinion = { meetingOn: on, opinion: "Đã vận động, đồng chí vẫn xin ra" };
  await take(secretary, id, "consider", opinion);
  expect((await take(officer, id, "return", { note: "Chưa ghi rõ ý kiến" })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("requested");
  await take(secretary, id, "consider", opinion);
  await take(officer, id, "verify");
  const decision = { decisionNumber: "12-QĐ/ĐU", decisionOn: on };
  expect((await take(officer, id, "decide", decision)).status, "the office decides nothing").toBe(
    422,
  );
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({
    membership_status: "X4",
    exit_date: on,
    is_live: false,
  });
});

test("a case keeps the figures known when it was opened, whatever is set later for that day", async () => {
  const [, member] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const opening = { step: "open", ground: "absence", evidence: "Bỏ sinh hoạt" };
  const id = caseIn(await open(secretary, "removal", member!, opening));
  const [row] =
    await database.admin`select opened_on::text, opened_at, org_id from cases where id = ${id}`;
  const {
    opened_on: day,
    opened_at: at,
    org_id: orgId,
  } = row as Record<string, string> & {
    opened_at: Date;
  };
  const key = "removal.appeal_working_days";
  const read = () =>
    withSystemScope("test: figures", async (db) => ({
      kept: (await readRuleSetOf(db, day!, at, orgId!)).number(key),
      today: (await readRuleSet(db, day!)).number(key),
    }));
  const before = await read();
  await database.admin`
    insert into parameter_overrides (key, value, valid_from, source, set_at)
    values (${key}, ${String(before.kept + 5)}, ${day!}, 'test', now() + interval '1 second')`;
  expect(await read()).toEqual({ kept: before.kept, today: before.kept + 5 });
});
