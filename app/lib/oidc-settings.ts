import { z } from "zod";

/** How people sign in through another service (OpenID Connect). */
export interface OidcSettings {
  /** As the service names itself; compared sign by sign. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call the service. */
  name: string;
  /** Where the service sends people back; registered there sign by sign. */
  redirectUri: string;
  /** Values of `amr` or `acr` by which the service says that a second factor was shown. */
  secondFactor: readonly string[];
  /** Origins through which signing in there leads. */
  origins: readonly string[];
}

const LONGEST_NAME = 40;
/** Where `routes.ts` answers the service. */
const RETURN_PATH = "/login/provider/callback";

const words = z
  .string()
  .default("")
  .transform((text) => text.split(/\s+/).filter(Boolean));

const variables = z.object({
  OIDC_ISSUER: z
    .string()
    .refine(isSafeAddress, "must be an address like https://id.example.vn, and HTTPS"),
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.string(),
  OIDC_NAME: z.string().max(LONGEST_NAME, `must have at most ${LONGEST_NAME} letters`).optional(),
  OIDC_SECOND_FACTOR: words,
  OIDC_ORIGINS: words.refine(
    (origins) => origins.every((one) => isSafeAddress(one) && new URL(one).origin === one),
    "must be origins like https://id.example.vn, separated by spaces",
  ),
  PUBLIC_URL: z
    .string()
    .refine(isSafeAddress, "must be HTTPS when people sign in through another service"),
});

const together = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PUBLIC_URL"] as const;

/**
 * Reads the settings of another sign-in service.
 *
 * @returns null when no variable of it is set; `wrong` is one sentence for the operator, without a secret
 */
export function readOidc(
  source: Record<string, string | undefined>,
): { settings: OidcSettings } | { wrong: string } | null {
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  if (!Object.keys(given).some((name) => name.startsWith("OIDC_"))) return null;
  const missing = together.find((name) => !(name in given));
  if (missing)
    return {
      wrong: `${missing} is missing: signing in through another service needs ${together.slice(0, -1).join(", ")} and ${together.at(-1)} together.`,
    };
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: `${String(issue?.path[0])} ${issue?.message}.` };
  }
  const { OIDC_ISSUER: issuer, OIDC_NAME: name, OIDC_ORIGINS: further, PUBLIC_URL } = parsed.data;
  const { host, origin } = new URL(issuer);
  return {
    settings: {
      issuer,
      clientId: parsed.data.OIDC_CLIENT_ID,
      clientSecret: parsed.data.OIDC_CLIENT_SECRET,
      name: name ?? host,
      redirectUri: new URL(PUBLIC_URL).origin + RETURN_PATH,
      secondFactor: parsed.data.OIDC_SECOND_FACTOR,
      origins: [...new Set([origin, ...further])],
    },
  };
}

/** HTTPS, or this very machine, where nobody listens on the way. */
export function isLoopback(address: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(address).hostname);
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  if (search || hash || username) return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(text));
}
