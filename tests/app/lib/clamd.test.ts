import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isInfected, ScannerAway } from "#app/lib/clamd.server.ts";
import { scannerFor, type TestScanner } from "#tests/setup/scanner.ts";

const never = new AbortController().signal;
let folder: string;
let scanner: TestScanner;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chibo-scan-"));
  scanner = await scannerFor("a bad word", 1_000_000);
});
afterAll(async () => {
  await scanner.close();
  await rm(folder, { recursive: true });
});

async function fileOf(bytes: Buffer): Promise<string> {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  return path;
}

test("a file is streamed whole, also across pieces, and the verdict is the scanner's", async () => {
  const clean = Buffer.alloc(300_000, "x");
  expect(await isInfected(await fileOf(clean), scanner, never)).toBe(false);
  expect(scanner.received).toBe(clean.length);
  const bad = Buffer.concat([clean, Buffer.from("a bad word"), clean]);
  expect(await isInfected(await fileOf(bad), scanner, never)).toBe(true);
  expect(await isInfected(await fileOf(Buffer.alloc(0)), scanner, never)).toBe(false);
});

test("no verdict is an error, never a clean file: too large for the scanner, nobody there, no file", async () => {
  const large = await fileOf(Buffer.alloc(1_500_000));
  // Its words may be lost: a peer that hangs up on unread bytes resets the connection.
  await expect(isInfected(large, scanner, never)).rejects.toThrow(ScannerAway);
  await expect(isInfected(large, { host: "127.0.0.1", port: 1 }, never)).rejects.toThrow(
    ScannerAway,
  );
  await expect(isInfected(join(folder, "none"), scanner, never)).rejects.toThrow(/ENOENT/);
});
