import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inChild } from "#tests/bench/measure.ts";
import { testFiles } from "#tests/setup/zip.ts";

/** Filled cells in a row of the bench workbook are about four in five of 70. */
const SMALL = 3_000;
const LARGE = 15_000;
const MOST_MB = 120;

const files = testFiles();
const small = join(files.folder, "small.xlsx");
const large = join(files.folder, "large.xlsx");
afterAll(files.remove);

beforeAll(async () => {
  await inChild("write", small, SMALL);
});

test("writing and reading five times as many rows takes no more memory", async () => {
  const wrote = await inChild("write", large, LARGE);
  expect(wrote.grownMb).toBeLessThan(MOST_MB);
  const few = await inChild("read", small);
  const many = await inChild("read", large);
  expect(many.count).toBeGreaterThan(LARGE * 50);
  expect(many.grownMb).toBeLessThan(MOST_MB);
  // The unpacked sheet is six times as long as this allows for.
  expect(many.grownMb - few.grownMb).toBeLessThan(25);
});

test("of the bench workbook no cell is read wrongly", async () => {
  expect((await inChild("check", small)).count).toBe(0);
});
