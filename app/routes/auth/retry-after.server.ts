import type { HeadersFunction } from "@remix-run/node";
import type { ActorContext } from "#app/features/access/door.server.ts";
import { readFailureLimit } from "#app/features/auth/attempts/commands.server.ts";

/** The header that says when to come back; none when nothing has to wait. */
export function retryAfter(minutes: number | null): Record<string, string> {
  return minutes === null ? {} : { "retry-after": String(minutes * 60) };
}

/** Status and headers of a form that was not taken: 429 when too many failures stand before it. */
export async function notTaken(
  { db, now }: Pick<ActorContext, "db" | "now">,
  issue: string | undefined,
): Promise<ResponseInit> {
  if (issue !== "wait") return { status: 422 };
  return { status: 429, headers: retryAfter((await readFailureLimit(db, now)).minutes) };
}

/** Lets that header of an action through; pages leave out the headers of their actions by themselves. */
export const passRetryAfter: HeadersFunction = ({ actionHeaders, parentHeaders }) => {
  const headers = new Headers(parentHeaders);
  const seconds = actionHeaders.get("retry-after");
  if (seconds !== null) headers.set("retry-after", seconds);
  return headers;
};

/** The same for a page with a secret or with codes, which nobody keeps. */
export const passRetryAfterOfSecret: HeadersFunction = (args) => {
  const headers = new Headers(passRetryAfter(args));
  headers.set("cache-control", "no-store");
  return headers;
};
