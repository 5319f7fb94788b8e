import { readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";

/** The account of the machine that runs PostgreSQL when we ourselves are root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * Who shall run the cluster. PostgreSQL refuses root, so root borrows the account that owns the
 * cluster, else `postgres`, else `nobody`; no account is ever added to the machine.
 *
 * @param cluster folder of the cluster; it need not exist yet
 * @returns null when the cluster runs under this process's own account
 * @throws {Error} when root finds no other account
 */
export function accountFor(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = ownerOf(cluster);
  if (owner && owner.uid !== 0) {
    return (
      accounts.find((account) => account.uid === owner.uid) ?? { name: String(owner.uid), ...owner }
    );
  }
  const found =
    accounts.find((account) => account.name === "postgres") ??
    accounts.find((account) => account.name === "nobody");
  if (!found)
    throw new Error(
      "PostgreSQL does not run as root, and there is no account postgres or nobody to run it.",
    );
  return found;
}

/** Whether an account may pass through every folder down to `path`; missing folders at the end count as open. */
export function canReach(path: string, account: Account | null): boolean {
  if (!account) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = statOrNull(folder);
    if (found && !mayPass(found, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Where the cluster of a data folder lives: inside it, or below `/var/lib` when the account that
 * must run PostgreSQL cannot get there (a checkout in root's home).
 */
export function clusterHome(dataDir: string): string {
  const home = resolve(dataDir);
  const account = accountFor(join(home, "postgres"));
  if (canReach(dirname(home), account)) return home;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 12);
  return join("/var/lib/chi-bo-so", name);
}

function readAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((parts) => parts.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid !== 0);
}

function mayPass(found: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === account.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const found = statOrNull(path);
  return found ? { uid: found.uid, gid: found.gid } : null;
}

function statOrNull(path: string) {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
