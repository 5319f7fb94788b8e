import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment, type Env } from "#app/lib/env.server.ts";
import { databaseUrl } from "#db/client.server.ts";
import { migrationsFolder } from "#db/migrate.server.ts";
import { seedState } from "#db/seed-state.server.ts";

/**
 * Loads registers and, where asked for, the demo province, unless exactly these seeds are loaded
 * already. They run as a process of their own, which leaves no trace in the memory of the server.
 *
 * @throws {Error} when they fail; nothing of them is then counted as loaded
 */
export async function loadSeeds(env: Env): Promise<void> {
  const root = join(migrationsFolder(), "../..");
  const script = join(root, "seeds/run.ts");
  if (!existsSync(script)) return;
  await seedState(`seeds:${env.seed}`, seedsHash(root), () => runSeeds(env, root, script));
}

function seedsHash(root: string): string {
  const hash = createHash("sha256");
  for (const folder of ["seeds", "db/migrations"]) {
    for (const name of readdirSync(join(root, folder), {
      recursive: true,
      encoding: "utf8",
    }).toSorted()) {
      if (/\.(ts|csv|json|sql)$/.test(name))
        hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest("hex");
}

async function runSeeds(env: Env, root: string, script: string): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: childEnvironment({ DATABASE_URL: databaseUrl(), DATA_DIR: env.dataDir, SEED: env.seed }),
  });
  const code = await new Promise<number | string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (status, signal) => resolve(status ?? signal ?? "unknown"));
  });
  if (code !== 0)
    throw new Error(
      `The seeds could not be loaded (${code}); see the lines above, or run: npm run seed`,
    );
}
