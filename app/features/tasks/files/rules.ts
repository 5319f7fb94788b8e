import { fileWords } from "#app/features/documents/line/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { plainKey } from "#app/lib/vietnamese.ts";

/** With what a file goes: a directive, what one unit answers to it, or a task. */
export type FileOwner = { directiveId: string } | { recipientId: string } | { taskId: string };

/** What goes with a file in words: which page it is handed in on. */
export type FilePageKind = "directive" | "receipt" | "task";

/** Where new files go: what they go with, and the ends that read them. */
export interface FilePlace {
  kind: FilePageKind;
  owner: FileOwner;
  /** Number and title of the work. */
  subject: string;
  orgPos: bigint;
  issuerPos: bigint | null;
  /** Of a task: the member who has it. */
  memberId: string | null;
}

/** A file as pages show it. */
export interface FileLine {
  id: string;
  name: string;
  /** Kind, size and scan, in words. */
  about: string;
  by: string;
  /** Instant, ISO. */
  at: string;
}

/** What a line is made from. */
interface ShownFile {
  id: string;
  name: string;
  size: number;
  pages: number | null;
  width: number | null;
  height: number | null;
  scannedAt: Date | null;
  uploaderName: string;
  uploadedAt: Date;
}

/** A file in the words of its reader. */
export function fileLine(one: ShownFile, lang: Lang): FileLine {
  const { kind, size, scan } = fileWords(one, lang);
  return {
    id: one.id,
    name: one.name,
    about: `${kind}, ${size}. ${scan}.`,
    by: one.uploaderName,
    at: one.uploadedAt.toISOString(),
  };
}

const endings: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

const LONGEST_NAME = 80;

/** The name under which a file is saved: plain letters only, with the ending of its content. */
export function savedName({ name, mime }: { name: string; mime: string }): string {
  const plain = plainKey(name.replace(/\.[^.]*$/, ""))
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, "");
  return `${plain || "file"}.${endings[mime] ?? "bin"}`;
}
