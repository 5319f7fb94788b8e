import { describe, expect, test } from "vitest";
import { docxOf } from "#app/lib/paper/docx.server.ts";
import type { Block, Paper } from "#app/lib/paper/model.ts";
import { unpack, wordsOf, xmlFault } from "#tests/app/lib/paper/unpack.ts";

const paper = (blocks: Block[], more: Partial<Paper> = {}): Paper => ({
  orientation: "portrait",
  letterhead: {
    upper: "ĐẢNG BỘ XÃ A",
    unit: "CHI BỘ KHU 5",
    number: ["Số ", { blank: 6 }],
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    place: ["A, ngày 1"],
  },
  title: "NGHỊ QUYẾT",
  subtitle: ["về một việc"],
  blocks,
  footnote: "Theo mẫu 0-TH",
  pageWord: "Trang",
  ...more,
});

const documentOf = async (blocks: Block[], more: Partial<Paper> = {}): Promise<string> =>
  unpack(await docxOf(paper(blocks, more))).get("word/document.xml")!;

const everyBlock = (text: string): Block[] => [
  { kind: "heading", line: [text] },
  { kind: "paragraph", line: [text, { text, bold: true }, { text, italic: true }] },
  { kind: "paragraph", line: [text], number: "1." },
  {
    kind: "fields",
    rows: [
      [{ label: text, value: text }],
      [
        { label: "a", value: text },
        { label: "b", value: null },
      ],
    ],
  },
  { kind: "lines", count: 2 },
  { kind: "boxes", columns: 2, boxes: [[{ kind: "paragraph", line: [text] }], []] },
  {
    kind: "table",
    columns: [
      { head: text, width: 1 },
      { head: "b", width: 2, align: "right" },
    ],
    rows: [[text, text]],
    numbered: true,
  },
  {
    kind: "signatures",
    places: [{ titles: [text], note: text, name: text }],
    recipients: { title: text, items: [[text]] },
  },
];

test("every part of the file is well-formed, and each block's words stand in it", async () => {
  const parts = unpack(await docxOf(paper(everyBlock("chữ Việt đủ dấu: Đặng Thị Hường"))));
  for (const [name, text] of parts) expect([name, xmlFault(text)]).toEqual([name, null]);
  const xml = parts.get("word/document.xml")!;
  expect(wordsOf(xml).split("Đặng Thị Hường").length - 1).toBe(17);
  for (const words of ["ĐẢNG BỘ XÃ A", "CHI BỘ KHU 5", "ĐẢNG CỘNG SẢN VIỆT NAM", "NGHỊ QUYẾT"])
    expect(wordsOf(xml)).toContain(words);
});

test("what looks like markup is text, in every block", async () => {
  const evil = `</w:t><w:br/>&amp; "A" & 'B' <script> ]]> {{x}} _x000D_`;
  const xml = await documentOf(everyBlock(evil), { title: evil, subtitle: [evil], footnote: evil });
  expect(xmlFault(xml)).toBeNull();
  expect(wordsOf(xml).split(evil).length - 1).toBe(19);
  expect(xml).not.toContain("<script>");
});

test("control characters, torn letters and breaks of line do not reach the file", async () => {
  const xml = await documentOf(everyBlock("a\u0000b\u0008c\ud800d\uFFFEe\nf\u001bg"));
  expect(xmlFault(xml)).toBeNull();
  expect(wordsOf(xml)).toContain("abcde fg");
});

test("a very long name and a very long word are written whole (fault 97)", async () => {
  const name = "Nguyễn ".repeat(300).trim();
  const word = "x".repeat(5_000);
  const xml = await documentOf([...everyBlock(name), { kind: "paragraph", line: [word] }]);
  expect(xmlFault(xml)).toBeNull();
  expect(wordsOf(xml)).toContain(name);
  expect(wordsOf(xml)).toContain(word);
});

test("a paper without head, rows, blocks or names is still a file that opens", async () => {
  for (const blocks of [
    [],
    [{ kind: "paragraph", line: [] }],
    [{ kind: "table", columns: [{ head: "", width: 1 }], rows: [] }],
    [{ kind: "boxes", columns: 2, boxes: [[]] }],
    [{ kind: "signatures", places: [] }],
  ] as Block[][]) {
    const parts = unpack(
      await docxOf(paper(blocks, { letterhead: null, subtitle: null, footnote: null })),
    );
    for (const [name, text] of parts) expect([name, xmlFault(text)]).toEqual([name, null]);
  }
});

describe("the page", () => {
  test("is A4 with the margins of official papers, on its side for lists", async () => {
    const upright = await documentOf([]);
    expect(upright).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
    expect(upright).toContain('w:top="1134" w:right="1020" w:bottom="1134" w:left="1701"');
    expect(await documentOf([], { orientation: "landscape" })).toContain(
      'w:w="16838" w:h="11906" w:orient="landscape"',
    );
  });

  test("is set in Times New Roman 13, in Vietnamese", async () => {
    const styles = unpack(await docxOf(paper([]))).get("word/styles.xml")!;
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="26"/>');
    expect(styles).toContain('<w:lang w:val="vi-VN"/>');
  });

  test("has its number and the count of pages as fields in the foot", async () => {
    const parts = unpack(await docxOf(paper([])));
    const foot = [...parts].find(([name]) => /^word\/footer\d+\.xml$/.test(name))![1];
    expect(foot).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/);
    expect(foot).toMatch(/<w:instrText[^>]*>NUMPAGES<\/w:instrText>/);
    expect(wordsOf(foot)).toContain("Theo mẫu 0-TH");
  });
});

describe("a table", () => {
  const rows = Array.from({ length: 5 }, (_, at) => [String(at), `tên ${at}`]);
  const columns = [
    { head: "STT", width: 1 },
    { head: "Họ và tên", width: 3, align: "right" as const },
  ];

  test("repeats its head, tears no row and shares the width as asked", async () => {
    const xml = await documentOf([{ kind: "table", columns, rows }]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:gridCol w:w="2296"/><w:gridCol w:w="6888"/>');
    expect(xml.match(/<w:jc w:val="right"\/>/g)).toHaveLength(5);
  });

  test("keeps its last two rows on the page of the signatures (fault 97)", async () => {
    const places = [{ titles: ["BÍ THƯ"], name: null }];
    const xml = await documentOf([
      { kind: "table", columns, rows },
      { kind: "signatures", places },
    ]);
    const row = (at: number) => xml.split("<w:tr>").find((one) => one.includes(`tên ${at}`))!;
    expect([0, 1, 2, 3, 4].map((at) => row(at).includes("<w:keepNext/>"))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

test("an empty value is a dotted line as far as the edge, a filled one stands in bold", async () => {
  const empty = await documentOf([
    { kind: "fields", rows: [[{ label: "Quê quán", value: null, more: 1 }]] },
  ]);
  expect(empty.match(/w:leader="dot"/g)).toHaveLength(2);
  const full = await documentOf([
    { kind: "fields", rows: [[{ label: "Quê quán", value: "xã A" }]] },
  ]);
  expect(full).not.toContain('w:leader="dot"');
  expect(full).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*xã A/);
});
