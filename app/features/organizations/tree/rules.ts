import type { CodeList } from "#app/codes/code-list.ts";
import { findCode } from "#app/codes/find-code.ts";
import { orgSector } from "#app/codes/org-sector.ts";
import { orgType } from "#app/codes/org-type.ts";
import type { AskedUnit, UnitFacts, UnitIssue } from "#app/features/organizations/plan.ts";
import { cleanOrgName, isOrgType } from "#app/features/organizations/rules.ts";
import { parsePartialDate, precision } from "#app/lib/partial-date.ts";
import { plainKey } from "#app/lib/vietnamese.ts";

/** The columns of a tree file with the keys of the format, in the order of the example. @source organization-fields.csv */
export const treeColumns = {
  code: "code",
  name: "name",
  orgType: "org_type",
  parentCode: "parent_id",
  isAboveGrassroots: "is_above_grassroots",
  sector: "sector",
  communeCode: "commune_code",
  wageRegion: "wage_region",
  meetingDay: "meeting_day",
  foundedOn: "founded_on",
  decisionNumber: "decision_number",
} as const;

/** A column of a tree file, as code writes it. */
export type TreeColumn = keyof typeof treeColumns;

/** The headers under which columns come beside their keys, without accents. */
const HEADERS: Record<TreeColumn, readonly string[]> = {
  code: ["ma to chuc", "ma", "ma don vi", "ma to chuc dang"],
  name: ["ten", "ten to chuc", "ten don vi", "ten to chuc dang"],
  orgType: ["type", "loai hinh", "loai to chuc", "loai hinh to chuc", "loai"],
  parentCode: [
    "parent",
    "parent_code",
    "truc thuoc",
    "ma truc thuoc",
    "ma cap tren",
    "don vi cap tren",
    "ma to chuc cap tren",
  ],
  isAboveGrassroots: ["cap tren truc tiep co so", "directly above grassroots"],
  sector: ["loai hinh co so"],
  communeCode: ["xa/phuong", "ma xa", "ma xa/phuong", "xa phuong", "place"],
  wageRegion: ["vung luong toi thieu", "vung luong", "wage region"],
  meetingDay: ["ngay sinh hoat", "meeting day"],
  foundedOn: ["ngay thanh lap", "founded on"],
  decisionNumber: ["so quyet dinh", "decision number"],
};
const REQUIRED = ["code", "name", "orgType"] as const;

/** Why a row cannot be read; keys of `text.ts`. */
export type RowIssue =
  | UnitIssue
  | "codeMissing"
  | "codeForm"
  | "nameMissing"
  | "typeUnknown"
  | "sectorUnknown"
  | "communeUnknown"
  | "regionWrong"
  | "meetingDayWrong"
  | "dateWrong"
  | "flagWrong";

/** A row as read: a unit, or what is wrong with it. `row` counts from 1 as in the sheet. */
export interface ReadRow {
  row: number;
  code: string;
  name: string;
  asked: AskedUnit | null;
  issue: RowIssue | null;
  /** Texts of the further columns that were asked for, by their keys; those that the file lacks are left out. */
  more: Readonly<Record<string, string>>;
}

/** The rows of a file with the headers that were not used, or the columns it lacks. */
export type ReadTable =
  { ok: true; rows: ReadRow[]; unused: string[] } | { ok: false; missing: TreeColumn[] };

const LONGEST_CODE = 60;
const LONGEST_NAME = 300;
const HEADER_ROWS = 20;

/**
 * Reads the rows of a tree file. The header is the first of the top rows that names code, name and type.
 *
 * @param table    texts of the cells, one array a row
 * @param communes codes of today's communes
 * @param further  headers without accents of columns that a file of another purpose has besides, by key
 */
export function readTreeTable(
  table: readonly (readonly string[])[],
  communes: ReadonlySet<string>,
  further: Readonly<Record<string, readonly string[]>> = {},
): ReadTable {
  const at = table.slice(0, HEADER_ROWS).findIndex((row) => missingIn(columnsOf(row)).length === 0);
  if (at < 0) {
    const best = table.slice(0, HEADER_ROWS).map((row) => missingIn(columnsOf(row)));
    return {
      ok: false,
      missing: best.sort((one, other) => one.length - other.length)[0] ?? [...REQUIRED],
    };
  }
  const columns = columnsOf(table[at]!);
  const besides = placesIn(table[at]!, (header) =>
    Object.keys(further).find((key) => further[key]!.includes(header)),
  );
  const rows: ReadRow[] = [];
  for (const [offset, cells] of table.slice(at + 1).entries()) {
    const text = (key: TreeColumn) => cells[columns.get(key) ?? -1]?.trim() ?? "";
    // A second header line holds the keys; blank lines and totals name no code and no type.
    if (text("code") === "code" || (text("code") === "" && text("orgType") === "")) continue;
    const more: Record<string, string> = {};
    for (const [key, place] of besides) more[key] = cells[place]?.trim() ?? "";
    rows.push({ ...readRow(at + offset + 2, text, communes), more });
  }
  const used = new Set([...columns.values(), ...besides.values()]);
  const unused = table[at]!.filter((header, place) => header.trim() !== "" && !used.has(place));
  return { ok: true, rows, unused };
}

function readRow(
  row: number,
  text: (key: TreeColumn) => string,
  communes: ReadonlySet<string>,
): Omit<ReadRow, "more"> {
  const code = text("code");
  const name = cleanOrgName(text("name"));
  const wrong = (issue: RowIssue) => ({ row, code, name, asked: null, issue });
  if (code === "") return wrong("codeMissing");
  if (code.length > LONGEST_CODE || /\s/.test(code)) return wrong("codeForm");
  if (name === "" || name.length > LONGEST_NAME) return wrong("nameMissing");
  const type = codeIn(orgType, text("orgType"));
  if (type === null || !isOrgType(type)) return wrong("typeUnknown");
  const facts = readFacts(text, communes);
  if ("issue" in facts) return wrong(facts.issue);
  const asked = {
    code,
    name,
    orgType: type,
    facts,
    parentCode: text("parentCode") || null,
    decisionNumber: text("decisionNumber") || null,
  };
  return { row, code, name, asked, issue: null };
}

function readFacts(
  text: (key: TreeColumn) => string,
  communes: ReadonlySet<string>,
): UnitFacts | { issue: RowIssue } {
  const sector = text("sector") === "" ? null : codeIn(orgSector, text("sector"));
  if (text("sector") !== "" && sector === null) return { issue: "sectorUnknown" };
  const digits = /^\d+/.exec(text("communeCode"))?.[0].padStart(5, "0") ?? null;
  const communeCode = text("communeCode") === "" ? null : digits;
  if (text("communeCode") !== "" && (digits === null || !communes.has(digits)))
    return { issue: "communeUnknown" };
  const wageRegion = text("wageRegion").toUpperCase() || null;
  if (wageRegion !== null && !/^(I|II|III|IV)$/.test(wageRegion)) return { issue: "regionWrong" };
  const meetingDay = text("meetingDay") === "" ? null : Number(text("meetingDay"));
  const lastDay = 28;
  if (
    meetingDay !== null &&
    !(Number.isInteger(meetingDay) && meetingDay >= 1 && meetingDay <= lastDay)
  ) {
    return { issue: "meetingDayWrong" };
  }
  const founded = text("foundedOn") === "" ? null : parsePartialDate(text("foundedOn"));
  if (founded !== null && !(founded.ok && precision(founded.value) === "D"))
    return { issue: "dateWrong" };
  const flag = readFlag(text("isAboveGrassroots"));
  if (flag === undefined) return { issue: "flagWrong" };
  return {
    isAboveGrassroots: flag,
    sector,
    communeCode,
    wageRegion,
    meetingDay,
    foundedOn: founded?.value ?? null,
  };
}

function readFlag(text: string): boolean | null | undefined {
  const key = plainKey(text);
  if (key === "") return null;
  if (["x", "co", "true", "1", "yes"].includes(key)) return true;
  return ["khong", "false", "0", "no"].includes(key) ? false : undefined;
}

function codeIn(list: CodeList, text: string): string | null {
  const found = findCode(list, text);
  return found !== null && "code" in found ? found.code : null;
}

function columnsOf(row: readonly string[]): Map<TreeColumn, number> {
  const keys = Object.keys(treeColumns) as TreeColumn[];
  const isUnder = (key: TreeColumn, header: string) =>
    treeColumns[key] === header || HEADERS[key].includes(header);
  return placesIn(row, (header) => keys.find((key) => isUnder(key, header)));
}

/** Where each column stands in a header row: the first that bears one of its headers. */
function placesIn<Key extends string>(
  row: readonly string[],
  keyOf: (header: string) => Key | undefined,
): Map<Key, number> {
  const columns = new Map<Key, number>();
  for (const [at, cell] of row.entries()) {
    const key = keyOf(plainKey(cell));
    if (key !== undefined && !columns.has(key)) columns.set(key, at);
  }
  return columns;
}

function missingIn(columns: ReadonlyMap<TreeColumn, number>): TreeColumn[] {
  return REQUIRED.filter((key) => !columns.has(key));
}

/**
 * Splits pasted text into cells: tabs as Excel copies them, else semicolons or commas as CSV files have
 * them, with quoted cells.
 */
export function splitTable(text: string): string[][] {
  const body = text.replace(/^\ufeff/, "");
  const line = body.slice(0, body.search(/[\r\n]|$/));
  const mark = ["\t", ";", ","].find((one) => line.includes(one)) ?? "\t";
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\r\n]*))(${mark}|\r\n|\r|\n|$)`, "gy");
  for (let at = 0; at < body.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [whole, quoted, plain = "", end = ""] = cell.exec(body) ?? [];
    // A quote inside an unquoted cell ends nothing: the rest of the line is taken as it stands.
    if (whole === undefined || whole === "") break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === mark) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Writes cells as tab-separated text that `splitTable` reads back. */
export function joinTable(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) =>
    /["\t\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}
