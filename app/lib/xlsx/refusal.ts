/** Why a file is not read as a workbook. The words for the user are the feature's. */
export type RefusalReason =
  | "empty"
  | "notZip"
  | "encrypted"
  | "xls"
  | "xlsb"
  | "ods"
  | "html"
  | "csv"
  | "pdf"
  | "image"
  | "macros"
  | "truncated"
  | "tooManyEntries"
  | "tooLarge"
  | "ratio"
  | "badEntry"
  | "badSum"
  | "missingPart"
  | "noSheet"
  | "doctype"
  | "badXml"
  | "tooManyColumns"
  | "longCell"
  | "badString";

/** Thrown when a file cannot or must not be read; nothing of it has been used. */
export class WorkbookRefused extends Error {
  override name = "WorkbookRefused";
  readonly reason: RefusalReason;
  readonly detail: string | null;

  constructor(reason: RefusalReason, detail: string | null = null) {
    super(detail === null ? reason : `${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** How much of a file is read at the most. Sizes in bytes. */
export interface ReadLimits {
  entries: number;
  partBytes: number;
  smallPartBytes: number;
  stringBytes: number;
  /** Inflated size over packed size, looked at from `ratioFloor` bytes on. */
  ratio: number;
  ratioFloor: number;
  rowBytes: number;
  columns: number;
  cellCharacters: number;
}

export const defaultLimits: ReadLimits = {
  entries: 2_000,
  partBytes: 4 * 1024 ** 3,
  smallPartBytes: 64 * 1024 ** 2,
  stringBytes: 512 * 1024 ** 2,
  ratio: 250,
  ratioFloor: 64 * 1024 ** 2,
  rowBytes: 32 * 1024 ** 2,
  columns: 16_384,
  cellCharacters: 32_767,
};
