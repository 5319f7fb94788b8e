import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { randomUUID } from "node:crypto";
import { env } from "#app/lib/env.server.ts";
import { streamWorkbook, type WrittenWorkbook } from "#app/lib/xlsx/write.server.ts";

/** Only the program's own user may read what lies here. */
const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;
const ID = /^[0-9a-f-]{36}$/;

/** A file to be sent: its bytes in order, and how many. */
export interface SentFile {
  body: Readable;
  size: number;
}

/**
 * Writes a workbook into a file without a name: it vanishes with its last reader, also when the
 * program is killed. Whoever downloads slowly holds no transaction.
 *
 * @throws whatever a row source throws; nothing is then left
 */
export async function writeUnnamed(workbook: WrittenWorkbook): Promise<SentFile> {
  const path = join(await folder(), `${randomUUID()}.part`);
  const file = await open(path, "wx+", OWN_FILE);
  try {
    await rm(path);
    const size = await writeInto(file, workbook);
    return { body: file.createReadStream({ start: 0 }), size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Writes a workbook into the file of an export; what a killed attempt left is overwritten. */
export async function writeKept(
  exportId: string,
  workbook: WrittenWorkbook,
  signal: AbortSignal,
): Promise<void> {
  const path = await pathOf(exportId);
  const half = `${path}.part`;
  const file = await open(half, "w", OWN_FILE);
  try {
    await writeInto(file, workbook, signal);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
}

/** The kept file of an export; null when it is not there any more. */
export async function openKept(exportId: string): Promise<SentFile | null> {
  const path = await pathOf(exportId);
  const found = await stat(path).catch(missing);
  return found === null ? null : { body: createReadStream(path), size: found.size };
}

/** Removes the file of an export, and what an attempt left of it. */
export async function removeKept(exportId: string): Promise<void> {
  const path = await pathOf(exportId);
  await rm(path, { force: true });
  await rm(`${path}.part`, { force: true });
}

async function writeInto(
  file: FileHandle,
  workbook: WrittenWorkbook,
  signal?: AbortSignal,
): Promise<number> {
  let size = 0;
  // No stream on the handle: one that is not closed keeps the handle open for ever.
  for await (const chunk of streamWorkbook(workbook) as AsyncIterable<Buffer>) {
    signal?.throwIfAborted();
    await file.writeFile(chunk);
    size += chunk.length;
  }
  return size;
}

async function pathOf(exportId: string): Promise<string> {
  if (!ID.test(exportId)) throw new Error("An export is named by its id.");
  return join(await folder(), `${exportId}.xlsx`);
}

async function folder(): Promise<string> {
  const path = join(env().dataDir, "exports");
  await mkdir(path, { recursive: true, mode: OWN_FOLDER });
  return path;
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
