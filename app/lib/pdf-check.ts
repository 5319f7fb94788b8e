import { inflateSync } from "node:zlib";

/** Why a PDF is not taken. */
export type PdfFault = "cut" | "encrypted" | "active" | "unreadable";

/** What was found: how many pages, or why it is not taken. */
export type PdfFound = { ok: true; pages: number } | { ok: false; fault: PdfFault };

const HEAD_BYTES = 1_024;
const TAIL_BYTES = 2_048;
/** Packed objects are unpacked up to so many bytes in all (fault 15). */
const MOST_UNPACKED = 48 * 1024 * 1024;

/** What does something by itself, or carries other files; looked for in every byte, also of streams. */
const active =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/;
const encrypted = /\/Encrypt(?![A-Za-z0-9])/;
const page = /\/Type\s*\/Page(?![A-Za-z0-9])/g;
const packed = /\/ObjStm(?![A-Za-z0-9])/g;

/**
 * Looks through a PDF without drawing it: whether it is whole and open, holds nothing that acts by itself, and
 * how many pages it has. Names written with numbers (`/J#61vaScript`) are read as what they mean; objects that
 * are packed together are unpacked within a limit. What cannot be looked into is not taken.
 */
export function checkPdf(bytes: Buffer): PdfFound {
  if (!isPdf(bytes)) return { ok: false, fault: "unreadable" };
  const tail = bytes.subarray(-TAIL_BYTES).toString("latin1");
  if (!tail.includes("%%EOF")) return { ok: false, fault: "cut" };
  const text = plainNames(bytes.toString("latin1"));
  if (encrypted.test(text)) return { ok: false, fault: "encrypted" };
  if (active.test(text)) return { ok: false, fault: "active" };
  const unpacked = unpackObjects(bytes);
  // Every mention must have been unpacked: what hides from us could hide from nobody else.
  if (unpacked === null || unpacked.length !== (text.match(packed)?.length ?? 0))
    return { ok: false, fault: "unreadable" };
  const inner = plainNames(unpacked.join("\n"));
  if (active.test(inner)) return { ok: false, fault: "active" };
  const pages = countOf(text) + countOf(inner);
  return pages === 0 ? { ok: false, fault: "unreadable" } : { ok: true, pages };
}

/** Whether a file begins as a PDF; readers allow some bytes before. */
export function isPdf(head: Buffer): boolean {
  return head.subarray(0, HEAD_BYTES).includes("%PDF-");
}

const countOf = (text: string): number => text.match(page)?.length ?? 0;

const plainNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The texts of all packed objects; null when one cannot be unpacked. */
function unpackObjects(bytes: Buffer): string[] | null {
  const pieces: string[] = [];
  let left = MOST_UNPACKED;
  let at = 0;
  for (;;) {
    const start = bytes.indexOf("stream", at);
    if (start < 0) return pieces;
    at = start + "stream".length;
    if (bytes.toString("latin1", start - 3, start) === "end") continue;
    const dictionary = dictionaryBefore(bytes, start);
    if (dictionary.search(packed) < 0) continue;
    const from = bytes[at] === 0x0d ? at + 2 : at + 1;
    const end = bytes.indexOf("endstream", from);
    if (end < 0) return null;
    const piece = unpack(dictionary, bytes.subarray(from, end), left);
    if (piece === null) return null;
    left -= piece.length;
    pieces.push(piece);
    at = end + "endstream".length;
  }
}

const LONGEST_DICTIONARY = 4_096;

/** What stands between the last `obj` and the stream: its dictionary. */
function dictionaryBefore(bytes: Buffer, start: number): string {
  const before = bytes.toString("latin1", Math.max(0, start - LONGEST_DICTIONARY), start);
  return plainNames(before.slice(Math.max(0, before.lastIndexOf(" obj"))));
}

function unpack(dictionary: string, body: Buffer, most: number): string | null {
  if (!dictionary.includes("/Filter")) return body.toString("latin1");
  const isPlainFlate = /\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary);
  if (!isPlainFlate || dictionary.includes("/Predictor")) return null;
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, most) }).toString("latin1");
  } catch {
    // Broken, or larger than anybody needs.
    return null;
  }
}
