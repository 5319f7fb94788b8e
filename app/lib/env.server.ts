import { resolve } from "node:path";
import { z } from "zod";
import type { ScannerAddress } from "#app/lib/clamd.server.ts";
import { readStore, type StoreSettings } from "#app/lib/store-settings.ts";
import { readMail, type MailSettings } from "#app/lib/mail-settings.ts";
import { readOidc, type OidcSettings } from "#app/lib/oidc-settings.ts";

/** What the environment says, checked once. */
export interface Env {
  mode: "production" | "development" | "test";
  port: number;
  host: string;
  /** Folder of the embedded database and of uploaded files. */
  dataDir: string;
  /** Address of an own PostgreSQL; null for the one that comes with the program. */
  databaseUrl: string | null;
  /** `demo` loads the demo province, `none` only the registers. */
  seed: "demo" | "none";
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Address under which people reach the program, without a slash at the end; null when it is the one asked for. */
  publicUrl: string | null;
  /** True behind a proxy that sets X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean;
  /** Key of 32 bytes for the sealed part of the history; null when none is given. */
  auditKey: Buffer | null;
  /** The clamd that scans uploads; null when none is there. */
  scanner: ScannerAddress | null;
  /** Another service through which people may sign in; null when none is configured. */
  oidc: OidcSettings | null;
  /** Through which server mail is sent; null when none is configured. */
  mail: MailSettings | null;
  /** The store that keeps files of dossiers; null for the data folder. */
  store: StoreSettings | null;
  /** Which PostgreSQL the tests start. */
  testPostgres: "18" | "15";
  /** True when npm started the process, which then must not outlive it. */
  underNpm: boolean;
}

/** The environment holds a value that cannot be used; the message is one sentence for the operator. */
export class WrongEnvironment extends Error {
  override name = "WrongEnvironment";
}

const LARGEST_PORT = 65_535;

const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema);

const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: optional(
    z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(0, "must not be negative")
      .max(LARGEST_PORT, `must not be above ${LARGEST_PORT}`)
      .default(3000),
  ),
  HOST: optional(
    z
      .string()
      .regex(/^[\w.:-]+$/, "must be a host name or an IP address")
      .default("localhost"),
  ),
  DATA_DIR: optional(z.string().default(".data")),
  DATABASE_URL: optional(
    z
      .string()
      .refine(
        isPostgresUrl,
        "must be an address like postgresql://user:password@host:5432/database",
      )
      .optional(),
  ),
  SEED: optional(z.enum(["demo", "none"], "must be demo or none").optional()),
  LOG_LEVEL: optional(
    z
      .enum(
        ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
        "must be trace, debug, info, warn, error, fatal or silent",
      )
      .default("info"),
  ),
  PUBLIC_URL: optional(
    z
      .string()
      .refine(isOrigin, "must be an address like https://so.example.vn, without a path")
      .optional(),
  ),
  TRUST_PROXY: optional(z.enum(["0", "1"], "must be 0 or 1").default("0")),
  AUDIT_KEY: optional(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits")
      .optional(),
  ),
  CLAMD: optional(
    z.string().refine(isHostAndPort, "must be a host and a port like localhost:3310").optional(),
  ),
  TEST_PG: optional(z.enum(["15", "18"], "must be 15 or 18").default("18")),
  npm_lifecycle_event: z.string().optional(),
});

/**
 * Reads the environment of the process.
 *
 * @throws {WrongEnvironment} naming the variable, what it must be and what it is (never a secret)
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = variables.safeParse(source);
  if (!parsed.success) throw new WrongEnvironment(sentence(parsed.error, source));
  const given = parsed.data;
  return {
    mode: modeOf(given.NODE_ENV),
    port: given.PORT,
    host: given.HOST,
    dataDir: resolve(given.DATA_DIR),
    databaseUrl: given.DATABASE_URL ?? null,
    seed: given.SEED ?? (given.DATABASE_URL ? "none" : "demo"),
    logLevel: given.LOG_LEVEL,
    publicUrl: given.PUBLIC_URL?.replace(/\/$/, "") ?? null,
    trustProxy: given.TRUST_PROXY === "1",
    auditKey: given.AUDIT_KEY ? Buffer.from(given.AUDIT_KEY, "hex") : null,
    scanner: given.CLAMD ? scannerAt(given.CLAMD) : null,
    oidc: oidcOf(source),
    mail: mailOf(source),
    store: storeOf(source),
    testPostgres: given.TEST_PG,
    underNpm: given.npm_lifecycle_event !== undefined,
  };
}

let current: Env | null = null;

/** The environment of this process, read at the first call. */
export function env(): Env {
  current ??= readEnv();
  return current;
}

/** Replaces parts of the environment of this process, for the start and for tests. */
export function setEnv(changes: Partial<Env>): Env {
  current = { ...env(), ...changes };
  return current;
}

/**
 * The variables for a process of ours: those of this one, with some replaced. `NODE_ENV` also
 * decides which build of React runs, so it is always said.
 */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: env().mode, ...changes };
}

/** Tells libraries, which read NODE_ENV by themselves, the mode of this process. */
export function announceMode(mode: Env["mode"]): void {
  process.env.NODE_ENV = mode;
  setEnv({ mode });
}

function oidcOf(source: Record<string, string | undefined>): OidcSettings | null {
  const read = readOidc(source);
  if (read !== null && "wrong" in read) throw new WrongEnvironment(read.wrong);
  return read?.settings ?? null;
}

function storeOf(source: Record<string, string | undefined>): StoreSettings | null {
  const read = readStore(source);
  if (read !== null && "wrong" in read) throw new WrongEnvironment(read.wrong);
  return read?.settings ?? null;
}

function mailOf(source: Record<string, string | undefined>): MailSettings | null {
  const read = readMail(source);
  if (read !== null && "wrong" in read) throw new WrongEnvironment(read.wrong);
  return read?.settings ?? null;
}

function modeOf(nodeEnv: string | undefined): Env["mode"] {
  return nodeEnv === "development" || nodeEnv === "test" ? nodeEnv : "production";
}

function sentence(error: z.ZodError, source: Record<string, string | undefined>): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? "The environment");
  const secret = name === "DATABASE_URL" || name === "AUDIT_KEY";
  return `${name} ${issue?.message ?? "is wrong"}${secret ? "" : `, but it is "${source[name] ?? ""}"`}.`;
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

const hostAndPort = /^([\w.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i;

function isHostAndPort(text: string): boolean {
  const port = Number(hostAndPort.exec(text)?.[2] ?? 0);
  return port > 0 && port <= LARGEST_PORT;
}

function scannerAt(text: string): ScannerAddress {
  const [, host, port] = hostAndPort.exec(text)!;
  return { host: host!.replace(/^\[|\]$/g, ""), port: Number(port) };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
}
