import { setTimeout as sleep } from "node:timers/promises";
import { holdEmbedded, stopEmbedded } from "#db/embedded.server.ts";
import { testDataDir } from "#tests/setup/postgres.ts";

const WORKERS_END_MS = 3_000;

/** Keeps the tests' PostgreSQL, which the first test file that needs it starts, until the run is over. */
export default function setup(): () => Promise<void> {
  holdEmbedded(testDataDir());
  return async () => {
    const deadline = Date.now() + WORKERS_END_MS;
    // The last worker of this run may still be ending; a run beside this one keeps the server.
    while (!(await stopEmbedded(testDataDir())) && Date.now() < deadline) await sleep(100);
  };
}
