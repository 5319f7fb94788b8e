import { expect, test } from "vitest";
import {
  registerPart,
  spansDuring,
  type RegisterPerson,
} from "#app/features/reports/lists/register/rules.ts";
import { readPeriod } from "#app/features/reports/periods/rules.ts";
import type { BookStay } from "#app/features/reports/roll/rules.ts";

const year = readPeriod("2026")!;
const stay = (more: Partial<BookStay> = {}): BookStay => ({
  memberId: "1",
  name: "Trần Văn An",
  sortName: "an tran van",
  kind: "home",
  status: "M2",
  homePos: 1n,
  cellPos: 1n,
  cellName: "Chi bộ A",
  birthDate: "1960-03-12",
  card: "25.000123",
  admitted: "1985-09-02",
  official: "1986-09-02",
  cameFrom: null,
  wentTo: null,
  starts: null,
  ends: null,
  inReason: "I6",
  outReason: null,
  enteredOn: null,
  ...more,
});
const person: RegisterPerson = {
  birthName: "Trần Văn Anh",
  gender: "Nam",
  ethnicity: "Kinh",
  religion: "Không",
  homeTown: "xã Thanh Ba, tỉnh Phú Thọ",
  general: "12/12",
  theory: "Trung cấp",
  professional: "Đại học",
  language: "Tiếng Anh",
  workBefore: "Bộ đội",
  workNow: "Hưu trí",
  biography: "012345",
  badge: "A 1234",
  enlisted: "1979-02",
  discharged: "1984",
  rank: "Đại uý",
  retired: null,
  exitNote: "Bệnh",
  activity: "",
};
const lineOf = (one: BookStay, people = new Map([["1", person]])) =>
  registerPart(spansDuring([one], year), people, "vi").lines[0]!.cells;

test("fourteen columns, each with up to four lines under each other", () => {
  const part = registerPart(spansDuring([stay()], year), new Map([["1", person]]), "vi");
  expect(part.columns).toHaveLength(14);
  expect(part.lines[0]!.cells).toEqual([
    1,
    "Trần Văn An\nTrần Văn Anh",
    "Nam, 12/03/1960\nKinh\nKhông",
    "xã Thanh Ba, tỉnh Phú Thọ",
    "12/12\nTrung cấp\nĐại học\nTiếng Anh",
    "Trước: Bộ đội\nNay: Hưu trí",
    "02/09/1985\n02/09/1986",
    "25.000123\n012345\nA 1234",
    "Nhập ngũ 02/1979\nXuất ngũ 1984\nĐại uý",
    "",
    "",
    "",
    "",
    "",
  ]);
});

test("who came, left, died or was put out stands in the column of that", () => {
  const came = lineOf(stay({ starts: "2026-02-03", inReason: "I4", cameFrom: "Chi bộ B" }));
  expect(came[10]).toBe("03/02/2026\nChi bộ B");
  const left = lineOf(stay({ ends: "2026-05-01", outReason: "R7", wentTo: "Chi bộ C" }));
  expect([left[9], left[11], left[12]]).toEqual(["01/05/2026\nChi bộ C", "", ""]);
  const died = lineOf(stay({ ends: "2026-05-01", outReason: "R1" }));
  expect([died[9], died[11], died[12]]).toEqual(["", "01/05/2026\nBệnh", ""]);
  const out = lineOf(stay({ ends: "2026-05-01", outReason: "R2" }));
  expect([out[9], out[11]]).toEqual(["", ""]);
  expect(out[12]).toContain("Khai trừ");
});

test("the book of a year holds who stood on the roll in it, and of who is out of reach what the roll says", () => {
  expect(spansDuring([stay({ ends: "2025-12-31" })], year)).toEqual([]);
  expect(spansDuring([stay({ starts: "2027-01-01" })], year)).toEqual([]);
  expect(spansDuring([stay({ starts: "2026-12-31" })], year)).toHaveLength(1);
  const gone = lineOf(stay({ ends: "2026-01-01", outReason: "R7", birthDate: null }), new Map());
  expect(gone.slice(0, 5)).toEqual([1, "Trần Văn An", "", "", ""]);
  expect(gone[9]).toContain("01/01/2026");
});
