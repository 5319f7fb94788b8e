import { expect, test } from "vitest";
import { homeWorkOf, type IssuedWork } from "#app/features/tasks/home/rules.ts";

const sent = (id: string, escalated: number): IssuedWork => ({
  id,
  title: `Directive ${id}`,
  unread: escalated,
  escalated,
  reported: 0,
});
const told = (issued: IssuedWork[]) =>
  homeWorkOf({ open: [], issued, proposals: [] }, false, "2026-11-30");

test("one directive that is not opened in time is named with its units, several are one line that leads to them", () => {
  expect(told([sent("a", 0), sent("b", 2)])).toEqual([
    { kind: "remind", id: "b", title: "Directive b", count: 2 },
  ]);
  expect(told([sent("a", 1), sent("b", 2), sent("c", 0), sent("d", 1)])).toEqual([
    { kind: "remindAll", directives: 3 },
  ]);
  expect(told([sent("a", 0)])).toEqual([]);
});
