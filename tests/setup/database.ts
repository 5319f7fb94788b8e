import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, setEnv } from "#app/lib/env.server.ts";
import { closeDatabase, startDatabase, type Client } from "#db/client.server.ts";
import { withScope, type PosRange, type Scope, type ScopedDb } from "#db/scope.server.ts";
import { testPostgres } from "#tests/setup/postgres.ts";
import {
  adminOf,
  databaseAt,
  emptyTemplate,
  ensureTemplate,
  type Template,
} from "#tests/setup/template.ts";

/** A private database, connected as the database of this process. */
export interface TestDatabase {
  url: string;
  /** The driver without any scope and with all rights, for setting up and looking behind the policies. */
  admin: Client;
  /** Disconnects the process and drops the database. */
  close: () => Promise<void>;
}

const EVERYTHING: readonly PosRange[] = [[0n, 9_223_372_036_854_775_807n]];
const NOBODY = "00000000-0000-4000-8000-000000000000";
let counter = 0;
let current: Client | null = null;

/** The connection with all rights to the database of this process; null before there is one. */
export const currentAdmin = (): Client | null => current;

/**
 * Gives the test file a private, migrated and empty database (about 60 ms) and a data folder of its
 * own, and connects the process to it. Call it in `beforeAll`, and `close` in `afterAll`.
 *
 * @param template what to start from instead; `visit.ts` has the demo province
 */
export async function testDatabase(template: Template = emptyTemplate()): Promise<TestDatabase> {
  const server = await testPostgres();
  const maintenance = adminOf(server);
  const name = `chibo_test_${process.pid}_${Date.now()}_${counter++}`;
  const url = databaseAt(server, name);
  await clone(maintenance, server, name, template);
  const dataDir = mkdtempSync(join(tmpdir(), "chibo-test-"));
  const before = env().databaseUrl;
  setEnv({ dataDir, databaseUrl: url });
  await startDatabase({ databaseUrl: url, dataDir });
  const admin = adminOf(url);
  current = admin;
  return {
    url,
    admin,
    close: async () => {
      await closeDatabase();
      current = null;
      await admin.end({ timeout: 1 });
      await maintenance.unsafe(`drop database if exists ${name} with (force)`);
      await maintenance.end({ timeout: 1 });
      // The next file finds the same server, an own one too.
      setEnv({ databaseUrl: before });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A scope that sees nothing and writes nothing, with the given parts replaced. */
export function testScope(parts: Partial<Scope> = {}): Scope {
  return {
    accountId: NOBODY,
    memberId: null,
    postId: null,
    ranges: [],
    recordRanges: [],
    sensitiveRanges: [],
    writeRanges: [],
    fileRanges: [],
    ...parts,
  };
}

/** A scope over the same positions for every kind of data, reading and writing, files too. */
export function fullScope(ranges: readonly PosRange[] = EVERYTHING): Scope {
  return testScope({
    ranges,
    recordRanges: ranges,
    sensitiveRanges: ranges,
    writeRanges: ranges,
    fileRanges: ranges,
    workRanges: ranges,
    dues: { totals: ranges, amounts: ranges, bases: ranges, write: ranges },
  });
}

/** Runs `work` in a scope made of `testScope` and the given parts. */
export function withTestScope<T>(
  parts: Partial<Scope>,
  work: (db: ScopedDb) => Promise<T>,
): Promise<T> {
  return withScope(testScope(parts), work);
}

/** Two files may clone at the same moment, which PostgreSQL refuses while the other copy reads the template. */
async function clone(
  maintenance: Client,
  server: string,
  name: string,
  template: Template,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const source = await ensureTemplate(maintenance, server, template);
    try {
      await maintenance.unsafe(`create database ${name} template ${source}`);
      return;
    } catch (error) {
      if (attempt > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
