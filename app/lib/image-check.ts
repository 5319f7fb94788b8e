/** Kinds of pictures that are told apart by their first bytes. */
export type ImageKind = "jpeg" | "png";

/** What was found: kind and size in pixels, or why it is not taken. */
export type ImageFound =
  | { ok: true; kind: ImageKind; width: number; height: number }
  | { ok: false; fault: "cut" | "unreadable" };

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
const PNG_HEAD_BYTES = 33;
const PNG_END = Buffer.from("49454e44ae426082", "hex");
const JPEG_END = Buffer.from("ffd9", "hex");
/** Some programs add a little behind the end. */
const TAIL_BYTES = 64 * 1024;

/** Which picture a file begins as; null for any other file. */
export function imageKind(head: Buffer): ImageKind | null {
  if (head.subarray(0, PNG.length).equals(PNG)) return "png";
  return head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff ? "jpeg" : null;
}

/** Reads the size of a picture from its head and looks whether its end is there; nothing is decoded (fault 133). */
export function checkImage(bytes: Buffer): ImageFound {
  const kind = imageKind(bytes);
  if (kind === null) return { ok: false, fault: "unreadable" };
  const size = kind === "png" ? pngSize(bytes) : jpegSize(bytes);
  if (size === null || size.width === 0 || size.height === 0)
    return { ok: false, fault: "unreadable" };
  const isWhole = bytes.subarray(-TAIL_BYTES).includes(kind === "png" ? PNG_END : JPEG_END);
  return isWhole ? { ok: true, kind, ...size } : { ok: false, fault: "cut" };
}

interface Size {
  width: number;
  height: number;
}

function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < PNG_HEAD_BYTES || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Markers that carry the size: start of frame, save the three that share their numbers. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

function jpegSize(bytes: Buffer): Size | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (isFrame(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}
