import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { childEnvironment } from "#app/lib/env.server.ts";
import { withLockFile } from "#db/embedded/lock.ts";

const SOURCES = [
  "app",
  "db",
  "public",
  "package-lock.json",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
];

/**
 * Builds the program unless the build stands for exactly these sources, told by their sizes and
 * times. Of several starts at once one builds and the others wait.
 *
 * @param root folder of the checkout
 * @returns whether it built
 * @throws {Error} when the build fails; the old one is then not used
 */
export async function ensureBuild(root: string): Promise<boolean> {
  if (isFresh(root)) return false;
  const folder = join(root, "build");
  mkdirSync(folder, { recursive: true });
  // Not in the folder itself: building empties it, and with it would go what keeps the others waiting.
  return withLockFile(join(root, "node_modules/.chi-bo-so-build.lock"), async () => {
    const stamp = stampOf(root);
    if (isFresh(root)) return false;
    rmSync(join(folder, ".stamp"), { force: true });
    await build(root);
    await compressAssets(join(folder, "client/assets"));
    writeFileSync(join(folder, ".stamp"), stamp);
    return true;
  });
}

function isFresh(root: string): boolean {
  return readOrNull(join(root, "build/.stamp")) === stampOf(root);
}

function stampOf(root: string): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) addToHash(hash, join(root, source));
  return hash.digest("hex");
}

function addToHash(hash: ReturnType<typeof createHash>, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) addToHash(hash, join(path, name));
  } else hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
}

async function build(root: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnvironment({ NODE_ENV: "production" }),
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (status, signal) => resolve(status ?? signal ?? "unknown"));
  });
  if (code !== 0) throw new Error(`The build failed (${code}):\n${output.slice(-4_000)}`);
}

/** Browsers get the smaller file; the server chooses by what they accept. */
async function compressAssets(folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const packed = await promisify(brotliCompress)(readFileSync(path));
      writeFileSync(`${path}.br`, packed);
    }),
  );
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
