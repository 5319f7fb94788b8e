import { checkImage, imageKind } from "#app/lib/image-check.ts";
import { checkPdf, isPdf } from "#app/lib/pdf-check.ts";

/** The largest that is taken. @source parameters `document.*` */
export interface DocumentLimits {
  bytes: number;
  pixels: number;
  pages: number;
}

/** What a file was found to be. */
export interface FoundDocument {
  mime: "application/pdf" | "image/jpeg" | "image/png";
  pages: number | null;
  width: number | null;
  height: number | null;
}

/** Why a file is no document. */
export type DocumentFault =
  | "empty"
  | "heic"
  | "office"
  | "otherKind"
  | "cut"
  | "unreadable"
  | "encrypted"
  | "active"
  | "tooManyPages"
  | "tooManyPixels";

export type Inspected = { ok: true; found: FoundDocument } | { ok: false; fault: DocumentFault };

/** Judges a file by its content, never by its name: PDF, JPEG and PNG are taken, whole, open and quiet. */
export function inspectDocument(bytes: Buffer, limits: DocumentLimits): Inspected {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  if (isPdf(bytes)) return inspectPdf(bytes, limits);
  if (imageKind(bytes) !== null) return inspectImage(bytes, limits);
  return { ok: false, fault: otherKind(bytes) };
}

function inspectPdf(bytes: Buffer, limits: DocumentLimits): Inspected {
  const found = checkPdf(bytes);
  if (!found.ok) return found;
  const { pages } = found;
  if (pages > limits.pages) return { ok: false, fault: "tooManyPages" };
  return { ok: true, found: { mime: "application/pdf", pages, width: null, height: null } };
}

function inspectImage(bytes: Buffer, limits: DocumentLimits): Inspected {
  const found = checkImage(bytes);
  if (!found.ok) return found;
  const { kind, width, height } = found;
  if (width * height > limits.pixels) return { ok: false, fault: "tooManyPixels" };
  return { ok: true, found: { mime: `image/${kind}`, pages: null, width, height } };
}

function otherKind(bytes: Buffer): DocumentFault {
  const head = bytes.toString("latin1", 0, 16);
  if (/^....ftyp(hei[cfsx]|hev[cmx]|mif1|msf1)/s.test(head)) return "heic";
  return head.startsWith("PK") || head.startsWith("\xd0\xcf\x11\xe0") ? "office" : "otherKind";
}
