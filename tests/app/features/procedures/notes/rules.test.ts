import { expect, test } from "vitest";
import { missedQuarter, type NoteClock } from "#app/features/procedures/notes/rules.ts";

const QUARTER = 3;
const probation: NoteClock = {
  procedure: "recognition",
  state: "probation",
  ceremonyOn: "2025-11-30",
  notedOn: null,
  openedOn: "2025-11-30",
};
const missed = (today: string, more: Partial<NoteClock> = {}) =>
  missedQuarter({ ...probation, ...more }, today, QUARTER);

test("a quarter is missed from the day after its last one, and only while no note was written in it or later", () => {
  expect(missed("2026-02-28"), "the last day belongs to it").toBeNull();
  expect(missed("2026-03-01"), "the last day of a shorter month").toBe("2026-02-28");
  expect(missed("2026-03-01", { notedOn: "2026-02-20" })).toBeNull();
  expect(missed("2026-03-20", { notedOn: "2026-03-10" }), "late, but there").toBeNull();
  expect(missed("2026-05-31", { notedOn: "2026-02-20" }), "the second one has begun").toBe(
    "2026-05-30",
  );
  expect(missed("2026-08-31", { notedOn: "2026-05-30" }), "a note of the quarter before").toBe(
    "2026-08-30",
  );
});

test("nothing is missed before the case began, after the file is due, or where the ceremony is not known to the day", () => {
  expect(missed("2026-06-15", { openedOn: "2026-06-10" })).toBeNull();
  expect(missed("2026-06-15", { state: "due" })).toBeNull();
  expect(missed("2026-06-15", { procedure: "admission" })).toBeNull();
  for (const ceremonyOn of [null, "2025", "2025-11"])
    expect(missed("2026-06-15", { ceremonyOn })).toBeNull();
});
