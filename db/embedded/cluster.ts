import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

const PRIVATE = 0o700;
const FIRST_MAJOR_WITH_BUILTIN_LOCALE = 17;

/** The variables PostgreSQL's programs get: none of ours, so that no locale or secret leaks into the cluster. */
export const PLAIN_ENVIRONMENT = {
  PATH: "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  NODE_ENV: "production",
} as const;

/**
 * Makes sure that the cluster exists, belongs to the right account and can be read by nobody else.
 * A new one is made under another name and renamed at the end, so that a half-made cluster never
 * bears the final name.
 *
 * @throws {Error} when the cluster was made by another major version of PostgreSQL
 */
export async function ensureCluster(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): Promise<void> {
  removeHalfMade(cluster);
  if (!existsSync(join(cluster, "PG_VERSION")))
    await makeCluster(cluster, binaries, account, durable);
  const major = Number(readFileSync(join(cluster, "PG_VERSION"), "utf8"));
  if (major !== binaries.major) {
    throw new Error(
      `${cluster} was made by PostgreSQL ${major}, but the installed package is PostgreSQL ${binaries.major}; move the data over or set DATA_DIR to another folder.`,
    );
  }
  // PostgreSQL refuses a folder that others may enter, which a recursive chmod of a checkout makes it.
  chmodSync(cluster, PRIVATE);
}

/** Makes a private folder that belongs to the account which runs PostgreSQL. */
export function makePrivateFolder(path: string, account: Account | null): void {
  mkdirSync(path, { recursive: true, mode: PRIVATE });
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, PRIVATE);
}

async function makeCluster(
  cluster: string,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): Promise<void> {
  const fresh = `${cluster}.new-${process.pid}`;
  makePrivateFolder(fresh, account);
  const locale =
    binaries.major >= FIRST_MAJOR_WITH_BUILTIN_LOCALE
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"];
  const flags = [
    "-D",
    fresh,
    "-U",
    "postgres",
    "-E",
    "UTF8",
    ...locale,
    "--auth=trust",
    "--data-checksums",
    "--no-instructions",
  ];
  await runProgram(binaries.initdb, durable ? flags : [...flags, "--no-sync"], account);
  // An empty folder left by somebody else under the final name would make the rename fail.
  if (lstatSync(cluster, { throwIfNoEntry: false })?.isDirectory())
    rmSync(cluster, { recursive: true });
  renameSync(fresh, cluster);
}

function removeHalfMade(cluster: string): void {
  const parent = join(cluster, "..");
  const prefix = `${cluster.slice(parent.length + 1)}.new-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

async function runProgram(
  program: string,
  flags: string[],
  account: Account | null,
): Promise<void> {
  const child = spawn(program, flags, {
    cwd: "/",
    env: PLAIN_ENVIRONMENT,
    stdio: ["ignore", "pipe", "pipe"],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (status, signal) => resolve(status ?? signal ?? "unknown"));
  });
  if (code !== 0)
    throw new Error(`PostgreSQL could not be set up (${code}): ${output.trim().slice(-600)}`);
}
