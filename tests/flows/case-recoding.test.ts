import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { recodable } from "#app/features/procedures/recoding/rules.ts";
import * as recoding from "#app/routes/cases/recoding.tsx";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { caseIn, look, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

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
