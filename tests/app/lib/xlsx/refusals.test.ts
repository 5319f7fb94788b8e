import { afterAll, expect, test } from "vitest";
import { WorkbookRefused, type ReadLimits } from "#app/lib/xlsx/read.server.ts";
import {
  bookOf,
  partsOf,
  rowsOf,
  sheetXml,
  stringsXml,
  workbookXml,
  type HandMade,
} from "#tests/app/lib/xlsx/book.ts";
import { testFiles, zipOf } from "#tests/setup/zip.ts";

const files = testFiles();
afterAll(files.remove);

/** Why a file is refused; "read" when it is not. Any other error fails the test. */
async function reasonOf(bytes: Buffer, limits: Partial<ReadLimits> = {}): Promise<string> {
  try {
    await rowsOf(files.write(bytes), 0, limits);
    return "read";
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.reason;
    throw error;
  }
}
const reason = (book: HandMade, limits?: Partial<ReadLimits>) => reasonOf(bookOf(book), limits);

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const container = (stream: string) =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(512)]);
const PACKAGE = "application/vnd.openxmlformats-package";

test("fault 1: an empty file, and one of a single byte", async () => {
  expect(await reasonOf(Buffer.alloc(0))).toBe("empty");
  expect(await reasonOf(Buffer.from("P"))).toBe("csv");
  expect(await reasonOf(Buffer.from("PK"))).toBe("truncated");
});

test("faults 2 and 3: a workbook without rows, and one with a header only, are read", async () => {
  expect(await rowsOf(files.write(bookOf({ sheet: sheetXml("") })))).toEqual([]);
  const none = `<worksheet xmlns="x"><sheetData/></worksheet>`;
  expect(await rowsOf(files.write(bookOf({ sheet: none })))).toEqual([]);
  const header = sheetXml(`<row r="1"><c t="inlineStr"><is><t>STT</t></is></c></row>`);
  expect(await rowsOf(files.write(bookOf({ sheet: header })))).toHaveLength(1);
});

test("fault 4: a CSV that calls itself .xlsx, in any encoding", async () => {
  const text = "Họ và tên;Ngày sinh\r\nNguyễn Văn Ất;03/04/1965\r\n";
  expect(await reasonOf(Buffer.from(text))).toBe("csv");
  expect(await reasonOf(Buffer.from(`\uFEFF${text}`))).toBe("csv");
  expect(await reasonOf(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe("csv");
});

test("fault 5: an HTML table saved as .xls", async () => {
  expect(await reasonOf(Buffer.from("\r\n<html><body><table><tr><td>1</td></tr>"))).toBe("html");
  expect(await reasonOf(Buffer.from("<table border=1><tr><td>1</td></tr></table>"))).toBe("html");
});

test("faults 6 and 10: an old .xls, and a workbook with a password", async () => {
  expect(await reasonOf(container("Workbook"))).toBe("xls");
  expect(await reasonOf(container("EncryptedPackage"))).toBe("encrypted");
  const locked = partsOf({}).map((part) => ({ ...part, flags: 1 }));
  expect(await reasonOf(zipOf(locked))).toBe("encrypted");
});

test("faults 7, 8 and 9: .xlsb, .xlsm and .ods", async () => {
  const types = (type: string, part = "/xl/workbook.bin") =>
    `<Types><Override PartName="${part}" ContentType="${type}"/></Types>`;
  const binary = types("application/vnd.ms-excel.sheet.binary.macroEnabled.main");
  expect(await reason({ types: binary })).toBe("xlsb");
  const macros = types("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "/xl/workbook.xml");
  expect(await reason({ types: macros })).toBe("macros");
  expect(await reason({ more: [{ name: "xl/vbaProject.bin", data: "x" }] })).toBe("macros");
  const ods = zipOf([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    { name: "content.xml", data: "<office:document-content/>" },
  ]);
  expect(await reasonOf(ods)).toBe("ods");
});

const honest = bookOf({
  sheet: sheetXml(
    Array.from(
      { length: 300 },
      (_, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 40}</v></c><c r="B${row + 1}"><v>${row * 7919}</v></c></row>`,
    ).join(""),
  ),
  strings: stringsXml(
    Array.from({ length: 40 }, (_, index) => `<si><t>Nguyễn ${index * 31}</t></si>`).join(""),
  ),
});

test("fault 11: a file cut at any place is refused, and never as something worse", async () => {
  expect(await reasonOf(honest)).toBe("read");
  for (let part = 1; part < 60; part++) {
    const cut = honest.subarray(0, Math.floor((honest.length * part) / 60));
    expect(["truncated", "badSum"]).toContain(await reasonOf(cut));
  }
});

test("fault 12: with flipped bits it is refused, or reads exactly as before", async () => {
  const before = await rowsOf(files.write(honest));
  let refused = 0;
  for (let turn = 0; turn < 120; turn++) {
    const bytes = Buffer.from(honest);
    bytes[Math.floor((turn / 120) * bytes.length)]! ^= 1 << (turn % 8);
    if ((await reasonOf(bytes)) === "read")
      expect(await rowsOf(files.write(bytes))).toEqual(before);
    else refused++;
  }
  expect(refused).toBeGreaterThan(70);
  const wrong = partsOf({}).map((part) => ({ ...part, sum: 1 }));
  expect(await reasonOf(zipOf(wrong))).toBe("badSum");
});

test("fault 13: parts that are missing", async () => {
  for (const part of [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
  ])
    expect(await reason({ without: [part] })).toBe("missingPart");
  const word = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  expect(await reason({ types: word, without: ["_rels/.rels"] })).toBe("missingPart");
  expect(await reason({ workbook: `<workbook><sheets/></workbook>` })).toBe("noSheet");
});

test("fault 14: a PDF, a photo, and anything else", async () => {
  expect(await reasonOf(Buffer.from("%PDF-1.7\n%\xE2\xE3"))).toBe("pdf");
  for (const start of ["ffd8ffe000104a46", "89504e470d0a1a0a", "474946383961"])
    expect(await reasonOf(Buffer.concat([Buffer.from(start, "hex"), Buffer.alloc(64)]))).toBe(
      "image",
    );
  expect(await reasonOf(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]))).toBe("notZip");
});

test("fault 15: a small file that unpacks to a huge one", async () => {
  const sheet = Buffer.alloc(80 * 1024 * 1024, "<row></row>");
  sheet.write("<worksheet>");
  expect(await reason({ sheet }, { ratio: 100 })).toBe("ratio");
  // One that tells less than it holds.
  const lying = partsOf({ sheet }).map((part) => ({ ...part, size: 5_000 }));
  expect(await reasonOf(zipOf(lying))).toBe("badSum");
  expect(await reason({ sheet }, { partBytes: 1_000_000 })).toBe("tooLarge");
  const endless = `<worksheet><row>${" ".repeat(2_000_000)}`;
  expect(await reason({ sheet: endless }, { rowBytes: 1_000_000 })).toBe("tooLarge");
  const words = stringsXml(`<si><t>${"a".repeat(2_000_000)}</t></si>`);
  expect(await reason({ strings: words }, { stringBytes: 1_000_000 })).toBe("tooLarge");
});

test("fault 16: what is packed inside is never unpacked", async () => {
  const inner = zipOf([{ name: "a", data: Buffer.alloc(1_000_000) }]);
  expect(await reason({ more: [{ name: "xl/media/inner.zip", data: inner }] })).toBe("read");
  expect(await reasonOf(zipOf([{ name: "book.xlsx", data: bookOf({}) }]))).toBe("missingPart");
});

test("fault 17: 65,000 entries", async () => {
  const many = Array.from({ length: 65_000 }, (_, index) => ({
    name: `x/${index}`,
    data: "",
    stored: true,
  }));
  expect(await reasonOf(zipOf([...partsOf({}), ...many]))).toBe("tooManyEntries");
});

test.each([
  ["fault 18: a path that leaves the folder", { name: "xl/../../../etc/x", data: "x" }],
  ["fault 18: a path from the root", { name: "/etc/x", data: "x" }],
  ["fault 18: a path of another system", { name: "C:\\x", data: "x" }],
  ["fault 18: a path with backslashes", { name: "..\\..\\x", data: "x" }],
  ["fault 19: a symbolic link", { name: "xl/link.xml", data: "/etc/passwd", mode: 0o120777 }],
  ["fault 20: a name that stands twice", { name: "xl/worksheets/sheet1.xml", data: "x" }],
  ["fault 20: a name that differs in capitals only", { name: "XL/Workbook.xml", data: "x" }],
])("%s", async (_what, part) => {
  expect(await reason({ more: [part] })).toBe("badEntry");
});

const doctypes = [
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`,
  `<!DOCTYPE x SYSTEM "https://example.test/x.dtd">`,
  `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`,
];
test.each(doctypes)("faults 21 and 22: %s in any part", async (doctype) => {
  const prolog = `<?xml version="1.0"?>\n<!-- ${"x".repeat(9_000)} -->\n${doctype}`;
  const body = `<row><c t="s"><v>0</v></c></row>`;
  const strings = stringsXml("<si><t>&e;&b;</t></si>");
  expect(await reason({ sheet: prolog + sheetXml(body), strings })).toBe("doctype");
  expect(await reason({ sheet: sheetXml(body), strings: prolog + strings })).toBe("doctype");
  expect(await reason({ workbook: prolog + workbookXml() })).toBe("doctype");
  expect(await reason({ types: `${doctype}<Types xmlns="${PACKAGE}"/>` })).toBe("doctype");
  // Unknown entities stay what they are: nothing is ever looked up.
  const [row] = await rowsOf(files.write(bookOf({ sheet: sheetXml(body), strings })));
  expect(row?.cells).toEqual(["&e;&b;"]);
});

test("a sheet in another encoding is refused instead of read wrongly", async () => {
  const sheet = sheetXml(`<row><c t="inlineStr"><is><t>Đỗ</t></is></c></row>`);
  expect(await reason({ sheet: Buffer.from(`\uFEFF${sheet}`, "utf16le") })).toBe("badXml");
  expect(await reason({ sheet: sheet.replace("UTF-8", "windows-1258") })).toBe("badXml");
  expect(await reason({ sheet: `\uFEFF${sheet}` })).toBe("read");
});

test("fault 23: a shared text that is not there", async () => {
  const strings = stringsXml("<si><t>a</t></si>");
  for (const index of ["1", "-1", "1.5", "x", "99999999999999999999"])
    expect(
      await reason({ sheet: sheetXml(`<row><c t="s"><v>${index}</v></c></row>`), strings }),
    ).toBe("badString");
  expect(await reason({ sheet: sheetXml(`<row><c t="s"><v>0</v></c></row>`) })).toBe("badString");
});

test("fault 24: a cell of 32,767 characters is read, a longer one is refused", async () => {
  const text = (length: number) => "ặ".repeat(length);
  const cells = (length: number): HandMade[] => [
    { sheet: sheetXml(`<row><c t="inlineStr"><is><t>${text(length)}</t></is></c></row>`) },
    {
      sheet: sheetXml(
        `<row><c t="inlineStr"><is><r><t>${text(length - 9)}</t></r><r><t>&amp;12345678</t></r></is></c></row>`,
      ),
    },
    { sheet: sheetXml(`<row><c t="str"><f>A1</f><v>${text(length)}</v></c></row>`) },
    {
      sheet: sheetXml(`<row><c t="s"><v>0</v></c></row>`),
      strings: stringsXml(`<si><t>${text(length)}</t></si>`),
    },
  ];
  for (const book of cells(32_767)) expect(await reason(book)).toBe("read");
  for (const book of cells(32_768)) expect(await reason(book)).toBe("longCell");
  expect(await reason({ sheet: sheetXml(`<row><c r="XFE1"><v>1</v></c></row>`) })).toBe(
    "tooManyColumns",
  );
});

test.each([
  `<row><c r="A1"><v>1</c></row>`,
  `<row><c r="A1" t="inlineStr"><is><t>a</is></c></row>`,
  `<row><c r="A1"><v>1</v></row>`,
  `<row r="1"><c`,
  `<row r="1"><c r="A1`,
  `<row r="1"><c r="A1"><v>1`,
  `<row r="1"><c r="A1"><v>1</v></c>`,
  `<row r="0"><c><v>1</v></c></row>`,
  `<row r="1048577"><c><v>1</v></c></row>`,
])("broken XML is refused: %s", async (xml) => {
  const sheet = `<worksheet xmlns="x"><sheetData>${xml}`;
  expect(await reason({ sheet })).toBe("badXml");
});
