import { documentType } from "#app/codes/document-type.ts";
import { isId } from "#app/lib/ids.ts";

/** Name of the form field that carries the file. */
export const documentField = "file";

/** What a form says about its document. */
export interface DocumentFields {
  /** Code of the list `document_type`. */
  type: string;
  /** Of a case: the paper of its procedure as which it is handed in. */
  component: string | null;
  numberDate: string | null;
  /** The document in whose place it comes. */
  replaces: string | null;
}

/** What is wrong with a form, by field. */
export type DocumentIssue = "type" | "noSecret";

export type ReadFields =
  { ok: true; fields: DocumentFields } | { ok: false; issues: DocumentIssue[] };

const LONGEST_NUMBER = 255;
const COMPONENT = /^[a-zA-Z]{1,40}$/;

/**
 * Reads what stands beside the file: its type (of a case with the paper that it is: `HS05 application`) and the tick that it is no State secret are needed.
 *
 * @source record format 3.0 §9
 */
export function readDocumentFields(given: Readonly<Record<string, string>>): ReadFields {
  const [type = "", component = ""] = (given.type ?? "").split(" ");
  const isKnown = documentType.entries.some(({ code }) => code === type);
  const issues: DocumentIssue[] = [
    ...(isKnown ? [] : (["type"] as const)),
    ...(given.noSecret ? [] : (["noSecret"] as const)),
  ];
  if (issues.length > 0) return { ok: false, issues };
  const numberDate = (given.numberDate ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  const replaces = given.replaces ?? "";
  return {
    ok: true,
    fields: {
      type,
      component: COMPONENT.test(component) ? component : null,
      numberDate: numberDate === "" ? null : numberDate.slice(0, LONGEST_NUMBER),
      replaces: isId(replaces) ? replaces : null,
    },
  };
}

/** Reads what stands beside a file that goes with work: only the tick that it is no State secret. */
export function readNoSecret(
  given: Readonly<Record<string, string>>,
): { ok: true; fields: object } | { ok: false; issues: DocumentIssue[] } {
  return given.noSecret ? { ok: true, fields: {} } : { ok: false, issues: ["noSecret"] };
}

const SHORTEST_NOTE = 5;
const LONGEST_NOTE = 300;

/** Why a document is wrong, as typed; null when too little is said. */
export function readNote(form: FormData): string | null {
  const note = String(form.get("note") ?? "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
  return note.length < SHORTEST_NOTE ? null : note.slice(0, LONGEST_NOTE);
}
