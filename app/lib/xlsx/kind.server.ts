import { open } from "node:fs/promises";
import { WorkbookRefused } from "#app/lib/xlsx/refusal.ts";

const OLE = "d0cf11e0a1b11ae1";

/**
 * Says by content, never by name, what a file is that is not a zip.
 *
 * @throws {WorkbookRefused} with what was found instead of a workbook
 */
export async function refuseOtherKinds(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new WorkbookRefused("empty");
    const head = Buffer.alloc(Math.min(size, 8_192));
    await file.read(head, 0, head.length, 0);
    if (head.toString("latin1", 0, 2) === "PK") return;
    throw new WorkbookRefused(await otherKind(head, path));
  } finally {
    await file.close();
  }
}

async function otherKind(head: Buffer, path: string) {
  if (head.toString("hex", 0, 8) === OLE)
    return (await isEncryptedWorkbook(path)) ? "encrypted" : "xls";
  const text = head.toString("latin1");
  if (text.startsWith("%PDF")) return "pdf";
  const start = head.toString("hex", 0, 4);
  if (start.startsWith("ffd8ff") || start === "89504e47" || start === "47494638") return "image";
  if (/<(html|table|!doctype html|meta|\?xml)/i.test(text)) return "html";
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  const isWide = start.startsWith("fffe") || start.startsWith("feff");
  return isWide || controls === 0 ? "csv" : "notZip";
}

/** A workbook with a password is a container with a stream named EncryptedPackage, in UTF-16. */
async function isEncryptedWorkbook(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const name = Buffer.from("EncryptedPackage", "utf16le");
    const head = Buffer.alloc(1024 * 1024);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, head.length));
    await file.read(tail, 0, tail.length, size - tail.length);
    return head.subarray(0, bytesRead).includes(name) || tail.includes(name);
  } finally {
    await file.close();
  }
}
