/**
 * The value of a cookie, decoded.
 *
 * @param header the request's Cookie header; null when it has none
 * @returns null when the cookie is absent, empty or malformed
 */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    const value = part.slice(at + 1).trim();
    try {
      return decodeURIComponent(value) || null;
    } catch (error) {
      if (error instanceof URIError) return null;
      throw error;
    }
  }
  return null;
}

/** A cookie that remembers a choice for a year; the server reads it, scripts do not need it. */
export function choiceCookie(name: string, value: string, secure: boolean): string {
  const oneYear = 31_536_000;
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${oneYear}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
