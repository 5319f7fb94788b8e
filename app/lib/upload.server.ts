import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { UploadFault } from "#app/lib/upload.ts";

/** A file that arrived whole, with the fields of its form. */
export interface ReceivedFile {
  /** As the browser says it; never a name on disk. */
  name: string;
  size: number;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
  fields: Readonly<Record<string, string>>;
}

/** Where a form's file goes, and what is taken. */
export interface UploadAsk {
  /** Name of the field that carries the file. */
  field: string;
  /** Where the file is to lie; the folder is made. */
  path: string;
  /** Largest file in bytes. */
  limit: number;
}

/** What a form adds around its file, at the most. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

const LONGEST_FIELD = 400;
const MOST_FIELDS = 12;

/**
 * Streams the file of a multipart form to disk and hashes it on the way; memory stays bounded. A form
 * that says beforehand that it is too large is refused unread.
 *
 * @returns the file, which then lies whole under its path, or why there is none; then nothing is left on disk
 */
export async function receiveFile(
  request: Request,
  { field, path, limit }: UploadAsk,
): Promise<{ ok: true; file: ReceivedFile } | { ok: false; fault: UploadFault }> {
  const type = request.headers.get("content-type") ?? "";
  if (request.body === null || !/^multipart\/form-data\b/i.test(type))
    return { ok: false, fault: "notForm" };
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > limit + FORM_OVERHEAD_BYTES) return { ok: false, fault: "tooLarge" };
  const part = `${path}.part`;
  await mkdir(dirname(part), { recursive: true, mode: 0o700 });
  try {
    const got = await readForm(request, type, part, { field, limit });
    if (typeof got === "string") return { ok: false, fault: got };
    await rename(part, path);
    return { ok: true, file: got };
  } finally {
    await rm(part, { force: true });
  }
}

async function readForm(
  request: Request,
  type: string,
  part: string,
  { field, limit }: Pick<UploadAsk, "field" | "limit">,
): Promise<ReceivedFile | UploadFault> {
  const form = busboyFor(type, limit);
  if (form === null) return "notForm";
  const hash = createHash("sha256");
  let file: { name: string; size: number; written: Promise<void> } | null = null;
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let tooLarge = false;
  const stop = new AbortController();
  // Not at once: the parser is in the middle of a chunk, and must not be taken away from under itself.
  const stopSoon = (): void => void setImmediate(() => stop.abort());
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (name, stream, { filename }) => {
    if (name !== field || file !== null) {
      stream.resume();
      return;
    }
    const one = { name: filename ?? "", size: 0, written: Promise.resolve() };
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
  if (whole === null || (whole.size === 0 && whole.name.trim() === "")) return "noFile";
  return { name: whole.name, size: whole.size, hash: hash.digest("hex"), fields };
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
