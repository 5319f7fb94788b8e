import { afterAll, beforeAll, expect, test } from "vitest";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as newCase from "#app/routes/cases/new.tsx";
import * as report from "#app/routes/reports/report.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { CELL, caseIn, membersByDues, open, take, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
let people: string[];
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
  people = await membersByDues(database.admin, CELL, false);
});
afterAll(() => closeWithRoll(database));

const day = today(new Date());
const month = day.slice(0, 7);

/** The last three lines of form 7 of somebody's own unit in a period: irregular in, irregular out, forged. */
async function lines(username: string, period = month): Promise<Record<string, number>> {
  const who = await visitor(username);
  const { data } = await who.get(report, `/reports/work?period=${period}`, { key: "work" });
  type Line = { key: string; cells: unknown[] };
  const all = (data.content.parts as { lines: Line[] }[]).flatMap((part) => part.lines);
  const keys = ["irregularIn", "irregularOut", "forged"];
  return Object.fromEntries(
    keys.map((key) => [key, Number(all.find((line) => line.key === key)!.cells[1])]),
  );
}
const [origin, receiver] = ["canbo.xa", "canbo.xa.khac"];

/** What the lines of units have gained since `before`, by unit. */
async function gained(before: Record<string, Record<string, number>>) {
  const found = [];
  for (const [username, was] of Object.entries(before))
    for (const [key, count] of Object.entries(await lines(username)))
      if (count !== was[key]) found.push(`${username} ${key} +${count - was[key]!}`);
  return found;
}
const stand = async (...units: string[]) =>
  Object.fromEntries(
    await Promise.all(units.map(async (unit) => [unit, await lines(unit)] as const)),
  );

/** A transfer to the other commune, as far as its letter or as the letter presented. */
async function sent(member: string, letterOn: string, presentedOn: string | null): Promise<string> {
  const destination = await unitOf(database.admin, "PT-XH");
  const [secretary, committee] = [await visitor("bithu"), await visitor("canbo.coso")];
  const request = { step: "request", ground: "residence", destination };
  const id = caseIn(await open(secretary, "transfer", member, request));
  await take(secretary, id, "review", { reviewedOn: letterOn, remarks: "Đồng ý" });
  await take(committee, id, "check", { grassrootsRemarks: "Đồng ý" });
  const letter = { letterNumber: "12-GT/ĐU", letterOn };
  expect((await take(await visitor(origin), id, "introduce", letter)).status).toBe(302);
  if (presentedOn !== null)
    expect((await take(await visitor(receiver), id, "present", { presentedOn })).status).toBe(302);
  return id;
}

const refuse = async (id: string, refusalGround: string) =>
  expect(
    (await take(await visitor(receiver), id, "refuse", { refusalGround, note: "Trả lại hồ sơ" }))
      .status,
  ).toBe(302);

test("a letter held to be forged counts where it was refused, also when somebody else received the person afterwards", async () => {
  const before = await stand(origin, receiver, "canbo.tinh");
  const lastYear = await lines(receiver, `${Number(day.slice(0, 4)) - 1}`);
  const id = await sent(people[0]!, day, day);
  await refuse(id, "forged");
  const forged = [`${receiver} forged +1`, "canbo.tinh forged +1"];
  expect(await gained(before), "in the province it is one").toEqual(forged);
  expect(await lines(receiver, `${Number(day.slice(0, 4)) - 1}`)).toEqual(lastYear);
  await database.admin`
    update cases set other_org_id = o.id, other_pos = o.pos_from from organizations o
    where cases.id = ${id} and o.code = 'PT-TB'`;
  expect(await gained(before), "where it was refused").toEqual(forged);
});

test("an arrival from outside with a forged letter counts in the commune that refused it", async () => {
  const before = await stand(origin, receiver);
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
    fromUnit: "Chi bộ Nậm Chày, tỉnh Lào Cai",
    letterNumber: "7-GGT/ĐU",
    letterOn: day,
    presentedOn: day,
    channel: "direct",
  };
  const who = await visitor(origin);
  const id = caseIn(await who.post(newCase, paths.caseNew({ procedure: "arrival" }), letter));
  const refusal = { refusalGround: "forged", note: "Con dấu không đúng" };
  expect((await take(who, id, "refuse", refusal)).status).toBe(302);
  expect(await gained(before)).toEqual([`${origin} forged +1`]);
});

test("irregular in is a dossier sent back for its papers or a letter presented too late; other reasons are not", async () => {
  const before = await stand(origin, receiver, "bithu.khac");
  await refuse(await sent(people[1]!, day, day), "destination");
  await refuse(await sent(people[2]!, day, day), "seal");
  const cell = await unitOf(database.admin, "PT-XH-01");
  for (const [member, letterOn] of [
    [people[3]!, addDays(day, -80)],
    [people[4]!, day],
  ] as const) {
    const id = await sent(member, letterOn, day);
    expect((await take(await visitor(receiver), id, "accept", { cell })).status).toBe(302);
    const listed = await take(await visitor("bithu.khac"), id, "list", { listedOn: day });
    expect(listed.status).toBe(302);
  }
  expect(await gained(before), "a seal and a late letter; the cell counts whom it listed").toEqual([
    `${receiver} irregularIn +2`,
    "bithu.khac irregularIn +1",
  ]);
});

test("irregular out is a letter that nobody presented in time, where it was issued", async () => {
  const before = await stand(origin, receiver, "bithu");
  await sent(people[5]!, addDays(day, -100), null);
  await withSystemScope("a night", (db) => takeDueSteps(db, new Date()));
  expect(await gained(before)).toEqual([`${origin} irregularOut +1`, "bithu irregularOut +1"]);
});
