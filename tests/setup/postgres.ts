import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "#app/lib/env.server.ts";
import { startEmbedded } from "#db/embedded.server.ts";

const PACKAGES = { "18": null, "15": "pg15" };

/** The data folder of the tests' PostgreSQL; all runs on the machine share it, so none waits for a new cluster. */
export function testDataDir(): string {
  return join(tmpdir(), `chi-bo-so-tests-${process.getuid?.() ?? "user"}-${env().testPostgres}`);
}

/**
 * The address of a PostgreSQL for tests: DATABASE_URL when set (its user must be allowed to create
 * databases), else the embedded one of the version TEST_PG, without crash safety.
 */
export async function testPostgres(): Promise<string> {
  const own = env().databaseUrl;
  if (own) return own;
  const packageName = PACKAGES[env().testPostgres];
  return (await startEmbedded({ dataDir: testDataDir(), packageName, durable: false })).url;
}
