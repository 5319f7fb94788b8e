import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "#tests/browser/browser.ts";
import { faultsOf, modes, pages } from "#tests/browser/pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** A page once: its filters and tabs are looked at by `npm run test:full`. */
const isVariant = (path: string): boolean => {
  const [page = "", query] = path.split("?");
  return query !== undefined && page in pages;
};
const shown = Object.entries(pages).filter(([path]) => !isVariant(path));

const one = shown.map(([path, usernames], place) => ({
  path,
  username: usernames[place % usernames.length]!,
  // By turns on the phone by day and on the desk by night; `npm run test:full` has all of it.
  mode: modes[place % 2 === 0 ? 0 : 3]!,
}));

test.each(one)("$path has no fault for $username", async ({ path, username, mode }) => {
  expect(await faultsOf(browser, path, username, mode), mode.name).toEqual([]);
});
