import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { setEnv } from "#app/lib/env.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { paths } from "#app/paths.ts";
import * as account from "#app/routes/account.tsx";
import * as login from "#app/routes/auth/login.tsx";
import * as logout from "#app/routes/auth/logout.ts";
import * as links from "#app/routes/auth/provider-links.ts";
import * as back from "#app/routes/auth/provider-return.ts";
import * as provider from "#app/routes/auth/provider.ts";
import * as home from "#app/routes/home.tsx";
import { stranger } from "#tests/flows/strangers.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  startSignInService,
  type Person,
  type SignInService,
} from "#tests/setup/sign-in-service.ts";
import { demoDatabase, visitor, type Answer, type Visitor } from "#tests/setup/visit.ts";

const ORIGIN = "http://localhost:3000";
let database: TestDatabase;
let service: SignInService;

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  await database.admin`update accounts set is_demo = false where username in ('bithu', 'chiuy', 'canbo.xa')`;
  service = await startSignInService(ORIGIN);
});
beforeEach(() => setEnv({ publicUrl: ORIGIN, oidc: service.settings }));
afterEach(() => database.admin`delete from sign_in_links`);
afterAll(async () => {
  setEnv({ publicUrl: null, oidc: null });
  await service.close();
  await database.close();
});

/** Presses a button that leads to the service; answers where it leads. */
async function setOut(
  who: Visitor,
  wish: "sign-in" | "link",
  url = "/login/provider",
): Promise<URL> {
  const sent =
    wish === "link"
      ? await who.post(links, "/account/provider", { link: "1" })
      : await who.post(provider, url);
  expect(sent.location).toContain(`${service.settings.issuer}/auth?`);
  return new URL(sent.location!);
}

/** The whole way, as a person at the service. */
async function goThrough(who: Visitor, wish: "sign-in" | "link", person: Person): Promise<Answer> {
  service.person = person;
  return who.get(back, await service.visit((await setOut(who, wish)).href));
}

async function linked(username: string, subject: string): Promise<void> {
  await database.admin`
    insert into sign_in_links (account_id, issuer, subject, linked_at)
    select id, ${service.settings.issuer}, ${subject}, now() from accounts where username = ${username}`;
}

const cookieOf = ({ headers }: Answer, name: string) =>
  headers.getSetCookie().find((one) => one.startsWith(`${name}=`));

test("where nothing is configured nothing is shown and nothing answers", async () => {
  setEnv({ oidc: null });
  const who = await visitor("bithu");
  expect(
    (await (await stranger()).get(login, "/login?provider=down&out=true")).data.provider,
  ).toBeNull();
  expect((await who.get(account, "/account")).data.provider).toBeNull();
  expect((await (await stranger()).post(provider, "/login/provider")).status).toBe(404);
  expect((await who.get(back, "/login/provider/callback?code=x&state=x")).status).toBe(404);
  expect((await who.post(links, "/account/provider", { link: "1" })).status).toBe(404);
});

test("the owner links the account while signed in, and signs in by it from then on", async () => {
  const owner = await visitor("bithu");
  expect((await owner.get(account, "/account")).data.provider).toMatchObject({ links: [] });
  const { searchParams } = await setOut(owner, "link");
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: "code",
    scope: "openid",
    redirect_uri: ORIGIN + paths.loginProviderReturn(),
    code_challenge_method: "S256",
    prompt: "login",
  });
  for (const name of ["state", "nonce", "code_challenge"])
    expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  expect((await goThrough(owner, "link", { subject: "an" })).location).toBe(
    "/account?provider=linked",
  );
  const { data } = await owner.get(account, "/account?provider=linked");
  expect(data.provider).toMatchObject({ end: "linked", links: [{ lastUsedAt: null }] });
  expect((await goThrough(owner, "link", { subject: "an" })).location).toBe(
    "/account?provider=already",
  );

  const who = await stranger();
  service.person = { subject: "an" };
  const to = await setOut(who, "sign-in", "/login/provider?next=%2Fmembers%3Fq%3Dan");
  const came = await who.get(back, await service.visit(to.href));
  expect([came.status, came.location]).toEqual([302, "/members?q=an"]);
  for (const name of ["session", "device", "through"])
    expect(cookieOf(came, name)).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/);
  expect((await who.get(account, "/account")).data.username).toBe("bithu");
  const facts = await database.admin`
    select act, reason from history where act like 'account.sign%' and actor_name <> '' order by at desc limit 2`;
  expect(facts.map(({ act, reason }) => [act, reason] as unknown[])).toEqual([
    ["account.signedIn", new URL(service.settings.issuer).host],
    ["account.signInLinked", null],
  ]);

  // Being signed in there is no fresh proof of who sits here.
  const asked = await who.post(links, "/account/provider", { unlink: "x" });
  expect(asked.location).toMatch(/^\/confirmation/);
  const out = await who.post(logout, "/logout");
  expect(out.location).toBe("/login?out=true");
  expect(cookieOf(out, "through")).toContain("Max-Age=0");
  const said = (await who.get(login, out.location!)).data.provider;
  expect([said.isOut, said.outTo]).toEqual([
    true,
    expect.stringContaining(`${service.settings.issuer}/session/end`),
  ]);
});

test("who is not linked, or whose account is disabled, gets no session and no account", async () => {
  const before = await database.admin`select count(*) from accounts`;
  for (const subject of ["bithu", "nobody"]) {
    const who = await stranger();
    const came = await goThrough(who, "sign-in", { subject });
    expect(came.location).toBe("/login?next=%2F&provider=unknown");
    expect([...who.cookies.keys()]).toEqual([]);
    expect((await who.get(login, came.location!)).data.provider.end).toBe("unknown");
  }
  await linked("chiuy", "binh");
  await database.admin`update accounts set disabled_at = now() where username = 'chiuy'`;
  const came = await goThrough(await stranger(), "sign-in", { subject: "binh" });
  await database.admin`update accounts set disabled_at = null where username = 'chiuy'`;
  expect(came.location).toContain("provider=unknown");
  expect(await database.admin`select count(*) from accounts`).toEqual(before);
});

test("one person opens one account; a link of somebody else is not taken away", async () => {
  await linked("chiuy", "an");
  const owner = await visitor("bithu");
  expect((await goThrough(owner, "link", { subject: "an" })).location).toBe(
    "/account?provider=taken",
  );
  const [link] = await database.admin`select id from sign_in_links`;
  await owner.post(links, "/account/provider", { unlink: String(link!.id) });
  expect(await database.admin`select 1 from sign_in_links`).toHaveLength(1);
  const other = await visitor("chiuy");
  const gone = await other.post(links, "/account/provider", { unlink: String(link!.id) });
  expect(gone.location).toBe("/account?provider=unlinked");
  expect((await goThrough(await stranger(), "sign-in", { subject: "an" })).location).toContain(
    "unknown",
  );
});

test("a link begun by one is not finished for another who signed in meanwhile", async () => {
  const who = await visitor("bithu");
  service.person = { subject: "an" };
  const path = await service.visit((await setOut(who, "link")).href);
  who.cookies.set("session", (await visitor("chiuy")).cookies.get("session")!);
  expect((await who.get(back, path)).location).toBe("/account?provider=stale");
  expect(await database.admin`select 1 from sign_in_links`).toEqual([]);
});

test("a sign-in is finished by the browser that began it, once, and as it began (faults 118, 121)", async () => {
  await linked("bithu", "an");
  service.person = { subject: "an" };
  const who = await stranger();
  const path = await service.visit((await setOut(who, "sign-in")).href);
  const flow = who.cookies.get("flow")!;
  const passerby = await stranger();
  expect((await passerby.get(back, path)).location).toBe("/login?next=%2F&provider=stale");
  const other = await stranger();
  await setOut(other, "sign-in");
  expect((await other.get(back, path)).location, "another's answer").toContain("provider=stale");
  const forged = path.replace(/state=[^&]+/, "state=x");
  const holder = await stranger();
  holder.cookies.set("flow", flow);
  expect((await holder.get(back, forged)).location, "wrong state").toContain("provider=stale");
  expect((await who.get(back, path)).location).toBe("/");
  expect(who.cookies.has("flow")).toBe(false);
  holder.cookies.set("flow", flow);
  expect((await holder.get(back, path)).location, "replayed code").toContain("provider=refused");
  expect(holder.cookies.has("session")).toBe(false);
});

test.each(["nonce", "code_challenge"])("an answer to another %s is refused", async (name) => {
  await linked("bithu", "an");
  service.person = { subject: "an" };
  const who = await stranger();
  const to = await setOut(who, "sign-in");
  to.searchParams.set(name, "A".repeat(43));
  const came = await who.get(back, await service.visit(to.href));
  expect(came.location).toContain("provider=refused");
  expect(who.cookies.has("session")).toBe(false);
});

test("who stops there is told so, and nothing leads elsewhere (fault 122)", async () => {
  const came = await goThrough(await stranger(), "sign-in", null);
  expect(came.location).toBe("/login?next=%2F&provider=cancelled");
  await linked("bithu", "an");
  service.person = { subject: "an" };
  for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "/login"]) {
    const who = await stranger();
    const to = await setOut(who, "sign-in", `/login/provider?next=${encodeURIComponent(next)}`);
    expect((await who.get(back, await service.visit(to.href))).location).toBe("/");
  }
  const forged = new Request("http://evil.example/login/provider", { method: "POST" });
  const context = { requestId: "TEST-01", clientAddress: "192.0.2.9" };
  const sent = (await provider.action({
    request: forged,
    params: {},
    context,
  } as never)) as Response;
  const to = new URL(sent.headers.get("location")!);
  expect(to.searchParams.get("redirect_uri")).toBe(service.settings.redirectUri);
});

test("the second factor is asked here, unless the service says one was shown that counts", async () => {
  await linked("canbo.xa", "chi");
  const lands = async (person: Person) => {
    const who = await stranger();
    await goThrough(who, "sign-in", person);
    return (await who.get(home, "/")).location ?? "home";
  };
  expect(await lands({ subject: "chi", amr: ["pwd", "mfa"] })).toMatch(/^\/second-factor/);
  setEnv({ oidc: { ...service.settings, secondFactor: ["mfa", "two"] } });
  expect(await lands({ subject: "chi", amr: ["pwd"] })).toMatch(/^\/second-factor/);
  expect(await lands({ subject: "chi", amr: ["pwd", "mfa"] })).toBe("home");
  expect(await lands({ subject: "chi", acr: "two" })).toBe("home");
});

test("a service that does not answer is said so, before and after going there", async () => {
  const who = await stranger();
  service.person = { subject: "an" };
  const path = await service.visit((await setOut(who, "sign-in")).href);
  await service.close();
  expect((await who.get(back, path)).location).toContain("provider=down");
  setEnv({ oidc: { ...service.settings } });
  const sent = await who.post(provider, "/login/provider?next=%2Fmembers");
  expect(sent.location).toBe("/login?next=%2Fmembers&provider=down");
});
