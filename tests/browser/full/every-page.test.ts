import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#tests/browser/browser.ts";
import { faultsOf, modes, pages } from "#tests/browser/pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const all = Object.entries(pages).flatMap(([path, usernames]) =>
  usernames.map((username) => ({ path, username })),
);

describe.each(modes)("$name", (mode) => {
  test.each(all)("$path has no fault for $username", async ({ path, username }) => {
    expect(await faultsOf(browser, path, username, mode)).toEqual([]);
  });
});
