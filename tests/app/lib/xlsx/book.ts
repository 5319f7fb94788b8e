import type { SheetCell, SheetRow } from "#app/lib/xlsx/cell.ts";
import { openWorkbook, type ReadLimits } from "#app/lib/xlsx/read.server.ts";
import { zipOf, type ZipPart } from "#tests/setup/zip.ts";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a hand-made workbook may say differently from a plain one. */
export interface HandMade {
  /** The whole sheet part. */
  sheet?: string | Buffer;
  /** The whole string table; none when not given. */
  strings?: string | Buffer;
  styles?: string;
  workbook?: string;
  /** Content of `[Content_Types].xml` and of relations, when they matter. */
  types?: string;
  relations?: string;
  more?: ZipPart[];
  /** Parts left out, by name. */
  without?: string[];
}

/** A sheet part with these rows. */
export const sheetXml = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

/** A string table with these items. */
export const stringsXml = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`;

export const workbookXml = (sheets = "", properties = ""): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="Một" sheetId="1" r:id="rId1"/>${sheets}</sheets></workbook>`;

/** The parts of a workbook with one sheet. */
export function partsOf(book: HandMade): ZipPart[] {
  const parts: ZipPart[] = [
    { name: "[Content_Types].xml", data: book.types ?? contentTypes(book) },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: "xl/workbook.xml", data: book.workbook ?? workbookXml() },
    { name: "xl/_rels/workbook.xml.rels", data: book.relations ?? relationsXml(book) },
    { name: "xl/worksheets/sheet1.xml", data: book.sheet ?? sheetXml("") },
  ];
  if (book.strings !== undefined) parts.push({ name: "xl/sharedStrings.xml", data: book.strings });
  if (book.styles !== undefined) parts.push({ name: "xl/styles.xml", data: book.styles });
  return [...parts, ...(book.more ?? [])].filter(({ name }) => !book.without?.includes(name));
}

/** The bytes of a hand-made workbook. */
export const bookOf = (book: HandMade): Buffer => zipOf(partsOf(book));

/** Styles with one cell style for each number format. */
export function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.filter((format) => typeof format === "string");
  const list = own
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
    .join("");
  const cells = formats
    .map((format) => (typeof format === "number" ? format : 200 + own.indexOf(format)))
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join("");
  return `<styleSheet xmlns="${MAIN}"><numFmts>${list}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}</cellXfs></styleSheet>`;
}

function contentTypes(book: HandMade): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${type("workbook", "sheet.main")}${type("worksheets/sheet1", "worksheet")}` +
    `${book.strings === undefined ? "" : type("sharedStrings", "sharedStrings")}${book.styles === undefined ? "" : type("styles", "styles")}</Types>`
  );
}

function relationsXml(book: HandMade): string {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">${link("rId1", "worksheet", "worksheets/sheet1.xml")}` +
    `${book.strings === undefined ? "" : link("rId2", "sharedStrings", "sharedStrings.xml")}` +
    `${book.styles === undefined ? "" : link("rId3", "styles", "styles.xml")}</Relationships>`
  );
}

/** All rows of a sheet. */
export async function rowsOf(
  path: string,
  index = 0,
  limits: Partial<ReadLimits> = {},
): Promise<SheetRow[]> {
  const book = await openWorkbook(path, limits);
  const rows: SheetRow[] = [];
  for await (const batch of book.rows(index)) rows.push(...batch);
  book.close();
  return rows;
}

/** The cells of all rows of the first sheet. */
export const cellsOf = async (path: string): Promise<SheetCell[][]> =>
  (await rowsOf(path)).map(({ cells }) => cells);
