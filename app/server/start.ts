/** The start: builds when needed, starts the database, serves. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { announceMode, readEnv, setEnv, WrongEnvironment, type Env } from "#app/lib/env.server.ts";
import { ensureBuild } from "#app/server/build.ts";
import {
  findRunning,
  forgetRunning,
  noteRunning,
  npmParents,
  watchParents,
} from "#app/server/instance.ts";
import type { Serving } from "#app/server/main.ts";
import { startWorkerProcess, type WorkerProcess } from "#app/server/worker-process.ts";
import { startEmbedded, type Embedded } from "#db/embedded.server.ts";
import { identify } from "#db/embedded/process-id.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUNDLE = join(ROOT, "build/server/index.js");
const CLIENT = join(ROOT, "build/client");

const DATABASE_WATCH_MS = 1_000;

type Main = typeof import("#app/server/main.ts");

/** What runs so far; a stop in the middle of a start ends just that. */
const running: {
  serving?: Serving;
  worker?: WorkerProcess;
  embedded?: Embedded | undefined;
  env?: Env;
} = {};
let stopping: Promise<void> | null = null;

async function start(): Promise<void> {
  const development = process.argv.includes("--dev");
  announceMode(development ? "development" : "production");
  const env = setEnv(readEnv());
  const other = await findRunning(env.dataDir, env.port);
  if (other)
    throw new Error(
      `It is already running at ${other}; stop it first, or set PORT to another number.`,
    );
  const parents = env.underNpm ? npmParents() : [];
  watchParents(parents, () => void stop(1));

  // Loading the program and starting the database take about as long: side by side.
  const [main, embedded] = await Promise.all([
    development ? null : builtProgram(),
    env.databaseUrl ? undefined : startEmbedded({ dataDir: env.dataDir }),
  ]);
  running.embedded = embedded;
  if (embedded) keepDatabaseUp(env.dataDir, embedded.url);
  const ready = { ...env, databaseUrl: env.databaseUrl ?? embedded?.url ?? "" };
  running.env = ready;
  if (stopping) return;

  const serving = main ? await main.serve(ready, CLIENT) : await serveDevelopment(ready);
  running.serving = serving;
  noteRunning(env.dataDir, env.port, serving.address, parents);
  if (!development) running.worker = startWorkerProcess(BUNDLE, ready);
  say(`Ready at ${serving.address}`, ...serving.notes);
}

async function builtProgram(): Promise<Main> {
  const timer = setTimeout(() => say("Building, the first time takes about ten seconds…"), 300);
  try {
    await ensureBuild(ROOT);
  } finally {
    clearTimeout(timer);
  }
  return (await import(BUNDLE)) as Main;
}

async function serveDevelopment(env: Env & { databaseUrl: string }): Promise<Serving> {
  const { startDevelopment } = await import("#app/server/development.ts");
  return startDevelopment(env, ROOT);
}

/** Starts the embedded database again when something killed it under us. */
function keepDatabaseUp(dataDir: string, url: string): void {
  const timer = setInterval(() => {
    if (stopping || !running.embedded || identify(running.embedded.pid)) return;
    running.embedded = undefined;
    void takeUpAgain(dataDir, url);
  }, DATABASE_WATCH_MS);
  timer.unref();
}

async function takeUpAgain(dataDir: string, url: string): Promise<void> {
  try {
    running.embedded = await startEmbedded({ dataDir });
    if (running.embedded.url !== url) void stop(1);
  } catch (error) {
    complain(error);
    void stop(1);
  }
}

/** Ends everything once, in the order of dependence. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    try {
      await Promise.all([running.serving?.stop(), running.worker?.stop()]);
      await running.embedded?.stop();
      if (running.env && running.serving) forgetRunning(running.env.dataDir, running.env.port);
    } catch (error) {
      complain(error);
      code = 1;
    }
    process.exit(code);
  })();
  return stopping;
}

function say(...lines: string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function complain(error: unknown): void {
  const expected =
    error instanceof WrongEnvironment || (error instanceof Error && error.constructor === Error);
  process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
}

/** Ctrl-C reaches us twice, from the terminal and from the process that runs us; later ones mean impatience. */
const SAME_REQUEST_MS = 1_000;
let askedAt = 0;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    askedAt ||= Date.now();
    if (Date.now() - askedAt > SAME_REQUEST_MS) process.exit(1);
    void stop(0);
  });
}

/** Starts the program of this checkout, and ends the process when it cannot. */
export function run(): void {
  start().catch((error: unknown) => {
    if (stopping) return;
    complain(error);
    void stop(1);
  });
}
