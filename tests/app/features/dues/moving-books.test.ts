import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recordPayment, refundCredit } from "#app/features/dues/ledger/commands.server.ts";
import { readAccount } from "#app/features/dues/ledger/queries.server.ts";
import { readSheetView } from "#app/features/dues/view/queries.server.ts";
import { Journey } from "#tests/app/features/dues/journey.ts";
import { clock, run } from "#tests/app/features/dues/world.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let journey: Journey;
/** Somebody without insurance, who owes 0.3 % of the minimum wage of the place: 11,000 at the old cell, 16,000 at the new. */
let id: string;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  journey = await Journey.begin(database);
  id = journey.world.members[2]!.id;
});

const account = (cell: { id: string }) => run((db) => readAccount(db, cell.id, id));
const pay = (amount: number, bookMonth: string) => {
  const { old, world } = journey;
  const rest = { method: "cash", reference: null, note: null } as const;
  const payment = { bookMonth, memberId: id, amount, paidOn: `${bookMonth}-05`, ...rest };
  const unit = { id: old.id, posFrom: old.from };
  return run((db) => recordPayment(db, world.collector, unit, payment, clock(bookMonth, 5)));
};

test("the origin asks for the month of the letter and no later one; the receiver charges the months between on its open sheet, at its own figures, once", async () => {
  const { next } = journey;
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-20");
  for (const month of ["2026-10", "2026-11", "2026-12"]) await journey.open(month);
  await journey.close("2026-10", next);
  await journey.close("2026-11", next);
  await journey.follow(id, "2026-12-03");
  expect(await journey.lines(id), "on the way").toEqual(["old 2026-09 11000"]);
  await journey.list(kase, next, "2026-12-12");
  for (let time = 0; time < 2; time++) await journey.follow(id, "2026-12-12");
  await journey.open("2027-01");
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "new 2026-10 on 2026-12 16000",
    "new 2026-11 on 2026-12 16000",
    "new 2026-12 16000",
    "new 2027-01 16000",
  ]);
  const facts = await database.admin`
    select act, subject from history where act like 'dues.moved%' order by id`;
  expect([...facts]).toEqual([{ act: "dues.movedCharged", subject: "2026-12" }]);
});

test("listed in the month of the letter, the receiver begins with the next month, though its sheet of the month is open", async () => {
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-05");
  await journey.list(kase, journey.next, "2026-09-25");
  await journey.follow(id, "2026-09-25");
  await journey.open("2026-10");
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000", "new 2026-10 16000"]);
});

test("a letter written down late takes the month off the open sheet; what was paid for it is credit that the collector sees and gives back", async () => {
  const { old, world } = journey;
  await journey.open("2026-09", old);
  await journey.open("2026-10", old);
  expect((await pay(22_000, "2026-10")).ok).toBe(true);
  const kase = await journey.introduce(id, "2026-09-28");
  await journey.follow(id, "2026-10-06");
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000"]);
  expect(await account(old)).toMatchObject({ credit: 11_000 });
  const view = await run((db) => readSheetView(db, old.id, "2026-10", false));
  const name = world.members[2]!.name;
  expect([view!.away, view!.left]).toEqual([
    [name],
    [{ memberId: id, name, due: 0, credit: 11_000 }],
  ]);
  // Whoever stays after all is asked again, and the credit is used.
  await journey.lead(kase, "cancelled", "2026-10-20");
  await journey.follow(id, "2026-10-20");
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000", "old 2026-10 11000"]);
  expect(await account(old)).toMatchObject({ credit: 0 });
});

test("money for a month after the letter is given back also where the cell has no line of the person left", async () => {
  const { old, world } = journey;
  await journey.open("2026-10", old);
  await pay(11_000, "2026-10");
  await journey.introduce(id, "2026-09-28");
  await journey.follow(id, "2026-10-06");
  expect(await journey.lines(id)).toEqual([]);
  const unit = { id: old.id, posFrom: old.from };
  const back = { bookMonth: "2026-10", memberId: id, amount: 11_000, on: "2026-10-07" };
  const given = await run((db) =>
    refundCredit(db, world.collector, unit, { ...back, note: "Chuyển đi" }, clock("2026-10", 7)),
  );
  expect(given.ok).toBe(true);
  const view = await run((db) => readSheetView(db, old.id, "2026-10", false));
  expect(view!.left).toEqual([]);
});

test("a month that a closed sheet of the origin asks for stays there, and the receiver does not ask for it again", async () => {
  const { old, next } = journey;
  for (const month of ["2026-09", "2026-10"]) await journey.open(month);
  await journey.close("2026-09", old);
  await journey.close("2026-10", old);
  const kase = await journey.introduce(id, "2026-09-28");
  await journey.open("2026-11");
  await journey.list(kase, next, "2026-11-20");
  await journey.follow(id, "2026-11-20");
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "old 2026-10 11000",
    "new 2026-11 16000",
  ]);
});

test("a dossier sent back leaves the months to the origin, up to that of the next letter", async () => {
  const { old, next } = journey;
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-10");
  for (const month of ["2026-10", "2026-11"]) await journey.open(month);
  await journey.lead(kase, "sentBack", "2026-11-10");
  await journey.follow(id, "2026-11-10");
  const charged = ["old 2026-09 11000", "old 2026-10 on 2026-11 11000", "old 2026-11 11000"];
  expect(await journey.lines(id)).toEqual(charged);
  await journey.lead(kase, "introduced", "2026-11-25", { letterOn: "2026-11-25" });
  await journey.follow(id, "2026-11-25");
  await journey.open("2026-12", old, next);
  expect(await journey.lines(id), "the origin keeps what it has charged").toEqual(charged);
  await journey.list(kase, next, "2026-12-09");
  await journey.follow(id, "2026-12-09");
  expect(await journey.lines(id)).toEqual([...charged, "new 2026-12 16000"]);
});

test("a month of which the receiver has no sheet, since figures are not confirmed, waits for it and stands on it", async () => {
  const { admin } = database;
  const { old, next } = journey;
  await journey.open("2026-09", old);
  const kase = await journey.introduce(id, "2026-09-10");
  await admin`update organizations set wage_region = null where id = ${journey.world.tree.communes[1].id}`;
  expect(await journey.open("2026-10"), "the receiver has no wage region").toEqual([true, false]);
  await admin`update organizations set wage_region = 'I' where id = ${journey.world.tree.communes[1].id}`;
  await journey.open("2026-11");
  await journey.list(kase, next, "2026-11-09");
  await journey.follow(id, "2026-11-09");
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000", "new 2026-11 16000"]);
  expect(await journey.open("2026-10", next)).toEqual([true]);
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "new 2026-10 16000",
    "new 2026-11 16000",
  ]);
});

test("without an open sheet at the receiver the months wait for the next one", async () => {
  const { next } = journey;
  await journey.open("2026-09");
  const kase = await journey.introduce(id, "2026-09-10");
  await journey.open("2026-10");
  await journey.close("2026-09", next);
  await journey.close("2026-10", next);
  await journey.list(kase, next, "2026-10-20");
  await journey.follow(id, "2026-10-20");
  expect(await journey.lines(id)).toEqual(["old 2026-09 11000"]);
  await journey.open("2026-11");
  expect(await journey.lines(id)).toEqual([
    "old 2026-09 11000",
    "new 2026-10 on 2026-11 16000",
    "new 2026-11 16000",
  ]);
});
