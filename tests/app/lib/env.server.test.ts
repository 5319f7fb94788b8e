import { describe, expect, test } from "vitest";
import { readEnv, WrongEnvironment } from "#app/lib/env.server.ts";

describe("the environment", () => {
  test("nothing set means the demo on port 3000 with the embedded database", () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      port: 3000,
      host: "localhost",
      databaseUrl: null,
      seed: "demo",
      mode: "production",
      publicUrl: null,
    });
    expect(env.dataDir).toMatch(/\/\.data$/);
  });

  test("an empty value counts as not set", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: "", SEED: "" })).toMatchObject({
      port: 3000,
      databaseUrl: null,
      seed: "demo",
    });
  });

  test("an own database gets no demo unless asked for", () => {
    const DATABASE_URL = "postgresql://u:p@db/chibo";
    expect(readEnv({ DATABASE_URL }).seed).toBe("none");
    expect(readEnv({ DATABASE_URL, SEED: "demo" }).seed).toBe("demo");
  });

  test.each([
    ["PORT", "eighty", 'PORT must be a number, but it is "eighty".'],
    ["PORT", "70000", 'PORT must not be above 65535, but it is "70000".'],
    ["PORT", "80.5", 'PORT must be a whole number, but it is "80.5".'],
    ["HOST", "a b", 'HOST must be a host name or an IP address, but it is "a b".'],
    ["SEED", "yes", 'SEED must be demo or none, but it is "yes".'],
    [
      "LOG_LEVEL",
      "loud",
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent, but it is "loud".',
    ],
    [
      "PUBLIC_URL",
      "https://so.example.vn/app",
      'PUBLIC_URL must be an address like https://so.example.vn, without a path, but it is "https://so.example.vn/app".',
    ],
    ["CLAMD", "3310", 'CLAMD must be a host and a port like localhost:3310, but it is "3310".'],
    ["TRUST_PROXY", "true", 'TRUST_PROXY must be 0 or 1, but it is "true".'],
  ])("a wrong %s (%s) is one sentence saying which and why", (name, value, sentence) => {
    expect(() => readEnv({ [name]: value })).toThrow(new WrongEnvironment(sentence));
  });

  test.each([
    ["DATABASE_URL", "mysql://root:secret@db"],
    ["AUDIT_KEY", "secret"],
  ])("the sentence about %s does not repeat the secret", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name);
    expect(() => readEnv({ [name]: value })).not.toThrow("secret");
  });
});
