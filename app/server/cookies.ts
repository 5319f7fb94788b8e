const PREFIX = "__Host-";

/**
 * Over HTTPS our cookies bear a prefix which browsers take from this very host alone, for all its paths and over HTTPS:
 * a program on a sister host can plant none. Inside the program they have their short names.
 *
 * @returns the headers of a request with the cookies of ours under their short names, and no other cookie
 */
export function withShortNames(headers: Headers): Headers {
  const inside = new Headers(headers);
  const ours = (headers.get("cookie") ?? "")
    .split(";")
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(PREFIX))
    .map((cookie) => cookie.slice(PREFIX.length));
  if (ours.length > 0) inside.set("cookie", ours.join("; "));
  else inside.delete("cookie");
  return inside;
}

/** Gives the cookies of an answer over HTTPS the names under which browsers keep them. */
export function setHostNames(headers: Headers): void {
  const cookies = headers.getSetCookie();
  headers.delete("set-cookie");
  for (const cookie of cookies) headers.append("set-cookie", PREFIX + cookie);
}
