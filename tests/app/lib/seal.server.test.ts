import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { env, setEnv } from "#app/lib/env.server.ts";
import { openJson, sealJson } from "#app/lib/seal.server.ts";

const value = { field: "citizen_id", old: null, new: "025059001234", note: "Đỗ Thị Ước" };
const before = env();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chibo-seal-"));
  setEnv({ dataDir: folder, auditKey: null });
});
afterEach(() => {
  setEnv(before);
  rmSync(folder, { recursive: true, force: true });
});

const keyFile = () => join(folder, "audit.key");

test("what was sealed is opened again, and no part of it can be read before", () => {
  const sealed = sealJson(value, "history");
  expect(openJson(sealed, "history")).toEqual(value);
  for (const word of ["citizen_id", "025059001234", "Ước"])
    expect(sealed.includes(word)).toBe(false);
});

test("the same value is sealed differently each time", () => {
  const seals = Array.from({ length: 50 }, () => sealJson(value, "history").toString("hex"));
  expect(new Set(seals).size).toBe(50);
  expect(new Set(seals.map((seal) => seal.slice(0, 24))).size, "no nonce twice").toBe(50);
});

test("a single changed bit anywhere is noticed", () => {
  const sealed = sealJson("x", "history");
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => openJson(changed, "history")).toThrow();
  }
  expect(() => openJson(sealed.subarray(0, sealed.length - 1), "history")).toThrow();
  expect(() => openJson(Buffer.alloc(0), "history")).toThrow();
});

test("each purpose has a key of its own", () => {
  expect(() => openJson(sealJson(value, "history"), "pending-input")).toThrow();
  expect(() => openJson(sealJson(value, "pending-input"), "history")).toThrow();
});

describe("the key", () => {
  test("is made once in the data folder, for its owner alone", () => {
    const sealed = sealJson(value, "history");
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    const key = readFileSync(keyFile(), "utf8");
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(folder), "nothing half-made is left").toEqual(["audit.key"]);
    setEnv({ dataDir: mkdtempSync(join(tmpdir(), "chibo-seal-")) });
    expect(() => openJson(sealed, "history"), "another folder, another key").toThrow();
    rmSync(env().dataDir, { recursive: true });
    setEnv({ dataDir: folder });
    expect(openJson(sealed, "history")).toEqual(value);
    expect(readFileSync(keyFile(), "utf8")).toBe(key);
  });

  test("of the environment comes first and needs no folder", () => {
    setEnv({ auditKey: Buffer.alloc(32, 1), dataDir: join(folder, "nowhere") });
    const sealed = sealJson(value, "history");
    setEnv({ auditKey: Buffer.alloc(32, 2) });
    expect(() => openJson(sealed, "history")).toThrow();
    setEnv({ auditKey: Buffer.alloc(32, 1) });
    expect(openJson(sealed, "history")).toEqual(value);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(["", "abc", "z".repeat(64), "a".repeat(62)])(
    "that is damaged (%j) stops the work instead of being replaced",
    (content) => {
      writeFileSync(keyFile(), content);
      chmodSync(keyFile(), 0o600);
      expect(() => sealJson(value, "history")).toThrow("hexadecimal");
      expect(readFileSync(keyFile(), "utf8")).toBe(content);
    },
  );
});
