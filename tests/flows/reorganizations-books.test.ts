import { afterAll, beforeAll, expect, test } from "vitest";
import { closeSheet, proposeClosing } from "#app/features/dues/closing/commands.server.ts";
import { recordPayment, refundCredit } from "#app/features/dues/ledger/commands.server.ts";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { addToMonth, quarterOf } from "#app/features/dues/months/rules.ts";
import {
  proposeRemittance,
  takeRemitStep,
} from "#app/features/dues/remittances/commands.server.ts";
import { openSheet } from "#app/features/dues/sheets/commands.server.ts";
import { readDuesReport } from "#app/features/reports/dues/queries.server.ts";
import { readPeriod } from "#app/features/reports/periods/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import * as member from "#app/routes/dues/member.tsx";
import * as print from "#app/routes/dues/sheet-print.tsx";
import * as remittances from "#app/routes/dues/remittances.tsx";
import * as sheet from "#app/routes/dues/sheet.tsx";
import { clock, officer, run } from "#tests/app/features/dues/world.ts";
import { before, keepLastMonth, month, placeOf, unitAt } from "#tests/setup/books.ts";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestUnit } from "#tests/setup/organizations.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, add, day, decision, draft, only, written } from "#tests/setup/reorganizations.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => database.close());

const moneyOf = async (orgId: string) =>
  (
    await only(database.admin`
    select coalesce(sum(amount_dong), 0)::int as sum from dues_entries where org_id = ${orgId}`)
  ).sum as number;

test("a cell is merged in the middle of a quarter: who follows collects, closes and sends up in its name (faults 134, 140)", async () => {
  const { admin } = database;
  const [old, next] = [await placeOf(database, "PT-TB-05"), await placeOf(database, "PT-TB-DB-01")];
  await keepLastMonth(database, old, 137_501);
  const [officerOf, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  const [collector, secretary, office] = [
    await visitor("thudangphi"),
    await visitor("bithu"),
    await visitor("vanphong.xa"),
  ];
  const at = { unit: old.id, month };
  expect((await collector.get(sheet, `/dues?unit=${old.id}`)).status, "not theirs yet").toBe(404);
  const ownBefore = await moneyOf(next.id);
  const id = await draft(officerOf, "Sáp nhập giữa quý");
  await add(officerOf, id, { kind: "merge", units: [old.id], into: next.id });
  await act(officerOf, id, "submit");
  expect((await act(leader, id, "approve", decision)).location).toContain("done=applied");

  const { data: own } = await collector.get(sheet, "/dues");
  expect(own.books).toMatchObject([{ id: old.id, month, toRemit: true }]);
  const kept = await collector.get(sheet, `/dues?unit=${old.id}&month=${month}`);
  expect(kept.data.view.lines.length).toBeGreaterThan(3);
  const names = (lines: { memberId: string }[]) => lines.map(({ memberId }) => memberId);
  const { data: now } = await collector.get(sheet, `/dues?month=${month}`);
  const twice = names(now.view.lines).filter((one) => names(kept.data.view.lines).includes(one));
  expect(twice, "nobody pays a month in two books").toEqual([]);
  for (const stranger of ["bithu.khac", "bithu.khac2"])
    expect((await (await visitor(stranger)).get(sheet, `/dues?unit=${old.id}`)).status).not.toBe(
      200,
    );

  const payer = kept.data.view.lines.find(
    (line: { owed: number | null; paid: number }) => line.owed !== null && line.owed > line.paid,
  ) as {
    memberId: string;
    owed: number;
  };
  const pay = (who: Visitor, unit: string, amount: number) =>
    who.post(
      member,
      `/dues/members/${payer.memberId}`,
      { unit, month, amount: String(amount), paidOn: written(day), method: "cash" },
      { id: payer.memberId },
    );
  const far = await unitOf(admin, "PT-TB-06");
  expect((await pay(collector, far, 1_000)).status, "another cell's book").toBe(404);
  expect((await pay(secretary, old.id, 1_000)).status, "S5").toBe(403);
  const account = await collector.get(member, `/dues/members/${payer.memberId}?unit=${old.id}`, {
    id: payer.memberId,
  });
  const { due } = account.data;
  expect(due).toBeGreaterThanOrEqual(payer.owed);
  const paid = await pay(collector, old.id, due + 9_000);
  expect(paid.location).toContain(`unit=${old.id}`);
  const page = await collector.get(member, `/dues/members/${payer.memberId}?unit=${old.id}`, {
    id: payer.memberId,
  });
  expect(page.data).toMatchObject({ credit: 9_000, mayRecord: true });
  const refund = await collector.post(
    member,
    `/dues/members/${payer.memberId}`,
    { act: "refund", unit: old.id, month, refund: "9000", reason: "chuyển chi bộ mới" },
    { id: payer.memberId },
  );
  expect(refund.location).toContain("done=refund");
  expect(await moneyOf(old.id), "in the book of the unit that took it").toBe(137_501 + due);
  expect(await moneyOf(next.id)).toBe(ownBefore);

  await admin`update dues_lines set owed_dong = 20000, missing = null where org_id = ${old.id} and owed_dong is null`;
  expect((await collector.post(sheet, "/dues", { act: "propose", ...at })).status).toBe(302);
  expect((await collector.post(sheet, "/dues", { act: "close", ...at })).status).toBe(403);
  expect((await secretary.post(sheet, "/dues", { act: "close", ...at })).status).toBe(302);
  expect((await secretary.get(print, `/dues/print?unit=${old.id}&month=${month}`)).data.unit).toBe(
    (await only(admin`select name from organizations where id = ${old.id}`)).name,
  );
  const offered = (await collector.get(remittances, "/dues/remittances")).data;
  expect(offered.books).toMatchObject([{ id: old.id }]);
  const form = { act: "propose", unit: old.id, quarter: quarterOf(month) };
  expect((await collector.post(remittances, "/dues/remittances", form)).status).toBe(302);
  const sent = await only(admin`select * from dues_remittances where org_id = ${old.id}`);
  expect(Number(sent.collected_dong)).toBe(137_501 + due);
  const step = (who: Visitor, name: string) =>
    who.post(remittances, "/dues/remittances", { act: name, id: sent.id as string });
  expect((await step(secretary, "send")).status).toBe(302);
  expect((await step(office, "receive")).status).toBe(302);
});

test("a month later who still owes pays into the old book, which is opened once more and then never again (fault 142)", async () => {
  const [old, next] = [await placeOf(database, "PT-TB-05"), await placeOf(database, "PT-TB-DB-01")];
  const [collector, secretary] = [officer(5, "R05", next), officer(2, "R02", next)];
  const unit = { ...unitAt(old), keptBy: next.id };
  const later = addToMonth(month, 1);
  const opened = await run((db) => openSheet(db, null, old.id, later, clock(later)));
  expect(opened.ok).toBe(true);
  const lines =
    await database.admin`select 1 from dues_lines where org_id = ${old.id} and month = ${later}`;
  expect(lines, "nobody owes it a month of afterwards").toEqual([]);
  const owing = await database.admin`
    select distinct member_id from dues_lines where org_id = ${old.id} order by member_id`;
  for (const { member_id: memberId } of owing as unknown as { member_id: string }[]) {
    const { balances, credit } = await run((db) => readAccount(db, old.id, memberId));
    const due = balances.reduce((sum, { owed, paid }) => sum + (owed ?? 0) - paid, 0);
    const moment = clock(later);
    const rest = { bookMonth: later, memberId };
    const cash = { paidOn: `${later}-15`, method: "cash", reference: null, note: null } as const;
    if (due > 0)
      expect(
        await run((db) =>
          recordPayment(db, collector, unit, { ...rest, ...cash, amount: due }, moment),
        ),
      ).toMatchObject({ ok: true });
    const back = { ...rest, amount: credit, on: `${later}-15`, note: "trả lại" };
    if (credit > 0)
      expect(await run((db) => refundCredit(db, collector, unit, back, moment))).toMatchObject({
        ok: true,
      });
  }
  await run((db) => proposeClosing(db, collector, unit, later, clock(later)));
  expect(await run((db) => closeSheet(db, secretary, unit, later, clock(later)))).toEqual({
    ok: true,
  });
  const again = addToMonth(later, 1);
  expect(await run((db) => openSheet(db, null, old.id, again, clock(again)))).toEqual({
    ok: false,
    refusal: "closedUnit",
  });
});

test("what a cell sent before it moved to another commune stays with the commune that received it, counted once (fault 140)", async () => {
  const { admin } = database;
  const cell = await placeOf(database, "PT-TB-09");
  await keepLastMonth(database, cell, 200_000);
  const [collector, secretary] = [officer(5, "R05", cell), officer(2, "R02", cell)];
  const quarter = quarterOf(before);
  const send = async (place: TestUnit) => {
    const made = await run((db) =>
      proposeRemittance(db, collector, unitAt(place), quarter, clock(month)),
    );
    if (!made.ok) throw new Error(made.refusal);
    const step = { id: made.id, act: "send", reference: null, note: null } as const;
    const acting = {
      ...secretary,
      post: { ...secretary.post!, posFrom: place.from, posTo: place.to },
    };
    expect((await run((db) => takeRemitStep(db, acting, step, clock(month)))).ok).toBe(true);
    return made.id;
  };
  const remittance = await send(cell);
  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [commune, other] = [await placeOf(database, "PT-TB"), await placeOf(database, "PT-XH")];
  const id = await draft(province, "Chuyển Khu 9 giữa quý");
  await add(province, id, { kind: "move", unit: cell.id, parent: other.id });
  await act(province, id, "submit");
  expect((await act(approver, id, "approve", decision)).location).toContain("done=applied");

  const office = await visitor("vanphong.xa");
  const { data } = await office.get(remittances, "/dues/remittances");
  expect(data.rows.find((row: { id: string }) => row.id === remittance)).toMatchObject({
    isHere: true,
  });
  const elsewhere = officer(9, "R09", other);
  const receive = { id: remittance, act: "receive", reference: null, note: null } as const;
  expect(await run((db) => takeRemitStep(db, elsewhere, receive, clock(month)))).toEqual({
    ok: false,
    refusal: "absent",
  });
  const answer = (act: string, reason = "") =>
    office.post(remittances, "/dues/remittances", { act, as: "receive", id: remittance, reason });
  expect((await answer("receive")).status).toBe(302);

  const rules = await run((db) => readRuleSet(db, day));
  const collectedAt = async (code: string) => {
    const place = await placeOf(database, code);
    const named = await only(admin`select name, org_type from organizations where code = ${code}`);
    const unit = {
      id: place.id,
      name: named.name as string,
      orgType: named.org_type as string,
      posFrom: place.from,
      posTo: place.to,
    };
    const reading = { unit, today: day, lang: "vi", rules } as never;
    const body = await run((db) => readDuesReport(db, reading, readPeriod(quarter)!));
    const lines = body.parts[0]!.lines.filter(({ cells }) => cells[0] === cell.name);
    return lines.map(({ cells }) => [cells[3], cells[7]]);
  };
  const remitted = Number(
    (await only(admin`select remitted_dong from dues_remittances where id = ${remittance}`))
      .remitted_dong,
  );
  expect(await collectedAt("PT-TB"), "where it was received").toEqual([[200_000, remitted]]);
  expect(await collectedAt("PT-XH"), "not a second time").toEqual([]);
  expect(await collectedAt("PT"), "once in the province").toEqual([[200_000, remitted]]);
  expect(await collectedAt("PT-TB-09"), "and in the cell's own report").toEqual([
    [200_000, remitted],
  ]);
  expect(commune.id).not.toBe(other.id);
});
