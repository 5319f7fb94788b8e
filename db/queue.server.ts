import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Logger, run, runMigrations, type Task, type WorkerEvents } from "graphile-worker";
import { sql } from "drizzle-orm";
import { describeError, log } from "#app/lib/log.server.ts";
import { databaseUrl, type Client } from "#db/client.server.ts";
import { WorkerPresence } from "#db/worker-presence.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Every kind of job; its handler stands under the same name in `app/jobs/handlers.server.ts`. */
export type JobName =
  | "stage-import"
  | "commit-import"
  | "roll-back-import"
  | "import-report"
  | "run-export"
  | "recompute-quality"
  | "seal-history"
  | "mail-notices"
  | "mail-notice"
  | "follow-dues"
  | "daily";

/** What a handler gets besides its payload. */
export interface JobContext {
  jobId: string;
  /** 1 for the first try; a job whose process was killed is tried again */
  attempt: number;
  /** fires when the process is asked to end: stop at the next safe point and throw, the job comes again */
  signal: AbortSignal;
}

export type JobHandler = (payload: unknown, context: JobContext) => Promise<void>;
export type JobHandlers = Partial<Record<JobName, JobHandler>>;

export interface EnqueueOptions {
  /** A waiting job with the same key is replaced, so that it runs once. */
  key?: string;
  /** Jobs of one queue run one after another. */
  queue?: string;
  runAt?: Date;
}

const CONCURRENCY = 2;
const CONNECTIONS = 6;
const POLL_MS = 2_000;
/** How long a running job may go on after it was asked to stop. */
const GRACE_MS = 3_000;

/**
 * Asks for a job inside the caller's transaction: it starts after the commit and never after a
 * roll back.
 *
 * @param payload JSON without personal data; ids are enough
 */
export async function enqueue(
  db: ScopedDb,
  job: JobName,
  payload: object,
  options: EnqueueOptions = {},
): Promise<void> {
  await db.execute(
    sql`select app_enqueue(${job}, ${JSON.stringify(payload)}::json, ${options.queue ?? null}, ${options.runAt?.toISOString() ?? null}::timestamptz, ${options.key ?? null})`,
  );
}

/** Runs jobs in this process until `stop`. */
export interface RunningWorker {
  /** Lets running jobs finish for a moment, then aborts them; they come again elsewhere. */
  stop: () => Promise<void>;
  /** Settles when the worker ends by itself, which it does only on errors. */
  ended: Promise<void>;
}

/**
 * Starts working on jobs. Jobs that a killed process held are given free first.
 *
 * @param crontab lines in graphile-worker's form, times in UTC
 */
export async function startWorker(handlers: JobHandlers, crontab = ""): Promise<RunningWorker> {
  const url = databaseUrl();
  const presence = await WorkerPresence.start(url);
  const events: WorkerEvents = new EventEmitter();
  // Jobs are held in the name of the pool, or of one of its workers.
  events.on("pool:create", ({ workerPool }) => presence.add(workerPool.id));
  events.on("worker:create", ({ worker }) => presence.add(worker.workerId));
  events.on("job:error", ({ job, error }) => {
    log.error(
      {
        job: job.task_identifier,
        jobId: job.id,
        attempt: job.attempts,
        error: describeError(error),
      },
      "job failed",
    );
  });
  const name = `chi-bo-so-worker-${randomUUID()}`;
  const runner = await run({
    connectionString: named(url, name),
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([name, handler]) => [name, task(handler)]),
    ),
    crontab,
    concurrency: CONCURRENCY,
    maxPoolSize: CONNECTIONS,
    pollInterval: POLL_MS,
    gracefulShutdownAbortTimeout: GRACE_MS,
    noHandleSignals: true,
    logger: new Logger(logFactory),
    events,
  });
  return {
    ended: runner.promise,
    stop: async () => {
      await runner.stop();
      await presence.stop(name);
    },
  };
}

/**
 * Brings the queue's tables up to date and opens the one door to them for the restricted role.
 *
 * @param client a connection with the rights of a migration
 */
export async function migrateQueue(url: string, client: Client): Promise<void> {
  await runMigrations({ connectionString: url, logger: new Logger(logFactory) });
  await client.unsafe(ENQUEUE_FUNCTION);
}

const ENQUEUE_FUNCTION = `
create or replace function app_enqueue(job text, payload json, queue text, run_at timestamptz, key text)
returns void language sql security definer set search_path = pg_catalog, public as $$
  select graphile_worker.add_job(job, payload, queue, run_at, null, key)
$$;
revoke all on function app_enqueue(text, json, text, timestamptz, text) from public;
grant execute on function app_enqueue(text, json, text, timestamptz, text) to chibo_app;
`;

function named(url: string, applicationName: string): string {
  const address = new URL(url);
  address.searchParams.set("application_name", applicationName);
  return address.href;
}

function task(handler: JobHandler | undefined): Task {
  return async (payload, helpers) => {
    await handler?.(payload, {
      jobId: String(helpers.job.id),
      attempt: helpers.job.attempts,
      signal: helpers.abortSignal as AbortSignal,
    });
  };
}

/** The queue's own messages about a job quote the error's text, which may hold personal data: `job:error` says it without. */
const logFactory = (scope: { jobId?: string }) => (level: string, message: string) => {
  if (scope.jobId !== undefined || /\btask\b/i.test(message)) return;
  if (level === "error") log.error({ queue: message }, "queue");
  else if (level === "warning") log.warn({ queue: message }, "queue");
};
