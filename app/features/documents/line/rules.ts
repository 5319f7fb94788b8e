import { typeLabel, wrongReason, type DocumentState } from "#app/features/documents/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import type { Lang } from "#app/lib/lang.ts";

/** A document as lists and pages show it. */
export interface DocumentLine {
  id: string;
  type: string;
  /** Of a case: the paper of its procedure. */
  component: string | null;
  label: string;
  numberDate: string | null;
  /** Name of the file as it was uploaded. */
  name: string;
  kind: string;
  size: string;
  scan: string;
  uploader: string;
  /** Instant, ISO. */
  at: string;
  state: "ok" | "returned" | "sealed" | "replaced";
  /** What is wrong with it, and who says so. */
  note: string | null;
}

/** What a line is made from. */
export interface ShownDocument extends DocumentState {
  component: string | null;
  numberDate: string | null;
  name: string;
  size: number;
  pages: number | null;
  width: number | null;
  height: number | null;
  scannedAt: Date | null;
  uploaderName: string;
  uploadedAt: Date;
  wrongByName: string | null;
}

const KB = 1_000;

/** A document in the words of its reader. */
export function documentLine(one: ShownDocument, lang: Lang): DocumentLine {
  const words = documentText[lang];
  const { id, type, component, numberDate, name, wrongNote, wrongByName } = one;
  return {
    id,
    type,
    component,
    label: typeLabel(type, lang),
    numberDate,
    name,
    ...fileWords(one, lang),
    uploader: one.uploaderName,
    at: one.uploadedAt.toISOString(),
    state: one.replacedBy === null ? (wrongReason(one) ?? "ok") : "replaced",
    note: wrongNote === null ? null : words.wrongBy(wrongNote, wrongByName ?? ""),
  };
}

/** What a file is, how large, and whether it was scanned, in words. */
export function fileWords(
  one: Pick<ShownDocument, "size" | "pages" | "width" | "height" | "scannedAt">,
  lang: Lang,
): Pick<DocumentLine, "kind" | "size" | "scan"> {
  const words = documentText[lang];
  return {
    kind:
      one.pages === null ? `${words.picture} ${one.width} × ${one.height}` : words.pages(one.pages),
    size: sizeWords(one.size, lang),
    scan: one.scannedAt === null ? words.notScanned : words.scanned,
  };
}

/** 240 kB; 1,4 MB. */
function sizeWords(bytes: number, lang: Lang): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} kB`;
  const text = (bytes / KB / KB).toFixed(1);
  return `${lang === "vi" ? text.replace(".", ",") : text} MB`;
}
