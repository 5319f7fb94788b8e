import { filesBelow, source } from "#tests/house/files.ts";

/** Forms whose second sending changes nothing that the first has not, and why. */
export const withoutKey: Record<string, string> = {
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

/** The files of routes that answer a posted form. */
export const actionFiles = (): string[] =>
  filesBelow("app/routes").filter((path) =>
    /export (async )?function action\b|export const action\b/.test(source(path)),
  );

/** Forms whose second sending answers or does something else on purpose, and why. */
const otherwise: Record<string, string> = {
  "app/routes/calendar/calendar.tsx":
    "a newer secret address takes the place of the older one, which only its answer shows",
  "app/routes/imports/new.tsx": "the same file is known by its content, and its import is shown",
  "app/routes/imports/mapping.tsx":
    "a worker reads the file meanwhile; see import-decision.test.ts",
  "app/routes/imports/show.tsx": "a worker writes meanwhile; see import-decision.test.ts",
};

/** Forms that are not to be sent again, and why. */
export const exempt = (file: string): boolean => file in withoutKey || file in otherwise;
