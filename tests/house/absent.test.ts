import { expect, test } from "vitest";
import { filesBelow, isCode, source } from "#tests/house/files.ts";

/**
 * What the program does nowhere, or in its few known places alone. `docs/security.md` rests on it: a kind of attack
 * whose target does not exist needs no other defense. A new place needs its line here and a look at that page.
 */

const code = filesBelow("app", "db").filter(isCode);
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
const has = (pattern: RegExp, paths = code): string[] =>
  paths.filter((path) => pattern.test(withoutComments(source(path))));
const beyond = (known: readonly string[], pattern: RegExp): string[] =>
  has(pattern).filter((path) => !known.includes(path));

test("no text is run as code", () => {
  expect(has(/\beval\s*\(|new Function\b|node:vm\b|\bimport\(`/)).toEqual([]);
});

test("no text is put into a page as markup", () => {
  expect(
    has(/dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML|document\.write|srcdoc/i),
  ).toEqual([]);
});

test("programs are started in few places, and never through a shell", () => {
  const known = [
    "app/server/build.ts",
    "app/server/seeding.ts",
    "app/server/worker-process.ts",
    "db/embedded/cluster.ts",
    "db/embedded/postmaster.ts",
  ];
  expect(beyond(known, /child_process/)).toEqual([]);
  expect(has(/(?<![.\w])exec(File)?(Sync)?\(|\bshell:/)).toEqual([]);
});

test("statements are put together from words of the program alone", () => {
  const known = [
    "app/features/audit/queries.server.ts",
    "app/features/members/assessment/commands.server.ts",
    "db/bulk.server.ts",
    "db/copy.server.ts",
    "db/literal.ts",
    "db/queue.server.ts",
    "db/schema/case-policies.ts",
    "db/schema/dues-policies.ts",
    "db/schema/policies.ts",
    "db/scope.server.ts",
  ];
  expect(beyond(known, /\bsql\.raw\(|\.unsafe\(/)).toEqual([]);
});

test("patterns are built from words of the program alone", () => {
  const known = [
    "app/codes/rule-set.ts",
    "app/features/organizations/tree/rules.ts",
    "app/features/territory/resolve/parts/rules.ts",
    "app/lib/paper-code.server.ts",
    "app/lib/xlsx/scan.ts",
    "app/lib/xlsx/styles.ts",
  ];
  expect(beyond(known, /new RegExp\(/)).toEqual([]);
});

test("connections go out in few places, to hosts of the configuration alone", () => {
  const known: Record<string, string> = {
    "app/lib/clamd.server.ts": "CLAMD",
    "app/lib/mail.server.ts": "SMTP_URL",
    "app/lib/oidc.server.ts": "OIDC_ISSUER",
    "app/server/listen.ts": "a type; it listens",
    "db/embedded/postmaster.ts": "the embedded database, by its socket",
  };
  expect(
    beyond(
      Object.keys(known),
      /(?<![.\w])fetch\(|node:(https?|http2|net|tls|dgram)\b|\bundici\b|openid-client|nodemailer/,
    ),
  ).toEqual([]);
});

test("pages open no channel to other windows, sockets or callers", () => {
  expect(
    has(
      /postMessage|WebSocket|EventSource|BroadcastChannel|RTCPeerConnection|importScripts|jsonp/i,
    ),
  ).toEqual([]);
});

test("pages load nothing from other hosts", () => {
  const shown = filesBelow("app/ui", "app/routes", "app/features", "public");
  expect(has(/(src|href|action|url|import)\s*[=(:]?\s*[{"'(`]*https?:/i, shown)).toEqual([]);
});

test("of the browser's stores only the one of drafts is used, and no script reads a cookie", () => {
  const known = ["app/ui/drafts.ts"];
  expect(
    beyond(known, /localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\./),
  ).toEqual([]);
});

test("chance comes from the system's generator, and no broken hash or cipher is used", () => {
  expect(has(/Math\.random/)).toEqual([]);
  expect(has(/createHash\("(?!sha256")|createHmac\("(?!sha256")|createCipher\(/)).toEqual([]);
  const known = ["app/lib/seal.server.ts"];
  expect(beyond(known, /aes-|chacha/)).toEqual([]);
});

test("no package asks directories, caches, documents or protocols that are not there", () => {
  const { dependencies } = JSON.parse(source("package.json")) as {
    dependencies: Record<string, string>;
  };
  const odd =
    /ldap|mail|smtp|imap|memcache|redis|xpath|xslt|latex|pdf|graphql|saml|webrtc|markdown|handlebars|ejs|sharp|^ws$/;
  const known = ["nodemailer"];
  expect(
    Object.keys(dependencies).filter((name) => odd.test(name) && !known.includes(name)),
  ).toEqual([]);
});

test("a field of a passphrase is masked, known to password managers, and may be pasted into", () => {
  const pages = filesBelow("app").filter((path) => path.endsWith(".tsx"));
  const fields = pages.flatMap((path) => source(path).match(/<Field\b[^/]*?\/>/g) ?? []);
  const secret = fields.filter((field) =>
    /type=("password"|\{shown)|name="(password|present|repeated)"/.test(field),
  );
  expect(secret.length).toBeGreaterThan(6);
  for (const field of secret) {
    expect(field).toMatch(/type=("password"|\{shown \? "text" : "password"\})/);
    expect(field).toMatch(/autoComplete="(current|new)-password"/);
  }
  expect(has(/onPaste|onCopy|onCut|user-select:\s*none/)).toEqual([]);
});

test("every package that the program runs on has its reason in decision 007", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    source("package.json"),
  ) as Record<string, Record<string, string>>;
  const reasons = source("docs/decisions/007-dependencies.md");
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const named = (name: string): boolean =>
    reasons.includes(name) ||
    (name.startsWith("@remix-run/") && reasons.includes("@remix-run/*")) ||
    (name.startsWith("@types/") && names.includes(name.slice("@types/".length))) ||
    ["@types/node", "react-dom"].includes(name);
  expect(names.filter((name) => !named(name))).toEqual([]);
});
