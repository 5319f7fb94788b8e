/**
 * The address to go to after signing in: a path of our own, or null for anything else.
 *
 * @source fault 122
 */
export function ownPath(text: string | null | undefined): string | null {
  const longest = 2_000;
  // Browsers drop control characters and read a backslash as a slash: `/\t/host` would leave the site.
  if (!text || text.length > longest || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return null;
  const base = "http://own.invalid";
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith("//")) return null;
  return /^\/(login|logout|second-factor|confirmation)(\/|$)/.test(url.pathname)
    ? null
    : url.pathname + url.search;
}
