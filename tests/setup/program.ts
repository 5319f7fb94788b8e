import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READY_MS = 240_000;

/** The program as `npm start` runs it, in a process group of its own. */
export interface Program {
  process: ChildProcess;
  address: string;
  /** From the command to the first healthy answer. */
  readyMs: number;
  /** Everything it printed so far. */
  output: () => string;
  /** Sends a signal to npm alone. */
  kill: (signal: NodeJS.Signals) => void;
  /** Sends a signal to the whole group, as a terminal does. */
  killGroup: (signal: NodeJS.Signals) => void;
  /** SIGTERM, then waits until nothing answers any more and the program and its database have ended. */
  stop: () => Promise<void>;
}

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Runs `npm start` and waits until it is healthy.
 *
 * @param env variables of the program, such as DATA_DIR and PORT
 * @throws {Error} with its output when it ends before
 */
export async function startProgram(
  env: Record<string, string> & { DATA_DIR: string; PORT: string },
): Promise<Program> {
  const started = Date.now();
  const child = run(env);
  const output = collect(child);
  const address = `http://localhost:${env.PORT}`;
  // Its own line first: on the same port an earlier one may still be answering.
  while (!output().includes("Ready at ") || !(await isHealthy(address))) {
    if (child.exitCode !== null)
      throw new Error(`npm start ended with ${child.exitCode}:\n${output()}`);
    if (Date.now() - started > READY_MS)
      throw new Error(`npm start does not become ready:\n${output()}`);
    await sleep(20);
  }
  const killGroup = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null)
      process.kill(-(child.pid ?? 0), signal);
  };
  return {
    process: child,
    address,
    readyMs: Date.now() - started,
    output,
    kill: (signal) => void child.kill(signal),
    killGroup,
    stop: async () => {
      child.kill("SIGTERM");
      await silence(address);
      // It closes its door first; its database still writes until the end.
      if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    },
  };
}

/** Runs `npm start` to its end, for starts that must refuse. */
export async function startAndFail(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = run(env);
  const output = collect(child);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output: output() };
}

/** Whether the program answers that it is well. */
export async function isHealthy(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`)).status === 200;
  } catch {
    return false;
  }
}

/** Waits until nothing answers at the address any more. */
export async function silence(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${address}/healthz`);
      await sleep(50);
    } catch {
      return;
    }
  }
}

function run(env: Record<string, string>): ChildProcess {
  return spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOG_LEVEL: "warn", ...env },
  });
}

function collect(child: ChildProcess): () => string {
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
