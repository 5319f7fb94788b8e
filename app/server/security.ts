const READING = new Set(["GET", "HEAD"]);
/** What the program answers at all. */
const METHODS = [...READING, "POST"];
/** Addresses that make a file: costly, counted, and linked by our own pages only. */
const FILE = /(\.xlsx|^\/documents\/[^/]+\/file)(\.data)?$/;
const ONE_YEAR = 31_536_000;

/**
 * The headers of every response but built files.
 *
 * @param nonce of the inline scripts of this page
 * @param development true allows what Vite's development client needs
 * @param secure true when the page is reached over HTTPS
 * @param formOrigins where our forms may lead besides: to another sign-in service, when one is configured
 */
export function securityHeaders(
  nonce: string,
  development: boolean,
  secure: boolean,
  formOrigins: readonly string[] = [],
): Record<string, string> {
  const policy: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}'`,
    "style-src": development ? "'self' 'unsafe-inline'" : "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws:" : "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": ["'self'", ...formOrigins].join(" "),
    "frame-src": "'none'",
    "frame-ancestors": "'none'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map((entry) => entry.join(" "))
      .join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
    ...(secure ? { "strict-transport-security": `max-age=${ONE_YEAR}; includeSubDomains` } : {}),
  };
}

/**
 * The headers of a built file. It holds no document, so that its policy forbids everything, in few words: a first
 * page asks for some thirty of them.
 */
export function fileHeaders(secure: boolean): Record<string, string> {
  return {
    "content-security-policy":
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(secure ? { "strict-transport-security": `max-age=${ONE_YEAR}; includeSubDomains` } : {}),
  };
}

/** The methods that are answered, as the header `Allow` lists them; null when this one is among them. */
export function allowedInstead(method: string): string | null {
  return METHODS.includes(method) ? null : METHODS.join(", ");
}

/**
 * Whether a request may change something or make a file, judged by where it comes from. Every browser of
 * today says so in Sec-Fetch-Site, older ones in Origin or Referer; what says nothing at all is no
 * browser, hence nobody's borrowed cookie, and is let through to the sign-in check.
 *
 * @param path  of the address asked for
 * @param hosts names under which we are reached, with port: of the address asked for, and of PUBLIC_URL
 */
export function isOwnOrigin(
  method: string,
  path: string,
  headers: Headers,
  hosts: readonly string[],
): boolean {
  if (READING.has(method) && !FILE.test(path)) return true;
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin") ?? headers.get("referer");
  if (origin === null) return true;
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
