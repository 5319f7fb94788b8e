import { expect, test } from "vitest";
import {
  asksIn,
  moveOf,
  moveProcedures,
  monthsOf,
  type Move,
  type MoveCase,
} from "#app/features/dues/moving/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";

const kase = (state: string, more: Partial<MoveCase> = {}): MoveCase => ({
  procedure: "transfer",
  state,
  openedOn: "2026-08-20",
  enteredOn: "2026-11-05",
  otherOrgId: "new",
  data: { letterOn: "2026-09-10", listedOn: "2026-11-05", slipOn: "2026-11-05" },
  ...more,
});
const move = (state: string, more: Partial<MoveCase> = {}): Move => moveOf(kase(state, more))!;
const months = ["2026-08", "2026-09", "2026-10", "2026-11", "2026-12"];

/** The months for which a cell asks; until November the stays are at the old one. */
const asked = (moves: Move[], cell: string, left = "2026-11-05") =>
  months.filter((month) => {
    const isOld = `${month}-01` < left;
    return asksIn(moves, month, cell, cell === "old" ? isOld : cell === "new" && !isOld);
  });

test("on the way nobody asks for a month after that of the letter; once listed, the receiver asks for them all", () => {
  for (const state of ["introduced", "presented", "accepted", "overdue"])
    expect([asked([move(state)], "old"), asked([move(state)], "new")], state).toEqual([
      ["2026-08", "2026-09"],
      [],
    ]);
  const listed = [move("completed")];
  expect(asked(listed, "old")).toEqual(["2026-08", "2026-09"]);
  expect(asked(listed, "new")).toEqual(["2026-10", "2026-11", "2026-12"]);
});

test("listed in the month of the letter, the origin asks for it and the receiver from the next one", () => {
  const soon = [move("completed", { data: { letterOn: "2026-09-10", listedOn: "2026-09-25" } })];
  expect(asked(soon, "old", "2026-09-25")).toEqual(["2026-08", "2026-09"]);
  expect(asked(soon, "new", "2026-09-25")).toEqual(["2026-10", "2026-11", "2026-12"]);
});

test("sent back or given up, the stays say who asks; before a letter as well", () => {
  for (const state of ["sentBack", "cancelled"])
    expect(asked([move(state)], "old", "2027-01-01"), state).toEqual(months);
  expect(moveOf(kase("requested", { data: {} }))).toBeNull();
  expect(moveOf(kase("returned"))).toBeNull();
  expect(moveOf(kase("hosted", { procedure: "temporaryTransfer" }))).toBeNull();
  expect(moveOf(kase("sent", { procedure: "internalTransfer" }))).toBeNull();
});

test("whoever goes outside owes nothing after the letter, and what came back by a new letter is asked by the day of listing", () => {
  const gone = move("left");
  expect(asked([gone], "old")).toEqual(["2026-08", "2026-09"]);
  const back = move("completed", {
    procedure: "arrival",
    openedOn: "2026-12-02",
    data: { letterOn: "2026-11-20", listedOn: "2026-12-10" },
  });
  expect(asked([gone, back], "new", "2026-12-10"), "outside in November").toEqual(["2026-12"]);
});

test("two transfers in a row: each receiver asks from the month after its letter", () => {
  const moves = [
    move("completed", {
      otherOrgId: "b",
      data: { letterOn: "2026-08-03", listedOn: "2026-10-20" },
    }),
    move("completed", {
      otherOrgId: "c",
      data: { letterOn: "2026-10-25", listedOn: "2026-12-15" },
    }),
  ];
  const of = (cell: string, from: string, to: string) =>
    months.filter((month) =>
      asksIn(moves, month, cell, `${month}-01` >= from && `${month}-01` < to),
    );
  expect(of("a", "2020-01-01", "2026-10-20")).toEqual(["2026-08"]);
  expect(of("b", "2026-10-20", "2026-12-15")).toEqual(["2026-09", "2026-10"]);
  expect(of("c", "2026-12-15", "2027-12-01")).toEqual(["2026-11", "2026-12"]);
});

test("the months that may have been missed run from the beginning of the case to the month in which it was settled, and none is to come", () => {
  expect(monthsOf([move("completed")], "2026-12-24")).toEqual([
    "2026-08",
    "2026-09",
    "2026-10",
    "2026-11",
  ]);
  expect(monthsOf([move("introduced")], "2026-10-02")).toEqual(["2026-08", "2026-09", "2026-10"]);
  const early = move("completed", {
    procedure: "arrival",
    openedOn: "2026-11-01",
    data: { letterOn: "2026-08-30", listedOn: "2026-11-05" },
  });
  expect(monthsOf([early], "2026-12-01")).toEqual(["2026-09", "2026-10", "2026-11"]);
});

test("every state of a transfer that is in the air or at its end is known to the dues, and no other", () => {
  for (const key of moveProcedures) {
    const { states, steps } = definitionOf(key)!;
    const withLetter = Object.keys(states).filter((name) => moveOf(kase(name, { procedure: key })));
    const meant = Object.keys(states).filter((name) => {
      const { inAir, end } = states[name]!;
      if (key === "arrival") return end === "done";
      return inAir || end === "done" || name === "cancelled";
    });
    expect(withLetter, key).toEqual(meant);
    const moving = steps.filter(({ effects }) => effects?.some(({ kind }) => kind === "moveDues"));
    expect(moving.map((step) => step.key).toSorted(), key).toEqual(
      key === "arrival"
        ? ["list"]
        : ["cancel", "introduce", "introduceAgain", "list", "recordSlip", "refuse"],
    );
  }
});
