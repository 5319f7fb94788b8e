import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signIn, stranger } from "#tests/flows/strangers.ts";
import { demoDatabase, type Answer } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.admin`delete from sign_in_failures`);

test("a wrong password and an unknown name get one answer (fault 124)", async () => {
  const wrong = await signIn(await stranger(), "bithu", "sai-mat-khau-roi");
  const unknown = await signIn(await stranger(), "khong.co.ai", "sai-mat-khau-roi");
  const empty = await signIn(await stranger(), "", "");
  expect([wrong.status, unknown.status, empty.status]).toEqual([401, 401, 401]);
  const said = ({ data }: Answer) => ({ refusal: data.refusal, minutes: data.minutes });
  expect(said(unknown)).toEqual(said(wrong));
  expect(wrong.headers.get("set-cookie")).toBeNull();
});

test("and both cost the same work, whatever else the machine does", async () => {
  await signIn(await stranger(), "khong.co.ai");
  /** Processor time of one try, in microseconds; nearly all of it is the hash. */
  const costOf = async (username: string): Promise<number> => {
    const who = await stranger();
    const before = process.cpuUsage();
    await signIn(who, username, "sai-mat-khau-roi");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const ratios: number[] = [];
  for (let turn = 0; turn < 5; turn++)
    ratios.push((await costOf("khong.co.ai")) / (await costOf("bithu")));
  const middle = ratios.toSorted((one, other) => one - other)[2]!;
  // Without the hash for unknown names the ratio would be a tenth and less.
  expect(middle).toBeGreaterThan(0.4);
  expect(middle).toBeLessThan(2.5);
});

test("after five failures of a name from one address the sixth waits, even with the right password", async () => {
  const who = await stranger();
  for (let turn = 0; turn < 5; turn++) expect((await signIn(who, "bithu", "sai")).status).toBe(401);
  const stopped = await signIn(who, "bithu");
  expect([stopped.status, stopped.data.refusal, stopped.data.minutes]).toEqual([429, "wait", 15]);
  expect(stopped.headers.get("retry-after")).toBe("900");
  expect((await signIn(who, "chiuy")).status, "another name from there").toBe(302);
});

test("nobody is locked out by a stranger: from elsewhere the owner comes in (fault 116)", async () => {
  const attacker = await stranger();
  for (let turn = 0; turn < 8; turn++) await signIn(attacker, "bithu", "sai");
  expect((await signIn(await stranger(), "bithu")).status).toBe(302);
});

test("an office shares one address: the owner's own device still comes in while a stranger tries there (fault 116)", async () => {
  const owner = await stranger();
  expect((await signIn(owner, "bithu")).status).toBe(302);
  const attacker = await stranger();
  attacker.address = owner.address;
  for (let turn = 0; turn < 6; turn++) await signIn(attacker, "bithu", "sai");
  expect((await signIn(attacker, "bithu")).status).toBe(429);
  owner.cookies.delete("session");
  expect((await signIn(owner, "bithu")).status).toBe(302);
});

test("a swarm of addresses is stopped for a name, and the owner's own device still comes in (faults 115, 116)", async () => {
  const owner = await stranger();
  await signIn(owner, "bithu");
  for (let turn = 0; turn < 100; turn++)
    expect((await signIn(await stranger(), "bithu", "sai")).status).toBe(401);
  expect((await signIn(await stranger(), "bithu")).status).toBe(429);
  owner.cookies.delete("session");
  expect((await signIn(owner, "bithu")).status).toBe(302);
  expect((await signIn(await stranger(), "chiuy")).status, "another name").toBe(302);
}, 60_000);

test("a device of one account is a stranger to another, and its own failures count", async () => {
  const who = await stranger();
  await signIn(who, "bithu");
  who.cookies.delete("session");
  for (let turn = 0; turn < 5; turn++) expect((await signIn(who, "bithu", "sai")).status).toBe(401);
  expect((await signIn(who, "bithu")).status).toBe(429);
  for (let turn = 0; turn < 5; turn++) expect((await signIn(who, "chiuy", "sai")).status).toBe(401);
  expect((await signIn(who, "chiuy")).status).toBe(429);
  const planted = await stranger();
  planted.cookies.set("device", "0".repeat(48));
  await signIn(planted, "phobithu");
  expect(planted.cookies.get("device")).not.toBe("0".repeat(48));
});

test("many attempts at the same time do not slip through", async () => {
  const who = await stranger();
  const statuses = await Promise.all(
    Array.from({ length: 12 }, async () => (await signIn(who, "bithu", "sai")).status),
  );
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

test("one password tried on all names from one address is stopped (fault 114)", async () => {
  const who = await stranger();
  const statuses: number[] = [];
  for (let turn = 0; turn < 55; turn++)
    statuses.push((await signIn(who, `nguoi${turn}`, "mat-khau-pho-bien")).status);
  expect(statuses.indexOf(429)).toBe(50);
  expect((await signIn(who, "bithu")).status, "the address waits").toBe(429);
});

test("failures are kept as hashes, without names and addresses", async () => {
  const who = await stranger();
  await signIn(who, "bithu", "sai");
  const rows = await database.admin`select key from sign_in_failures`;
  expect(rows).toHaveLength(3);
  for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test("a success forgets the failures of the name from there", async () => {
  const who = await stranger();
  for (let turn = 0; turn < 4; turn++) await signIn(who, "bithu", "sai");
  await signIn(who, "bithu");
  for (let turn = 0; turn < 4; turn++) expect((await signIn(who, "bithu", "sai")).status).toBe(401);
  expect((await signIn(who, "bithu")).status).toBe(302);
});

test("an override of the limit counts from its day on", async () => {
  await database.admin`
      insert into parameter_overrides (key, valid_from, value, source)
      values ('login.failures', '2026-01-01', '2 per account and address in 60 minutes', 'test')`;
  try {
    const who = await stranger();
    for (let turn = 0; turn < 2; turn++) await signIn(who, "bithu", "sai");
    const stopped = await signIn(who, "bithu");
    expect([stopped.status, stopped.data.minutes]).toEqual([429, 60]);
  } finally {
    await database.admin`delete from parameter_overrides`;
  }
});
