import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { handlers, crontab } from "#app/jobs/handlers.server.ts";
import { recomputeWhenRulesChanged } from "#app/jobs/recompute-quality.server.ts";
import { startNotes } from "#app/jobs/start-notes.server.ts";
import { env, setEnv, type Env } from "#app/lib/env.server.ts";
import { prepareStore } from "#app/lib/file-store.server.ts";
import { log, setLogLevel } from "#app/lib/log.server.ts";
import { createApp } from "#app/server/app.ts";
import { listen, type NodeMiddleware } from "#app/server/listen.ts";
import { loadSeeds } from "#app/server/seeding.ts";
import { closeDatabase, databaseUrl, pingDatabase, startDatabase } from "#db/client.server.ts";
import { outliveLostConnections } from "#db/lost-connection.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { startWorker } from "#db/queue.server.ts";

/** How long open requests may go on after the process was asked to end. */
const GRACE_MS = 5_000;

const WORKER_POOL = 6;

/** What development puts in place of the built pages and files. */
export interface Development {
  pages: () => Promise<ServerBuild>;
  before: NodeMiddleware;
}

/** The program, ready for requests. */
export interface Serving {
  address: string;
  /** Lines for the operator: demo accounts, or the first administrator's link. */
  notes: string[];
  stop: () => Promise<void>;
}

/**
 * Connects, migrates, loads what the installation needs and serves.
 *
 * @param settings with the address of a running database
 * @throws {Error} one sentence when something keeps it from starting
 */
export async function serve(
  settings: Env,
  clientFolder: string | null,
  development?: Development,
): Promise<Serving> {
  setEnv(settings);
  setLogLevel(settings.logLevel);
  await prepareStore();
  outliveLostConnections();
  await startDatabase(settings);
  try {
    await migrateDatabase(databaseUrl());
    await loadSeeds(settings);
    await recomputeWhenRulesChanged();
    const shutdown = new AbortController();
    const pages = createRequestHandler(development?.pages ?? (await builtPages()), settings.mode);
    const app = createApp({
      env: settings,
      pages,
      clientFolder,
      ping: pingDatabase,
      shutdown: shutdown.signal,
    });
    const server = await listen(app, settings.host, settings.port, development?.before);
    return {
      address: settings.publicUrl ?? server.address,
      notes: await startNotes(settings.publicUrl ?? server.address),
      stop: async () => {
        shutdown.abort();
        await server.close(GRACE_MS);
        await closeDatabase();
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

/** Works on jobs, in a process of its own, so that an import never makes pages wait. */
export async function work(): Promise<{ stop: () => Promise<void> }> {
  const settings = env();
  setLogLevel(settings.logLevel);
  await startDatabase({ ...settings, poolSize: WORKER_POOL });
  const worker = await workHere();
  return {
    stop: async () => {
      await worker.stop();
      await closeDatabase();
    },
  };
}

/** Works on jobs in this process, which is connected already. */
export async function workHere(): Promise<{ stop: () => Promise<void> }> {
  const worker = await startWorker(handlers, crontab);
  worker.ended.catch((error: unknown) => {
    log.fatal({ error: String(error) }, "the worker ended by itself");
    process.exit(1);
  });
  return { stop: worker.stop };
}

/** Imported late: the worker needs no pages. */
async function builtPages(): Promise<ServerBuild> {
  return (await import("virtual:remix/server-build")) as unknown as ServerBuild;
}
