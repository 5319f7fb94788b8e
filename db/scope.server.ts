import { AsyncLocalStorage } from "node:async_hooks";
import { sql, type ExtractTablesWithRelations } from "drizzle-orm";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { Conflict } from "#app/lib/errors.ts";
import { inTransaction, type Schema, type TransactionClient } from "#db/client.server.ts";
import { preparing } from "#db/prepared.server.ts";

declare const scoped: unique symbol;

type Transaction = PgTransaction<
  PostgresJsQueryResultHKT,
  Schema,
  ExtractTablesWithRelations<Schema>
>;

/** A transaction that carries a scope. Only this file makes one, so an unscoped query does not compile. */
export type ScopedDb = Transaction & { readonly [scoped]: true };

/** Positions of organizations from the first to before the second. */
export type PosRange = readonly [from: bigint, to: bigint];

/** Who acts and which rows exist for the act; row policies read it. */
export interface Scope {
  accountId: string;
  memberId: string | null;
  postId: string | null;
  /** rows with public fields that can be read */
  ranges: readonly PosRange[];
  /** rows with restricted data that can be read */
  recordRanges: readonly PosRange[];
  /** rows with sensitive data that can be read */
  sensitiveRanges: readonly PosRange[];
  /** rows that the act may write; empty for an act that only reads */
  writeRanges: readonly PosRange[];
  /** rows of imports and exports that the act may write; empty for an act that moves no files */
  fileRanges: readonly PosRange[];
  /** rows of meetings, tasks and directives that the act may write; without them it may not even write its own */
  workRanges?: readonly PosRange[] | undefined;
  /** members whose restricted and sensitive data are read by an inspection case; none when left out */
  caseMembers?: readonly string[] | undefined;
  /** facts of the audit log that the act may read; none when left out */
  audit?: AuditScope | undefined;
  /** whether the act may ask about citizen numbers outside its scope */
  looksElsewhere?: boolean | undefined;
  /** rows of dues; none when left out */
  dues?: DuesScope | undefined;
  /** the province whose figures of rules hold; those of the installation when left out */
  provinceId?: string | null | undefined;
}

/** Rows of dues that an act may read, by what they tell, and those that it may write. */
export interface DuesScope {
  totals: readonly PosRange[];
  amounts: readonly PosRange[];
  bases: readonly PosRange[];
  write: readonly PosRange[];
}

/** How far an act reads the audit log; the unit is the commune or province of the first three. */
export type AuditScope =
  | { sight: "communeStaff" | "provinceStaff" | "province"; unit: string }
  | { sight: "own" | "all" | "technical" };

/** What the statements of a transaction see: each what is committed by then, or all the same moment (fault 93). */
export type View = "latest" | "snapshot";

/** The role without rights of its own under which every scoped statement runs. */
const APP_ROLE = "chibo_app";
const EVERYTHING: readonly PosRange[] = [[0n, 9_223_372_036_854_775_807n]];

// Local settings last until the outer transaction ends: a nested scope would leak into its surroundings.
const open = new AsyncLocalStorage<string>();

/**
 * Runs `work` in one transaction that sees and writes what the scope allows: restricted role and
 * settings are local to it, so that a pooled connection carries nothing over.
 *
 * @returns what `work` returns, after the commit
 * @throws {Error} when called inside another scope; whatever `work` throws, after the roll back
 */
export async function withScope<T>(
  scope: Scope,
  work: (db: ScopedDb) => Promise<T>,
  view: View = "latest",
): Promise<T> {
  return run("an actor's scope", { ...scope, system: false }, work, view);
}

/**
 * Runs `work` in one transaction over all rows, for work that has no actor.
 *
 * @param reason why no actor's scope will do; shown in errors
 * @param provinceId whose figures of rules hold, where somebody of a province asked for the work; else those of the
 *   installation
 * @throws {Error} when the reason is empty or when called inside another scope
 */
export async function withSystemScope<T>(
  reason: string,
  work: (db: ScopedDb) => Promise<T>,
  provinceId: string | null = null,
): Promise<T> {
  if (!reason.trim()) throw new Error("A system scope needs a reason.");
  const scope: Settings = {
    accountId: "",
    memberId: null,
    ranges: EVERYTHING,
    recordRanges: EVERYTHING,
    sensitiveRanges: EVERYTHING,
    writeRanges: EVERYTHING,
    fileRanges: EVERYTHING,
    workRanges: EVERYTHING,
    dues: { totals: EVERYTHING, amounts: EVERYTHING, bases: EVERYTHING, write: EVERYTHING },
    provinceId,
    system: true,
  };
  return run(`the system scope "${reason}"`, scope, work);
}

/**
 * Adds positions to the four ranges of records in the open scope until its transaction ends; for effects of
 * procedures that touch both ends of a move.
 */
export async function widenScope(
  db: ScopedDb,
  ranges: readonly PosRange[],
  reason: string,
): Promise<void> {
  if (!reason.trim()) throw new Error("Widening a scope needs a reason.");
  const added = multirange(ranges) || "{}";
  const widened = (name: string) =>
    sql`set_config(${name}, (coalesce(nullif(current_setting(${name}, true), ''), '{}')::int8multirange + ${added}::int8multirange)::text, true)`;
  await db.execute(
    sql`select ${sql.join(["app.ranges", "app.record_ranges", "app.sensitive_ranges", "app.write_ranges"].map(widened), sql`, `)}`,
  );
}

/**
 * Runs part of an open scope's work so that its failure undoes that part alone; the scope goes on.
 *
 * @throws whatever `work` throws, after what it wrote was undone
 */
export async function inSavepoint<T>(db: ScopedDb, work: (db: ScopedDb) => Promise<T>): Promise<T> {
  return db.transaction((inner) => {
    preparing(clientOf(inner as ScopedDb));
    return work(inner as ScopedDb);
  });
}

/**
 * The only row of a write that must have touched exactly one.
 *
 * @throws {Conflict} when it touched none: the row changed meanwhile or is out of scope
 * @throws {Error} when it touched several
 */
export function expectOne<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Conflict("The row has changed meanwhile, or is not yours.");
  if (rows.length > 1) throw new Error(`One row was expected, ${rows.length} were found.`);
  return row;
}

/** The driver's handle of the transaction, for COPY and cursors in `db/`. */
export function clientOf(db: ScopedDb): TransactionClient {
  return (db as unknown as { session: { client: TransactionClient } }).session.client;
}

type Settings = Omit<Scope, "postId"> & { system: boolean };

async function run<T>(
  name: string,
  scope: Settings,
  work: (db: ScopedDb) => Promise<T>,
  view: View = "latest",
): Promise<T> {
  const outer = open.getStore();
  if (outer) throw new Error(`Scopes do not nest: ${name} was asked for inside ${outer}.`);
  return inTransaction(
    (transaction) =>
      open.run(name, async () => {
        const db = transaction as ScopedDb;
        const applied = applySettings(db, scope);
        try {
          return await work(db);
        } finally {
          shut(db, name);
          await applied;
        }
      }),
    view === "snapshot",
  );
}

/**
 * Sends the settings ahead of whatever statement comes next: the driver keeps one connection's statements in the
 * order in which they were begun, so waiting for the answer would only cost a round trip. When they fail, the
 * server refuses all that follows, and their own error is the one thrown.
 */
function applySettings(db: ScopedDb, scope: Settings): PromiseLike<unknown> {
  // One that is left out is unset, since each lasts for its transaction; policies read that as nothing.
  const given = Object.entries(settingsOf(scope)).filter(([, value]) => value !== "");
  const each = given.map(([name], index) => `set_config('${name}', $${index + 1}, true)`);
  const values = given.map(([, value]) => value);
  // Begun here and not where it is awaited; prepared, so that all settings are one statement.
  return clientOf(db)
    .unsafe(`select ${each.join(", ")}`, values, { prepare: true })
    .execute();
}

const settingsOf = (scope: Settings): Record<string, string> => ({
  role: APP_ROLE,
  "app.account": scope.accountId,
  "app.member": scope.memberId ?? "",
  "app.ranges": multirange(scope.ranges),
  "app.record_ranges": multirange(scope.recordRanges),
  "app.sensitive_ranges": multirange(scope.sensitiveRanges),
  "app.write_ranges": multirange(scope.writeRanges),
  "app.file_ranges": multirange(scope.fileRanges),
  // Empty ranges differ from none: see `Scope`.
  "app.work_ranges": scope.workRanges === undefined ? "" : multirange(scope.workRanges) || "{}",
  "app.case_members": scope.caseMembers?.length ? `{${scope.caseMembers.join(",")}}` : "",
  "app.audit": scope.audit?.sight ?? "",
  "app.audit_unit": scope.audit && "unit" in scope.audit ? scope.audit.unit : "",
  "app.looks_elsewhere": scope.looksElsewhere ? "true" : "",
  "app.dues_totals": multirange(scope.dues?.totals),
  "app.dues_amounts": multirange(scope.dues?.amounts),
  "app.dues_bases": multirange(scope.dues?.bases),
  "app.dues_write": multirange(scope.dues?.write),
  "app.province": scope.provinceId ?? "",
  "app.system": scope.system ? "true" : "",
});

/** The driver would run a late query on the pooled connection, inside whatever transaction holds it by then. */
function shut(db: ScopedDb, name: string): void {
  const refuse = (): never => {
    throw new Error(`A query came after the end of ${name}: await it inside.`);
  };
  (db as unknown as { session: { client: unknown } }).session.client = {
    unsafe: refuse,
    savepoint: refuse,
    begin: refuse,
  };
}

/** Nothing when there are no ranges. */
function multirange(ranges: readonly PosRange[] = []): string {
  if (ranges.length === 0) return "";
  return `{${ranges.map(([from, to]) => `[${BigInt(from)},${BigInt(to)})`).join(",")}}`;
}
