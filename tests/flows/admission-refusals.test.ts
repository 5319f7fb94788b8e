import { afterAll, beforeAll, expect, test } from "vitest";
import * as candidatePage from "#app/routes/cases/candidate.tsx";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { paths } from "#app/paths.ts";
import { addMonths } from "#app/lib/dates.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { admissionStage, ago, decision, meeting, person, today } from "#tests/setup/admissions.ts";
import { CELL, caseIn, look, membersOf, open, rowsOf, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof admissionStage>>;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  stage = await admissionStage(database);
});
afterAll(() => closeWithRoll(database));

const { caseRow, voters } = rowsOf(() => database, CELL);

test("who is too young on the day of the vote is not voted on; who is over 60 needs the province", async () => {
  const { secretary, officer, leader } = stage;
  const young = await stage.candidate({ birth_date: vietnamese(addMonths(ago(19), -18 * 12)) });
  const early = await stage.verified(young);
  await take(secretary, early, "opinions", await stage.opinions());
  const full = vote(await voters());
  const refused = await take(secretary, early, "vote", { ...meeting, ...full });
  expect(refused.data.refused[0], "one day short of 18").toContain("đủ 18 tuổi");
  const later = { ...meeting, meetingOn: ago(19) };
  expect((await take(secretary, early, "vote", { ...later, ...full })).status).toBe(302);

  const old = await stage.candidate({ birth_date: vietnamese(addMonths(today, -64 * 12)) });
  const id = await stage.verified(old);
  await stage.upToDecision(id);
  expect((await take(leader, id, "decide", decision("260102PT"))).status, "not yet").toBe(409);
  expect((await take(officer, id, "askConsent", { consentAskedOn: ago(7) })).status).toBe(302);
  const consent = { consentNumber: "15-CV/TU", consentOn: ago(5) };
  expect(
    (await take(stage.provinceLeader, id, "consent", consent)).status,
    "its office first",
  ).toBe(409);
  expect((await take(stage.provinceOfficer, id, "appraiseConsent")).status).toBe(302);
  expect((await take(stage.provinceLeader, id, "consent", consent)).status).toBe(302);
  expect((await take(leader, id, "decide", decision("260102PT"))).status).toBe(302);
});

test("missing replies, an introducer of yesterday, a stranger as introducer and a wrong number are refused", async () => {
  const { secretary, officer, leader } = stage;
  const member = await stage.candidate();
  const id = caseIn(await open(secretary, "admission", member, await stage.recommended()));
  await take(officer, id, "course", { courseOn: addMonths(today, -61), courseNumber: "7/GCN" });
  const file = { applicationOn: ago(90), biographyOn: ago(89) };
  const expired = await take(secretary, id, "openFile", file);
  expect(expired.data.refused[0]).toContain("hết hạn");
  await database.admin`
    update cases set data = data || ${database.admin.json({ courseOn: ago(100) })} where id = ${id}`;
  expect((await take(secretary, id, "openFile", file)).status).toBe(302);
  const asked = (about: string, place: string, requestedOn: string) => {
    const where = `${place}, tỉnh Phú Thọ`;
    return { about, place: where, requestedOn };
  };
  await take(officer, id, "request", asked("father", "Đảng uỷ xã Đan Thượng", ago(80)));
  const later = asked("spouse", "Đảng uỷ xã Yên Kỳ", ago(20));
  expect((await take(officer, id, "askPlace", later)).status).toBe(302);
  const places = async () => (await look(officer, id)).data.places;
  expect(await places()).toMatchObject([
    { about: "Cha", state: { kind: "error" } },
    { about: "Vợ hoặc chồng", state: { kind: "wait" } },
  ]);
  const due = async () => (await caseRow(id)).due_on as Date;
  const late = await due();
  const replies = { isFamilyVerified: "1", verification: "Rõ ràng" };
  const reply = {
    answeredPlace: "0",
    answeredOn: ago(90),
    answer: "unclear",
    answerNote: "Hỏi lại",
  };
  expect((await take(officer, id, "recordReply", reply)).data.refused[0]).toContain("từ ngày gửi");
  expect((await take(officer, id, "recordReply", { ...reply, answeredOn: ago(30) })).status).toBe(
    302,
  );
  expect(await places()).toMatchObject([{ note: "Hỏi lại", state: { kind: "warn" } }, {}]);
  expect((await due()) > late, "the deadline is that of who is waited for").toBe(true);
  expect((await take(officer, id, "verify", replies)).data.refused[0]).toContain("thẩm tra");
  const second = { answeredPlace: "1", answeredOn: ago(5), answer: "clear" };
  expect((await take(officer, id, "recordReply", second)).status).toBe(302);
  expect((await take(officer, id, "recordReply", second)).status, "nobody is waited for").toBe(409);
  const noFamily = { ...replies, isFamilyVerified: "" };
  expect((await take(officer, id, "verify", noFamily)).data.refused[0]).toContain("cha, mẹ");
  await take(officer, id, "verify", replies);
  const good = await stage.opinions();
  const fresh = { ...good, introducerSince: addMonths(today, -11).slice(0, 7) };
  expect((await take(secretary, id, "opinions", fresh)).data.refused[0]).toContain("12 tháng");
  const [stranger] = await membersOf(database.admin, "PT-XH-01");
  const foreign = { ...good, introducer: stranger! };
  expect((await take(secretary, id, "opinions", foreign)).data.refused[0]).toContain(
    "đảng viên chính thức của chi bộ này",
  );
  const alone = { ...good, backing: "secondMember" };
  expect((await take(secretary, id, "opinions", alone)).data.refused[0]).toContain("hai đảng viên");
  await stage.upToDecision(id);
  const wrong = await take(leader, id, "decide", decision("12PT"));
  expect(wrong.data.refused[0]).toContain("Số lý lịch");
  const [held] = await database.admin`
    select biography_number from members where is_live and biography_number is not null limit 1`;
  const twice = await take(leader, id, "decide", decision(held!.biography_number as string));
  expect(twice.status, "a number belongs to one person").toBe(422);
  expect((await caseRow(id)).state).toBe("submitted");
});

test("short of two thirds the cell may vote again; a year later opinions and vote are due anew", async () => {
  const { secretary } = stage;
  const id = await stage.verified(await stage.candidate());
  await take(secretary, id, "opinions", await stage.opinions());
  const base = await voters();
  const short = Math.ceil((base * 2) / 3) - 1;
  await take(secretary, id, "vote", { ...meeting, ...vote(base, short) });
  expect((await caseRow(id)).state).toBe("cellFailed");
  expect((await take(secretary, id, "again")).status).toBe(302);
  await take(secretary, id, "vote", { ...meeting, ...vote(base, short + 1) });
  expect((await caseRow(id)).state).toBe("cellPassed");
  const night = (now: Date) => withSystemScope("test: daily", (db) => takeDueSteps(db, now));
  await night(new Date(`${addMonths(today, 11)}T00:00:00Z`));
  expect((await caseRow(id)).state).toBe("cellPassed");
  await night(new Date(`${addMonths(today, 12)}T00:00:00Z`));
  expect((await caseRow(id)).state).toBe("mustRevote");
});

test("a namesake is asked about first, and a citizen number belongs to one person", async () => {
  const { secretary } = stage;
  const form = { cell: stage.cellId, ...person() };
  await secretary.post(candidatePage, paths.candidateNew(), form);
  const again = await secretary.post(candidatePage, paths.candidateNew(), form);
  expect(again.status).toBe(422);
  expect(again.data.namesakes).toHaveLength(1);
  expect(again.data.texts.full_name).toBe(form.full_name);
  const other = await secretary.post(candidatePage, paths.candidateNew(), {
    ...form,
    isOther: "1",
  });
  expect(other.status).toBe(302);
  const [held] = await database.admin`
    select r.citizen_id from member_records r join members m on m.id = r.member_id
      join organizations o on o.id = m.org_id
    where r.citizen_id ~ '^[0-9]{3}1' and m.gender = 'F' and m.is_live and o.code like 'PT-XH%' order by m.id limit 1`;
  const taken = { ...form, ...person(), citizen_id: held!.citizen_id as string };
  const elsewhere = await secretary.post(candidatePage, paths.candidateNew(), taken);
  expect(elsewhere.status).toBe(422);
  expect(elsewhere.data.refused).toContain("nơi khác");
  const empty = await secretary.post(candidatePage, paths.candidateNew(), { cell: form.cell });
  expect(Object.keys(empty.data.faults)).toEqual(["full_name", "gender", "birth_date"]);
});

const vietnamese = (date: string) => date.split("-").reverse().join("/");
