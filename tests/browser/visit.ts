import { recentMinutes } from "#app/features/auth/rules.ts";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** The password of every demo account. */
export const PASSWORD = "chi-bo-so-3.0";

/** A phone and a desk, as the pages are looked at. */
export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
} as const;

/** The address of the product under test. */
export const address = (): string => inject("address");

const cookies = new Map<string, { pair: string; at: number }>();
/** After half of the time for which a proof of who one is counts as recent, so that no test meets its end. */
const SIGN_IN_ANEW_MS = (recentMinutes * 60_000) / 2;

/** The session cookie of a demo account, for all tests of the next minutes. */
export async function signIn(username: string): Promise<string> {
  const known = cookies.get(username);
  if (known !== undefined && Date.now() - known.at < SIGN_IN_ANEW_MS) return known.pair;
  const response = await fetch(`${address()}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address(), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ username, password: PASSWORD }).toString(),
  });
  const cookie = response.headers.getSetCookie().find((one) => !one.includes("Max-Age=0"));
  if (response.status !== 302 || cookie === undefined)
    throw new Error(`${username} cannot sign in: ${response.status}`);
  const pair = cookie.split(";")[0]!;
  cookies.set(username, { pair, at: Date.now() });
  return pair;
}

/** Sends a form as a demo account; answers the path it leads to. */
export async function sendForm(
  username: string,
  path: string,
  fields: Record<string, string>,
): Promise<string> {
  const response = await fetch(address() + path, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: await signIn(username), origin: address() },
    body: new URLSearchParams(fields),
  });
  const location = response.headers.get("location");
  if (location === null) throw new Error(`${path} was answered with ${response.status}.`);
  return new URL(location, address()).pathname;
}

/** Opens a browser window for a demo account, or for a visitor when none is named. */
export async function windowOf(
  browser: Browser,
  username: string | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: sizes.desk, ...options });
  if (username !== null) {
    const [name, ...value] = (await signIn(username)).split("=");
    await context.addCookies([{ name: name!, value: value.join("="), url: address() }]);
  }
  return context;
}

/** Notes what the browser complains about: errors of scripts, refused resources, policy violations. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(message.text());
  });
  page.on("pageerror", (error) => found.push(error.message));
  return found;
}

/** How many pixels the page is wider than its window; 0 when nothing moves sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );

const READ_MS = 120_000;

/** Uploads a sample workbook as an account and waits until it was read; answers the address of the import. */
export async function uploadSample(username: string, name: string): Promise<string> {
  const headers = { cookie: await signIn(username), origin: address() };
  const bytes = readFileSync(new URL(`../fixtures/samples/${name}`, import.meta.url));
  const form = new FormData();
  form.set("file", new File([bytes], name));
  const sent = { method: "POST", redirect: "manual", headers, body: form } as const;
  const response = await fetch(`${address()}/imports/new`, sent);
  const location = response.headers.get("location");
  if (response.status !== 302 || location === null)
    throw new Error(`The upload was answered with ${response.status}.`);
  const path = new URL(location, address()).pathname;
  const deadline = Date.now() + READ_MS;
  for (;;) {
    const status = await fetch(`${address()}${path}/status`, { headers });
    const { state } = (await status.json()) as { state: string };
    if (state !== "received" && state !== "reading") return path;
    if (Date.now() > deadline) throw new Error(`${name} is still ${state}.`);
    await sleep(250);
  }
}
