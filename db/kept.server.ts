import { clientOf, type ScopedDb } from "#db/scope.server.ts";

/** A query of the builder that can be built ahead, with placeholders for its values. */
interface Buildable<T> {
  prepare: (name: string) => { execute: (values?: Record<string, unknown>) => Promise<T> };
}

/**
 * A query that is built once for the process and then sent with other values each time. Putting the words of a wide
 * table's query together takes longer than the server needs to answer it; worth it where every step or page asks.
 *
 * @param build  the query, with `sql.placeholder` for what differs
 * @returns asks it in the given transaction, under the scope of that transaction
 */
export function kept<T, Values extends Record<string, unknown>>(
  build: (db: ScopedDb) => Buildable<T>,
): (db: ScopedDb, values: Values) => Promise<T> {
  let built: ReturnType<Buildable<T>["prepare"]> | undefined;
  return (db, values) => {
    // The name only says that the server is to keep it too; the driver names it by its text.
    built ??= withClient(build(db).prepare("kept"), undefined);
    return withClient(built, clientOf(db)).execute(values);
  };
}

/**
 * The same for a query that comes in a few kinds, such as one for each role: each kind is built when it is first asked.
 *
 * @param build  the query of a kind; kinds are codes, of which there are few
 */
export function keptByKind<Kind extends string, T, Values extends Record<string, unknown>>(
  build: (db: ScopedDb, kind: Kind) => Buildable<T>,
): (db: ScopedDb, kind: Kind, values: Values) => Promise<T> {
  const all = new Map<Kind, (db: ScopedDb, values: Values) => Promise<T>>();
  return (db, kind, values) => {
    let one = all.get(kind);
    if (one === undefined) all.set(kind, (one = kept((at) => build(at, kind))));
    return one(db, values);
  };
}

/** The builder ties a query to the transaction in which it was built; here each use gets its own. */
function withClient<Query extends object>(query: Query, client: unknown): Query {
  return Object.assign(Object.create(Object.getPrototypeOf(query) as object), query, {
    client,
  }) as Query;
}
