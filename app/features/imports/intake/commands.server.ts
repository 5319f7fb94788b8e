import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { formKeyName } from "#app/features/access/once/rules.ts";
import {
  fileFieldName,
  shownFileName,
  UPLOAD_LIMIT_BYTES,
} from "#app/features/imports/intake/rules.ts";
import { uploadPath } from "#app/features/imports/sheet.server.ts";
import { receiveFile } from "#app/lib/upload.server.ts";
import type { UploadFault } from "#app/lib/upload.ts";

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

/**
 * Takes the workbook of a form under a name of ours.
 *
 * @param limit  largest file in bytes
 * @returns the upload, or why there is none; then nothing is left on disk
 */
export async function receiveUpload(
  request: Request,
  limit = UPLOAD_LIMIT_BYTES,
): Promise<Received> {
  const id = randomUUID();
  const filePath = uploadPath(id);
  const got = await receiveFile(request, { field: fileFieldName, path: filePath, limit });
  if (!got.ok) return got;
  const { name, size, hash, fields } = got.file;
  const key = fields[formKeyName] ?? null;
  return { ok: true, upload: { id, fileName: shownFileName(name), filePath, size, hash, key } };
}

/** Takes an upload back that became no import. */
export async function dropUpload({ filePath }: Pick<Upload, "filePath">): Promise<void> {
  await rm(filePath, { force: true });
}
