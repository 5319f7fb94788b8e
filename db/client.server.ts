import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#db/schema/schema.ts";
import { isLostConnection } from "#db/lost-connection.server.ts";
import { preparing } from "#db/prepared.server.ts";
import type { Embedded } from "#db/embedded.server.ts";

/** The driver's handle. Outside `db/` nobody gets one: see `scope.server.ts`. */
export type Client = postgres.Sql;
export type TransactionClient = postgres.TransactionSql;
export type Schema = typeof schema;

/** Which database to use: a server's address, or a data folder for the one that comes with the program. */
export interface DatabaseSettings {
  databaseUrl: string | null;
  dataDir: string;
  poolSize?: number;
  /** Told each statement when it is sent, so that a test can count what a page asks. */
  onStatement?: (text: string) => void;
}

interface Connected {
  url: string;
  poolSize: number;
  onStatement: DatabaseSettings["onStatement"];
  client: Client;
  database: PostgresJsDatabase<Schema>;
  embedded: Embedded | null;
}

// One pool per process even when development reloads this module.
const holder = globalThis as typeof globalThis & { chiBoSoDatabase?: Connected | undefined };

const CONNECT_SECONDS = 10;
const IDLE_SECONDS = 60;
const STATEMENT_MS = 600_000;
const IDLE_IN_TRANSACTION_MS = 600_000;
const DEFAULT_POOL = 15;

/**
 * Connects the process to its database and starts the embedded one when no address is given.
 *
 * @throws {Error} one sentence when the database cannot be started or reached
 */
export async function startDatabase(settings: DatabaseSettings): Promise<void> {
  if (holder.chiBoSoDatabase) throw new Error("The database of this process is already connected.");
  const embedded = settings.databaseUrl ? null : await startOwn(settings.dataDir);
  const url = settings.databaseUrl ?? embedded?.url ?? "";
  const poolSize = settings.poolSize ?? DEFAULT_POOL;
  const { onStatement } = settings;
  const client = connect(url, poolSize, onStatement);
  try {
    await client`select 1`;
  } catch (error) {
    await client.end({ timeout: 0 });
    await embedded?.stop();
    throw new Error(`The database does not answer: ${reason(error)}`, { cause: error });
  }
  holder.chiBoSoDatabase = {
    url,
    poolSize,
    onStatement,
    client,
    database: drizzle(client, { schema }),
    embedded,
  };
}

/** Ends the pool after its queries, and the embedded server when nobody else uses it. */
export async function closeDatabase(): Promise<void> {
  const connected = holder.chiBoSoDatabase;
  holder.chiBoSoDatabase = undefined;
  await connected?.client.end({ timeout: 5 });
  await connected?.embedded?.stop();
}

type Work<T> = Parameters<PostgresJsDatabase<Schema>["transaction"]>[0] extends (
  transaction: infer Transaction,
) => unknown
  ? (transaction: Transaction) => Promise<T>
  : never;

/**
 * Runs `work` in a transaction of the pool; for `db/` itself only. A pool that loses a connection is replaced for those
 * who come next: the driver may never write to that place again, or write to it what belonged to the lost transaction.
 *
 * @param isSnapshot whether all statements see the same moment
 */
export async function inTransaction<T>(work: Work<T>, isSnapshot = false): Promise<T> {
  const { database, client } = connected();
  try {
    const level = isSnapshot ? ({ isolationLevel: "repeatable read" } as const) : undefined;
    return await database.transaction((transaction) => {
      preparing(
        (transaction as unknown as { session: { client: TransactionClient } }).session.client,
      );
      return work(transaction);
    }, level);
  } catch (error) {
    if (isLostConnection(error)) replacePool(client);
    throw error;
  }
}

/** Those who still work in the old pool come to their end there. */
function replacePool(old: Client): void {
  const now = connected();
  if (now.client !== old) return;
  const client = connect(now.url, now.poolSize, now.onStatement);
  holder.chiBoSoDatabase = { ...now, client, database: drizzle(client, { schema }) };
  old.end({ timeout: STATEMENT_MS / 1_000 }).catch(() => undefined);
}

/** The address of the connected database; a Unix socket stands in `?host=`. */
export function databaseUrl(): string {
  return connected().url;
}

/** Answers within the time limit, or throws: the health check. */
export async function pingDatabase(timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer in time.")), timeoutMs);
  });
  try {
    await Promise.race([connected().client`select 1`, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Opens a pool. Civil dates arrive as text, never as an instant of some time zone; `int8` arrives
 * as text in raw queries and as the column says through the schema.
 *
 * @param url may name a Unix socket folder in `?host=`, which the driver does not read by itself
 */
export function connect(
  url: string,
  max: number,
  onStatement?: DatabaseSettings["onStatement"],
): Client {
  const address = new URL(url);
  const socketFolder = address.searchParams.get("host");
  address.searchParams.delete("host");
  return postgres(address.href, {
    ...(socketFolder ? { path: `${socketFolder}/.s.PGSQL.${address.port || 5432}` } : {}),
    max,
    idle_timeout: IDLE_SECONDS,
    connect_timeout: CONNECT_SECONDS,
    onnotice: () => undefined,
    ...(onStatement ? { debug: (_: number, text: string) => onStatement(text) } : {}),
    connection: {
      application_name: "chi-bo-so",
      TimeZone: "UTC",
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    },
  });
}

async function startOwn(dataDir: string): Promise<Embedded> {
  const { startEmbedded } = await import("#db/embedded.server.ts");
  return startEmbedded({ dataDir });
}

function connected(): Connected {
  if (!holder.chiBoSoDatabase)
    throw new Error("The database is not connected: call startDatabase first.");
  return holder.chiBoSoDatabase;
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(" ");
}
