import { describe, expect, test } from "vitest";
import { blankPaper } from "#app/features/papers/forms/blank/rules.ts";
import {
  formCodes,
  formOf,
  isFormCode,
  paperOf,
  type FormCode,
} from "#app/features/papers/forms/rules.ts";
import { percent, shown, signerOf } from "#app/features/papers/parts/rules.ts";
import { committeeName, letterhead } from "#app/features/papers/rules.ts";
import { docxOf } from "#app/lib/paper/docx.server.ts";
import { plainLine, type Block, type Paper } from "#app/lib/paper/model.ts";
import { unpack, wordsOf, xmlFault } from "#tests/app/lib/paper/unpack.ts";

const person = {
  name: "Đặng Thị Hường",
  birthDate: "1998-04",
  homeTown: "xã Hạ Hoà, tỉnh Phú Thọ",
  admittedOn: "2025-10-02",
  officialOn: "2026-10-02",
  cardNumber: "12.345678",
};
const head = letterhead({ name: "Chi bộ Khu 5", above: "Đảng bộ xã A", place: "A" }, "2026-11-09");

const blockText = (block: Block): string => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return plainLine(block.line);
    case "fields":
      return block.rows
        .flat()
        .map(({ label, value }) => `${label}: ${value ?? ""}`)
        .join("\n");
    case "table":
      return [block.columns.map((column) => column.head), ...block.rows].flat().join("\n");
    case "signatures":
      return block.places.flatMap(({ titles, name }) => [...titles, name ?? ""]).join("\n");
    case "boxes":
      return block.boxes.flat().map(blockText).join("\n");
    case "lines":
    case "page":
      return "";
  }
};
const textOf = (paper: Paper): string =>
  [paper.title, plainLine(paper.subtitle ?? []), ...paper.blocks.map(blockText)].join("\n");

describe.each(formCodes)("form %s", (code) => {
  test("is a paper that opens when nothing is known, and says that it is drawn after the form", async () => {
    const paper = paperOf(code, {});
    expect(paper.footnote).toMatch(/^Theo mẫu .+ \(vẽ lại\)$/);
    expect(textOf(paper)).not.toMatch(/null|undefined|NaN|\[object/);
    expect(paper.blocks.some(({ kind }) => kind === "signatures")).toBe(true);
    const parts = unpack(await docxOf(paper));
    for (const [name, text] of parts) expect([name, xmlFault(text)]).toEqual([name, null]);
    expect(wordsOf(parts.get("word/document.xml")!)).toContain(paper.title);
  });

  test("bears the names of its unit in the head", () => {
    const paper = paperOf(code, { head } as never);
    expect(paper.letterhead).toMatchObject({ upper: "ĐẢNG BỘ XÃ A", unit: "CHI BỘ KHU 5" });
    expect(plainLine(paper.letterhead!.place)).toBe("A, ngày 09 tháng 11 năm 2026");
  });

  test("cites no rule but the Charter by itself, since rules are replaced", () => {
    expect(textOf(paperOf(code, {}))).not.toMatch(/\d+-(?:QĐ|HD|CT)\/|Điều \d+ Điều lệ|khoản \d/);
  });
});

test("the register holds the forms that were asked for, each under a name of its own", () => {
  const asked =
    "6-knd 8-knd 9-knd 10-knd 11-knd 13-knd 16-knd letter-official letter-temporary letter-internal letter-abroad 10-shd exemption name-removal leaving death-notice discipline 1-tdv 2-tdv 3-tdv 4-tdv badge-list badge-decision reward committee-approval minutes";
  expect(asked.split(" ").filter((code) => !isFormCode(code))).toEqual([]);
  const names = formCodes.map((code) => formOf(code).name.vi);
  expect(new Set(names).size).toBe(names.length);
});

test("the resolution on recognition says who voted how, in figures and shares of the base", () => {
  const text = textOf(
    paperOf("13-knd", {
      head,
      person,
      metOn: "2026-10-20",
      vote: { members: 11, base: 9, present: 9, absent: 0, for: 6, against: 3, blank: 0 },
    }),
  );
  expect(text).toContain(
    "tán thành 6 đồng chí trên 9, đạt 66,7%; không tán thành 3 đồng chí, chiếm 33,3%",
  );
  expect(text).toContain("Vắng mặt 0 đồng chí.");
  expect(text).toContain("ngày 20 tháng 10 năm 2026, CHI BỘ".replace("CHI BỘ", "Chi bộ Khu 5"));
});

test("the decision of recognition bears the day from which it counts and the person", () => {
  const paper = paperOf("16-knd", {
    head,
    person,
    cell: "Chi bộ Khu 5",
    proposedBy: "Chi bộ Khu 5",
    grounds: ["Quy định số 1"],
  });
  const text = textOf(paper);
  expect(text).toContain("Căn cứ Quy định số 1;");
  expect(text).toContain("Điều 1. Công nhận đảng viên dự bị Đặng Thị Hường");
  expect(text).toContain("kể từ ngày 02 tháng 10 năm 2026");
  expect(text).toContain("T/M BAN THƯỜNG VỤ");
});

test("a birth date of which the month is known is written as far as it is known", () => {
  expect(shown("1998-04")).toBe("04/1998");
  const text = textOf(paperOf("death-notice", { head, person }));
  expect(text).toContain("Ngày sinh: 04/1998");
});

test("the official letter has a slip to send back on its first page and ten boxes on the second, those given filled in", () => {
  const paper = paperOf("letter-official", {
    head,
    person,
    passages: [{ to: "Đảng uỷ xã B", from: "Đảng uỷ xã A" }],
  });
  const boxes = paper.blocks.filter((block) => block.kind === "boxes");
  expect(boxes.map((block) => block.boxes.length)).toEqual([1, 10]);
  expect(paper.blocks.map(({ kind }) => kind).slice(-3)).toEqual(["boxes", "page", "boxes"]);
  expect(boxes[1]!.boxes[0]!.map(blockText).join()).toContain("Đảng uỷ xã B");
  expect(boxes[1]!.boxes[1]!.map(blockText).join()).not.toContain("Đảng uỷ xã B");
});

test("a list has a row for each person, or empty ones for the pen", () => {
  const rows = [{ name: "A" }, { name: "B" }];
  const tableOf = (paper: Paper) => paper.blocks.find((block) => block.kind === "table")!;
  expect(tableOf(paperOf("1-tdv", { rows })).rows.map((row) => row.slice(0, 2))).toEqual([
    ["1", "A"],
    ["2", "B"],
  ]);
  expect(textOf(paperOf("1-tdv", { rows }))).toContain("Tổng số: 2 đồng chí.");
  expect(tableOf(paperOf("1-tdv", {})).rows).toHaveLength(8);
});

test("a first card has no old number, a lost one has it and the reason", () => {
  const heads = (code: FormCode) => textOf(paperOf(code, {})).includes("Số thẻ cũ");
  expect(
    ["1-tdv", "2-tdv", "2a-tdv", "3-tdv", "3a-tdv"].map((code) => heads(code as FormCode)),
  ).toEqual([false, true, true, true, true]);
});

test("data of another form are refused, dates that do not exist too", () => {
  expect(() => paperOf("16-knd", { person: { ...person, birthDate: "1998-02-30" } })).toThrow();
  expect(() => paperOf("13-knd", { vote: { for: -1 } })).toThrow();
});

test("shares are written with one decimal, half up, and a dash over nothing", () => {
  expect([percent(1, 3), percent(2, 3), percent(1, 16), percent(5, 5), percent(0, 4)]).toEqual([
    "33,3",
    "66,7",
    "6,3",
    "100,0",
    "0,0",
  ]);
  expect(percent(0, 0)).toBe("–");
  expect(percent(null, 3)).toBeNull();
});

test("the committee acts for its organization, a cell for itself", () => {
  expect(committeeName("Đảng bộ xã Thanh Ba")).toBe("Đảng uỷ xã Thanh Ba");
  expect(committeeName("Đảng bộ tỉnh Phú Thọ")).toBe("Tỉnh uỷ Phú Thọ");
  expect(committeeName("Đảng bộ thành phố Huế")).toBe("Thành uỷ Huế");
  expect(committeeName("Chi bộ Khu 5")).toBe("Chi bộ Khu 5");
});

test("the deputy signs under an own title, offices under that of their board", () => {
  const titles = (level: "cell" | "communeOffice", deputy: boolean) =>
    signerOf({ level, deputy, name: null }, "commune").titles;
  expect(titles("cell", false)).toEqual(["T/M CHI BỘ", "BÍ THƯ"]);
  expect(titles("cell", true)).toEqual(["T/M CHI BỘ", "PHÓ BÍ THƯ"]);
  expect(titles("communeOffice", true)).toEqual(["BAN XÂY DỰNG ĐẢNG", "PHÓ TRƯỞNG BAN"]);
});

test("a blank form bears the printing unit's names where that unit draws it up", () => {
  const cell = { name: "Chi bộ Khu 5", above: "Đảng bộ xã A", place: "A", orgType: "CBCS" };
  const commune = { name: "Đảng bộ xã A", above: "Đảng bộ tỉnh B", place: "A", orgType: "XP" };
  expect(blankPaper("6-knd", cell).letterhead?.unit).toBe("CHI BỘ KHU 5");
  expect(blankPaper("6-knd", commune).letterhead?.unit).toBeNull();
  expect(blankPaper("9-knd", commune).letterhead).toMatchObject({
    upper: "ĐẢNG BỘ TỈNH B",
    unit: "ĐẢNG UỶ XÃ A",
  });
  expect(blankPaper("9-knd", null).letterhead?.unit).toBeNull();
});
