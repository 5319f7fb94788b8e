import { setTimeout as sleep } from "node:timers/promises";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { afterAll, expect, test } from "vitest";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { streamWorkbook, type WrittenCell, type WrittenSheet } from "#app/lib/xlsx/write.server.ts";
import { openZip, readPart } from "#app/lib/xlsx/zip.server.ts";
import { defaultLimits } from "#app/lib/xlsx/refusal.ts";
import { rowsOf } from "#tests/app/lib/xlsx/book.ts";
import { testFiles } from "#tests/setup/zip.ts";

const files = testFiles();
afterAll(files.remove);

const sheetOf = (rows: WrittenCell[][], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "Đảng viên",
  columns: (rows[0] ?? [null]).map((_, index) => ({ header: `Cột ${index + 1}` })),
  rows: [rows],
  ...more,
});
async function bytesOf(
  sheets: WrittenSheet[],
  lastRow?: number,
  mostShared?: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamWorkbook({ sheets, title: "Danh sách" }, lastRow, mostShared))
    chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
/** The cells below the header, as our reader finds them. */
const readBack = async (rows: WrittenCell[][]) =>
  (await rowsOf(files.write(await bytesOf([sheetOf(rows)])))).slice(1).map(({ cells }) => cells);
async function partOf(bytes: Buffer, part: string): Promise<string> {
  const zip = await openZip(files.write(bytes), defaultLimits);
  const chunks: Buffer[] = [];
  for await (const chunk of readPart(zip, part, 1e9)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test("texts, numbers, booleans and gaps come back as they were", async () => {
  const rows = [
    ["Nguyễn Thị Ất", 12, true, null, "001085012345"],
    [null, null, "03/04/1965", -0.125, ""],
    ["  hai\nba\t", 1e21, false, "]]> & <b> \"'", 0],
  ];
  expect(await readBack(rows)).toEqual([
    ["Nguyễn Thị Ất", 12, true, null, "001085012345"],
    [null, null, "03/04/1965", -0.125],
    ["  hai\nba\t", 1e21, false, "]]> & <b> \"'", 0],
  ]);
});

test("any text survives, but for characters that no workbook can hold", async () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
      const wanted = texts.map((one) =>
        one
          // oxlint-disable-next-line no-control-regex
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
          .replace(/\r\n?/g, "\n"),
      );
      const found = await readBack(texts.map((one) => [one, 1]));
      expect(found).toEqual(wanted.map((one) => [one === "" ? null : one, 1]));
    }),
    { numRuns: 40 },
  );
});

test("half a character, control characters and over-long texts are mended, not written broken", async () => {
  const rows = [["a\uD800b\uDC00c\u0000\u0008\uFFFF", "😀_x0041_ _x41_", "ặ".repeat(40_000)]];
  const bytes = await bytesOf([sheetOf(rows)]);
  const [cells] = await readBack(rows);
  expect(cells).toEqual(["abc", "😀_x0041_ _x41_", "ặ".repeat(32_767)]);
  expect(await partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("😀_x005F_x0041_");
});

test("repeated texts stand once in a table as long as it has room, other texts in their cells", async () => {
  const words = ["Kinh", "Tày", "Mường"].map((repeated): WrittenCell => ({ repeated }));
  const rows = [...words, ...words].map((word, n): WrittenCell[] => [`số ${n}`, word]);
  const bytes = await bytesOf([sheetOf(rows)], undefined, 2);
  const texts = await partOf(bytes, "xl/sharedStrings.xml");
  const sheet = await partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(texts.match(/<si>/g)).toHaveLength(2);
  expect(texts).toContain("<si><t>Kinh</t></si>");
  expect(sheet).not.toContain("Kinh");
  expect(sheet.match(/<t>Mường<\/t>/g)).toHaveLength(2);
  const read = await readXlsx(bytes);
  expect(read.sheets[0]!.rows.slice(1).map(([, word]) => word)).toEqual([
    "Kinh",
    "Tày",
    "Mường",
    "Kinh",
    "Tày",
    "Mường",
  ]);
});

test("a repeated text is written into several sheets, each time with its own style", async () => {
  const word: WrittenCell = { repeated: "=Đang sinh hoạt" };
  const bytes = await bytesOf([sheetOf([[word], [word]]), { ...sheetOf([[word]]), name: "B" }]);
  const read = await readXlsx(bytes);
  expect(read.sheets.map(({ rows }) => rows.slice(1))).toEqual([
    [["=Đang sinh hoạt"], ["=Đang sinh hoạt"]],
    [["=Đang sinh hoạt"]],
  ]);
});

test("text that looks like a formula stays text, marked as such (fault 91)", async () => {
  const rows = [
    ['=HYPERLINK("https://example.test")'],
    ["+SUM(A1)"],
    ["-2+3"],
    ["@x"],
    ["\t=1"],
    ["\r=1"],
    ["＝1+1"],
    ["bình thường"],
  ];
  const bytes = await bytesOf([sheetOf(rows)]);
  const sheet = await partOf(bytes, "xl/worksheets/sheet1.xml");
  const styles = await partOf(bytes, "xl/styles.xml");
  expect(sheet).not.toMatch(/<f[ >]/);
  const cellStyles = [.../<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)![0].matchAll(/<xf [^>]*/g)];
  const used = [...sheet.matchAll(/<c r="A(\d+)" s="(\d+)"/g)].slice(1);
  const isQuoted = used.map(([, , style]) =>
    cellStyles[Number(style)]![0].includes(`quotePrefix="1"`),
  );
  expect(isQuoted).toEqual([true, true, true, true, true, true, true, false]);
  const read = await readXlsx(bytes, { readStyles: true });
  expect(read.sheets[0]!.rows.slice(1).map(([cell]) => typeof cell)).toEqual(
    rows.map(() => "string"),
  );
});

test("identifiers keep their zeros in every reader (fault 96)", async () => {
  const bytes = await bytesOf([sheetOf([["001085012345", "0912345678", "03/04/1965"]])]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const row = book.worksheets[0]!.getRow(2);
  expect([1, 2, 3].map((column) => row.getCell(column).value)).toEqual([
    "001085012345",
    "0912345678",
    "03/04/1965",
  ]);
  expect((await readXlsx(bytes)).sheets[0]!.rows[1]).toEqual([
    "001085012345",
    "0912345678",
    "03/04/1965",
  ]);
});

test("what is no number leaves its cell empty", async () => {
  expect(await readBack([[Number.NaN, Number.POSITIVE_INFINITY, 3]])).toEqual([[null, null, 3]]);
});

test("more rows than a sheet may have go on in further sheets, with the header again (fault 95)", async () => {
  const rows = Array.from({ length: 25 }, (_, index) => [index]);
  const batches = [rows.slice(0, 4), rows.slice(4, 20), rows.slice(20)];
  const other = sheetOf([["x"]], { name: "đảng viên" });
  const bytes = await bytesOf([sheetOf(rows, { rows: batches }), other], 11);
  const path = files.write(bytes);
  const book = await openWorkbook(path);
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "Đảng viên",
    "Đảng viên (2)",
    "Đảng viên (3)",
    "đảng viên (4)",
  ]);
  const found: unknown[] = [];
  for (const index of [0, 1, 2]) {
    const [head, ...data] = await rowsOf(path, index);
    expect(head?.cells).toEqual(["Cột 1"]);
    expect(data.every(({ number }) => number <= 11)).toBe(true);
    found.push(...data.map(({ cells }) => cells[0]));
  }
  expect(found).toEqual(rows.map(([value]) => value));
  expect((await readXlsx(bytes)).sheets).toHaveLength(4);
});

test("exactly as many rows as fit make one sheet, and no rows at all make one too (fault 95)", async () => {
  const rows = Array.from({ length: 10 }, (_, index) => [index]);
  const sheets = async (sheet: WrittenSheet) =>
    (await openWorkbook(files.write(await bytesOf([sheet], 11)))).sheets.length;
  expect(await sheets(sheetOf(rows))).toBe(1);
  expect(await sheets(sheetOf([], { columns: [{ header: "Tên" }] }))).toBe(1);
});

test("names of sheets that programs refuse are mended", async () => {
  const names = ["a/b:c*d?[e]\\f", "'x'", "t".repeat(40), "T".repeat(40), ""];
  const bytes = await bytesOf(names.map((name) => sheetOf([["x"]], { name })));
  const found = (await openWorkbook(files.write(bytes))).sheets.map(({ name }) => name);
  expect(found).toEqual(["a b c d  e  f", "x", "t".repeat(31), `${"T".repeat(25)} (2)`, "1"]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  expect(book.worksheets).toHaveLength(5);
});

test("an error of the row source ends the stream with that error", async () => {
  async function* failing() {
    yield [["a"]];
    throw new Error("the list broke off");
  }
  const stream = bytesOf([sheetOf([["a"]], { rows: failing() })]);
  await expect(stream).rejects.toThrow("the list broke off");
});

test("whoever stops reading early ends the row source, which may hold a transaction", async () => {
  let ended = false;
  let given = 0;
  async function* endless() {
    try {
      for (;;) {
        given++;
        yield Array.from({ length: 200 }, () => [String(Math.random()), String(Math.random())]);
      }
    } finally {
      ended = true;
    }
  }
  const stream = streamWorkbook({ sheets: [sheetOf([["a", "b"]], { rows: endless() })] });
  for await (const chunk of stream) if ((chunk as Buffer).length > 1_000) break;
  await expect.poll(() => ended).toBe(true);
  const before = given;
  await sleep(50);
  expect(given).toBe(before);
});
