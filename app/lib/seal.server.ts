import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#app/lib/env.server.ts";

/** What a sealed text is for; each purpose has a key of its own, so that none opens the other's. */
export type SealPurpose = "history" | "pending-input" | "second-factor" | "sign-in-flow";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const OWNER_ONLY = 0o600;
const KEY_FILE = "audit.key";

let held: { source: string; keys: Map<SealPurpose, Buffer> } | null = null;

/**
 * Encrypts a value as JSON with AES-256-GCM.
 *
 * @returns nonce, tag and cipher text, in this order
 */
export function sealJson(value: unknown, purpose: SealPurpose): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/**
 * Opens what `sealJson` made.
 *
 * @throws {Error} when the bytes were changed or sealed with another key or for another purpose
 */
export function openJson(sealed: Buffer, purpose: SealPurpose): unknown {
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyFor(purpose),
    sealed.subarray(0, NONCE_BYTES),
  );
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([
    decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]);
  return JSON.parse(text.toString("utf8"));
}

function keyFor(purpose: SealPurpose): Buffer {
  const { auditKey, dataDir } = env();
  const source = auditKey?.toString("hex") ?? dataDir;
  if (held?.source !== source) held = { source, keys: new Map() };
  const known = held.keys.get(purpose);
  if (known) return known;
  const main = auditKey ?? keyFromFile(dataDir);
  const key = Buffer.from(
    hkdfSync("sha256", main, Buffer.alloc(0), `chi-bo-so ${purpose}`, KEY_BYTES),
  );
  held.keys.set(purpose, key);
  return key;
}

/** The key of the data folder, readable by its owner only; made when there is none. */
function keyFromFile(folder: string): Buffer {
  const path = join(folder, KEY_FILE);
  const found = readKey(path);
  if (found) return found;
  mkdirSync(folder, { recursive: true });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, randomBytes(KEY_BYTES).toString("hex"), { mode: OWNER_ONLY });
  chmodSync(own, OWNER_ONLY);
  try {
    // A link appears whole or not at all, and never replaces the key of a process that was faster.
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(own, { force: true });
  }
  const made = readKey(path);
  if (!made) throw new Error(`The key file ${path} cannot be read.`);
  return made;
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
    if (key.length !== KEY_BYTES)
      throw new Error(`The key file ${path} must hold ${KEY_BYTES * 2} hexadecimal digits.`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
