import { afterAll, expect, test } from "vitest";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import {
  bookOf,
  cellsOf,
  MAIN,
  rowsOf,
  sheetXml,
  stringsXml,
  stylesXml,
  workbookXml,
  type HandMade,
} from "#tests/app/lib/xlsx/book.ts";
import { differences, seenByHucre, seenByUs } from "#tests/app/lib/xlsx/readers.ts";
import { testFiles } from "#tests/setup/zip.ts";

const files = testFiles();
afterAll(files.remove);

const written = (book: HandMade) => files.write(bookOf(book));
const rows = (xml: string, more: HandMade = {}) =>
  cellsOf(written({ sheet: sheetXml(xml), ...more }));
const inline = (text: string, place = "") => `<c${place} t="inlineStr"><is><t>${text}</t></is></c>`;
/** What hucre reads in the same file; a second opinion where it reads such files. */
const agrees = async (book: HandMade) => {
  const path = written(book);
  expect(differences(await seenByUs(path), await seenByHucre(path))).toEqual([]);
};

test("tags with a prefix are read like those without", async () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>1</x:v></x:c><x:c r="C2"><x:v>7</x:v></x:c><x:c r="D2" t="inlineStr"><x:is><x:r><x:t>Lê </x:t></x:r><x:r><x:t>Vũ</x:t></x:r></x:is></x:c><x:c r="E2" t="str"><x:f>A1&amp;""</x:f><x:v>đ</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const strings = `<x:sst xmlns:x="${MAIN}"><x:si><x:t>a</x:t></x:si><x:si><x:r><x:t>Đỗ</x:t></x:r><x:r><x:t> Thị</x:t></x:r></x:si></x:sst>`;
  const path = written({ sheet, strings });
  expect(await rowsOf(path)).toEqual([
    {
      number: 2,
      hidden: false,
      cells: [null, "Đỗ Thị", 7, "Lê Vũ", { kind: "formula", value: "đ" }],
    },
  ]);
});

test("parts are found by type and relation, not by name", async () => {
  const types = `<Types xmlns="x"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/a/quyển.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  const links = `<Relationships><Relationship Id="r9" Type="http://x/worksheet" Target="/b/Trang.xml"/><Relationship Id="r8" Type="http://x/sharedStrings" Target="../c/chu.xml"/></Relationships>`;
  const path = written({
    types,
    without: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"],
    more: [
      {
        name: "a/quyển.xml",
        data: `<workbook><sheets><sheet name="T" r:id="r9"/></sheets></workbook>`,
      },
      { name: "a/_rels/quyển.xml.rels", data: links },
      { name: "b/Trang.xml", data: sheetXml(`<row><c t="s"><v>0</v></c></row>`) },
      { name: "c/chu.xml", data: stringsXml("<si><t>tìm thấy</t></si>") },
    ],
  });
  expect(await cellsOf(path)).toEqual([["tìm thấy"]]);
});

test("a workbook whose type is only a default is found by the package's relations", async () => {
  const types = `<Types><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  expect(await rows(`<row>${inline("có")}</row>`, { types })).toEqual([["có"]]);
});

test("a strict workbook's dates are civil dates", async () => {
  const found = await rows(
    `<row><c t="d"><v>1965-03-26</v></c><c t="d"><v>1965-03-26T23:30:00</v></c><c t="d"><v>sáng</v></c></row>`,
  );
  expect(found[0]).toMatchObject([
    { kind: "date", date: "1965-03-26" },
    { date: "1965-03-26" },
    "sáng",
  ]);
});

test("a date keeps its day in both date systems, and 29 February 1900 is no trap (fault 34)", async () => {
  const styles = stylesXml([0, 14, "mm\\/yyyy", "h:mm", "[h]:mm", "0.00 &quot;đ&quot;"]);
  const sheet = sheetXml(
    `<row><c s="1"><v>23835</v></c><c s="1"><v>1.5</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="2"><v>23833</v></c><c s="3"><v>0.5</v></c><c s="4"><v>30</v></c><c s="5"><v>12</v></c><c s="1"><v>-3</v></c></row>`,
  );
  const path = written({ sheet, styles });
  expect((await cellsOf(path))[0]).toEqual([
    { kind: "date", date: "1965-04-03", serial: 23835, hidesDay: false },
    { kind: "date", date: "1900-01-01", serial: 1.5, hidesDay: false },
    { kind: "date", date: "1900-02-28", serial: 59, hidesDay: false },
    { kind: "date", date: "1900-03-01", serial: 61, hidesDay: false },
    { kind: "date", date: "1965-04-01", serial: 23833, hidesDay: true },
    0.5,
    30,
    12,
    -3,
  ]);
  const from1904 = written({
    sheet: sheetXml(`<row><c s="1"><v>22373</v></c><c s="1"><v>0</v></c></row>`),
    styles,
    workbook: workbookXml("", `<workbookPr date1904="1"/>`),
  });
  expect((await cellsOf(from1904))[0]).toMatchObject([
    { date: "1965-04-03" },
    { date: "1904-01-01" },
  ]);
});

test("inline rich text is joined, phonetic text is left out", async () => {
  const book = {
    sheet: sheetXml(
      `<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Nguyễn </t></r><r><t xml:space="preserve">Văn </t></r><r><t>Ất</t></r></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>`,
    ),
    strings: stringsXml(
      `<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si><si><r><t>Phú</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><rPr><sz val="11"/></rPr><t xml:space="preserve"> Thọ</t></r></si>`,
    ),
  };
  expect(await cellsOf(written(book))).toEqual([["Nguyễn Văn Ất", "課", "Phú Thọ"]]);
  await agrees(book);
});

test("cached values of formulas are kept, also 0, empty text, booleans and errors (fault 33)", async () => {
  const styles = stylesXml([0, 14]);
  const found = await rows(
    `<row><c><f>1-1</f><v>0</v></c><c t="str"><f>""</f><v></v></c><c t="str"><f>""</f><v/></c><c><f>A9</f></c><c t="b"><f>1=1</f><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c s="1"><f>TODAY()</f><v>46332</v></c><c><f t="shared" si="0"/><v>4</v></c><c t="s"><f>x</f><v>0</v></c></row>`,
    { styles, strings: stringsXml("<si><t>chữ</t></si>") },
  );
  const formula = (value: unknown) => ({ kind: "formula", value });
  expect(found[0]).toEqual([
    formula(0),
    formula(""),
    formula(""),
    formula(null),
    formula(true),
    formula({ kind: "error", code: "#DIV/0!" }),
    formula({ kind: "date", date: "2026-11-06", serial: 46332, hidesDay: false }),
    formula(4),
    formula("chữ"),
  ]);
});

test("error cells and booleans (fault 33)", async () => {
  const found = await rows(
    `<row><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c></row>`,
  );
  expect(found).toEqual([
    [{ kind: "error", code: "#N/A" }, { kind: "error", code: "#REF!" }, false, true],
  ]);
});

test("cells and rows that do not say their place follow the one before", async () => {
  const book = {
    sheet: sheetXml(
      `<row>${inline("a")}${inline("b")}</row><row r="4">${inline("c", ' r="C4"')}${inline("d")}</row><row>${inline("e")}</row>`,
    ),
  };
  expect((await rowsOf(written(book))).map(({ number, cells }) => [number, cells])).toEqual([
    [1, ["a", "b"]],
    [4, [null, null, "c", "d"]],
    [5, ["e"]],
  ]);
});

test("sparse, unordered and repeated cells land where they say", async () => {
  const found = await rows(
    `<row r="1"><c r="XFD1"><v>1</v></c></row><row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c><c r="C2"><v>4</v></c></row>`,
  );
  expect(found[0]).toHaveLength(16_384);
  expect(found[0]!.at(-1)).toBe(1);
  expect(found[0]!.slice(0, -1).every((cell) => cell === null)).toBe(true);
  expect(found[1]).toEqual([1, null, 4]);
});

test("nothing is no value: empty elements are empty cells, not 0 and not the first shared text", async () => {
  const found = await rows(
    `<row><c><v></v></c><c><v/></c><c/><c t="s"><v></v></c><c t="inlineStr"><is><t/></is></c><c t="inlineStr"><is/></c><c t="inlineStr"><is><t></t></is></c><c t="b"><v></v></c><c><v>5</v></c></row><row><c><v></v></c></row><row/><row></row>`,
    { strings: stringsXml("<si><t>đầu</t></si>") },
  );
  expect(found).toEqual([[null, null, null, null, null, null, null, null, 5]]);
});

test("entities, CDATA, escapes, comments and line ends", async () => {
  const book = {
    sheet: sheetXml(
      `<!-- <row><c><v>9</v></c></row> --><row r="1"><!-- x -->${inline("A &amp;lt; B &#272;&#x1ED9;i &quot;&apos;", ' r="A1"')}<c r="B1" t="inlineStr"><is><t><![CDATA[<b> & ]] > &amp;]]></t></is></c>${inline("một_x000A_hai _x005F_x0041_", ' r="C1"')}${inline("ba\r\nbốn", ' r="D1"')}<c r="E1" t="str"><v><![CDATA[năm]]></v></c><c r="F1"><v><![CDATA[6]]></v></c></row>`,
    ),
  };
  expect(await cellsOf(written(book))).toEqual([
    ["A &lt; B Đội \"'", "<b> & ]] > &amp;", "một\nhai _x0041_", "ba\nbốn", "năm", 6],
  ]);
});

test("blanks at the ends stay with and without xml:space", async () => {
  const found = await rows(
    `<row>${inline("  a ")}<c t="inlineStr"><is><t xml:space="preserve">  b </t></is></c><c t="s"><v>0</v></c></row>`,
    { strings: stringsXml(`<si><t xml:space="preserve"> c  </t></si>`) },
  );
  expect(found).toEqual([["  a ", "  b ", " c  "]]);
});

test("empty shared texts count, also the last ones", async () => {
  const found = await rows(
    `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>3</v></c><c t="s"><v>4</v></c><c t="s"><v>2</v></c></row>`,
    { strings: stringsXml("<si/><si><t/></si><si><t>x</t></si><si/><si/>") },
  );
  expect(found).toEqual([[null, null, null, null, "x"]]);
});

test("attributes may stand in any way that XML allows", async () => {
  const found = await rows(
    `<row spans='1:3' r = '3' ht="15"><c\n r = 'B3' t='s' ><v> 0 </v></c><c cm="1" vm='2' s='0' r="D3" t="n"><v> 12 </v></c ></row ><row x14ac:dyDescent="0.25" r="7" hidden="true"><c r="A7"><v>1E2</v></c></row>`,
    { strings: stringsXml("<si ><t >hai</t ></si >") },
  );
  expect(found).toEqual([[null, "hai", null, 12], [100]]);
});

test("places and types of any length are told apart from what stands beside them", async () => {
  const found = await rows(
    `<row r="1000"><c r="B" s="1"><v>1</v></c><c t="s" r="D1000"><v>0</v></c><c t="n" s="12345"><v>2</v></c><c t="str" r="F1"><v>x</v></c></row>`,
    { strings: stringsXml("<si><t>bốn</t></si>"), styles: stylesXml([0, 14]) },
  );
  const date = { kind: "date", date: "1900-01-01", serial: 1, hidesDay: false };
  expect(found).toEqual([[null, date, null, "bốn", 2, "x"]]);
});

test("hidden rows, hidden sheets and merged ranges are told (faults 31, 32)", async () => {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1" hidden="1">${inline("a")}</row><row r="2">${inline("mergeCell ref=&quot;A1:B2&quot;")}</row></sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref='AA10:AC10'/></mergeCells></worksheet>`;
  const second = { name: "xl/worksheets/sheet2.xml", data: sheetXml("") };
  const relations = `<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Type="a/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId8" Type="a/chartsheet" Target="x.xml"/></Relationships>`;
  const workbook = workbookXml(
    `<sheet name="Danh &amp; mục" sheetId="2" state="veryHidden" r:id="rId7"/><sheet name="Biểu đồ" r:id="rId8"/>`,
  );
  const path = written({ sheet, workbook, relations, more: [second] });
  const book = await openWorkbook(path);
  expect(book.sheets).toEqual([
    { name: "Một", state: "visible", index: 0 },
    { name: "Danh & mục", state: "veryHidden", index: 1 },
  ]);
  expect((await rowsOf(path)).map(({ hidden }) => hidden)).toEqual([true, false]);
  expect(await book.merges(0)).toEqual([
    { fromRow: 1, toRow: 2, fromColumn: 0, toColumn: 1 },
    { fromRow: 10, toRow: 10, fromColumn: 26, toColumn: 28 },
  ]);
});
