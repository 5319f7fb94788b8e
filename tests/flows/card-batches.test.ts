import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as batchPaper from "#app/routes/cases/batch-paper.tsx";
import * as batchesPage from "#app/routes/cases/batches.tsx";
import * as bulkPage from "#app/routes/cases/bulk.tsx";
import { today as dayOf } from "#app/lib/dates.ts";
import { CELL, caseIn, open } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { emptyCases } from "#tests/setup/empty-cases.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
const people: string[] = [];
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await emptyCases(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
  const rows = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
      join member_records r on r.member_id = m.id
    where o.code = ${CELL} and m.membership_status = 'M2' and m.activity_status = 'A1'
      and m.data_level <> 'L0' and m.current_party_position is null and r.citizen_id is not null
      and not exists (select 1 from accounts a where a.member_id = m.id)
      and not exists (select 1 from disciplines d where d.member_id = m.id)
    order by m.full_name, m.id limit 3`;
  people.push(...rows.map(({ id }) => id as string));
  await database.admin`update member_records set photo = 'demo-portrait.png' where member_id in ${database.admin(people)}`;
  await database.admin`delete from party_cards where member_id in ${database.admin(people)}`;
  await database.admin`update members set party_card_number = null where id in ${database.admin(people)}`;
});
afterAll(() => closeWithRoll(database));

const today = dayOf(new Date());
const address = (step: string) => paths.caseBulk({ procedure: "card", step });

/** Presses the button of a bulk step for everybody on its list. */
async function all(who: Visitor, step: string, form: FormFields = {}) {
  const page = await who.get(bulkPage, address(step));
  const rows = page.data.chosen.rows as { id: string; state: string; refusals: string[] }[];
  const seen = Object.fromEntries(rows.map(({ id, state }) => [`seen.${id}`, state]));
  const answer = await who.post(bulkPage, address(step), {
    case: rows.map(({ id }) => id),
    ...seen,
    ...form,
  });
  return { rows, answer };
}

test("a batch of cards goes up in one act a hand, numbers count on, and who is refused holds nobody up", async () => {
  const [secretary, grassroots] = [await visitor("bithu"), await visitor("canbo.coso")];
  const [officer, province] = [await visitor("canbo.xa"), await visitor("canbo.tinh")];
  const leader = await visitor("lanhdao.tinh");
  const ids: string[] = [];
  for (const member of people)
    ids.push(caseIn(await open(secretary, "card", member, { step: "propose" })));

  const early = await officer.get(bulkPage, address("send"));
  expect(early.data.chosen.rows, "the grassroots committee checks first").toEqual([]);
  expect((await all(grassroots, "grassrootsCheck")).answer.data.result).toEqual({
    done: 3,
    refused: [],
  });
  const unnamed = await all(officer, "send", { sentOn: today });
  expect([unnamed.answer.status, unnamed.answer.data.issues]).toEqual([
    422,
    { batchNumber: "missing" },
  ]);
  const sent = await all(officer, "send", { batchNumber: "07-DS/TĐV", sentOn: today });
  expect(sent.answer.data.result.done).toBe(3);

  const [held] = await database.admin`
    select party_card_number as number from members
    where is_live and party_card_number ~ '^[0-9]{12}$' and id not in ${database.admin(people)} limit 1`;
  const order = (await province.get(bulkPage, address("appraise"))).data.chosen.rows;
  const taken = order[1].id as string;
  const numbered = await all(province, "appraise", {
    first: "250000900009",
    [`cardNumber.${taken}`]: held!.number as string,
  });
  expect(numbered.answer.data.result).toEqual({ done: 3, refused: [] });
  const numbers = await database.admin`
    select data ->> 'cardNumber' as number from cases where id in ${database.admin(ids)} order by 1`;
  expect(numbers.map(({ number }) => number)).toEqual(
    ["250000900009", "250000900010", held!.number].toSorted(),
  );

  const decided = await all(leader, "decide", { decisionNumber: "88-QĐ/TU", decisionOn: today });
  expect([decided.answer.status, decided.answer.data.result.done]).toEqual([200, 2]);
  expect(decided.answer.data.result.refused).toEqual([
    { id: taken, name: expect.any(String), why: expect.stringMatching(/số|thẻ/i) },
  ]);
  const cards = await database.admin`
    select number from party_cards where member_id in ${database.admin(people)} order by number`;
  expect(cards.map(({ number }) => number)).toEqual(["250000900009", "250000900010"]);
  expect((await all(officer, "receive", { receivedOn: today })).answer.data.result.done).toBe(2);

  const list = await officer.get(batchesPage, paths.caseBatches());
  const [batch] = list.data.batches as { number: string; communeId: string; cards: number }[];
  expect(batch).toMatchObject({ number: "07-DS/TĐV", cards: 3 });
  const at = { number: batch!.number, unit: batch!.communeId };
  const first = await officer.get(batchPaper, paths.caseBatchPaper({ ...at, form: "1-tdv" }));
  const [table] = first.data.paper.blocks.filter(({ kind }: { kind: string }) => kind === "table");
  expect(table.rows, "one list for all").toHaveLength(3);
  const decision = await officer.get(batchPaper, paths.caseBatchPaper({ ...at, form: "4-tdv" }));
  expect(JSON.stringify(decision.data.paper)).toContain('"2"');

  const neighbor = await visitor("canbo.xa.khac");
  expect((await neighbor.get(batchesPage, paths.caseBatches())).data.batches).toEqual([]);
  const stolen = await neighbor.post(bulkPage, address("send"), {
    case: ids,
    ...Object.fromEntries(ids.map((id) => [`seen.${id}`, "proposed"])),
    batchNumber: "1",
    sentOn: today,
  });
  expect(stolen.data.result, "cases of others are not even named").toEqual({
    done: 0,
    refused: [],
  });

  // At the meeting of the cell: one form for everybody who is there; who has no card yet is not on it.
  const tooEarly = { handedOn: "05/01/2026" };
  expect((await all(secretary, "handOver", tooEarly)).answer.data.result).toMatchObject({
    done: 0,
    refused: [
      { why: expect.stringContaining("quyết định") },
      { why: expect.stringContaining("quyết định") },
    ],
  });
  const handed = await all(secretary, "handOver", { handedOn: today });
  expect(handed.rows.map(({ refusals }) => refusals)).toEqual([[], []]);
  expect(handed.answer.data.result).toEqual({ done: 2, refused: [] });
  const states = await database.admin`
    select state, count(*)::int as number from cases where id in ${database.admin(ids)} group by 1 order by 1`;
  expect(states).toEqual([
    { state: "appraised", number: 1 },
    { state: "issued", number: 2 },
  ]);
});

test("a step that is not the role's is not offered", async () => {
  const officer = await visitor("canbo.xa");
  expect((await officer.get(bulkPage, address("decide"))).status).toBe(404);
  const choices = (await officer.get(bulkPage, paths.caseBulk())).data.choices;
  expect(choices.map(({ step }: { step: string }) => step)).toContain("send");
});
