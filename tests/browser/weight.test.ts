import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#tests/browser/browser.ts";
import { address, sizes, windowOf } from "#tests/browser/visit.ts";

/** Bytes over the wire for the first load of a page of a cell. @source ui §4 */
const BUDGET = 150_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

test.each(["/", "/members"])("the first load of %s for a cell stays below 150 kB", async (path) => {
  const context = await windowOf(browser, "bithu", { viewport: sizes.phone });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address() + path, { waitUntil: "networkidle" });
  await context.close();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(BUDGET);
});
