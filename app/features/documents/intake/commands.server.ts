import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { formKeyName } from "#app/features/access/once/rules.ts";
import {
  inspectDocument,
  type DocumentLimits,
  type FoundDocument,
} from "#app/features/documents/inspection/rules.ts";
import type { TakeFault } from "#app/features/documents/rules.ts";
import {
  documentField,
  type DocumentFields,
  type DocumentIssue,
} from "#app/features/documents/schema.ts";
import { isInfected, ScannerAway } from "#app/lib/clamd.server.ts";
import { env } from "#app/lib/env.server.ts";
import { keepFile, removeFile } from "#app/lib/file-store.server.ts";
import { receiveFile } from "#app/lib/upload.server.ts";
import { cleanFileName } from "#app/lib/upload.ts";

/** A file that was looked through and lies beside the store, not yet part of anything. */
export interface Upload {
  id: string;
  path: string;
  name: string;
  size: number;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
  found: FoundDocument;
  scannedAt: Date | null;
  /** The form's key, when it had one. */
  key: string | null;
}

/** One of a dossier, with what its form says. */
export type DocumentUpload = Upload & DocumentFields;

/** The upload, or what is wrong: of the file (`fault`), or of the fields beside it (`issues`), with what was typed. */
export type Taken<T = DocumentFields> =
  | { ok: true; upload: Upload & T }
  | {
      ok: false;
      fault: TakeFault | null;
      issues: DocumentIssue[];
      typed: Readonly<Record<string, string>>;
    };

const MEGA = 1_000_000;
const MIB = 1024 * 1024;
const NAMELESS = "document";

/** The largest documents that are taken on a day. */
export const documentLimits = (rules: RuleSet): DocumentLimits => ({
  bytes: rules.number("document.max_mb") * MIB,
  pixels: rules.number("document.max_megapixels") * MEGA,
  pages: rules.number("document.max_pages"),
});

/** Where uploads lie until they are kept. */
export const incomingFolder = (): string => join(env().dataDir, "incoming");

/** Reads what a form says beside its file. */
export type ReadBeside<T> = (
  typed: Readonly<Record<string, string>>,
) => { ok: true; fields: T } | { ok: false; issues: DocumentIssue[] };

/**
 * Takes the file of a form: streams it to disk, judges it by its content and has it scanned where the
 * installation names a scanner. It is not in the store yet (`storeUpload`), and nothing is left of one that is
 * refused.
 *
 * @throws what the disk says
 */
export async function takeFile<T>(
  request: Request,
  rules: RuleSet,
  now: Date,
  readBeside: ReadBeside<T>,
): Promise<Taken<T>> {
  const id = randomUUID();
  const path = join(incomingFolder(), id);
  const limits = documentLimits(rules);
  const got = await receiveFile(request, { field: documentField, path, limit: limits.bytes });
  if (!got.ok) return { ok: false, fault: got.fault, issues: [], typed: {} };
  const { name, size, hash, fields: typed } = got.file;
  const refuse = async (fault: TakeFault | null, issues: DocumentIssue[]): Promise<Taken<T>> => {
    await rm(path, { force: true });
    return { ok: false, fault, issues, typed };
  };
  const read = readBeside(typed);
  const inspected = inspectDocument(await readFile(path), limits);
  if (!read.ok) return refuse(inspected.ok ? null : inspected.fault, read.issues);
  if (!inspected.ok) return refuse(inspected.fault, []);
  const scan = await scanned(path, request.signal, now);
  if (typeof scan === "string") return refuse(scan, []);
  const upload: Upload & T = {
    ...read.fields,
    id,
    path,
    name: cleanFileName(name, NAMELESS),
    size,
    hash,
    found: inspected.found,
    scannedAt: scan,
    key: typed[formKeyName] ?? null,
  };
  return { ok: true, upload };
}

/** When the scanner found nothing; null without a scanner, and without a verdict nothing is taken. @source clarification 43 */
async function scanned(
  path: string,
  signal: AbortSignal,
  now: Date,
): Promise<Date | null | "infected" | "scannerAway"> {
  const { scanner } = env();
  if (scanner === null) return null;
  try {
    return (await isInfected(path, scanner, signal)) ? "infected" : now;
  } catch (error) {
    if (error instanceof ScannerAway) return "scannerAway";
    throw error;
  }
}

/** Puts an upload into the store, before its row is written: a file without a row is swept, a row without a file cannot be. */
export const storeUpload = ({ id, path }: Pick<Upload, "id" | "path">): Promise<void> =>
  keepFile(id, path);

/** Takes an upload back that became no document, from wherever it lies. */
export async function dropDocument({ id, path }: Pick<Upload, "id" | "path">): Promise<void> {
  await rm(path, { force: true });
  await removeFile(id);
}
