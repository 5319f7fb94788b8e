import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions } from "playwright-core";
import {
  address,
  complaints,
  overflow,
  sendForm,
  signIn,
  uploadSample,
  windowOf,
} from "#tests/browser/visit.ts";

/** One account of each kind of home page. */
const homes =
  "dangvien bithu chiuy bithu.coso canbo.xa vanphong.xa lanhdao.xa kiemtra.xa canbo.tinh nhaplieu.tinh lanhdao.tinh trunguong kiemtoan quantri";

/** The pages of the product with the roles for which they look different; `:member` is a record in reach. */
export const pages: Record<string, readonly string[]> = {
  "/login": [""],
  "/": homes.split(" "),
  "/members": ["dangvien", "bithu", "canbo.xa", "canbo.tinh"],
  "/members?q=nguyen&level=L0": ["bithu", "canbo.xa"],
  "/members?q=khongcoai": ["bithu"],
  "/members/print": ["bithu"],
  "/members/:member": ["dangvien", "bithu", "canbo.xa", "lanhdao.tinh"],
  "/members/:member/edit?section=C_contact": ["bithu", "canbo.xa"],
  "/members/:member/edit?section=N_family": ["canbo.xa"],
  "/members/:member/history": ["canbo.xa"],
  "/members/:member/access": ["dangvien", "canbo.xa"],
  "/members/:member/print": ["bithu"],
  "/members/:member/paper?form=1-hsd": ["canbo.xa"],
  "/members/:member/reveal": ["canbo.xa"],
  "/code": [""],
  "/posts": ["bithu", "canbo.xa", "quantri"],
  "/posts?role=R13": ["canbo.xa"],
  "/posts/new": ["canbo.xa", "canbo.tinh"],
  "/posts/new?role=R05": ["bithu"],
  "/posts/requests": ["canbo.xa", "quantri"],
  "/posts/requests/:request": ["canbo.xa", "lanhdao.xa"],
  "/posts/:post": ["canbo.xa"],
  "/posts/:post?kind=substitute": ["canbo.xa"],
  "/organizations": ["bithu", "canbo.tinh", "quantri"],
  "/organizations?q=khu": ["canbo.xa"],
  "/organizations/:organization": ["canbo.tinh"],
  "/organizations/import": ["quantri"],
  "/papers": ["bithu"],
  "/papers/6-knd": ["bithu"],
  "/papers/letter-official": ["canbo.xa"],
  "/calendar": ["bithu", "canbo.xa"],
  "/imports": ["canbo.xa", "lanhdao.xa"],
  "/imports/new": ["canbo.xa"],
  "/imports/:import": ["nhaplieu.tinh"],
  "/imports/:import/requests": ["nhaplieu.tinh"],
  "/imports/:import/mapping": ["canbo.xa.khac"],
  "/exports": ["canbo.xa", "lanhdao.xa"],
  "/reports": ["bithu", "lanhdao.xa"],
  "/reports/monthly?period=:month": ["bithu"],
  "/reports/sent/:sent": ["lanhdao.xa"],
  "/reports/movement?line=B": ["bithu", "canbo.xa"],
  "/reports/probationers": ["canbo.xa"],
  "/reports/admission-plan": ["canbo.tinh", "canbo.xa"],
  "/reports/archive": ["trunguong"],
  "/reports/archive/:archived": ["trunguong"],
  "/dues": ["thudangphi"],
  "/dues/own": ["dangvien"],
  "/dues/units": ["vanphong.xa"],
  "/dues/requests": ["bithu"],
  "/meetings": ["bithu", "canbo.xa"],
  "/meetings/:closed/score": ["bithu"],
  "/members/lookup": ["canbo.xa"],
  "/cases": ["bithu", "canbo.xa"],
  "/cases/:case": ["bithu", "kiemtra.xa"],
  "/cases/supplements": ["dangvien", "canbo.xa"],
  "/cases/supplements/new": ["canbo.xa"],
  "/cases/recoding?field=general_education": ["canbo.xa"],
  "/cases/badges": ["canbo.xa"],
  "/cases/residence": ["bithu", "bithu.khac2"],
  "/cases/terms": ["canbo.xa"],
  "/cases/reviews": ["canbo.xa"],
  "/cases/bulk?procedure=card&step=send": ["canbo.xa"],
  "/cases/new?procedure=congress": ["bithu"],
  "/cases/new?procedure=transfer&member=:member": ["bithu"],
  "/cases/new": ["bithu"],
  "/cases/rules": ["bithu"],
  "/cases/rules/transfer": ["canbo.xa"],
  "/cases/new?procedure=exemption": ["bithu"],
  "/cases/candidate": ["bithu"],
  "/cases/new?procedure=removal&member=:member": ["bithu"],
  "/members/:member/change?section=A_identification": ["bithu"],
  "/members/:member/change?field=full_name": ["bithu"],
  "/duplicates": ["canbo.xa"],
  "/reorganizations": ["canbo.xa"],
  "/reorganizations/:plan": ["lanhdao.xa"],
  "/reorganizations/:drafted/former": ["canbo.tinh"],
  "/reorganizations/:plan/files": ["lanhdao.xa"],
  "/numbers": ["canbo.xa", "canbo.tinh"],
  "/numbers/:block": ["canbo.tinh"],
  "/audit": ["bithu", "lanhdao.xa", "kiemtoan", "quantri"],
  "/audit/seals": ["kiemtoan"],
  "/tasks": ["dangvien", "bithu", "canbo.xa"],
  "/tasks?box=issued": ["canbo.xa"],
  "/tasks/new": ["bithu"],
  "/tasks/:task": ["dangvien", "bithu"],
  "/directives/new": ["canbo.xa"],
  "/directives/:directive": ["bithu", "canbo.xa"],
  "/figures": ["canbo.tinh"],
  "/figures?status=assumed": ["canbo.tinh"],
  "/figures/exemption.report_days": ["lanhdao.tinh"],
  "/figures/days": ["canbo.tinh"],
  "/quality": ["bithu", "canbo.xa", "lanhdao.tinh", "trunguong"],
  "/account": ["bithu", "canbo.xa"],
  "/account/helper": ["bithu"],
  "/account/passphrase": ["bithu"],
  "/account/second-factor": ["canbo.xa"],
  "/account/recovery-codes": ["canbo.xa"],
  "/confirmation": ["bithu"],
  "/notices": ["bithu"],
  "/more": ["bithu", "canbo.xa"],
  "/access": ["bithu", "canbo.xa"],
  "/access?table=records": ["canbo.tinh"],
  "/access?part=duties": ["bithu"],
  "/members/00000000-0000-4000-8000-000000000000": ["bithu"],
};

/** The files that the pages of imports are looked at with, by who uploads them. */
const uploads: Record<string, string> = {
  "nhaplieu.tinh": "mau-4.0.xlsx",
  "canbo.xa.khac": "danh-sach-phuong.xlsx",
};
const uploaded = new Map<string, Promise<string>>();

function importOf(username: string): Promise<string> {
  const known = uploaded.get(username) ?? uploadSample(username, uploads[username]!);
  uploaded.set(username, known);
  return known;
}

let asked: Promise<string> | null = null;

/** A request that an officer of the commune has made, to be decided by the leader. */
function askedRequest(): Promise<string> {
  const form = { kind: "reset", basisNumber: "7-CV/BXDĐ", basisDate: "02/11/2026" };
  asked ??= resolvePage("/posts/:post", "canbo.xa").then((post) =>
    sendForm("canbo.xa", post, { ...form, key: "a-request-to-look-at" }),
  );
  return asked;
}

let drafted: Promise<string> | null = null;

/** A plan that an officer of the province has drafted, in which former units may be recorded. */
function draftedPlan(): Promise<string> {
  const form = { title: "Đơn vị trước sắp xếp", ground: "Đề án", effectiveOn: "01/07/2025" };
  drafted ??= sendForm("canbo.tinh", "/reorganizations/new", { ...form, key: "a-plan-to-look-at" });
  return drafted;
}

const forms: Record<string, { list: string; link: RegExp }> = {
  ":month": { list: "/reports", link: /period=(\d{4}-\d{2})(?=["&])/ },
  ":sent": { list: "/reports", link: /\/reports\/sent\/([0-9a-f-]{36})(?=["?/])/ },
  ":archived": {
    list: "/reports/archive",
    link: /\/reports\/archive\/([0-9a-f-]{36})(?=["?/])/,
  },
  // A meeting whose minutes are closed: its state stands before its link.
  ":closed": {
    list: "/meetings",
    link: /Đã (?:chốt biên bản|ra nghị quyết)(?:(?!\/meetings\/)[\s\S])*?\/meetings\/([0-9a-f-]{36})(?=["?/])/,
  },
  ":case": { list: "/cases?show=open", link: /\/cases\/([0-9a-f-]{36})(?=["?/])/ },
  ":plan": { list: "/reorganizations", link: /\/reorganizations\/([0-9a-f-]{36})(?=["?/])/ },
  ":block": { list: "/numbers", link: /\/numbers\/([0-9a-f-]{36})(?=["?/])/ },
  ":task": { list: "/tasks", link: /\/tasks\/([0-9a-f-]{36})(?=["?/])/ },
  ":directive": { list: "/tasks?box=issued", link: /\/directives\/([0-9a-f-]{36})(?=["?/#])/ },
  ":member": { list: "/members", link: /\/members\/([0-9a-f-]{36})(?=["?/])/ },
  ":organization": { list: "/organizations", link: /\/organizations\/([0-9a-f-]{36})(?=["?/])/ },
  ":post": { list: "/posts?q=canbo.xa2", link: /\/posts\/([0-9a-f-]{36})(?=["?/])/ },
};

/** The page with the ids of what the account can reach. */
export async function resolvePage(path: string, username: string): Promise<string> {
  if (path.includes("/imports/:import"))
    return path.replace("/imports/:import", await importOf(username));
  if (path.includes("/posts/requests/:request"))
    return path.replace("/posts/requests/:request", await askedRequest());
  if (path.includes("/reorganizations/:drafted"))
    return path.replace("/reorganizations/:drafted", await draftedPlan());
  const part = Object.keys(forms).find((one) => path.includes(one));
  if (part === undefined) return path;
  const { list, link } = forms[part]!;
  const response = await fetch(address() + list, { headers: { cookie: await signIn(username) } });
  const id = link.exec(await response.text())?.[1];
  if (id === undefined) throw new Error(`${username} finds no ${part} at ${list}.`);
  return path.replace(part, id);
}

/** How a page is looked at. */
export interface Mode {
  name: string;
  options: BrowserContextOptions;
}

/** Phone and desk, light and dark. */
export const modes: Mode[] = (["light", "dark"] as const).flatMap((colorScheme) => [
  {
    name: `phone, ${colorScheme}`,
    options: { viewport: { width: 390, height: 844 }, colorScheme },
  },
  {
    name: `desk, ${colorScheme}`,
    options: { viewport: { width: 1280, height: 900 }, colorScheme },
  },
]);

/**
 * What is wrong with a page as one person sees it in one mode; empty when nothing is.
 *
 * @param rules  the rules of axe to ask; all when left out
 */
export async function faultsOf(
  browser: Browser,
  path: string,
  username: string,
  mode: Mode,
  rules: readonly string[] = [],
): Promise<string[]> {
  const context = await windowOf(browser, username || null, mode.options);
  try {
    const page = await context.newPage();
    const found = complaints(page);
    const url = address() + (await resolvePage(path, username));
    const response = await page.goto(url, { waitUntil: "load" });
    const missing = path.includes("00000000");
    if (response?.status() !== (missing ? 404 : 200)) found.push(`status ${response?.status()}`);
    const headings = await page.locator("h1").count();
    if (headings !== 1) found.push(`${headings} headings of the first level`);
    const axe = new AxeBuilder({ page });
    if (rules.length > 0) axe.withRules([...rules]);
    const { violations } = await axe.analyze();
    for (const { id, help, nodes } of violations)
      found.push(`${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join(", ")})`);
    await page.setViewportSize({ width: 320, height: 700 });
    const wide = await overflow(page);
    if (wide > 0) found.push(`${wide} px wider than a window of 320 px`);
    // The refused page itself is reported by the browser; that is what was asked for.
    return missing ? found.filter((line) => !line.includes("404")) : found;
  } finally {
    await context.close();
  }
}
