/** Errors after which a connection is gone, of the driver, of the network and of the server that shuts down. */
const lost: ReadonlySet<unknown> = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNRESET",
  "ECONNREFUSED",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
]);

/** Whether an error, or one behind it, says that the connection to the database was lost. */
export function isLostConnection(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if (lost.has((one as Error & { code?: unknown }).code)) return true;
  return false;
}

/**
 * Whether an error is the driver's own after such a loss: it writes once more, to a connection that has no socket any
 * more, from a callback in which nobody can catch it. The query itself has been refused by then.
 *
 * @source postgres 3.4.9, issues 1154 and 1208
 */
export function isWriteAfterLoss(error: unknown): boolean {
  // By its parts, since a test runner hands over a copy.
  const { name, stack } = (error ?? {}) as { name?: unknown; stack?: unknown };
  return name === "TypeError" && /\bnextWrite\b.*\bpostgres\b.*connection\.js/s.test(String(stack));
}

/** Keeps the process alive when the driver writes after a loss; any other error ends it as usual. */
export function outliveLostConnections(): void {
  const listen = (error: unknown): void => {
    if (isWriteAfterLoss(error)) return;
    process.off("uncaughtException", listen);
    // Outside of this listener, so that it is reported with its own trace.
    setImmediate(() => {
      throw error;
    });
  };
  process.on("uncaughtException", listen);
}
