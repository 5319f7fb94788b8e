import { parameters, type ParameterKey } from "#app/codes/parameters.ts";
import { limits, type LimitName } from "#app/features/auth/limits/rules.ts";
import { passphraseLimits } from "#app/features/auth/passphrases/rules.ts";
import {
  accountFailureFactor,
  addressFailureFactor,
  pendingInputMinutes,
  recentMinutes,
} from "#app/features/auth/rules.ts";
import {
  codeStep,
  recoveryCodeShape,
  setupMinutes,
} from "#app/features/auth/second-factor/rules.ts";
import { longestSessionDays } from "#app/features/auth/sessions.server.ts";
import { UPLOAD_LIMIT_BYTES } from "#app/features/imports/intake/rules.ts";
import { shownSeconds } from "#app/features/members/record/reveal/schema.ts";
import { defaultLimits } from "#app/lib/xlsx/refusal.ts";
import { bodyLimits } from "#app/server/bodies.ts";

const MB = 1024 ** 2;
const GB = 1024 ** 3;

const figure = (key: ParameterKey): string => {
  const [found] = parameters.filter((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no figure ${key}.`);
  return `${found.value} (${found.unit})`;
};

const counted: Record<LimitName, string> = {
  post: "posted forms, per account",
  strangerPost: "posted forms without a sign-in, per address or known device",
  wrongInvitation: "wrong one-time codes, per address",
  feed: "readings of a calendar, per secret address",
  wrongFeed: "wrong secret addresses of calendars, per address",
  upload: "uploads, per account",
  export: "exports and requests for them, per account",
  search: "searches by name, per account",
};

/** The limits of the program, as it has them: what, how much, and the parameter with which a province sets another. */
export function limitRows(): string[][] {
  const { minCharacters, maxBytes } = passphraseLimits;
  const { count, length } = recoveryCodeShape;
  const { entries, ratio, partBytes } = defaultLimits;
  return [
    ["passphrase", `${minCharacters} characters at least, ${maxBytes} bytes at most`, ""],
    ["failed attempts", figure("login.failures"), "login.failures"],
    [
      "the same from one address over all names, on one name over all addresses",
      `${addressFailureFactor} and ${accountFailureFactor} times as many`,
      "",
    ],
    [
      "code of the second factor",
      `${codeStep.seconds} seconds, and ${codeStep.drift} step before and after`,
      "",
    ],
    ["setting up a second factor", `${setupMinutes} minutes`, ""],
    ["recovery codes", `${count} of ${length} signs, each once`, ""],
    ["idle session, by role", figure("session.idle_minutes"), "session.idle_minutes"],
    ["session in use", `${longestSessionDays} days`, ""],
    ["recent proof of who is there", `${recentMinutes} minutes`, ""],
    ["form that waits for a sign-in", `${pendingInputMinutes} minutes, sealed`, ""],
    ["ordinary form", `${bodyLimits.bytes / MB} MB, within ${bodyLimits.ms / 1000} seconds`, ""],
    ...(Object.keys(counted) as LimitName[]).map((name) => [
      counted[name],
      `${limits[name].most} in ${limits[name].seconds / 60} minutes`,
      "",
    ]),
    ["upload", `${UPLOAD_LIMIT_BYTES / MB} MB, ${bodyLimits.uploads} at once`, ""],
    [
      "document, its pages, its pixels",
      ["max_mb", "max_pages", "max_megapixels"]
        .map((key) => figure(`document.${key}` as ParameterKey))
        .join(", "),
      "document.max_mb and so on",
    ],
    [
      "workbook unpacked",
      `${entries} parts, each ${partBytes / GB} GB at most, ${ratio} times its packed size at most`,
      "",
    ],
    ...(["cell", "commune", "province"] as const).map((level) => [
      `rows of an export, ${level}`,
      figure(`export.max_rows.${level}`),
      `export.max_rows.${level}`,
    ]),
    ["exports of one account in a day", figure("export.daily_factor"), "export.daily_factor"],
    ["file of an approved export", figure("export.kept_hours"), "export.kept_hours"],
    [
      "answers about numbers of other units, in a day",
      figure("import.elsewhere_per_day"),
      "import.elsewhere_per_day",
    ],
    ["whole number of an identity paper on the screen", `${shownSeconds} seconds`, ""],
  ];
}
