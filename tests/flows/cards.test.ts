import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as newCase from "#app/routes/cases/new.tsx";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { CELL, caseIn, look, open, rowsOf, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { emptyCases } from "#tests/setup/empty-cases.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  await emptyCases(database.admin);
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow } = rowsOf(() => database, CELL);
const today = dayOf(new Date());

/** An official member of the cell with a complete record, who holds a card. */
async function holder(): Promise<string> {
  const [row] = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
      join member_records r on r.member_id = m.id
    where o.code = ${CELL} and m.membership_status = 'M2' and m.activity_status = 'A1'
      and m.data_level <> 'L0' and m.current_party_position is null and r.citizen_id is not null
      and exists (select 1 from party_cards c where c.member_id = m.id)
      and not exists (select 1 from accounts a where a.member_id = m.id)
      and not exists (select 1 from cases c where c.member_id = m.id)
    order by m.sort_name, m.id limit 1`;
  const member = row!.id as string;
  await database.admin`update member_records set photo = 'demo-portrait.png' where member_id = ${member}`;
  return member;
}

/** The same without a card. */
async function newcomer(): Promise<string> {
  const member = await holder();
  await database.admin`delete from party_cards where member_id = ${member}`;
  await database.admin`update members set party_card_number = null where id = ${member}`;
  return member;
}

const cardsOf = (member: string) => database.admin`
  select number, status, issue_date::text, change_date::text, issued_by from party_cards
  where member_id = ${member} order by ordinal`;

/** Takes a proposed card to the province, numbered. */
async function upToDecision(id: string, cardNumber: string): Promise<void> {
  const [grassroots, officer] = [await visitor("canbo.coso"), await visitor("canbo.xa")];
  const province = await visitor("canbo.tinh");
  const batch = { batchNumber: "05-DS/TĐV", sentOn: today };
  const skipped = await take(officer, id, "send", batch);
  expect(skipped.status, "the grassroots checks first").toBe(409);
  expect((await take(grassroots, id, "grassrootsCheck")).status).toBe(302);
  expect((await take(officer, id, "send", batch)).status).toBe(302);
  expect((await take(province, id, "appraise", { cardNumber })).status).toBe(302);
}

const decision = { decisionNumber: "88-QĐ/TU", decisionOn: today };

test("a first card goes from the cell to the province and back, into the record with its number", async () => {
  const member = await newcomer();
  const [secretary, leader] = [await visitor("bithu"), await visitor("lanhdao.tinh")];
  const id = caseIn(await open(secretary, "card", member, { step: "propose" }));
  await upToDecision(id, "250000900001");
  const officer = await visitor("canbo.tinh");
  expect((await take(officer, id, "decide", decision)).status, "its leader decides").toBe(422);
  const decided = await take(leader, id, "decide", decision);
  expect([decided.status, decided.data?.refused]).toEqual([302, undefined]);
  expect((await memberRow(member)).party_card_number).toBe("250000900001");
  const [card, ...others] = await cardsOf(member);
  expect(others).toEqual([]);
  expect(card).toMatchObject({ number: "250000900001", status: "valid", issue_date: today });
  expect(card!.issued_by).toContain("tỉnh");
  const early = await take(secretary, id, "handOver", { handedOn: addDays(today, -1) });
  expect(early.status, "not before the decision").toBe(422);
  expect((await take(secretary, id, "handOver", { handedOn: today })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("issued");
});

test("a number is of today's form and belongs to one member only", async () => {
  const member = await newcomer();
  const [secretary, leader] = [await visitor("bithu"), await visitor("lanhdao.tinh")];
  const province = await visitor("canbo.tinh");
  const id = caseIn(await open(secretary, "card", member, { step: "propose" }));
  const [grassroots, officer] = [await visitor("canbo.coso"), await visitor("canbo.xa")];
  await take(grassroots, id, "grassrootsCheck");
  await take(officer, id, "send", { batchNumber: "6", sentOn: today });
  for (const cardNumber of ["12345678", "25000090000X", "2500 0090 0002"]) {
    const answer = await take(province, id, "appraise", { cardNumber });
    expect(answer.data.refused[0], cardNumber).toContain("không đúng mẫu");
  }
  const [held] = await database.admin`
    select party_card_number from members
    where is_live and party_card_number is not null and id <> ${member} limit 1`;
  const cardNumber = held!.party_card_number as string;
  expect((await take(province, id, "appraise", { cardNumber })).status).toBe(302);
  const refused = await take(leader, id, "decide", decision);
  expect(refused.status).toBe(422);
  expect((await caseRow(id)).state).toBe("appraised");
  expect(await cardsOf(member)).toHaveLength(0);
  const back = await take(leader, id, "renumber", { note: "Số thẻ đã có người mang" });
  expect(back.status).toBe(302);
  expect((await take(province, id, "appraise", { cardNumber: "250000900003" })).status).toBe(302);
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
});

test("whoever holds a card asks for another only when it is lost, damaged or wrong; the old one keeps its end", async () => {
  const member = await holder();
  const [secretary, leader] = [await visitor("bithu"), await visitor("lanhdao.tinh")];
  const first = await open(secretary, "card", member, { step: "propose" });
  expect(first.data.refused.join(" ")).toContain("lần đầu");
  const story = { step: "replace", noticedOn: addDays(today, -3), account: "Rơi khi đi đường" };
  const careless = await open(secretary, "card", member, { ...story, cause: "lost" });
  expect(careless.data.refused.join(" ")).toContain("kỷ luật trước");
  const kept = await open(secretary, "card", member, { ...story, cause: "damaged" });
  expect(kept.data.refused.join(" ")).toContain("thu lại");
  const form = { ...story, cause: "lost", isJustified: "1" };
  const id = caseIn(await open(secretary, "card", member, form));
  await upToDecision(id, "250000900004");
  expect((await take(leader, id, "decide", decision)).status).toBe(302);
  expect((await cardsOf(member)).map(({ number, status }) => [number, status])).toEqual([
    [expect.any(String), "lost"],
    ["250000900004", "valid"],
  ]);
});

test("no card without photo and citizen number, nor within months of a discipline", async () => {
  const member = await newcomer();
  const secretary = await visitor("bithu");
  const refusals = async () => {
    const page = await secretary.get(newCase, paths.caseNew({ procedure: "card", member }));
    const { steps } = page.data.opening as { steps: { key: string; refusals: string[] }[] };
    return steps.find(({ key }) => key === "propose")!.refusals.join(" ");
  };
  expect(await refusals()).toBe("");
  const punish = (months: number) => database.admin`
    insert into disciplines (id, member_id, org_pos, ordinal, form, decision_date, authority)
    select gen_random_uuid(), id, org_pos, ${months}, 'D2', (${today}::date - make_interval(months => ${months}))::date, 'X'
    from members where id = ${member}`;
  await punish(7);
  expect(await refusals(), "six months after a warning are over").toBe("");
  await punish(5);
  expect(await refusals()).toContain("thời gian chờ");
  await database.admin`delete from disciplines where member_id = ${member}`;
  await database.admin`update member_records set photo = null, citizen_id = null where member_id = ${member}`;
  expect(await refusals()).toContain("ảnh chân dung");
  expect(await refusals()).toContain("căn cước");
});

test("who leaves gives the card back: the program opens its recovery, the commune confirms it", async () => {
  const member = await holder();
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const leader = await visitor("lanhdao.xa");
  const on = addDays(today, -5);
  const asked = { step: "request", requestedOn: on, explanation: "Việc riêng" };
  const leaving = caseIn(await open(secretary, "leaving", member, asked));
  await take(secretary, leaving, "consider", { meetingOn: on, opinion: "Đồng ý" });
  await take(officer, leaving, "verify");
  const left = await take(leader, leaving, "decide", { decisionNumber: "9-QĐ", decisionOn: on });
  expect([left.status, left.data?.refused]).toEqual([302, undefined]);
  const [recovery] = await database.admin`
    select id from cases where member_id = ${member} and procedure = 'cardRecovery'`;
  const id = recovery!.id as string;
  expect((await take(officer, id, "receive")).status, "the cell collects it").toBe(409);
  expect((await take(secretary, id, "collect", { collectedOn: today })).status).toBe(302);
  expect((await take(officer, id, "receive")).status).toBe(302);
  expect((await cardsOf(member)).at(-1)).toMatchObject({ status: "recovered", change_date: today });
  expect((await caseRow(id)).state).toBe("recovered");
});

test("after a death the family keeps the card, and nobody has to collect it", async () => {
  const member = await holder();
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const on = addDays(today, -4);
  const form = { step: "record", diedOn: on, certificateNumber: "45/TLKT" };
  const id = caseIn(await open(secretary, "death", member, form));
  expect((await take(officer, id, "confirm")).status).toBe(302);
  expect((await cardsOf(member)).at(-1)).toMatchObject({
    status: "kept_by_family",
    change_date: on,
  });
  const running = await database.admin`
    select id from cases where member_id = ${member} and closed_on is null`;
  expect(running).toHaveLength(0);
});

test("a neighbor neither proposes nor sees a card", async () => {
  const member = await newcomer();
  const secretary = await visitor("bithu");
  const id = caseIn(await open(secretary, "card", member, { step: "propose" }));
  for (const name of ["bithu.khac2", "bithu.khac", "canbo.xa.khac", "lanhdao.xa.khac"]) {
    const neighbor = await visitor(name);
    expect((await look(neighbor, id)).status, name).toBe(404);
    expect([403, 404]).toContain(
      (await open(neighbor, "card", member, { step: "propose" })).status,
    );
  }
});
