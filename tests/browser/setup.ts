import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort, startProgram } from "#tests/setup/program.ts";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

/** Starts the built product with the demo province once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "chibo-browser-"));
  const program = await startProgram({ DATA_DIR: dataDir, PORT: String(await freePort()) });
  project.provide("address", program.address);
  return async () => {
    await program.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
}
