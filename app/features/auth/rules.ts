/** Cookies of the product. */
export const cookieNames = {
  session: "session",
  device: "device",
  /** A sign-in through another service that is under way. */
  flow: "flow",
  /** Says that the session came from there. */
  through: "through",
  lang: "lang",
  theme: "theme",
  density: "density",
} as const;

/** Longest form that is kept for an ended session, in characters of its body. */
export const longestPendingInput = 1_000_000;

/** How long a form posted after the end of the session is kept. @source ui §10.6 */
export const pendingInputMinutes = 30;

/** Minutes for which a proof of who one is holds for acts that ask a recent one. @source issue of accounts, item 6; house */
export const recentMinutes = 10;
const MINUTE_MS = 60_000;

/** Whether a proof is recent enough for grants, mass exports and changes of one's own protection. */
export function isRecent(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() <= recentMinutes * MINUTE_MS;
}

const DEFAULT_IDLE_MINUTES = 30;

/**
 * Minutes without a request after which a session of this role ends.
 *
 * @param figure  as the parameter `session.idle_minutes` writes it: `R01=720;R02-R07=120;R08+=30`
 * @param role    null for an account without a post, which gets the shortest time
 * @source roles §8
 */
export function idleMinutes(figure: string, role: string | null): number {
  const parts = figure.split(";").map((part) => part.split("="));
  const found = parts.find(([span = ""]) => role !== null && covers(span, role));
  const minutes = Number(found?.[1] ?? Math.min(...parts.map(([, value]) => Number(value))));
  return Number.isFinite(minutes) && minutes > 0 ? minutes : DEFAULT_IDLE_MINUTES;
}

function covers(span: string, role: string): boolean {
  const [from = "", to] = span.replace("+", "").split("-");
  if (span.endsWith("+")) return role >= from;
  return to === undefined ? role === from : role >= from && role <= to;
}

/** How many failures in how many minutes stop further attempts. */
export interface FailureLimit {
  failures: number;
  minutes: number;
}

/**
 * Reads the parameter `login.failures`: `5 per account and address in 15 minutes`.
 *
 * @throws {Error} when the text has no two numbers
 */
export function failureLimit(figure: string): FailureLimit {
  const [failures, minutes] = [...figure.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (!failures || !minutes) throw new Error(`Not a limit of failures: ${figure}`);
  return { failures, minutes };
}

/** How many failures one address may make over all accounts: an office shares one, a sprayer needs more. @source house */
export const addressFailureFactor = 10;

/** How many failures one name may meet over all strange addresses: only a swarm needs more. @source house */
export const accountFailureFactor = 20;

/** An account name as it is stored and compared. */
export function foldUsername(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** Whether a text can be an account name: a phone number or an issued code. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,49}$/.test(text);
}

/** The passphrase of every demo account, shown on the sign-in page of the demo. */
export const demoPassphrase = "chi-bo-so-3.0";
