import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Disk, errors } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { DriverContract } from "flydrive/types";
import { env } from "#app/lib/env.server.ts";
import type { StoreSettings } from "#app/lib/store-settings.ts";

const FOLDER = "documents";
const KEY = /^[0-9a-f-]{36}$/;
const S3_PACKAGES = "@aws-sdk/client-s3@3 @aws-sdk/s3-request-presigner@3";

/** A file to be sent: its bytes in order, and how many. */
export interface StoredFile {
  body: Readable;
  size: number;
}

/** The store cannot be used; the message is one sentence for the operator. */
export class StoreUnusable extends Error {
  override name = "StoreUnusable";
}

/**
 * Moves a file from this machine into the store under an id. Whoever keeps it writes its row afterwards: what a
 * killed process leaves half written has none, and is swept.
 *
 * @param path  of the file, which is then gone
 * @throws whatever the store says
 */
export async function keepFile(id: string, path: string): Promise<void> {
  await (await disk()).moveFromFs(path, keyOf(id));
}

/** Opens a kept file; null when there is none. */
export async function openFile(id: string): Promise<StoredFile | null> {
  const store = await disk();
  try {
    const { contentLength } = await store.getMetaData(keyOf(id));
    return { body: await store.getStream(keyOf(id)), size: contentLength };
  } catch (error) {
    if (error instanceof errors.E_CANNOT_GET_METADATA || error instanceof errors.E_CANNOT_READ_FILE)
      if (!(await store.exists(keyOf(id)))) return null;
    throw error;
  }
}

/** Removes a kept file; one that is not there is no error. */
export async function removeFile(id: string): Promise<void> {
  await (await disk()).delete(keyOf(id));
}

/** The ids of all kept files with the instant of each, page by page; what is no file of ours is left out. */
export async function* listFiles(): AsyncGenerator<{ id: string; keptAt: Date }> {
  const store = await disk();
  let after: string | undefined;
  do {
    const page = await store.listAll(FOLDER, {
      recursive: false,
      ...(after && { paginationToken: after }),
    });
    for (const entry of page.objects) {
      if (!entry.isFile || !KEY.test(entry.name)) continue;
      const { lastModified } = await store.getMetaData(entry.key);
      yield { id: entry.name, keptAt: lastModified };
    }
    after = page.paginationToken;
  } while (after);
}

/**
 * Makes sure at the start that the configured store can be spoken to at all.
 *
 * @throws {StoreUnusable} when its packages are not installed
 */
export async function prepareStore(): Promise<void> {
  await disk();
}

let current: { dataDir: string; store: StoreSettings | null; disk: Disk } | null = null;

async function disk(): Promise<Disk> {
  const { dataDir, store } = env();
  if (current?.dataDir !== dataDir || current.store !== store)
    current = { dataDir, store, disk: new Disk(await driverOf(dataDir, store)) };
  return current.disk;
}

async function driverOf(dataDir: string, store: StoreSettings | null): Promise<DriverContract> {
  if (store === null) {
    const location = join(dataDir, "files");
    await mkdir(join(location, FOLDER), { recursive: true, mode: 0o700 });
    return new FSDriver({ location, visibility: "private" });
  }
  const { endpoint, region, bucket, keyId, secret } = store;
  const { S3Driver } = await import("flydrive/drivers/s3").catch((error: unknown) => {
    throw new StoreUnusable(
      `S3_BUCKET is set, but what speaks S3 is not installed: run npm install ${S3_PACKAGES} first.`,
      { cause: error },
    );
  });
  return new S3Driver({
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    region,
    bucket,
    visibility: "private",
    supportsACL: false,
    ...(endpoint && { endpoint, forcePathStyle: true }),
  }) as DriverContract;
}

function keyOf(id: string): string {
  if (!KEY.test(id)) throw new Error("A file is named by its id.");
  return `${FOLDER}/${id}`;
}
