import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "#tests/browser/browser.ts";
import { resolvePage } from "#tests/browser/pages.ts";
import {
  address,
  complaints,
  sendForm,
  sizes,
  uploadSample,
  windowOf,
  PASSWORD,
} from "#tests/browser/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const SAVE = "button[name=intent][value=save]:not([hidden])";
const withoutScript = { javaScriptEnabled: false };

/** Presses something that leads to another page, and waits for it. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.click(selector)]);
}

test("a secretary signs in on a phone, finds a member and corrects the phone number, without script (fault 150)", async () => {
  const context = await windowOf(browser, null, { viewport: sizes.phone, ...withoutScript });
  const page = await context.newPage();
  await page.goto(`${address()}/members`);
  expect(new URL(page.url()).pathname).toBe("/login");
  await page.fill("[name=username]", "bithu");
  await page.fill("[name=password]", PASSWORD);
  await press(page, "button[type=submit]");
  expect(new URL(page.url()).pathname).toBe("/members");

  const name = await page.locator("main td a[href^='/members/']").last().innerText();
  await page.fill("[name=q]", withoutAccents(name).toUpperCase());
  await Promise.all([page.waitForEvent("load"), page.press("[name=q]", "Enter")]);
  await press(page, `main a[href^='/members/']:text-is("${name}")`);
  const record = new URL(page.url()).pathname;
  await page.goto(`${address()}${record}/edit?section=C_contact`);
  await page.fill("[name=phone]", "12");
  await press(page, SAVE);
  expect(await page.locator("[name=phone]").inputValue()).toBe("12");

  await page.fill("[name=phone]", "0900 333 444");
  await press(page, SAVE);
  expect(new URL(page.url()).pathname).toBe(record);
  expect(await page.locator("main").innerText()).toContain("0900 333 444");
  await context.close();
});

test("a lost telephone is no end: two officers, a code on paper, a new passphrase, without script (fault 117)", async () => {
  const post = await resolvePage("/posts/:post", "canbo.xa");
  const basis = { basisNumber: "9-CV/BXDĐ", basisDate: "02/11/2026" };
  const asked = await sendForm("canbo.xa", post, { kind: "reset", ...basis, key: "a-lost-phone" });
  await sendForm("lanhdao.xa", asked, { act: "approve", key: "a-lost-phone" });
  const printing = await windowOf(browser, "quantri", withoutScript);
  const administrator = await printing.newPage();
  await administrator.goto(`${address()}${asked}/code`);
  await press(administrator, "main form button[type=submit]");
  const code = await administrator.locator(".paper-box b").innerText();
  await printing.close();

  const context = await windowOf(browser, null, { viewport: sizes.phone, ...withoutScript });
  const page = await context.newPage();
  await page.goto(`${address()}/code`);
  await page.fill("[name=code]", code.toLowerCase());
  await press(page, "main form button[type=submit]");
  for (const name of ["password", "repeated"])
    await page.fill(`[name=${name}]`, "một câu dài dễ nhớ");
  await press(page, "main form button[type=submit]");
  expect(new URL(page.url()).pathname).toBe("/");
  await context.close();
});

test("two officers take a ward's list from the file to the records, without script", async () => {
  const path = await uploadSample("canbo.xa.khac", "danh-sach-phuong.xlsx");
  const proposing = await windowOf(browser, "canbo.xa.khac", withoutScript);
  const proposer = await proposing.newPage();
  await proposer.goto(`${address()}${path}/mapping`);
  await press(proposer, "main form button[type=submit]");
  await settled(proposer, path, ["questions", "checked"]);
  for (let round = 0; round < 5; round++) {
    await proposer.goto(address() + path);
    if ((await stateOf(proposer, path)) !== "questions") break;
    await press(proposer, "button[name=act][value=answer]");
    await settled(proposer, path, ["questions", "checked"]);
  }
  expect(await stateOf(proposer, path)).toBe("checked");
  await proposer.goto(address() + path);
  await press(proposer, "button[name=act][value=submit]");
  expect(await stateOf(proposer, path)).toBe("submitted");
  expect(await proposer.locator("button[name=act][value=approve]").count()).toBe(0);

  const deciding = await windowOf(browser, "lanhdao.xa.khac", withoutScript);
  const leader = await deciding.newPage();
  await leader.goto(address());
  await press(leader, `main a[href^="${path}"]`);
  await press(leader, "button[name=act][value=approve]");
  await settled(leader, path, ["applied"]);
  await leader.goto(`${address()}/members?q=${encodeURIComponent("Trinh Thi Hong Oanh")}`);
  expect(await leader.locator("main").innerText()).toContain("Trịnh Thị Hồng Oanh");
  await proposing.close();
  await deciding.close();
});

test("with script the same edit says nothing to the console and keeps the frame", async () => {
  const context = await windowOf(browser, "canbo.xa");
  const page = await context.newPage();
  const found = complaints(page);
  await page.goto(`${address()}/members`);
  await page.locator("main td a[href^='/members/']").first().click();
  await page.waitForURL(/\/members\/[0-9a-f-]{36}/);
  await page.goto(`${page.url().split("?")[0]}/edit?section=C_contact`);
  await page.fill("[name=phone]", "0900555666");
  await page.click(SAVE);
  await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await expect.poll(() => page.locator("main").innerText()).toContain("0900 555 666");
  expect(found).toEqual([]);
  await context.close();
});

test("the first stop of the keyboard leads to the content", async () => {
  const context = await windowOf(browser, "bithu");
  const page = await context.newPage();
  await page.goto(`${address()}/members`);
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
  expect(target).toMatch(/^#/);
  expect(await page.locator(target!).count()).toBe(1);
  await context.close();
});

const withoutAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D"));

async function stateOf(page: Page, path: string): Promise<string> {
  const response = await page.request.get(`${address()}${path}/status`);
  return ((await response.json()) as { state: string }).state;
}

async function settled(page: Page, path: string, states: string[]): Promise<void> {
  await expect.poll(() => stateOf(page, path), { timeout: 90_000 }).toBeOneOf(states);
}
