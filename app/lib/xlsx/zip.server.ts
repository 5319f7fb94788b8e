import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { createInflateRaw, crc32 } from "node:zlib";
import { WorkbookRefused, type ReadLimits } from "#app/lib/xlsx/refusal.ts";

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const CHUNK = 256 * 1024;

/** One file inside the zip. */
export interface ZipEntry {
  name: string;
  method: number;
  sum: number;
  packed: number;
  size: number;
  offset: number;
}

/** A zip whose directory was read and found safe; parts are read by name, in any order. */
export interface Zip {
  entries: Map<string, ZipEntry>;
  path: string;
  limits: ReadLimits;
}

/**
 * Reads the directory of a zip without unpacking anything.
 *
 * @throws {WorkbookRefused} for a cut file, an unsafe name, a link, a name that stands twice, too many entries
 */
export async function openZip(path: string, limits: ReadLimits): Promise<Zip> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const { count, start, length } = await directory(file, size);
    if (count > limits.entries) throw new WorkbookRefused("tooManyEntries", String(count));
    if (start + length > size) throw new WorkbookRefused("truncated");
    if (length > limits.smallPartBytes) throw new WorkbookRefused("tooManyEntries");
    const entries = readEntries(await bytes(file, start, length), count);
    for (const entry of entries.values()) {
      if (entry.offset + entry.packed > size) throw new WorkbookRefused("truncated");
      const inflated = Math.max(entry.size - limits.ratioFloor, 0);
      if (inflated > entry.packed * limits.ratio) throw new WorkbookRefused("ratio", entry.name);
    }
    return { entries, path, limits };
  } finally {
    await file.close();
  }
}

async function bytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  if (bytesRead < length) throw new WorkbookRefused("truncated");
  return buffer;
}

/** Finds the directory from the end of the file, in the plain and the 64-bit form. */
async function directory(file: FileHandle, size: number) {
  const tailLength = Math.min(size, 22 + 65_535);
  const tail = await bytes(file, size - tailLength, tailLength);
  let at = tailLength - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new WorkbookRefused("truncated");
  const plain = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
  const locator = at - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== END64_LOCATOR) return plain;
  const end = await bytes(file, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (end.readUInt32LE(0) !== END64) throw new WorkbookRefused("truncated");
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    start: Number(end.readBigUInt64LE(48)),
  };
}

function readEntries(table: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== CENTRAL)
      throw new WorkbookRefused("truncated");
    const nameLength = table.readUInt16LE(at + 28);
    const extraLength = table.readUInt16LE(at + 30);
    const name = table.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    const entry: ZipEntry = {
      name,
      method: table.readUInt16LE(at + 10),
      sum: table.readUInt32LE(at + 16),
      packed: table.readUInt32LE(at + 20),
      size: table.readUInt32LE(at + 24),
      offset: table.readUInt32LE(at + 42),
    };
    widen(entry, table.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    if (table.readUInt16LE(at + 8) & 1) throw new WorkbookRefused("encrypted");
    const isLink = table.readUInt32LE(at + 38) >>> 28 === 0xa;
    const unsafe =
      name.startsWith("/") ||
      /^[a-z]:/i.test(name) ||
      name.split("/").includes("..") ||
      name.includes("\0");
    if (isLink || unsafe || entries.has(name.toLowerCase()))
      throw new WorkbookRefused("badEntry", name);
    if (entry.method !== 0 && entry.method !== 8) throw new WorkbookRefused("badEntry", name);
    entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + extraLength + table.readUInt16LE(at + 32);
  }
  return entries;
}

/** Takes the 64-bit sizes of an entry where the short ones are full. */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let field = at + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (entry[key] !== 0xffffffff || field + 8 > extra.length) continue;
      entry[key] = Number(extra.readBigUInt64LE(field));
      field += 8;
    }
  }
}

/**
 * The unpacked bytes of a part, in chunks, checked against size, ratio and sum.
 *
 * @param limit  bytes after which reading is refused
 */
export async function* readPart(zip: Zip, name: string, limit: number): AsyncGenerator<Buffer> {
  const entry = zip.entries.get(name.toLowerCase());
  if (entry === undefined) throw new WorkbookRefused("missingPart", name);
  if (entry.packed === 0 && entry.size === 0) return;
  const start = await dataStart(zip, entry);
  const source = createReadStream(zip.path, {
    start,
    end: start + entry.packed - 1,
    highWaterMark: CHUNK,
  });
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  const stream = entry.method === 0 ? source : source.pipe(inflate);
  source.on("error", (error) => stream.destroy(error));
  let sum = 0;
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      if (size > entry.size) throw new WorkbookRefused("badSum", entry.name);
      if (size > limit) throw new WorkbookRefused("tooLarge", entry.name);
      if (size > zip.limits.ratioFloor && size > entry.packed * zip.limits.ratio)
        throw new WorkbookRefused("ratio", entry.name);
      yield chunk;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "Z_BUF_ERROR") throw new WorkbookRefused("truncated", entry.name);
    throw code?.startsWith("Z_") ? new WorkbookRefused("badSum", entry.name) : error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
  if (sum !== entry.sum || size !== entry.size) throw new WorkbookRefused("badSum", entry.name);
}

async function dataStart(zip: Zip, entry: ZipEntry): Promise<number> {
  const file = await open(zip.path, "r");
  try {
    const header = await bytes(file, entry.offset, 30);
    if (header.readUInt32LE(0) !== LOCAL) throw new WorkbookRefused("truncated", entry.name);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}
