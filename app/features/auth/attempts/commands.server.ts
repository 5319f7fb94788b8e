import { createHash } from "node:crypto";
import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { isKnownDevice } from "#app/features/auth/devices/commands.server.ts";
import {
  accountFailureFactor,
  addressFailureFactor,
  failureLimit,
  type FailureLimit,
} from "#app/features/auth/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { signInFailures } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Who tries, and what: the failures of each kind are counted apart. */
export interface Attempter {
  kind: "pair" | "confirm" | "code";
  /** The name that is tried; it need not exist. */
  name: string;
  /** Its account, when there is one. */
  accountId: string | null;
  address: string;
  /** As `deviceKey` gives it. */
  device: string | null;
}

/** An attempt that was counted; `forgive` takes it back. */
export interface Attempt {
  ok: boolean;
  minutes: number;
  own: string;
  shared: string[];
  at: Date;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Counts an attempt as a failure before it is checked, so that many at once cannot slip through. A
 * stopped attempt is not counted: whoever waits gets in.
 *
 * A device from which the account has signed in before has a count of its own. From everywhere else
 * failures count per name and address, per address, and per name over all addresses; strangers thus
 * stop each other, never the owner at the own device (faults 114 to 116).
 *
 * @source roles §8; parameter login.failures
 */
export async function reserveAttempt(db: ScopedDb, who: Attempter, now: Date): Promise<Attempt> {
  const { failures, minutes } = await readFailureLimit(db, now);
  const limits = await limitsOf(db, who, failures, now);
  const keys = limits.map(([key]) => key);
  // In one order, so that two attempts wait for each other and never block each other.
  for (const key of keys.toSorted())
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const since = new Date(now.getTime() - minutes * MINUTE_MS);
  const rows = await db
    .select({ key: signInFailures.key, count: sql<number>`count(*)::int` })
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, keys), gt(signInFailures.at, since)))
    .groupBy(signInFailures.key);
  const count = new Map(rows.map((row) => [row.key, row.count]));
  const stopped = limits.some(([key, most]) => (count.get(key) ?? 0) >= most);
  if (!stopped) await db.insert(signInFailures).values(keys.map((key) => ({ key, at: now })));
  const [own = "", ...shared] = keys;
  return { ok: !stopped, minutes, own, shared, at: now };
}

/** How many failures in how many minutes stop further attempts on a day. */
export async function readFailureLimit(db: ScopedDb, now: Date): Promise<FailureLimit> {
  return failureLimit((await readRuleSet(db, today(now))).text("login.failures"));
}

/** Takes a successful attempt back, and forgets the failures of this name from there. */
export async function forgiveAttempt(db: ScopedDb, attempt: Attempt): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.key, attempt.own));
  for (const key of attempt.shared)
    await db.execute(sql`
      delete from sign_in_failures where ctid = (
        select ctid from sign_in_failures
        where key = ${key} and at = ${attempt.at.toISOString()}::timestamptz limit 1)`);
}

/** Removes failures older than a day. */
export async function removeOldFailures(db: ScopedDb, now: Date): Promise<void> {
  await db.delete(signInFailures).where(lt(signInFailures.at, new Date(now.getTime() - DAY_MS)));
}

/** What is counted, with how many failures each allows; the first is the attempter's own count. */
async function limitsOf(
  db: ScopedDb,
  { kind, name, accountId, address, device }: Attempter,
  failures: number,
  now: Date,
): Promise<[key: string, most: number][]> {
  const known = accountId !== null && (await isKnownDevice(db, accountId, device, now));
  if (known) return [[keyOf(kind, "device", name, device ?? ""), failures]];
  return [
    [keyOf(kind, name, address), failures],
    [keyOf("address", address), failures * addressFailureFactor],
    [keyOf(kind, "name", name), failures * accountFailureFactor],
  ];
}

/** Names and addresses are kept as hashes only. */
function keyOf(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}
