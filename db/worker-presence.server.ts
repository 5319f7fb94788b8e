import { setTimeout as sleep } from "node:timers/promises";
import { describeError, log } from "#app/lib/log.server.ts";
import { connect, type Client } from "#db/client.server.ts";

/** Any constant: the first half of the advisory locks that say "this worker lives". */
const LOCK_CLASS = 20_263;
const CLOSE_MS = 3_000;
const SWEEP_MS = 10_000;
const FIRST_SWEEPS_MS = [1_500, 4_000];
/** A worker takes its lock right after it was made; a job younger than this may belong to a new one. */
const YOUNG_SECONDS = 1;

/**
 * Tells living workers from killed ones. Each worker's id is an advisory lock on one connection of
 * its process; when the process dies, PostgreSQL drops the lock, and the next sweep of any process
 * gives that worker's jobs free. Without it a killed job would wait four hours.
 */
export class WorkerPresence {
  readonly #client: Client;
  readonly #workers = new Set<string>();
  readonly #timers: NodeJS.Timeout[] = [];

  private constructor(url: string) {
    this.#client = connect(url, 1);
  }

  /** Says that a worker of this process lives from now on. */
  add(workerId: string): void {
    this.#workers.add(workerId);
    void this.#sweep();
  }

  /** Gives the jobs of killed workers free once, and then regularly. */
  static async start(url: string): Promise<WorkerPresence> {
    const presence = new WorkerPresence(url);
    await presence.#sweep();
    for (const delay of FIRST_SWEEPS_MS)
      presence.#timers.push(setTimeout(() => void presence.#sweep(), delay));
    presence.#timers.push(setInterval(() => void presence.#sweep(), SWEEP_MS));
    return presence;
  }

  /**
   * Stops sweeping and waits until the worker's own connections are closed: the queue does not wait
   * for them, and one that PostgreSQL cuts off later would end the process with an error.
   *
   * @param applicationName of those connections
   */
  async stop(applicationName: string): Promise<void> {
    this.#timers.forEach(clearTimeout);
    const deadline = Date.now() + CLOSE_MS;
    try {
      while ((await this.#openConnections(applicationName)) > 0 && Date.now() < deadline)
        await sleep(20);
    } catch (error) {
      log.warn({ error: describeError(error) }, "the database was gone before the worker");
    }
    await this.#client.end({ timeout: 2 });
  }

  async #openConnections(applicationName: string): Promise<number> {
    const rows = await this
      .#client`select from pg_stat_activity where application_name = ${applicationName}`;
    return rows.length;
  }

  async #sweep(): Promise<void> {
    try {
      await this.#holdLocks();
      await this.#client`
        select graphile_worker.force_unlock_workers(array_agg(distinct j.locked_by))
        from graphile_worker._private_jobs j
        where j.locked_by is not null
          and j.locked_at < now() - make_interval(secs => ${YOUNG_SECONDS})
          and not exists (
            select from pg_locks l
            where l.locktype = 'advisory' and l.granted
              and l.database = (select oid from pg_database where datname = current_database())
              and l.classid = ${LOCK_CLASS} and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)
        having count(*) > 0`;
    } catch (error) {
      log.warn(
        { error: describeError(error) },
        "the check for killed workers failed; it will be tried again",
      );
    }
  }

  /** Takes what is not held yet; after a lost connection that is everything. */
  async #holdLocks(): Promise<void> {
    for (const worker of this.#workers) {
      await this.#client`
        select pg_try_advisory_lock(${LOCK_CLASS}, hashtext(${worker})) where not exists (
          select from pg_locks where locktype = 'advisory' and granted and pid = pg_backend_pid()
            and classid = ${LOCK_CLASS} and objid = (hashtext(${worker})::bigint & 4294967295)::oid)`;
    }
  }
}
