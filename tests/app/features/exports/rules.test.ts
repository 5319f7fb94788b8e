import { describe, expect, test } from "vitest";
import { downloadRefusal } from "#app/features/exports/access.ts";
import {
  fileName,
  filterWords,
  leftOut,
  mayHold,
  overLimit,
  startOfDay,
  withoutNumbers,
} from "#app/features/exports/rules.ts";
import { ageOf } from "#app/features/exports/rows/rules.ts";
import { readExportQuery } from "#app/features/exports/schema.ts";
import { field } from "#app/record/format.ts";
import type { Actor } from "#app/features/access/rules.ts";

const moment = new Date("2026-11-24T18:30:00Z");

describe("limits", () => {
  const limits = { once: 200, daily: 600 };
  test("the limit itself may go out, one more may not", () => {
    expect(overLimit(200, 0, limits)).toBeNull();
    expect(overLimit(201, 0, limits)).toEqual({ kind: "tooMany", rows: 201, limit: 200 });
    expect(overLimit(200, 400, limits)).toBeNull();
    expect(overLimit(200, 401, limits)).toMatchObject({ kind: "tooManyToday", already: 401 });
  });

  test("a day begins at midnight in Viet Nam", () => {
    expect(startOfDay(moment).toISOString()).toBe("2026-11-24T17:00:00.000Z");
  });
});

test("file names hold plain letters, the unit and the time in Viet Nam", () => {
  expect(fileName("Đảng bộ xã Thanh Ba, “số 1”/..\\", moment)).toBe(
    "DangVien_3.0_dang-bo-xa-thanh-ba-so-1_2026-11-25-0130.xlsx",
  );
  expect(fileName("", moment)).toBe("DangVien_3.0_2026-11-25-0130.xlsx");
});

describe("what is asked for", () => {
  const read = (query: string) => readExportQuery(new URLSearchParams(query));
  test("columns of the list and keys of fields; what is unknown is left out", () => {
    expect(read("col=status.phone&columns=gender,nonsense,phone")?.columns).toEqual([
      "phone",
      "membership_status",
      "activity_status",
      "gender",
    ]);
  });
  test("a purpose has at least five characters, or is none", () => {
    expect(read("purpose=")?.purpose).toBeNull();
    expect(read("purpose=%20%20")?.purpose).toBeNull();
    expect(read("purpose=ab")).toBeNull();
    expect(read(`purpose=${"a".repeat(301)}`)).toBeNull();
    expect(read("purpose=Phát+thẻ")?.purpose).toBe("Phát thẻ");
  });
  test("columns that the kind may not hold are named by their headers", () => {
    expect(leftOut("public", ["phone", "gender"])).toEqual([field("phone").header]);
    expect(leftOut("restricted", ["phone", "gender"])).toEqual([]);
  });
  test.each([
    ["public", false, false],
    ["restricted", true, false],
    ["sensitive", true, true],
    ["full", true, true],
  ] as const)("%s: restricted %s, sensitive %s", (kind, restricted, sensitive) => {
    expect(mayHold(kind)(field("gender"))).toBe(true);
    expect(mayHold(kind)(field("phone"))).toBe(restricted);
    expect(mayHold(kind)(field("citizen_id"))).toBe(sensitive);
  });
});

test("a filter is told in words, without the digits of a number that was searched", () => {
  const filter = { q: "025180004321", gender: "F", org: "x", level: "L1", ageFrom: "30" };
  expect(filterWords(filter, "vi", "Chi bộ Khu 5")).toBe(
    "tìm: …; giới tính: Nữ; đơn vị: Chi bộ Khu 5; mức chuẩn hoá: Cơ bản; tuổi từ: 30",
  );
  expect(filterWords({}, "en", null)).toBe("All active members");
});

describe("computed columns", () => {
  test("the Party age of the day, gaps taken off; none for probationary members", () => {
    const person = {
      membership_status: "M2",
      admission_decision_date: "2000-01-15",
      official_date: "2001-01-15",
    };
    expect(ageOf(person, [], "2026-01-15")).toBe(312);
    const gap = { from: "2010-01-01", to: "2012-01-01", counts: true };
    expect(ageOf(person, [gap], "2026-01-15")).toBe(288);
    expect(ageOf({ ...person, membership_status: "M1" }, [], "2026-01-15")).toBeNull();
  });
});

test("a file goes to its requester, in time, while the post is held", () => {
  const actor = { accountId: "a", posts: [{ id: "p" }] } as unknown as Actor;
  const asked = {
    accountId: "a",
    postId: "p",
    state: "ready",
    expiresAt: new Date(moment.getTime() + 1),
  };
  expect(downloadRefusal(actor, asked, moment)).toBeNull();
  expect(downloadRefusal(actor, { ...asked, accountId: "b" }, moment)).toBe("notYours");
  expect(downloadRefusal(actor, { ...asked, postId: "q" }, moment)).toBe("postEnded");
  expect(downloadRefusal(actor, { ...asked, expiresAt: moment }, moment)).toBe("expired");
  expect(downloadRefusal(actor, { ...asked, state: "approved", expiresAt: null }, moment)).toBe(
    "notReady",
  );
});

test.each([
  ["025059001234", "…"],
  ["số 025 059 001 234", "số …"],
  ["025.059.001.234", "…"],
  ["họp ngày 20.11.2026, năm 2025-2026", "họp ngày 20.11.2026, năm 2025-2026"],
])("of %s the log shows %s", (typed, shown) => {
  expect(withoutNumbers(typed)).toBe(shown);
});
