import { afterAll, expect, test } from "vitest";
import { openWorkbook, WorkbookRefused } from "#app/lib/xlsx/read.server.ts";
import {
  bookOf,
  MAIN,
  rowsOf,
  sheetXml,
  stringsXml,
  stylesXml,
  type HandMade,
  workbookXml,
} from "#tests/app/lib/xlsx/book.ts";
import { testFiles } from "#tests/setup/zip.ts";

const files = testFiles();
afterAll(files.remove);
const cells = async (book: HandMade) =>
  (await rowsOf(files.write(bookOf(book)))).map((row) => row.cells);

test("fault 25: a million styles", async () => {
  const formats = Array.from({ length: 1_000_000 }, (_, index) => (index % 2 === 0 ? 0 : 14));
  const sheet = sheetXml(`<row><c s="999999"><v>23835</v></c><c s="999998"><v>23835</v></c></row>`);
  const [row] = await cells({ sheet, styles: stylesXml(formats) });
  expect(row).toMatchObject([{ kind: "date", date: "1965-04-03" }, 23835]);
});

test("fault 26: one stray format in the last row costs nothing", async () => {
  const stray = Array.from(
    { length: 50_000 },
    (_, index) => `<row r="${index + 2}" s="1" customFormat="1"/>`,
  ).join("");
  const sheet = sheetXml(
    `<row r="1"><c r="A1"><v>1</v></c></row>${stray}<row r="1048576"><c r="XFD1048576" s="1"/></row>`,
  );
  const rows = await rowsOf(files.write(bookOf({ sheet })));
  expect(rows).toEqual([{ number: 1, hidden: false, cells: [1] }]);
});

test("fault 27: a colour that is none does not matter", async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font><color rgb="zz&lt;"/></font></fonts><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const [row] = await cells({ sheet: sheetXml(`<row><c s="0"><v>61</v></c></row>`), styles });
  expect(row).toMatchObject([{ date: "1900-03-01" }]);
});

test("fault 28: sheets and cells named __proto__ and constructor are only words", async () => {
  const workbook = workbookXml().replace("Một", "__proto__");
  const text = (word: string) => `<c t="inlineStr"><is><t>${word}</t></is></c>`;
  const sheet = sheetXml(
    `<row __proto__="1" constructor="2">${text("__proto__")}${text("constructor")}${text("&toString;")}</row>`,
  );
  const styles = `<styleSheet __proto__="x"><numFmts><numFmt numFmtId="__proto__" formatCode="d"/></numFmts><cellXfs><xf numFmtId="__proto__"/></cellXfs></styleSheet>`;
  const path = files.write(bookOf({ workbook, sheet, styles }));
  expect((await openWorkbook(path)).sheets[0]?.name).toBe("__proto__");
  expect((await rowsOf(path))[0]?.cells).toEqual(["__proto__", "constructor", "&toString;"]);
  expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
});

/** Each makes a careless pattern look at the same place again and again; 2 MB of it would take hours. */
const hostile = (length: number) => ({
  "openings of comments": "<!--".repeat(length),
  "openings of CDATA": "<![CDATA[".repeat(length),
  "openings of tags": "<a ".repeat(length),
  "openings of quotes": `<a b="`.repeat(length),
  "attributes without a value": `<a ${"b".repeat(length)} ${" b".repeat(length)}>`,
  "openings of phonetic runs": "<rPh>".repeat(length),
  "openings of instructions": "<?x ".repeat(length),
  entities: "&#".repeat(length) + "&amp".repeat(length),
  escapes: "_x".repeat(length),
  blanks: `<a${" ".repeat(length)}`,
});

test.each(Object.keys(hostile(1)) as (keyof ReturnType<typeof hostile>)[])(
  "fault 29: %s without end in any part are read or refused at once",
  async (kind) => {
    const text = hostile(200_000)[kind];
    const row = `<row><c t="s"><v>0</v></c></row>`;
    const strings = stringsXml("<si><t>a</t></si>");
    const books: HandMade[] = [
      { sheet: sheetXml(row), strings: stringsXml(`<si><t>a</t></si><si>${text}</si>`) },
      { sheet: sheetXml(`<row><c t="inlineStr"><is>${text}</is></c></row>`) },
      { sheet: sheetXml(`<row><c t="str"><v>${text}</v></c></row>`) },
      { sheet: sheetXml(`<row>${text}</row>`) },
      { sheet: sheetXml(text + row), strings },
      { sheet: sheetXml(row), strings, styles: `<styleSheet>${text}</styleSheet>` },
      { sheet: sheetXml(row), strings, workbook: `${text}${workbookXml()}` },
      { sheet: sheetXml(row), strings, styles: stylesXml([text.replaceAll(/[<>"&]/g, "[")]) },
    ];
    const limits = { rowBytes: 64 * 1024 * 1024 };
    for (const book of books) {
      const path = files.write(bookOf(book));
      const outcome = await rowsOf(path, 0, limits).catch((error: unknown) => error);
      expect(Array.isArray(outcome) || outcome instanceof WorkbookRefused, String(outcome)).toBe(
        true,
      );
    }
  },
);

test("fault 30: links to other files and embedded objects are left alone", async () => {
  const relations = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="https://example.test/s.xml" TargetMode="External"/><Relationship Id="rId3" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId4" Type="x/styles" Target="../../../etc/passwd"/></Relationships>`;
  const sheet = sheetXml(`<row><c><f>[1]Sheet1!A1</f><v>3</v></c></row>`);
  const more = [{ name: "xl/embeddings/oleObject1.bin", data: "x" }];
  expect(await cells({ sheet, relations, more })).toEqual([[{ kind: "formula", value: 3 }]]);
});
