import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as batchFile from "#app/routes/cases/batch-paper-file.ts";
import * as batchPaper from "#app/routes/cases/batch-paper.tsx";
import * as batchesPage from "#app/routes/cases/batches.tsx";
import * as bulkPage from "#app/routes/cases/bulk.tsx";
import * as casePage from "#app/routes/cases/case.tsx";
import * as reviewsPage from "#app/routes/cases/reviews.tsx";
import * as termsPage from "#app/routes/cases/terms.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { closedCases } from "#tests/setup/closed-cases.ts";
import { makeNeighbors, neighbors, putCase } from "#tests/setup/neighbors.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
const day = today(new Date());

beforeAll(async () => {
  database = await demoDatabase();
  await makeNeighbors(database.admin);
});
afterAll(() => closeWithRoll(database));

const { isClosed, beginsNowhere, written } = closedCases(() => database);

const letter = {
  step: "receive",
  full_name: "Chảo Láo Tả",
  gender: "M",
  birth_date: "14/02/1971",
  standing: "official",
  admission_ceremony_date: "19/05/1995",
  official_date: "19/05/1996",
  origin: "otherProvince",
  fromUnit: "Chi bộ Nậm Chày, tỉnh Lào Cai",
  letterNumber: "7-GGT/ĐU",
  letterOn: addDays(day, -9),
  presentedOn: day,
  channel: "direct",
};

test("an arrival is its commune's: neighbors reach neither page nor papers, begin none there and move none on", async () => {
  const [one] = await database.admin`
    select c.id from cases c join organizations o on o.id = c.org_id
    where c.procedure = 'arrival' and o.code = 'PT-TB' and c.state = 'sentBack' order by c.id limit 1`;
  const back = String(one!.id);
  await isClosed(back, "canbo.xa", {
    form: "transfer-refusal",
    step: "cancel",
    values: { note: "thử" },
    show: "closed",
  });
  const [accepted] = await database.admin`
    select c.id, c.data ->> 'cell' as cell from cases c join organizations o on o.id = c.org_id
    where c.procedure = 'arrival' and o.code = 'PT-TB' and c.state = 'accepted' limit 1`;
  const id = String(accepted!.id);
  const people = await database.admin`select count(*)::int as number from members`;
  for (const username of [...neighbors, "bithu.khac", "bithu"]) {
    const form = { step: "list", seen: "accepted", listedOn: day };
    const who = await visitor(username);
    expect((await who.post(casePage, paths.case(id), form, { id })).status, username).toBe(404);
  }
  expect(await database.admin`select count(*)::int as number from members`).toEqual(people);
  await beginsNowhere("arrival", "PT-TB", letter);
});

test("the reviews of cells, committees and the commune are closed to neighbors, also as pages of progress", async () => {
  const year = Number(day.slice(0, 4));
  const data = { year, results: "Tốt", weaknesses: "Ít", selfScore: 80, selfGrade: "E2" };
  const levels = [
    ["unitReview", "PT-TB-05", "bithu.khac2"],
    ["grassrootsReview", "PT-TB-DB", "canbo.coso"],
    ["communeReview", "PT-TB", "canbo.xa"],
  ] as const;
  const own = { ...data, step: "selfReview", selfScore: "80", lateTasks: "none" };
  for (const [procedure, code, officer] of levels) {
    const id = await putCase(database.admin, {
      procedure,
      state: "selfDone",
      step: "selfReview",
      code,
      data,
    });
    await isClosed(id, officer, {
      form: "01-tt",
      step: "appraise",
      values: { cellScore: "80", proposedGrade: "E2" },
    });
    await beginsNowhere(procedure, code, { ...own, year: String(year) });
  }
  const units = await database.admin`select id, name from organizations where code like 'PT-TB%'`;
  const campaign = await database.admin`select id from review_campaigns`;
  const before = await written();
  for (const username of neighbors) {
    const who = await visitor(username);
    const page = JSON.stringify((await who.get(reviewsPage, paths.caseReviews())).data);
    for (const { id } of units) expect(page, username).not.toContain(String(id));
    const end = { intent: "close", campaign: String(campaign[0]!.id) };
    const sent = await who.post(reviewsPage, paths.caseReviews(), end);
    expect([404, 409], `${username} ends it`).toContain(sent.status);
  }
  expect(await written()).toBe(before);
});

test("the congresses of committees are closed to neighbors, and so are the terms of their units", async () => {
  const plannedOn = addDays(day, 20);
  const data = {
    plannedOn,
    attendance: "delegates",
    planNumber: "1",
    summoned: 60,
    present: 58,
    proceedings: "Tốt",
  };
  for (const [procedure, code, own] of [
    ["communeCongress", "PT-TB", "canbo.xa"],
    ["grassrootsCongress", "PT-TB-DB", "canbo.coso"],
  ] as const) {
    const id = await putCase(database.admin, {
      procedure,
      state: "minuted",
      step: "minute",
      code,
      data,
    });
    await isClosed(id, own, { form: "congress-minutes", step: "submit" });
    await beginsNowhere(procedure, code, {
      step: "plan",
      plannedOn: plannedOn.split("-").reverse().join("/"),
      attendance: "delegates",
    });
  }
  const units = await database.admin`select id from organizations where code like 'PT-TB%'`;
  for (const username of neighbors) {
    const who = await visitor(username);
    const page = JSON.stringify((await who.get(termsPage, paths.caseTerms())).data);
    for (const { id } of units) expect(page, username).not.toContain(String(id));
  }
});

test("a batch of cards is closed to neighbors: its list, its papers, its files and the act on all of it", async () => {
  const officer = await visitor("canbo.xa");
  const { batches } = (await officer.get(batchesPage, paths.caseBatches())).data;
  const { number, communeId: unit } = batches[0] as { number: string; communeId: string };
  const cards = await database.admin`
    select id, state from cases where procedure = 'card' and data ->> 'batchNumber' = ${number}`;
  const at = { number, unit };
  const forms = (await officer.get(batchesPage, paths.caseBatches(at))).data.batch.forms;
  const form = forms[0].form as string;
  const paper = paths.caseBatchPaper({ ...at, form });
  const file = paths.caseBatchPaperFile({ ...at, form });
  expect((await officer.get(batchPaper, paper)).status).toBe(200);
  const before = await written();
  for (const username of neighbors) {
    const who = await visitor(username);
    expect((await who.get(batchesPage, paths.caseBatches())).data.batches, username).toEqual([]);
    const statuses = [
      (await who.get(batchesPage, paths.caseBatches(at))).status,
      (await who.get(batchPaper, paper)).status,
      (await who.get(batchFile, file)).status,
    ];
    expect(statuses, username).toEqual([404, 404, 404]);
    const act = paths.caseBulk({ procedure: "card", step: "receive" });
    const sent = await who.post(bulkPage, act, {
      case: cards.map(({ id }) => String(id)),
      ...Object.fromEntries(cards.map(({ id, state }) => [`seen.${id}`, String(state)])),
      receivedOn: day,
    });
    if (sent.status === 200) expect(sent.data.result, username).toEqual({ done: 0, refused: [] });
    else expect([404, 422], username).toContain(sent.status);
    const one = String(cards[0]!.id);
    expect((await who.get(casePage, paths.case(one), { id: one })).status, username).toBe(404);
  }
  expect(await written()).toBe(before);
});
