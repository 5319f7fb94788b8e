/** So many times in so many seconds; `why` is the reason for the figures. */
export interface Limit {
  most: number;
  seconds: number;
  why: string;
}

/**
 * What may be done how often. Wrong passphrases and wrong codes are not here: they are counted before
 * they are judged and taken back when right, with the dated parameter `login.failures` (`auth/attempts`).
 *
 * @source house; decision 018
 */
export const limits = {
  post: {
    most: 600,
    seconds: 300,
    why: "Per account. Two forms a second for five minutes is no person; whoever goes through a long list row by row sends one in two seconds.",
  },
  strangerPost: {
    most: 600,
    seconds: 300,
    why: "Per address, of those who are not signed in. Thousands of phones share one address of a mobile network; checking a passphrase takes 50 ms, so that this keeps a fifth of a core busy at most.",
  },
  wrongInvitation: {
    most: 30,
    seconds: 900,
    why: "Per address. A code of twenty signs cannot be guessed, so that this only quiets a noisy program: a right code is taken even then, and nobody shuts a newcomer out.",
  },
  feed: {
    most: 120,
    seconds: 3_600,
    why: "Per secret address. A calendar program looks every quarter of an hour at most, on a few devices; making the file reads a year of dates.",
  },
  wrongFeed: {
    most: 60,
    seconds: 900,
    why: "Per address, of calendar addresses that do not exist. A secret of 32 bytes cannot be guessed; ended ones are still asked for by programs that nobody told.",
  },
  upload: {
    most: 60,
    seconds: 3_600,
    why: "Per account. A file may have 120 MB and is read to its end by the worker; an operator who loads a whole province sends a few dozen in a day.",
  },
  export: {
    most: 60,
    seconds: 3_600,
    why: "Per account. Making a workbook of 20,000 rows takes seconds; the ceilings of rows in a day stop less than that.",
  },
  search: {
    most: 240,
    seconds: 120,
    why: "Per account. Two searches a second for two minutes read names faster than people do; a search among a million rows costs up to 100 ms.",
  },
} as const satisfies Record<string, Limit>;

/** What is limited. */
export type LimitName = keyof typeof limits;

/** Their names, in order. */
export const limitNames = Object.keys(limits) as LimitName[];

/** Fields that no page hands back: whoever looks at the screen must not read them. */
const secretFields = new Set(["password", "present", "repeated", "code", "token"]);

/** Whether a posted form can be shown again to be sent later: it holds no secret. */
export function isShownAgain(form: readonly (readonly [name: string, value: string])[]): boolean {
  return form.every(([name, value]) => value === "" || !secretFields.has(name));
}

/** Whole seconds and minutes until a moment, at least one of each. */
export function untilThen(until: Date, now: Date): { seconds: number; minutes: number } {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return { seconds, minutes: Math.ceil(seconds / 60) };
}
