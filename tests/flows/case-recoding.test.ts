import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { recodable } from "#app/features/procedures/recoding/rules.ts";
import * as recoding from "#app/routes/cases/recoding.tsx";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { caseIn, look, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => closeWithRoll(database));

const FIELD = "general_education";
const because = { explanation: "Bảng mã cũ ghi nhầm hệ mười năm" };

const propose = (who: Visitor, form: FormFields) =>
  who.post(recoding, paths.caseRecoding({ field: FIELD }), { field: FIELD, ...because, ...form });

/** Ids of the records of a commune that hold a code. */
const holders = async (code: string, commune = "PT-TB"): Promise<string[]> =>
  (
    await database.admin`
      select m.id from members m join member_records r on r.member_id = m.id
      join organizations o on o.id = m.org_id
      where o.commune_id = ${await unitOf(database.admin, commune)} and r.general_education = ${code}
        and m.hidden_at is null order by m.id`
  ).map(({ id }) => id as string);

/** The two codes that most records of the commune hold. */
async function twoCodes(officer: Visitor): Promise<[string, string]> {
  const page = await officer.get(recoding, paths.caseRecoding({ field: FIELD }));
  const held = page.data.held.map(({ value }: { value: string }) => value);
  return [held.at(-1), held[0]];
}

test("an officer proposes, the leader verifies, the province approves: every record of the commune and no other changes at once", async () => {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const province = await visitor("canbo.tinh");
  const [before, value] = await twoCodes(officer);
  expect((await propose(await visitor("bithu"), { before, value })).status).toBe(404);
  const same = await propose(officer, { before, value: before });
  expect([same.status, same.data.errors[0].name, same.data.typed.explanation]).toEqual([
    422,
    "value",
    because.explanation,
  ]);
  const [own, there] = [await holders(before), await holders(before, "PT-XH")];
  expect(own.length).toBeGreaterThan(0);
  const id = caseIn(await propose(officer, { before, value }));
  const seen = await look(officer, id);
  expect(seen.data.recoding).toMatchObject({ count: own.length, isWritten: false });
  expect((await take(officer, id, "verify")).status, "not by the one who proposes").toBe(422);
  expect((await take(province, id, "approve")).status, "not before it is verified").toBe(409);
  expect((await take(leader, id, "verify")).status).toBe(302);
  expect(await holders(before), "nothing is written yet").toEqual(own);

  // Two at the same moment (fault 134): it is written once.
  const both = await Promise.all([
    take(province, id, "approve"),
    take(await visitor("canbo.tinh"), id, "approve"),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 409]);
  const left = await holders(before);
  const after = (await look(province, id)).data.recoding;
  expect(after).toMatchObject({ isWritten: true, count: own.length - left.length });
  expect(await holders(before, "PT-XH"), "the neighbor keeps its own").toEqual(there);
  const facts = await database.admin`
    select distinct member_id from history where act = 'case.applied' and changes::text like ${`%${FIELD}%`}`;
  expect(facts).toHaveLength(after.count);

  // Somebody's record is changed by hand meanwhile: the way back leaves it alone.
  const [touched] = own.filter((one) => !left.includes(one));
  const third = recodable.length > 0 ? "1" : "";
  await database.admin`update member_records set general_education = ${third} where member_id = ${touched!}`;
  const back = await take(province, id, "takeBack", { note: "Bảng mã cũ vẫn đúng" });
  expect(back.status).toBe(302);
  const restored = await holders(before);
  expect(restored.toSorted()).toEqual(
    own.filter((one) => one !== touched || third === before).toSorted(),
  );
  expect((await look(officer, id)).data.recoding.left).toBe(third === before ? 0 : 1);
});

test("what nobody takes back is closed by the program after its time; a neighbor never sees it", async () => {
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [before, value] = await twoCodes(officer);
  const id = caseIn(await propose(officer, { before, value }));
  expect((await look(await visitor("canbo.xa.khac"), id)).status).toBe(404);
  await take(leader, id, "return", { note: "Ghi rõ văn bản" });
  expect((await take(officer, id, "proposeAgain", because)).status).toBe(302);
  await take(leader, id, "verify");
  await take(await visitor("canbo.tinh"), id, "approve");
  const later = new Date(Date.now() + 40 * 86_400_000);
  await withSystemScope("test: daily", (db) => takeDueSteps(db, later));
  const [row] = await database.admin`select state from cases where id = ${id}`;
  expect(row!.state).toBe("closed");
});

test("the import operator proposes for a commune of the province, also codes of rows: these rows change, and these alone change back", async () => {
  const [operator, leader] = [await visitor("nhaplieu.tinh"), await visitor("lanhdao.xa")];
  const province = await visitor("canbo.tinh");
  const unit = await unitOf(database.admin, "PT-TB");
  const field = "trainings.mode";
  // Four people with one training each, of two kinds, and one who has both.
  await database.admin`
    insert into trainings (id, member_id, org_pos, ordinal, school, mode)
    select gen_random_uuid(), one.id, one.org_pos, kind, 'Trường Chính trị', case kind when 1 then 'full_time' else 'distance' end
    from (
      select m.id, m.org_pos, row_number() over (order by m.id) as place from members m
      join organizations o on o.id = m.org_id
      where o.commune_id = ${unit} and m.is_live and m.membership_status = 'M2' order by m.id limit 4
    ) one, generate_series(1, 2) kind where place % 2 = kind % 2 or place = 4`;
  const page = await operator.get(recoding, paths.caseRecoding({ field, unit }));
  const offered = page.data.fields.map(({ value }: { value: string }) => value);
  expect(offered).toEqual(expect.arrayContaining([field, "policy_categories", FIELD]));
  expect(offered, "a sensitive field is not shown to it").not.toContain("religion");
  expect(page.data.units.length).toBeGreaterThan(1);
  const modes = await database.admin`
    select t.mode as code, count(distinct t.member_id)::int as number from trainings t
    join members m on m.id = t.member_id join organizations o on o.id = m.org_id
    where o.commune_id = ${unit} and t.mode is not null and m.hidden_at is null group by 1 order by 2, 1`;
  const [before, value] = [String(modes[0]!.code), String(modes.at(-1)!.code)];
  expect(page.data.held.map((one: { value: string }) => one.value).toSorted()).toEqual(
    modes.map(({ code }) => code).toSorted(),
  );
  const rowsWith = async (code: string): Promise<string[]> =>
    (
      await database.admin`
        select t.id from trainings t join members m on m.id = t.member_id
        join organizations o on o.id = m.org_id
        where o.commune_id = ${unit} and t.mode = ${code} and m.hidden_at is null order by t.id`
    ).map(({ id }) => id as string);
  const [own, there] = [await rowsWith(before), await rowsWith(value)];
  const send = (form: FormFields, at: string | undefined = unit) =>
    operator.post(recoding, paths.caseRecoding({ field, ...(at && { unit: at }) }), {
      field,
      before,
      value,
      ...because,
      ...form,
    });
  const elsewhere = await unitOf(database.admin, "PT");
  expect((await send({}, elsewhere)).status, "no commune").toBe(404);
  expect((await send({ field: "religion" })).status, "not its to see").toBe(422);
  const id = caseIn(await send({}));
  expect((await take(operator, id, "verify")).status, "not by the one who proposes").toBe(422);
  expect((await look(await visitor("canbo.xa.khac"), id)).status, "a neighbor").toBe(404);
  await take(leader, id, "verify");
  expect((await take(operator, id, "approve")).status).toBe(422);
  expect((await take(province, id, "approve")).status).toBe(302);
  const left = await rowsWith(before);
  const written = own.filter((one) => !left.includes(one));
  expect(written.length).toBeGreaterThan(0);
  expect(await rowsWith(value)).toEqual([...there, ...written].toSorted());
  expect((await take(province, id, "takeBack", { note: "Nhầm danh mục" })).status).toBe(302);
  expect(await rowsWith(before)).toEqual(own);
  expect(await rowsWith(value), "rows that had it before keep it").toEqual(there);
});
