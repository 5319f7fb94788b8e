import pino from "pino";

/**
 * The one log of the process: JSON lines on standard output. It holds no personal data: no query
 * strings, no bodies, no values; errors go through `describeError`.
 */
export const log = pino({
  base: null,
  formatters: { level: (level) => ({ level }) },
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Sets what is written from now on: a level of pino, or `silent`. */
export function setLogLevel(level: string): void {
  log.level = level;
}

/** What of an error may stand in a log. */
export interface ErrorDescription {
  type: string;
  code?: string;
  where?: string;
  message?: string;
  stack?: string[];
}

/**
 * Describes an error without personal data. A database error's message, detail and statement quote
 * values, so only its code and the names of table and constraint remain.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const source = databaseError(error);
  const stack = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
  if (!source) return { type: error.name, message: error.message, ...(stack ? { stack } : {}) };
  const where = [source.table_name, source.constraint_name].filter(Boolean).join(".");
  return {
    type: source.name,
    ...(source.code ? { code: source.code } : {}),
    ...(where ? { where } : {}),
    ...(stack ? { stack } : {}),
  };
}

interface DatabaseError extends Error {
  code?: string;
  table_name?: string;
  constraint_name?: string;
}

function databaseError(error: Error): DatabaseError | null {
  if (error.name === "PostgresError" || error.name === "DatabaseError") return error;
  if (error.cause instanceof Error && error.message.startsWith("Failed query"))
    return databaseError(error.cause) ?? error.cause;
  return null;
}
