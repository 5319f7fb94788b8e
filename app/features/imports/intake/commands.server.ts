import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { formKeyName } from "#app/features/access/once/rules.ts";
import {
  fileFieldName,
  FORM_OVERHEAD_BYTES,
  shownFileName,
  UPLOAD_LIMIT_BYTES,
  type UploadFault,
} from "#app/features/imports/intake/rules.ts";
import { uploadPath } from "#app/features/imports/sheet.server.ts";

/** A file that arrived whole and lies on disk under a name of ours, not yet part of anything. */
export interface Upload {
  id: string;
  fileName: string;
  filePath: string;
  size: number;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
  /** The form's key, when it had one. */
  key: string | null;
}

export type Received = { ok: true; upload: Upload } | { ok: false; fault: UploadFault };

const LONGEST_FIELD = 200;
const MOST_FIELDS = 8;

/**
 * Streams the file of a multipart form to disk and hashes it on the way; memory stays bounded. A form
 * that says beforehand that it is too large is refused unread.
 *
 * @param limit  largest file in bytes
 * @returns the upload, or why there is none; then nothing is left on disk
 */
export async function receiveUpload(
  request: Request,
  limit = UPLOAD_LIMIT_BYTES,
): Promise<Received> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null || !/^multipart\/form-data\b/i.test(type))
    return { ok: false, fault: "notForm" };
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > limit + FORM_OVERHEAD_BYTES) return { ok: false, fault: "tooLarge" };
  const id = randomUUID();
  const filePath = uploadPath(id);
  const part = `${filePath}.part`;
  await mkdir(dirname(part), { recursive: true, mode: 0o700 });
  try {
    const got = await readForm(request, type, part, limit);
    if (typeof got === "string") return { ok: false, fault: got };
    await rename(part, filePath);
    return { ok: true, upload: { ...got, id, filePath } };
  } finally {
    await rm(part, { force: true });
  }
}

/** Takes an upload back that became no import. */
export async function dropUpload({ filePath }: Pick<Upload, "filePath">): Promise<void> {
  await rm(filePath, { force: true });
}

type Got = Omit<Upload, "id" | "filePath">;

async function readForm(
  request: Request,
  type: string,
  part: string,
  limit: number,
): Promise<Got | UploadFault> {
  const form = busboyFor(type, limit);
  if (form === null) return "notForm";
  const hash = createHash("sha256");
  let file: { name: string; size: number; written: Promise<void> } | null = null;
  let key: string | null = null;
  let tooLarge = false;
  const stop = new AbortController();
  // Not at once: the parser is in the middle of a chunk, and must not be taken away from under itself.
  const stopSoon = (): void => void setImmediate(() => stop.abort());
  form.on("field", (name, value) => {
    if (name === formKeyName) key = value;
  });
  form.on("file", (name, stream, { filename }) => {
    if (name !== fileFieldName || file !== null) {
      stream.resume();
      return;
    }
    const one = { name: shownFileName(filename), size: 0, written: Promise.resolve() };
    file = one;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        one.size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    stream.on("limit", () => {
      tooLarge = true;
      stopSoon();
    });
    one.written = pipeline(stream, counted, createWriteStream(part, { mode: 0o600 }));
    // Reported through `written` below; until then it is nobody's.
    one.written.catch(stopSoon);
  });
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  try {
    await pipeline(body, form, { signal: stop.signal });
    await writtenOf(file);
  } catch (error) {
    if (tooLarge) return "tooLarge";
    // A full disk is what the writing says, not what the parser says when it was stopped for it.
    const [written] = await Promise.allSettled([writtenOf(file)]);
    return faultOf(written.status === "rejected" ? written.reason : error);
  }
  // A small file may be through before the parser was stopped.
  if (tooLarge) return "tooLarge";
  // The compiler does not see the assignment inside the listener.
  const whole = file as { name: string; size: number } | null;
  if (whole === null) return "noFile";
  if (whole.size === 0 && whole.name === shownFileName("")) return "noFile";
  return { fileName: whole.name, size: whole.size, hash: hash.digest("hex"), key };
}

const writtenOf = (file: { written: Promise<void> } | null): Promise<void> =>
  file?.written ?? Promise.resolve();

function busboyFor(type: string, limit: number): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": type },
      defParamCharset: "utf8",
      limits: { files: 2, fileSize: limit, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD },
    });
  } catch {
    // No boundary: the form cannot be taken apart.
    return null;
  }
}

function faultOf(error: unknown): UploadFault {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOSPC" || code === "EDQUOT" ? "noSpace" : "cut";
}
