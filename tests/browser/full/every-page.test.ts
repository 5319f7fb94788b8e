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

/** In the dark a page differs from itself in the light by its colors alone. */
const darkRules = ["color-contrast"];

describe.each(modes)("$name", (mode) => {
  const rules = mode.options.colorScheme === "dark" ? darkRules : [];
  test.each(all)("$path has no fault for $username", async ({ path, username }) => {
    expect(await faultsOf(browser, path, username, mode, rules)).toEqual([]);
  });
});
