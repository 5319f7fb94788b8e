import { spawn, type ChildProcess } from "node:child_process";
import { childEnvironment, type Env } from "#app/lib/env.server.ts";
import { log } from "#app/lib/log.server.ts";

/** How long the worker may take to end, asked by its program or by itself when that has died. */
const STOP_MS = 6_000;
const RESTART_MS = 1_000;
/**
 * Node's options for reading and writing large workbooks: almost all that is made is dropped at once, and collecting
 * it earlier spares about 20 MB of memory and no time (`npm run bench`).
 */
export const WORKER_OPTIONS: readonly string[] = ["--max-semi-space-size=8"];

/** The process that works on jobs. */
export interface WorkerProcess {
  stop: () => Promise<void>;
}

/**
 * Runs the worker beside the server and starts it again when it breaks down (an import that needs
 * too much memory must not take the pages with it). It ends by itself when this process dies, also when its database
 * died at the same moment.
 *
 * @param bundle path of the built server
 */
export function startWorkerProcess(
  bundle: string,
  env: Env & { databaseUrl: string },
): WorkerProcess {
  let stopping = false;
  let child = launch(bundle, env);
  const onExit = (code: number | null, signal: string | null): void => {
    if (stopping) return;
    log.error({ code, signal }, "the worker broke down and is started again");
    setTimeout(() => {
      if (stopping) return;
      child = launch(bundle, env);
      child.on("exit", onExit);
    }, RESTART_MS);
  };
  child.on("exit", onExit);
  return {
    stop: async () => {
      stopping = true;
      await end(child);
    },
  };
}

function launch(bundle: string, env: Env & { databaseUrl: string }): ChildProcess {
  const script = `
    process.on("SIGINT", () => undefined);
    process.on("SIGTERM", () => undefined);
    process.on("message", end);
    process.on("disconnect", end);
    const starting = import(${JSON.stringify(bundle)}).then((main) => main.work());
    starting.catch((error) => { console.error(error.message); process.exit(1); });
    let ending = false;
    async function end() {
      if (ending) return;
      ending = true;
      // Without a database the queue never says that it has stopped.
      setTimeout(() => process.exit(1), ${STOP_MS});
      try { await (await starting).stop(); } finally { process.exit(0); }
    }`;
  const args = [...WORKER_OPTIONS, "--input-type=module", "--eval", script];
  return spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: childEnvironment({ DATABASE_URL: env.databaseUrl, DATA_DIR: env.dataDir, SEED: env.seed }),
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // It may die this very moment, which is what we want: a failed message is no error.
  if (child.connected) child.send("stop", () => undefined);
  const cut = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(cut);
}
