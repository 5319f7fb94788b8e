import { z } from "zod";
import {
  foldPassphrase,
  foldUsername,
  isUsername,
  passphraseLength,
} from "#app/features/auth/rules.ts";

/** Longest text that is looked at; hashing anything longer would only cost time. */
const LONGEST_NAME = 200;

/** What the sign-in form posts. Anything too long can only be wrong. */
export const signInSchema = z.object({
  username: z.string().max(LONGEST_NAME).transform(foldUsername).catch(""),
  password: z.string().max(passphraseLength.max).transform(foldPassphrase).catch(""),
});

/** What the page of a one-time code posts; the names of failed fields are keys of `text.ts`. */
export const newAccountSchema = z
  .object({
    username: z
      .string()
      .max(LONGEST_NAME)
      .transform(foldUsername)
      .refine(isUsername, "usernameForm"),
    displayName: z.string().trim().min(2, "displayNameForm").max(LONGEST_NAME, "displayNameForm"),
    password: z
      .string()
      .transform(foldPassphrase)
      .refine((text) => [...text].length >= passphraseLength.min, "passwordShort")
      .refine((text) => [...text].length <= passphraseLength.max, "passwordLong"),
    repeated: z.string().transform(foldPassphrase),
  })
  .refine(({ password, repeated }) => password === repeated, {
    path: ["repeated"],
    message: "passwordDiffers",
  })
  .refine(({ password, username }) => !password.toLowerCase().includes(username), {
    path: ["password"],
    message: "passwordHasName",
  });

/** A new account as asked for. */
export type NewAccount = z.infer<typeof newAccountSchema>;
