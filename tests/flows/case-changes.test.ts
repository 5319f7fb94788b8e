import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import * as change from "#app/routes/members/record-change.tsx";
import * as record from "#app/routes/members/record.tsx";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, look, membersOf, rowsOf, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow } = rowsOf(() => database, CELL);

/** Everything that stands in the two tables of a person. */
const recordRow = async (id: string): Promise<Record<string, unknown>> => {
  const [rest] = await database.admin`select * from member_records where member_id = ${id}`;
  return { ...rest, ...(await memberRow(id)) };
};

const because = { explanation: "Trước đây ghi nhầm khi nhập" };
const paper = { paper: "other", evidence: "Số 45, ngày 02/03/2020, xã cấp" };

function ask(who: Visitor, id: string, field: string, form: FormFields, more = {}) {
  const url = paths.memberChange(id, { field, ...more });
  return who.post(change, url, { intent: "save", ...because, ...form }, { id });
}

const ownId = async () =>
  (await database.admin`select member_id from accounts where username = 'dangvien'`)[0]!
    .member_id as string;

test("a member asks for another phone in three screens, the secretary approves, the record has it", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const id = await ownId();
  const page = await member.get(record, paths.member(id), { id });
  expect(page.data.mayAsk).toBe(true);
  const choice = await member.get(change, paths.memberChange(id, { section: "C_contact" }), { id });
  const lines = choice.data.choice.groups.flatMap((one: { lines: unknown[] }) => one.lines);
  expect(lines).toContainEqual(expect.objectContaining({ field: "phone", may: "yes" }));
  const form = await member.get(change, paths.memberChange(id, { field: "phone" }), { id });
  expect(form.data.form.may).toBe("yes");
  const empty = await ask(member, id, "phone", { phone: "0912000111", explanation: "" });
  expect(empty.status).toBe(422);
  expect(empty.data.typed.values.phone).toBe("0912000111");
  const kase = caseIn(await ask(member, id, "phone", { phone: "0912000111" }));
  expect((await memberRow(id)).phone, "nothing yet").not.toBe("0912000111");
  const seen = await look(secretary, kase);
  expect(seen.data.change.lines[0].values.asked).toBe("0912000111");
  expect((await take(member, kase, "approveSimple")).status, "not by the one who asks").toBe(422);
  expect((await take(secretary, kase, "approveSimple")).status).toBe(302);
  expect((await recordRow(id)).phone).toBe("0912000111");
  const facts = await database.admin`
    select act, changes from history where member_id = ${id} and act like 'case.%' order by id`;
  expect(facts.map(({ act }) => act)).toEqual(["case.opened", "case.advanced", "case.applied"]);
  expect(JSON.stringify(facts[2]!.changes)).toContain("phone");
});

test("a member who objects in time gets the old value back, by the leader", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const leader = await visitor("lanhdao.xa");
  const id = await ownId();
  const { job_title: before } = await recordRow(id);
  const kase = caseIn(await ask(member, id, "job_title", { job_title: "Tổ trưởng tổ sản xuất" }));
  await take(secretary, kase, "approveSimple");
  expect((await recordRow(id)).job_title).toBe("Tổ trưởng tổ sản xuất");
  const objection = { note: "Tôi ghi nhầm chức danh" };
  expect((await take(member, kase, "object", objection)).status).toBe(302);
  expect((await take(leader, kase, "takeBack", { note: "Đúng là nhầm" })).status).toBe(302);
  expect((await recordRow(id)).job_title).toBe(before);
  expect(await caseRow(kase)).toMatchObject({ state: "undone" });
});

test("what needs evidence goes by three people: the secretary asks, the committee verifies, the commune approves", async () => {
  const [id] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const committee = await visitor("canbo.coso");
  const bare = await ask(secretary, id!, "professional_major", { professional_major: "Luật" });
  expect(bare.status).toBe(422);
  const form = { professional_major: "Luật kinh tế", ...paper };
  const kase = caseIn(await ask(secretary, id!, "professional_major", form));
  const own = await take(secretary, kase, "verify");
  expect(own.status).toBe(422);
  expect(own.data.refused[0]).toContain("ba người khác nhau");
  expect((await take(committee, kase, "verify")).status).toBe(302);
  expect((await take(committee, kase, "approve")).status).toBe(422);
  expect((await take(officer, kase, "approve")).status).toBe(302);
  expect((await recordRow(id!)).professional_major).toBe("Luật kinh tế");
});

test("a name needs an extract, the originals, the leader and the signature of the province", async () => {
  const [id] = await membersOf(database.admin, CELL);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const [leader, province] = [await visitor("lanhdao.xa"), await visitor("canbo.tinh")];
  const wrong = await ask(secretary, id!, "full_name", { full_name: "Lê Thị Minh Hoà", ...paper });
  expect(wrong.status).toBe(422);
  expect(wrong.data.refused[0]).toContain("trích lục hộ tịch");
  const form = { full_name: "Lê Thị Minh Hoà", ...paper, paper: "civilExtract" };
  const kase = caseIn(await ask(secretary, id!, "full_name", form));
  await take(officer, kase, "verifyCore", { originals: "Trích lục khai sinh bản chính" });
  expect((await take(leader, kase, "approveCore")).status, "not without the province").toBe(409);
  expect((await take(leader, kase, "approveAndPass")).status).toBe(302);
  expect((await memberRow(id!)).full_name).not.toBe("Lê Thị Minh Hoà");
  expect((await take(province, kase, "countersign")).status).toBe(302);
  expect((await memberRow(id!)).full_name).toBe("Lê Thị Minh Hoà");
});

test("a birth date changes only back to the first biography; a member does not ask for the core of the record", async () => {
  const [id] = await membersOf(database.admin, CELL);
  const secretary = await visitor("bithu");
  const refused = await ask(secretary, id!, "birth_date", { birth_date: "01/02/1970", ...paper });
  expect(refused.status).toBe(422);
  expect(refused.data.refused.join(" ")).toContain("13-TB/TW");
  const member = await visitor("dangvien");
  const own = await ownId();
  const page = await member.get(change, paths.memberChange(own, { field: "birth_date" }), {
    id: own,
  });
  expect(page.data.form.may).toBe("others");
  const form = { birth_date: "01/02/1970", ...paper, paper: "biography" };
  expect((await ask(member, own, "birth_date", form)).status).toBe(422);
  expect(
    await database.admin`select 1 from cases where member_id = ${own} and data->>'field' = 'birth_date'`,
  ).toHaveLength(0);
});

test("what the rules of the record refuse is refused when it is asked, and nothing is written", async () => {
  const [id] = await membersOf(database.admin, CELL);
  const officer = await visitor("canbo.xa");
  const before = await recordRow(id!);
  const [other] = await database.admin`
    select citizen_id from member_records
    where member_id <> ${id!} and is_live and citizen_id ~ '^[0-9]{12}$'
      and org_pos = (select pos_from from organizations where code = ${CELL}) limit 1`;
  const form = { citizen_id: String(other!.citizen_id), ...paper, paper: "identityCard" };
  const answer = await ask(officer, id!, "citizen_id", form);
  expect(answer.status).toBe(422);
  expect(answer.data.refused[0]).toContain("sai quy tắc");
  expect(await recordRow(id!)).toEqual(before);
  expect(await database.admin`select 1 from cases where member_id = ${id!}`).toHaveLength(0);
});

test("a value that changed meanwhile is told: it is not approved, returned, and sent again from the new value", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const id = await ownId();
  const kase = caseIn(await ask(member, id, "employer", { employer: "Trường tiểu học Bình Lâm" }));
  await database.admin`update member_records set employer = 'Trạm y tế' where member_id = ${id}`;
  const page = await look(secretary, kase);
  expect(page.data.change.isDrifted).toBe(true);
  expect(page.data.change.lines[0].values.now).toBe("Trạm y tế");
  const refused = await take(secretary, kase, "approveSimple");
  expect(refused.status).toBe(422);
  expect((await recordRow(id)).employer).toBe("Trạm y tế");
  await take(secretary, kase, "returnSimple", { note: "Hồ sơ vừa đổi, đồng chí xem lại" });
  const again = await ask(
    member,
    id,
    "",
    { employer: "Trường tiểu học Bình Lâm 2" },
    { case: kase },
  );
  expect(caseIn(again)).toBe(kase);
  expect((await take(secretary, kase, "approveSimple")).status).toBe(302);
  expect((await recordRow(id)).employer).toBe("Trường tiểu học Bình Lâm 2");
});

test("without an objection the program closes the case when the days are over", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const id = await ownId();
  const kase = caseIn(await ask(member, id, "email", { email: "dang.vien@example.vn" }));
  await take(secretary, kase, "approveSimple");
  const run = (now: Date) => withSystemScope("test: daily", (db) => takeDueSteps(db, now));
  await run(new Date());
  expect((await caseRow(kase)).state).toBe("applied");
  await run(new Date(Date.now() + 17 * 86_400_000));
  expect((await caseRow(kase)).state).toBe("closed");
});

test("a neighbor neither asks for a change nor sees one; a number that is masked stays masked in a request", async () => {
  const [id] = await membersOf(database.admin, CELL);
  const officer = await visitor("canbo.xa");
  const form = { old_id_number: "131234567", ...paper, paper: "identityCard" };
  const kase = caseIn(await ask(officer, id!, "old_id_number", form));
  expect(JSON.stringify((await look(officer, kase)).data)).not.toContain("131234567");
  for (const name of ["bithu.khac2", "bithu.khac", "canbo.xa.khac"]) {
    const neighbor = await visitor(name);
    expect((await look(neighbor, kase)).status, name).toBe(404);
    const asked = await ask(neighbor, id!, "full_name", { full_name: "Ai Đó", ...paper });
    expect(asked.status, name).toBe(404);
  }
});

test("a member asks for a new row of the family: it is verified, approved, written whole, and can be taken back", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const id = await ownId();
  const family = () =>
    database.admin`select * from family_relations where member_id = ${id} order by full_name`;
  const before = await family();
  const choice = await member.get(change, paths.memberChange(id, { section: "N_family" }), { id });
  expect(choice.data.choice.groups).toContainEqual(
    expect.objectContaining({ rows: expect.objectContaining({ row: null }) }),
  );
  const at = { act: "add" };
  const empty = await ask(member, id, "family_relations", paper, at);
  expect(empty.status, "a row of nothing").toBe(422);
  const row = { relation: "CON", full_name: "Lê Hoài An", birth_year: "2019" };
  const bare = await ask(member, id, "family_relations", row, at);
  expect(bare.status, "no evidence").toBe(422);
  expect(bare.data.state.inputs.full_name).toBe("Lê Hoài An");
  const kase = caseIn(await ask(member, id, "family_relations", { ...row, ...paper }, at));
  const seen = await look(secretary, kase);
  expect(seen.data.change.rows.act).toBe("add");
  expect(JSON.stringify(seen.data.change.lines)).toContain("Lê Hoài An");
  expect((await take(secretary, kase, "verify")).status).toBe(302);
  expect(await family(), "nothing yet").toEqual(before);
  expect((await take(officer, kase, "approve")).status).toBe(302);
  expect((await family()).length).toBe(before.length + 1);
  expect((await take(member, kase, "object", { note: "Ghi nhầm" })).status).toBe(302);
  expect((await take(leader, kase, "takeBack", { note: "Đúng là nhầm" })).status).toBe(302);
  expect(await family()).toEqual(before);
});

test("a row is asked away with evidence; one that changed meanwhile is not removed", async () => {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const officer = await visitor("canbo.xa");
  const id = await ownId();
  const [row] = await database.admin`
    insert into family_relations (member_id, org_pos, ordinal, relation, full_name, birth_year)
    select id, org_pos, 9, 'VC', 'Trần Thị Mai', 1980 from members where id = ${id} returning id`;
  const at = { act: "remove", row: row!.id as string };
  const kase = caseIn(await ask(member, id, "family_relations", paper, at));
  expect((await look(secretary, kase)).data.change.rows.act).toBe("remove");
  await database.admin`update family_relations set occupation = 'Khác hẳn' where id = ${row!.id}`;
  expect((await take(secretary, kase, "verify")).status).toBe(422);
  await take(secretary, kase, "returnEvidenced", { note: "Dòng vừa đổi" });
  expect(caseIn(await ask(member, id, "", paper, { case: kase }))).toBe(kase);
  await take(secretary, kase, "verify");
  expect((await take(officer, kase, "approve")).status).toBe(302);
  const gone = await database.admin`select 1 from family_relations where id = ${row!.id}`;
  expect(gone).toHaveLength(0);
});
