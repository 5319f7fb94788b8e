import { afterAll, beforeAll, expect, test } from "vitest";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as newCase from "#app/routes/cases/new.tsx";
import * as caseList from "#app/routes/cases/list.tsx";
import * as casePaper from "#app/routes/cases/paper.tsx";
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
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
const now = new Date();
const on = lastMonth();

/** A grassroots organization directly under the province, with two cells. */
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
  const facts = {
    isAboveGrassroots: null,
    sector: null,
    communeCode: null,
    wageRegion: null,
    meetingDay: 5,
    foundedOn: "2025-07-01",
  };
  const unit = (
    code: string,
    name: string,
    orgType: "DBCS" | "CBTT" | "CBCS",
    parentCode: string,
  ) => Object.assign({ decisionNumber: null, facts }, { code, name, orgType, parentCode });
  const units = [
    unit("PT-TT", "Đảng bộ Trường Thử nghiệm", "DBCS", "PT"),
    unit("PT-TT-1", "Chi bộ Khoa Thử", "CBTT", "PT-TT"),
    unit("PT-TT-2", "Chi bộ Phòng Thử", "CBTT", "PT-TT"),
    unit("PT-TC", "Chi bộ Trung tâm Thử", "CBCS", "PT"),
  ];
  const context = { on: today(now), now, source: "form" } as const;
  await withSystemScope("test: units", (db) => createOrganizations(db, null, units, context));
  const post = (username: string, role: string, code: string) => database.admin`
    insert into posts (account_id, role, org_id, valid_from, basis)
    select a.id, ${role}, o.id, '2025-07-01', 'test' from accounts a, organizations o
    where a.username = ${username} and o.code = ${code}`;
  await database.admin`
    delete from posts where account_id in (
      select id from accounts where username in ('chiuy', 'vanphong.xa'))`;
  await post("chiuy", "R02", "PT-TT-1");
  await post("vanphong.xa", "R07", "PT-TT");
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow } = rowsOf(() => database, CELL);
const letter = { letterNumber: "12-GT/ĐU", letterOn: on };
const listed = async (who: Visitor) => {
  const { data } = await who.get(caseList, paths.cases());
  return data.rows.map(({ id }: { id: string }) => id);
};

test("into and out of a unit directly under the province its organization officer does what elsewhere the commune does", async () => {
  const [member] = await membersByDues(database.admin, CELL, false);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const [officer, province] = [await visitor("canbo.xa"), await visitor("canbo.tinh")];
  const [newSecretary, newCommittee] = [await visitor("chiuy"), await visitor("vanphong.xa")];
  const school = await unitOf(database.admin, "PT-TT");
  const request = { step: "request", ground: "job", destination: school };
  const id = caseIn(await open(secretary, "transfer", member!, request));
  await take(secretary, id, "review", { reviewedOn: on, remarks: "Đồng ý" });
  await take(committee, id, "check", { grassrootsRemarks: "Đồng ý" });
  expect((await take(province, id, "introduce", letter)).status, "the commune's to do").toBe(422);
  expect((await take(officer, id, "introduce", letter)).status).toBe(302);
  expect(await listed(province), "waits for the province").toContain(id);
  expect((await take(province, id, "present", { presentedOn: on })).status).toBe(302);
  const page = await look(province, id);
  const offered = page.data.acts.find((act: { key: string }) => act.key === "accept").fields[0];
  expect(offered.options.map((one: { label: string }) => one.label).toSorted()).toEqual([
    "Chi bộ Khoa Thử",
    "Chi bộ Phòng Thử",
  ]);
  const cell = await unitOf(database.admin, "PT-TT-1");
  expect((await take(province, id, "accept", { cell })).status).toBe(302);
  const entered = await take(newSecretary, id, "list", { listedOn: on });
  expect([entered.status, entered.data?.refused]).toEqual([302, undefined]);
  expect(await memberRow(member!)).toMatchObject({ org_id: cell, commune_id: null });

  const back = await unitOf(database.admin, "PT-XH");
  const again = { step: "request", ground: "job", destination: back };
  const out = caseIn(await open(newSecretary, "transfer", member!, again));
  await take(newSecretary, out, "review", { reviewedOn: on, remarks: "Đồng ý" });
  expect((await take(newCommittee, out, "check", { grassrootsRemarks: "Đồng ý" })).status).toBe(
    302,
  );
  expect(await listed(province)).toContain(out);
  expect((await look(officer, out)).status, "another commune's officer").toBe(404);
  expect((await take(province, out, "introduce", letter)).status).toBe(302);
  expect((await caseRow(out)).state).toBe("introduced");
  const form = { form: "letter-official" };
  const printed = await province.get(casePaper, paths.casePaper(out, form), { id: out });
  expect(JSON.stringify(printed.data.paper)).toContain("BAN TỔ CHỨC");
});

/** What a letter from another province says. */
const arriving = {
  step: "receive",
  full_name: "Chảo Láo Tả",
  gender: "M",
  birth_date: "14/02/1971",
  standing: "official",
  admission_ceremony_date: "19/05/1995",
  official_date: "19/05/1996",
  origin: "otherProvince",
  fromUnit: "Chi bộ Nậm Chày, Đảng bộ xã Nậm Chày, tỉnh Lào Cai",
  letterNumber: "7-GGT/ĐU",
  letterOn: on,
  presentedOn: on,
  channel: "direct",
};

test("somebody from outside arrives at a unit directly under the province: its organization officer receives, nobody else's", async () => {
  const [province, officer] = [await visitor("canbo.tinh"), await visitor("canbo.xa")];
  const [secretary, committee] = [await visitor("chiuy"), await visitor("vanphong.xa")];
  const school = await unitOf(database.admin, "PT-TT");
  const start = (unit?: string) => paths.caseNew({ procedure: "arrival", ...(unit && { unit }) });
  const page = await province.get(newCase, start());
  expect(page.data.units.map(({ name }: { name: string }) => name)).toEqual([
    "Đảng bộ Trường Thử nghiệm",
    "Chi bộ Trung tâm Thử",
  ]);
  const commune = await unitOf(database.admin, "PT-TB");
  const begin = (who: Visitor, unit: string) => who.post(newCase, start(unit), arriving);
  expect((await province.get(newCase, start(commune))).status, "the commune's to do").toBe(404);
  expect((await begin(province, commune)).status).toBe(404);
  expect((await begin(officer, school)).status, "not in the commune").toBe(404);
  expect((await begin(committee, school)).status, "the matrix lets it verify").not.toBe(302);
  const [none] = await database.admin`
    select count(*)::int as number from cases where subject_name = ${arriving.full_name}`;
  expect(none!.number).toBe(0);

  const id = caseIn(await begin(province, school));
  expect(await listed(province)).toContain(id);
  expect((await look(committee, id)).data.acts, "sees it and has no step").toEqual([]);
  for (const neighbor of ["canbo.xa", "canbo.xa.khac", "bithu", "chiuy"])
    expect((await look(await visitor(neighbor), id)).status, neighbor).toBe(404);
  const cell = await unitOf(database.admin, "PT-TT-1");
  expect((await take(officer, id, "accept", { cell })).status, "a neighbor's form").toBe(404);
  expect((await caseRow(id)).state).toBe("presented");
  const elsewhere = await take(province, id, "accept", {
    cell: await unitOf(database.admin, CELL),
  });
  expect(elsewhere.status, "a cell of another unit").toBe(422);
  expect((await take(province, id, "accept", { cell })).status).toBe(302);
  expect((await take(province, id, "list", { listedOn: on })).status, "the cell lists").toBe(422);
  const entered = await take(secretary, id, "list", { listedOn: on });
  expect([entered.status, entered.data?.refused]).toEqual([302, undefined]);
  const { member_id: member } = await caseRow(id);
  expect(await memberRow(String(member))).toMatchObject({ org_id: cell, membership_status: "M2" });
  const slip = paths.casePaper(id, { form: "transfer-slip" });
  const printed = JSON.stringify((await province.get(casePaper, slip, { id })).data.paper);
  expect(printed).toContain("TỈNH UỶ PHÚ THỌ");
  expect(printed).toContain("BAN TỔ CHỨC");
  expect((await officer.get(casePaper, slip, { id })).status).toBe(404);
});

test("a cell directly under the province is itself the cell that lists, and a letter can go back from there", async () => {
  const province = await visitor("canbo.tinh");
  const cell = await unitOf(database.admin, "PT-TC");
  const form = { ...arriving, full_name: "Lò Pá Chải" };
  const at = paths.caseNew({ procedure: "arrival", unit: cell });
  const id = caseIn(await province.post(newCase, at, form));
  const page = await look(province, id);
  const accept = page.data.acts.find((act: { key: string }) => act.key === "accept");
  const options = accept.fields.find((one: { key: string }) => one.key === "cell").options;
  expect(options.map(({ value }: { value: string }) => value)).toEqual([cell]);
  const back = { refusalGround: "seal", note: "Niêm phong bị rách" };
  expect((await take(province, id, "refuse", back)).status).toBe(302);
  const letter = paths.casePaper(id, { form: "transfer-refusal" });
  const printed = await province.get(casePaper, letter, { id });
  expect(JSON.stringify(printed.data.paper)).toContain("BAN TỔ CHỨC");
});

test("abroad for good the letter names the country, and the slip ends the stay as one to another province", async () => {
  const [, member] = await membersByDues(database.admin, CELL, false);
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const officer = await visitor("canbo.xa");
  const destination = await unitOf(database.admin, "PT-XH");
  const request = { step: "request", ground: "residence", country: "Lào" };
  const inside = await open(secretary, "transfer", member!, { ...request, destination });
  expect([inside.status, inside.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("nước ngoài"),
  ]);
  const outside = "Đảng uỷ tại Lào";
  const id = caseIn(await open(secretary, "transfer", member!, { ...request, outside }));
  await take(secretary, id, "review", { reviewedOn: on, remarks: "Đồng ý" });
  await take(committee, id, "check", { grassrootsRemarks: "Đồng ý" });
  expect((await take(officer, id, "introduce", letter)).status).toBe(302);
  const forms = (await look(officer, id)).data.papers.map((one: { form: string }) => one.form);
  expect(forms).toEqual(["letter-abroad"]);
  expect((await take(officer, id, "recordSlip", { slipOn: on })).status).toBe(302);
  expect(await memberRow(member!)).toMatchObject({ membership_status: "X5", exit_date: on });
});

test("abroad for a time without an organization there the member is active alone, and comes back", async () => {
  const [, , member] = await membersByDues(database.admin, CELL, false);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const stay = { from: on, until: addDays(on, 200) };
  const request = { step: "request", ground: "work", outside: "Lao động tại Nhật Bản", ...stay };
  const home = caseIn(await open(secretary, "temporaryTransfer", member!, request));
  await take(secretary, home, "review", { reviewedOn: on });
  await take(officer, home, "introduce", letter);
  const alone = await take(officer, home, "recordHost", { hostedOn: on, isAlone: "1" });
  expect([alone.status, alone.data.refused[0]], "no country was named").toEqual([
    422,
    expect.stringContaining("nước ngoài"),
  ]);
  await database.admin`
    update cases set data = data || '{"country": "Nhật Bản"}'::jsonb where id = ${home}`;
  expect((await take(officer, home, "recordHost", { hostedOn: on, isAlone: "1" })).status).toBe(
    302,
  );
  expect((await memberRow(member!)).activity_status).toBe("A7");
  const page = await look(secretary, home);
  expect(page.data.papers.map((one: { form: string }) => one.form)).toEqual(["letter-abroad"]);
  expect((await take(secretary, home, "resume", { resumedOn: on })).status).toBe(302);
  expect((await memberRow(member!)).activity_status).toBe("A1");
});
