import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as paper from "#app/routes/cases/paper.tsx";
import * as paperFile from "#app/routes/cases/paper-file.ts";
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
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => closeWithRoll(database));

const { memberRow } = rowsOf(() => database, CELL);
const on = lastMonth();

test("the letter of introduction is drawn from the case, for print and as a file, once it is issued", async () => {
  const [member] = await membersByDues(database.admin, CELL, false);
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const request = {
    step: "request",
    ground: "retirement",
    destination: await unitOf(database.admin, "PT-XH"),
  };
  const id = caseIn(await open(secretary, "transfer", member!, request));
  const official = { form: "letter-official" };
  const read = (who: Visitor) => who.get(paper, paths.casePaper(id, official), { id });
  expect((await read(officer)).status, "nothing is issued yet").toBe(404);
  await take(secretary, id, "review", { reviewedOn: on, remarks: "Hoàn thành tốt nhiệm vụ" });
  await take(await visitor("canbo.coso"), id, "check", { grassrootsRemarks: "Đồng ý" });
  await take(officer, id, "introduce", { letterNumber: "12-GT/ĐU", letterOn: on });
  const drawn = await read(officer);
  expect(drawn.status).toBe(200);
  const { full_name: name } = await memberRow(member!);
  const text = JSON.stringify(drawn.data.paper);
  for (const words of [String(name), "12-GT/ĐU", "Nghỉ hưu, nghỉ việc", "Xuân Hòa"])
    expect(text).toContain(words);
  // By paper a reader learns no more than from the page of the record: an inspector reads public data.
  await database.admin`
    update members set birth_date = '1961-02-03', party_card_number = '123456789012' where id = ${member!}`;
  const seenBy = async (who: Visitor) => JSON.stringify((await read(who)).data.paper);
  const whole = await seenBy(officer);
  const inspected = await seenBy(await visitor("kiemtra.xa"));
  for (const words of ["03/02/1961", "123456789012"]) {
    expect(whole, words).toContain(words);
    expect(inspected, words).not.toContain(words);
  }
  for (const words of [String(name), "1961"]) expect(inspected).toContain(words);
  const page = await look(officer, id);
  expect(page.data.papers.map(({ form }: { form: string }) => form)).toEqual(["letter-official"]);
  const file = await officer.get(paperFile, paths.casePaperFile(id, official), { id });
  expect(file.status).toBe(200);
  expect(file.response?.headers.get("content-disposition")).toContain("letter-official.docx");
  expect((await read(await visitor("bithu.khac2"))).status, "a neighbor").toBe(404);
  expect((await read(await visitor("canbo.xa.khac"))).status, "no record on this side").toBe(404);
  const other = paths.casePaper(id, { form: "letter-temporary" });
  expect((await officer.get(paper, other, { id })).status, "not of this procedure").toBe(404);
});
