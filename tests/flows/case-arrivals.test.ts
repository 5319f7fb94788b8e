import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRoll } from "#app/features/reports/equation/queries.server.ts";
import { recentPeriods } from "#app/features/reports/periods/rules.ts";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as casePaper from "#app/routes/cases/paper.tsx";
import * as newCase from "#app/routes/cases/new.tsx";
import * as record from "#app/routes/members/record.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, lastMonth, look, rowsOf, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => database.close());

const { memberRow, caseRow } = rowsOf(() => database, CELL);
const on = lastMonth();

/** What a letter from another province says. */
const letter: FormFields = {
  step: "receive",
  full_name: "Thào Seo Phừ",
  gender: "M",
  birth_date: "14/02/1971",
  standing: "official",
  admission_ceremony_date: "19/05/1995",
  official_date: "19/05/1996",
  party_card_number: "019971002233",
  origin: "otherProvince",
  fromUnit: "Chi bộ Nậm Chày, Đảng bộ xã Nậm Chày, tỉnh Lào Cai",
  letterNumber: "7-GGT/ĐU",
  letterOn: on,
  presentedOn: on,
  channel: "direct",
};

/** Somebody hands in the letter. */
const handIn = (id: string) => database.admin`
    insert into document_files (org_pos, case_id, type, component, name, size, mime, sha256, uploaded_by, uploader_name, uploaded_at)
    select org_pos, id, 'HS16', 'introductionLetter', 'thu.pdf', 1, 'application/pdf', '', id, 'test', now()
    from cases where id = ${id}`;

/** The words of a paper of the case, which its page offers. */
async function paperOf(who: Visitor, id: string, form: string): Promise<string> {
  const offered = (await look(who, id)).data.papers.map((one: { form: string }) => one.form);
  expect(offered).toContain(form);
  const page = await who.get(casePaper, paths.casePaper(id, { form }), { id });
  expect(page.status).toBe(200);
  return JSON.stringify(page.data.paper);
}

const receive = (who: Visitor, form: FormFields = {}) =>
  who.post(newCase, paths.caseNew({ procedure: "arrival" }), { ...letter, ...form });

test("somebody from another province comes with a letter: the commune accepts, the cell lists, and the record is made as an increase of the cell", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const cell = await unitOf(database.admin, CELL);
  const offered = await officer.get(newCase, paths.caseNew());
  expect(offered.data.procedures.map(({ key }: { key: string }) => key)).toContain("arrival");
  const form = await officer.get(newCase, paths.caseNew({ procedure: "arrival" }));
  expect(form.data.opening.steps).toMatchObject([{ key: "receive", refusals: [] }]);
  expect((await receive(officer, { birth_date: "31/02/1971" })).status).toBe(422);
  const mixed = await receive(officer, { standing: "probationary" });
  expect([mixed.status, mixed.data.refused[0]]).toEqual([422, expect.stringContaining("dự bị")]);
  const wrong = await receive(officer, { official_date: "19/05/1990" });
  expect([wrong.status, wrong.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("không khớp"),
  ]);
  const id = caseIn(await receive(officer));
  expect(await caseRow(id)).toMatchObject({ subject_name: "Thào Seo Phừ", member_id: null });
  const twice = await receive(officer);
  expect([twice.status, twice.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("chưa xong"),
  ]);
  const bare = await take(officer, id, "accept", { cell });
  expect([bare.status, bare.data.refused[0]], "the letter itself is asked for").toEqual([
    422,
    expect.stringContaining("iấy giới thiệu"),
  ]);
  await handIn(id);
  expect((await look(secretary, id)).status, "the cell is not chosen yet").toBe(404);
  expect((await take(officer, id, "accept", { cell })).status).toBe(302);
  expect((await take(officer, id, "list", { listedOn: on })).status).toBe(422);
  const listed = await take(secretary, id, "list", { listedOn: on });
  expect([listed.status, listed.data?.refused]).toEqual([302, undefined]);

  const { member_id: member, state } = await caseRow(id);
  expect(state).toBe("completed");
  expect(await memberRow(String(member))).toMatchObject({
    full_name: "Thào Seo Phừ",
    org_id: cell,
    membership_status: "M2",
    activity_status: "A1",
    official_date: "1996-05-19",
    party_card_number: "019971002233",
  });
  const stays = await database.admin`
    select org_id, from_date::text, in_reason, transfer_case, gap_days from org_memberships
    where member_id = ${String(member)}`;
  expect(stays).toMatchObject([
    { org_id: cell, from_date: on, in_reason: "I3", transfer_case: id, gap_days: 0 },
  ]);
  const facts = await database.admin`
    select act from history where member_id = ${String(member)} order by id`;
  expect(facts.map(({ act }) => act)).toContain("case.applied");
  expect(await paperOf(officer, id, "transfer-slip")).toContain("Thào Seo Phừ");
  const page = (who: Visitor) =>
    who.get(record, paths.member(String(member)), { id: String(member) });
  expect((await page(secretary)).status).toBe(200);
  expect((await page(await visitor("bithu.khac"))).status, "a neighbor").toBe(404);
});

test("whoever is on record in another commune gets no second record, and nobody is told where; the letter goes back", async () => {
  const officer = await visitor("canbo.xa");
  const [held] = await database.admin`
    select r.citizen_id, m.gender, m.birth_date, m.full_name from member_records r
    join members m on m.id = r.member_id join organizations o on o.id = m.org_id
    where m.is_live and r.citizen_id ~ '^[0-9]{12}$' and o.code like 'PT-XH%'
      and m.membership_status = 'M2' and length(m.birth_date) = 10
      and r.citizen_id like case m.gender when 'M' then '___0%' else '___1%' end
      and substr(r.citizen_id, 5, 2) = substr(m.birth_date, 3, 2) limit 1`;
  const form = {
    full_name: "Sùng A Chớ",
    gender: String(held!.gender),
    birth_date: String(held!.birth_date),
    citizen_id: String(held!.citizen_id),
    party_card_number: "",
  };
  const id = caseIn(await receive(officer, form));
  await handIn(id);
  const shown = JSON.stringify((await look(officer, id)).data);
  expect(shown, "only its ends are shown").not.toContain(form.citizen_id);
  const cell = await unitOf(database.admin, CELL);
  const refused = await take(officer, id, "accept", { cell });
  expect(refused.status).toBe(422);
  expect(refused.data.refused).toEqual([
    expect.stringContaining("đang được quản lý trong hệ thống"),
  ]);
  expect(JSON.stringify(refused.data)).not.toContain(String(held!.full_name));
  const [asked] = await database.admin`
    select lookups from elsewhere_lookups where account_id = ${officer.accountId!}`;
  expect(asked!.lookups, "a question of the day").toBeGreaterThan(0);
  const back = { refusalGround: "known", note: "Số căn cước đã có hồ sơ ở nơi khác" };
  expect((await take(officer, id, "refuse", back)).status).toBe(302);
  expect(await caseRow(id)).toMatchObject({ state: "sentBack", member_id: null });
  const words = await paperOf(officer, id, "transfer-refusal");
  expect(words).toContain("Số căn cước đã có hồ sơ ở nơi khác");
  expect(words).toContain("Chi bộ Nậm Chày, Đảng bộ xã Nậm Chày, tỉnh Lào Cai");
});

test("who was transferred out of this database and comes back goes on with the old record, wherever it lies", async () => {
  const [officer, secretary] = [await visitor("canbo.xa"), await visitor("bithu")];
  const [gone] = await database.admin`
    select m.id, m.full_name, m.gender, m.birth_date, r.citizen_id from members m
    join member_records r on r.member_id = m.id join organizations o on o.id = m.org_id
    where m.is_live and o.code like 'PT-XH%' and m.membership_status = 'M2'
      and r.citizen_id ~ '^[0-9]{12}$' and m.current_party_position is null
      and length(m.birth_date) = 10
      and r.citizen_id like case m.gender when 'M' then '___0%' else '___1%' end
      and substr(r.citizen_id, 5, 2) = substr(m.birth_date, 3, 2)
      and not exists (select 1 from accounts a where a.member_id = m.id)
      and not exists (select 1 from cases c where c.member_id = m.id) order by m.id limit 1`;
  const member = String(gone!.id);
  await database.admin`
    update org_memberships set to_date = '2025-03-01', out_reason = 'R6'
    where member_id = ${member} and kind = 'home' and to_date is null`;
  await database.admin`
    update members set membership_status = 'X5', is_live = false, exit_date = '2025-03-01'
    where id = ${member}`;
  await database.admin`update member_records set exit_reason = 'R6' where member_id = ${member}`;
  const form = {
    full_name: String(gone!.full_name),
    gender: String(gone!.gender),
    birth_date: String(gone!.birth_date),
    citizen_id: String(gone!.citizen_id),
    party_card_number: "",
    origin: "abroad",
  };
  const id = caseIn(await receive(officer, form));
  await handIn(id);
  const cell = await unitOf(database.admin, CELL);
  expect((await take(officer, id, "accept", { cell, isOther: "1" })).status).toBe(302);
  const listed = await take(secretary, id, "list", { listedOn: on });
  expect([listed.status, listed.data?.refused]).toEqual([302, undefined]);
  expect((await caseRow(id)).member_id).toBe(member);
  expect(await memberRow(member)).toMatchObject({
    org_id: cell,
    membership_status: "M2",
    exit_date: null,
  });
  const [stay] = await database.admin`
    select in_reason from org_memberships where member_id = ${member} and to_date is null`;
  expect(stay!.in_reason).toBe("I3");
});

test("after all this the roll equation holds for every unit and period", async () => {
  const now = today(new Date());
  const everything = { posFrom: 0n, posTo: 9_223_372_036_854_775_807n };
  const faults = await withSystemScope("test: the roll", (db) =>
    checkRoll(db, everything, recentPeriods(["month", "year"], now), now),
  );
  expect(faults).toEqual([]);
});

test("somebody of the same name and year within reach is looked at first", async () => {
  const officer = await visitor("canbo.xa");
  const [same] = await database.admin`
    select m.id, m.full_name, m.birth_year from members m join organizations o on o.id = m.org_id
    where o.code = ${CELL} and m.membership_status = 'M2' order by m.id limit 1`;
  const form = {
    full_name: String(same!.full_name),
    birth_date: String(same!.birth_year),
    party_card_number: "",
    admission_ceremony_date: "19/05/2020",
    official_date: "19/05/2021",
  };
  const id = caseIn(await receive(officer, form));
  await handIn(id);
  const page = await look(officer, id);
  expect(page.data.namesakes.map((one: { id: string }) => one.id)).toContain(same!.id);
  const cell = await unitOf(database.admin, CELL);
  expect((await take(officer, id, "accept", { cell })).data.refused[0]).toContain("cùng họ tên");
  expect((await take(officer, id, "accept", { cell, isOther: "1" })).status).toBe(302);
  const other = await unitOf(database.admin, "PT-TB-05");
  expect((await take(officer, id, "chooseCell", { cell: other })).status).toBe(302);
  expect((await look(await visitor("bithu"), id)).status, "no longer this cell's").toBe(404);
  expect((await take(officer, id, "cancel", { note: "Người đến rút hồ sơ" })).status).toBe(302);
});
