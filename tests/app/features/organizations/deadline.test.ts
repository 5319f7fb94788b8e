import { expect, test } from "vitest";
import { byDeadline, deadlineTag } from "#app/features/organizations/home/deadline/rules.ts";

const today = "2026-11-30";
const plain = { kind: "warn", text: "Chờ duyệt" };

test("things to do stand by their last day, whichever feature tells of them; what has none comes last, as it came", () => {
  const lines = [
    { key: "meeting late", due: "2026-09-08" },
    { key: "meeting ahead", due: "2026-12-05" },
    { key: "task late", due: "2026-11-26" },
    { key: "to judge", deadline: plain },
    { key: "others are late", deadline: { kind: "error", text: "Quá hạn" } },
    { key: "report late", due: "2026-10-10" },
    { key: "to decide", due: null, deadline: plain },
    { key: "dues today", due: today },
  ];
  expect(byDeadline(lines, today, "vi").map(({ key }) => key)).toEqual([
    "meeting late",
    "report late",
    "task late",
    "others are late",
    "dues today",
    "meeting ahead",
    "to judge",
    "to decide",
  ]);
  expect(byDeadline(lines, today, "vi")[0]).toEqual({
    key: "meeting late",
    deadline: { kind: "error", icon: "triangle", text: "Quá hạn 83 ngày" },
  });
  expect(byDeadline(lines, today, "vi").at(-1)).toEqual({ key: "to decide", deadline: plain });
});

test("a deadline says how late or how near it is, with its day", () => {
  const told = ["2026-11-29", today, "2026-12-07", "2026-12-08"].map((due) =>
    deadlineTag(due, today, "vi"),
  );
  expect(told.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "error Quá hạn 1 ngày",
    "warn Hạn hôm nay",
    "warn Còn 7 ngày (07/12)",
    "muted Còn 8 ngày (08/12)",
  ]);
});
