import { cleanFileName } from "#app/lib/upload.ts";

/** Largest file that is taken, in bytes. */
export const UPLOAD_LIMIT_BYTES = 120 * 1024 * 1024;

/** Name of the form field that carries the workbook. */
export const fileFieldName = "file";

const NAMELESS = "import.xlsx";

/** The name of an uploaded workbook as it may be shown (fault 35). */
export const shownFileName = (name: string | undefined): string => cleanFileName(name, NAMELESS);
