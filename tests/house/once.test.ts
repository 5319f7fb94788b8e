import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { filesBelow, source } from "#tests/house/files.ts";

/** Forms whose second sending changes nothing that the first has not, and why. */
const without: Record<string, string> = {
  "app/routes/account.tsx": "the post that is chosen twice is chosen",
  "app/routes/auth/confirmation.tsx": "a passphrase is shown, nothing is written but the proof",
  "app/routes/auth/helper.tsx": "a session begins to help or ends to; twice is the same",
  "app/routes/auth/login.tsx": "every sign-in is a session of its own, attempts are limited",
  "app/routes/auth/logout.ts": "a session that has ended is ended",
  "app/routes/auth/own-second-factor.tsx":
    "a second factor is set or taken away; twice is the same",
  "app/routes/auth/passphrase.tsx": "the old passphrase no longer fits the second time",
  "app/routes/auth/provider-links.ts": "a link that is gone is gone",
  "app/routes/auth/provider.ts": "sets out for another service, writes nothing",
  "app/routes/auth/recovery-codes.tsx":
    "new codes replace the old ones, which only these answer shows",
  "app/routes/auth/second-factor.tsx": "a code counts once",
  "app/routes/auth/sessions.ts": "sessions that have ended are ended",
  "app/routes/auth/welcome.tsx": "a code of invitation counts once",
  "app/routes/members/record-edit.tsx": "the first sending uses up the version of the record",
  "app/routes/organizations/organization.tsx": "a newer printed code makes the older one void",
  "app/routes/posts/code.tsx": "a newer printed code makes the older one void",
};

const isOnce = (path: string): boolean => /\bonce(Per|For)Key\(/.test(source(path));

/** The server files that a route reads directly: the sending may be answered there. */
const helpers = (path: string): string[] =>
  [...source(path).matchAll(/from "#(app\/[^"]+\.server\.ts)"/g)]
    .map(([, found]) => found!)
    .filter((found) => existsSync(new URL(`../../${found}`, import.meta.url)));

test("every form that is sent twice is done once: its action carries a key, or says why it needs none (fault 149)", () => {
  const actions = filesBelow("app/routes").filter((path) =>
    /export (async )?function action\b|export const action\b/.test(source(path)),
  );
  expect(actions.length).toBeGreaterThan(60);
  const missing = actions.filter(
    (path) => !isOnce(path) && !(path in without) && !helpers(path).some(isOnce),
  );
  expect(missing).toEqual([]);
  const needless = Object.keys(without).filter((path) => !actions.includes(path) || isOnce(path));
  expect(needless, "no longer true").toEqual([]);
});
