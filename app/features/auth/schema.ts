import { z } from "zod";
import {
  foldPassphrase,
  passphraseIssue,
  passphraseLimits,
} from "#app/features/auth/passphrases/rules.ts";
import { foldUsername, isUsername } from "#app/features/auth/rules.ts";

/** Longest text that is looked at; hashing anything longer would only cost time. */
const LONGEST_NAME = 200;

const typed = z.string().max(passphraseLimits.maxBytes).transform(foldPassphrase);

/** What the sign-in form posts. Anything too long can only be wrong. */
export const signInSchema = z.object({
  username: z.string().max(LONGEST_NAME).transform(foldUsername).catch(""),
  password: typed.catch(""),
});

/** The passphrase that somebody has now, as typed to prove who they are. */
export const presentPassphraseSchema = typed.catch("");

/** A new passphrase, typed twice. */
const twice = z.object({
  password: z.string().transform(foldPassphrase),
  repeated: z.string().transform(foldPassphrase),
});

/** What the page of a one-time code posts. */
const newAccount = twice.extend({
  username: z.string().max(LONGEST_NAME).transform(foldUsername).refine(isUsername, "usernameForm"),
  displayName: z.string().trim().min(2, "displayNameForm").max(LONGEST_NAME, "displayNameForm"),
});

/** A new account as asked for. */
export type NewAccount = z.infer<typeof newAccount>;

/** What was asked for, or what is wrong: field to a key of `text.ts`. */
export type Read<T> = { ok: true; value: T } | { ok: false; issues: Record<string, string> };

/**
 * Reads a new passphrase that was typed twice.
 *
 * @param names user name, display name and unit names, none of which may stand inside
 */
export function readNewPassphrase(form: FormData, names: readonly string[]): Read<string> {
  const read = readForm(twice, form, () => names);
  return read.ok ? { ok: true, value: read.value.password } : read;
}

/** Reads the form of a one-time code for somebody who gets a role at these units. */
export function readNewAccount(form: FormData, units: readonly string[]): Read<NewAccount> {
  return readForm(newAccount, form, ({ username, displayName }) => [
    username,
    displayName,
    ...units,
  ]);
}

function readForm<T extends z.infer<typeof twice>>(
  shape: z.ZodType<T>,
  form: FormData,
  namesOf: (value: T) => readonly string[],
): Read<T> {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { ok: false, issues: Object.fromEntries(issues) };
  }
  const { password, repeated } = parsed.data;
  const issue = passphraseIssue(password, namesOf(parsed.data));
  if (issue !== null) return { ok: false, issues: { password: issue } };
  if (password !== repeated) return { ok: false, issues: { repeated: "passwordDiffers" } };
  return { ok: true, value: parsed.data };
}
