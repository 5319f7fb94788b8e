import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { actionFiles, exempt } from "#tests/house/forms.ts";
import keepPostgres from "#tests/setup/global.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder in which the workers note whose forms they have sent again; empty in other modes. */
    repeats: string;
  }
}

/** Around a run in which every form is sent twice: at its end every action must have been among them. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chibo-repeats-"));
  project.provide("repeats", folder);
  const end = keepPostgres();
  return async () => {
    await end();
    const notes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    rmSync(folder, { recursive: true });
    const sent = new Set(notes.join("\n").split("\n"));
    const missing = actionFiles().filter((file) => !sent.has(file) && !exempt(file));
    if (missing.length > 0) throw new Error(`Never sent twice: ${missing.join(", ")}.`);
  };
}
