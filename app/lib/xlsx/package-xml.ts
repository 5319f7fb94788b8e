import { escapeXml } from "#app/lib/xlsx/escape.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The list of sheets; header rows are repeated on every printed page. */
export function workbookXml(
  sheets: { name: string; hidden: boolean; headRow: number }[],
  front = 0,
): string {
  const list = sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${escapeXml(sheetName(name))}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
    )
    .join("");
  const titles = sheets
    .map(
      ({ name, headRow }, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`'${sheetName(name).replaceAll("'", "''")}'!$${headRow}:$${headRow}`)}</definedName>`,
    )
    .join("");
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="${front}"/></bookViews><sheets>${list}</sheets><definedNames>${titles}</definedNames></workbook>`;
}

/** A sheet name as programs accept it: at most 31 characters, without `[]:*?/\\` and outer apostrophes. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, " ")
    .slice(0, 31)
    .replace(/^'|'$/g, " ")
    .trim() || "1";

export function workbookRelationsXml(sheets: number): string {
  const links = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  ).join("");
  return `${declaration}<Relationships xmlns="${packages}/relationships">${links}<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rIdTexts" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
}

export function contentTypesXml(sheets: number, noted: readonly number[] = []): string {
  const pages = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  const notes = noted.map(
    (number) =>
      `<Override PartName="/xl/comments${number}.xml" ContentType="${spreadsheet}.comments+xml"/>`,
  );
  const parts = [...pages, ...notes].join("");
  const drawings =
    noted.length === 0
      ? ""
      : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  return (
    `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${drawings}<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts}</Types>`
  );
}

export const packageRelationsXml =
  `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** Document properties with a title and nobody's name. */
export const propertiesXml = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;

const font = (extra = "") => `<font>${extra}<sz val="11"/><name val="Times New Roman"/></font>`;
const fill = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/></patternFill></fill>`;
const cell = (font: number, fill: number, more = "") =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${more}><alignment vertical="top" wrapText="1"/></xf>`;

/** The styles in the order of `look`: plain, text, header, quoted, error, warn, ok, heading, line, needed. */
export const stylesXml =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2">${font()}${font("<b/>")}</fonts>` +
  `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${["ECEAE4", "FBE8EE", "FFF1CF", "E3F2E8"].map(fill).join("")}</fills>` +
  `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cell(0, 0)}${cell(1, 2)}${cell(0, 0, ' quotePrefix="1"')}` +
  `${cell(0, 3, ' quotePrefix="1"')}${cell(0, 4, ' quotePrefix="1"')}${cell(0, 5, ' quotePrefix="1"')}${cell(1, 2)}` +
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>${cell(1, 4)}</cellXfs></styleSheet>`;
