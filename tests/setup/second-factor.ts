import { generatorOf } from "#app/features/auth/second-factor/queries.server.ts";
import { replaceSession, sessionCookie } from "#app/features/auth/sessions.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { createHash } from "node:crypto";
import type { Visitor } from "#tests/setup/visit.ts";

/** The code that a device shows at a moment. */
export function codeAt(secret: string, at: Date): string {
  return generatorOf(secret.replace(/\s/g, "")).generate({ timestamp: at.getTime() });
}

/** Goes on as if the second factor had been shown; for tests that are about something else. */
export async function passSecondFactor(who: Visitor): Promise<void> {
  const key = createHash("sha256")
    .update(who.cookies.get("session") ?? "")
    .digest("hex");
  const secret = await withSystemScope("test: the second factor was shown", (db) =>
    replaceSession(db, key, new Date()),
  );
  who.cookies.set("session", sessionCookie(secret, false).split(/[=;]/)[1]!);
}
