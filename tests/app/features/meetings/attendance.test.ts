import { expect, test } from "vitest";
import {
  attendanceRate,
  markOfStanding,
  planList,
  planMarks,
  presenceOf,
  strongerMark,
  tally,
  type SentMark,
  type StoredMark,
} from "#app/features/meetings/attendance/rules.ts";

test("whoever is exempt, elsewhere or suspended is marked so by standing; all others are ticked", () => {
  expect(["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"].map(markOfStanding)).toEqual([
    null,
    "E3",
    "E1",
    "E2",
    "E4",
    null,
    null,
    null,
  ]);
});

test("the rate leaves out whom the rules leave out", () => {
  const sums = tally(["P", "P", "P", "A1", "U", "E1", "E2", "E3", "E4"]);
  expect(sums).toMatchObject({ total: 9, present: 3, excused: 1, unexcused: 1, notCounted: 4 });
  expect(attendanceRate(sums)).toBe(3 / 5);
  expect(attendanceRate(tally(["E1", "E3"]))).toBeNull();
  expect(attendanceRate(tally([]))).toBeNull();
});

test("a meeting with all absent has a rate of nothing, and no fault (fault 137)", () => {
  expect(attendanceRate(tally(["U", "A2", "A8"]))).toBe(0);
  expect([null, "A7", "E9"].map(presenceOf)).toEqual(["unmarked", "excused", "notCounted"]);
});

const line = (memberId: string, mark: string | null, version = 1): StoredMark => ({
  memberId,
  mark,
  isOnline: false,
  version,
});
const sent = (memberId: string, mark: string | null, seen = 1): SentMark => ({
  memberId,
  mark,
  isOnline: false,
  seen,
});
const always = () => true;

test("two note takers lose nothing of each other's ticks", () => {
  const stored = [line("a", "P", 2), line("b", null), line("c", "U", 2)];
  // This one saw all three before the other ticked a and c.
  const list = [sent("a", null), sent("b", "P"), sent("c", "A1"), sent("x", "P")];
  const touched = ({ mark }: SentMark) => mark !== null;
  const { changes, conflicts } = planMarks(stored, list, touched);
  expect(changes.map(({ memberId }) => memberId)).toEqual(["b"]);
  expect(conflicts.map(({ memberId }) => memberId)).toEqual(["c"]);
});

test("the same tick twice is neither a change nor a conflict", () => {
  expect(planMarks([line("a", "P", 2)], [sent("a", "P")], always)).toEqual({
    changes: [],
    conflicts: [],
  });
});

const home = (...ids: string[]) => ids.map((memberId) => ({ memberId }));

test("the list is that of the home members on the meeting's day", () => {
  const listed = [line("stays", null), line("left", null)];
  expect(planList(listed, home("stays", "came"), false)).toEqual({
    added: home("came"),
    removed: ["left"],
  });
});

test("who moves after the day changes nothing any more", () => {
  expect(planList([line("stays", "P")], home("stays", "came"), true)).toEqual({
    added: [],
    removed: [],
  });
});

test("a meeting written down later, of which no list was made, takes the members of today", () => {
  expect(planList([], home("a"), true)).toEqual({ added: home("a"), removed: [] });
});

test("whoever was there stays on the list though they left the same day", () => {
  expect(planList([line("left", "P")], [], false).removed).toEqual([]);
});

test("of two marks of one person the one that was there counts, and nothing gives way to a mark (fault 144)", () => {
  const of = (one: string | null, other: string | null) =>
    strongerMark({ mark: one }, { mark: other }).mark;
  expect(of("U", "P")).toBe("P");
  expect(of("P", "A1")).toBe("P");
  expect(of(null, "U")).toBe("U");
  expect(of("A1", "U")).toBe("A1");
  expect(of("P", "P")).toBe("P");
});
