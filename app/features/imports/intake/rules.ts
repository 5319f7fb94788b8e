/** Largest file that is taken, in bytes. */
export const UPLOAD_LIMIT_BYTES = 120 * 1024 * 1024;

/** What a form adds around its file, at the most. */
export const FORM_OVERHEAD_BYTES = 64 * 1024;

/** Name of the form field that carries the workbook. */
export const fileFieldName = "file";

const LONGEST_NAME = 120;
const NAMELESS = "import.xlsx";
/** Control characters, and marks that turn the direction of writing around. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The name of an uploaded file as it may be shown: without folders, control and direction marks, not
 * longer than 120 characters. It is never used as a name on disk (fault 35).
 */
export function shownFileName(name: string | undefined): string {
  const last = (name ?? "").normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(unseen, "").replace(/\s+/g, " ").trim();
  if (clean === "" || clean === "." || clean === "..") return NAMELESS;
  const letters = [...clean];
  if (letters.length <= LONGEST_NAME) return clean;
  const end = /\.[^.]{1,5}$/.exec(clean)?.[0] ?? "";
  return letters.slice(0, LONGEST_NAME - end.length).join("") + end;
}

/** Why an upload was not taken, before anybody looked into the file. */
export type UploadFault = "noFile" | "tooLarge" | "cut" | "noSpace" | "notForm";
