import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { launchBrowser } from "#tests/browser/browser.ts";
import { today } from "#app/lib/dates.ts";
import { formatDate } from "#app/ui/format.ts";
import { address, sendForm, sizes, windowOf } from "#tests/browser/visit.ts";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let path: string;

/** A list of marks with a save button; the first name of it that can be away without a reason. */
const SAVE = "button[name=act][value=save]";
const ROW = ".mark-list li:has(input[value=unexcused])";
const TAKE_BACK = "form .notice button";

beforeAll(async () => {
  browser = await launchBrowser();
  context = await windowOf(browser, "bithu", { viewport: sizes.phone });
  page = await context.newPage();
  path = await pathOfMarks();
});
afterAll(async () => browser.close());

/** The list of marks of a meeting that the secretary has called for today. */
async function pathOfMarks(): Promise<string> {
  await page.goto(`${address()}/meetings/new`);
  const [chair, noteTaker] = await page
    .locator("select[name=chair] option:not([value=''])")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const meeting = await sendForm("bithu", "/meetings/new", {
    kind: "M03",
    meetOn: formatDate(today(new Date())),
    meetAt: "19:30",
    place: "Nhà văn hoá",
    chair: chair!,
    noteTaker: noteTaker!,
    agenda: "Điểm danh",
    extraReason: "Bàn việc phòng chống bão",
    key: "a-meeting-for-marks",
  });
  await sendForm("bithu", meeting, { act: "invite", key: "its-invitation" });
  return `${meeting}/attendance`;
}

/** Opens the list and answers the choice of the first name that is not made yet. */
async function openMarks(): Promise<Locator> {
  await page.goto(address() + path, { waitUntil: "networkidle" });
  const name = (await page
    .locator(ROW)
    .first()
    .locator("input[value=unexcused]")
    .getAttribute("name"))!;
  const unexcused = page.locator(`input[name="${name}"][value=unexcused]`);
  const present = page.locator(`input[name="${name}"][value=present]`);
  return (await unexcused.isChecked()) ? present : unexcused;
}

/** Notes the forms that the server has answered, with what they held. */
function answered(): { status: number; url: string; body: string }[] {
  const sent: { status: number; url: string; body: string }[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (request.method() === "POST" && request.url().includes(path))
      sent.push({ status: response.status(), url: request.url(), body: request.postData() ?? "" });
  });
  return sent;
}

test("marks of a lost line survive a reload and are sent once when it is back (fault 149)", async () => {
  const mark = await openMarks();
  const sent = answered();
  await context.setOffline(true);
  await mark.check({ force: true });
  await page.locator(SAVE).click();
  await page.waitForTimeout(1_000);
  expect(sent, "nothing has reached the server").toEqual([]);

  await context.setOffline(false);
  await page.goto(address() + path, { waitUntil: "networkidle" });
  expect(await mark.isChecked(), "the server knows nothing of it").toBe(false);
  await page.locator(TAKE_BACK).first().click();
  expect(await mark.isChecked()).toBe(true);
  await page.locator(SAVE).click();
  await page.waitForURL(/done=marks/);
  expect(sent).toHaveLength(1);

  await page.goto(address() + path, { waitUntil: "networkidle" });
  expect(await mark.isChecked(), "saved").toBe(true);
  expect(await page.locator(TAKE_BACK).count(), "and forgotten here").toBe(0);
});

test("when the answer is lost on its way the form counts once, and its repetition undoes nothing (fault 149)", async () => {
  const mark = await openMarks();
  const name = (await mark.getAttribute("name"))!;
  const was = await page.locator(`input[name="${name}"]:checked`).getAttribute("value");
  let lost: { url: string; body: string; type: string } | null = null;
  await page.route(
    (url) => url.pathname.startsWith(path),
    async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.continue();
      await route.fetch({ maxRedirects: 0 });
      const type = (await request.headerValue("content-type"))!;
      lost = { url: request.url(), body: request.postData()!, type };
      return route.abort("connectionreset");
    },
  );
  await mark.check({ force: true });
  await page.locator(SAVE).click();
  await expect.poll(() => lost, { timeout: 10_000 }).not.toBeNull();
  await page.unroute((url) => url.pathname.startsWith(path)).catch(() => undefined);
  await page.unrouteAll();

  await page.goto(address() + path, { waitUntil: "networkidle" });
  expect(await mark.isChecked(), "the server had written it").toBe(true);
  expect(await page.locator(TAKE_BACK).count(), "nothing is left to be sent").toBe(0);
  if (was !== null) {
    await page.locator(`input[name="${name}"][value=${was}]`).check({ force: true });
    await page.locator(SAVE).click();
    await page.waitForURL(/done=marks/);
  }
  const { url, body, type } = lost!;
  const again = await context.request.post(url, {
    headers: { "content-type": type, origin: address() },
    data: body,
    maxRedirects: 0,
  });
  expect(again.status(), "the same answer").toBeLessThan(400);
  await page.goto(address() + path, { waitUntil: "networkidle" });
  expect(await mark.isChecked(), "what came later stands").toBe(was === null);
});

test("on a slow line the page can be used before its scripts are there, says that it sends, and sends once (fault 149)", async () => {
  const mark = await openMarks();
  const name = (await mark.getAttribute("name"))!;
  const sent = answered();
  const line = await context.newCDPSession(page);
  // 64 kbit/s and two seconds of latency.
  const slow = {
    offline: false,
    latency: 2_000,
    downloadThroughput: 8_000,
    uploadThroughput: 8_000,
  };
  await line.send("Network.emulateNetworkConditions", slow);
  await mark.check({ force: true });
  const save = page.locator(SAVE);
  const words = (await save.innerText()).trim();
  await save.click();
  await expect.poll(() => save.getAttribute("aria-disabled")).toBe("true");
  expect((await save.innerText()).trim(), "says so").not.toBe(words);
  await save.click({ force: true });
  await save.click({ force: true });
  await page.waitForURL(/done=marks/, { timeout: 60_000 });
  expect(sent).toHaveLength(1);

  await page.route(/\.js(\?|$)/, () => undefined);
  await page.goto(address() + path, { waitUntil: "commit", timeout: 60_000 });
  const choice = page.locator(`input[name="${name}"]`).first();
  await choice.check({ force: true, timeout: 60_000 });
  await page.locator(SAVE).click();
  await page.waitForURL(/done=marks/, { timeout: 60_000, waitUntil: "commit" });
  expect(sent, "without a script").toHaveLength(2);
  await page.unrouteAll();
});
