import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv, setEnv, WrongEnvironment } from "#app/lib/env.server.ts";
import { keepFile, listFiles, openFile, removeFile } from "#app/lib/file-store.server.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chibo-store-"));
  setEnv({ dataDir: folder, store: null });
});
afterAll(() => rm(folder, { recursive: true }));

const listed = async () => {
  const ids: string[] = [];
  for await (const { id } of listFiles()) ids.push(id);
  return ids;
};

test("a file is kept under its id, opened, listed and removed", async () => {
  const id = randomUUID();
  const path = join(folder, "incoming");
  expect([await openFile(id), await listed()]).toEqual([null, []]);
  await writeFile(path, "xin chào");
  await keepFile(id, path);
  await expect(stat(path)).rejects.toThrow("ENOENT");
  const file = await openFile(id);
  expect([file?.size, await text(file!.body)]).toEqual([9, "xin chào"]);
  expect(await listed()).toEqual([id]);
  await removeFile(id);
  await removeFile(id);
  expect([await openFile(id), await listed()]).toEqual([null, []]);
});

test("the folder is for the program's account alone", async () => {
  await listed();
  const { mode } = await stat(join(folder, "files", "documents"));
  expect(mode & 0o077).toBe(0);
});

test.each(["../../etc/passwd", "a/b", "", "x".repeat(36)])("%s is no id", async (id) => {
  await expect(openFile(id)).rejects.toThrow("by its id");
});

const sound = { S3_BUCKET: "giay-to", S3_KEY_ID: "k", S3_SECRET: "bí mật" };

test("a store that speaks S3 is read from its variables", () => {
  expect(readEnv({}).store).toBeNull();
  expect(readEnv({ ...sound, S3_ENDPOINT: "https://s3.example.vn/" }).store).toEqual({
    endpoint: "https://s3.example.vn",
    region: "us-east-1",
    bucket: "giay-to",
    keyId: "k",
    secret: "bí mật",
  });
});

test.each([
  [{ S3_SECRET: "" }, "S3_SECRET is missing"],
  [{ S3_BUCKET: "A_B" }, "S3_BUCKET must be the name of a bucket."],
  [{ S3_ENDPOINT: "s3.example.vn" }, "S3_ENDPOINT must be an address"],
])("half or wrong settings stop the start with a sentence: %j", (change, sentence) => {
  const start = () => readEnv({ ...sound, ...change });
  expect(start).toThrow(WrongEnvironment);
  expect(start).toThrow(sentence);
  expect(start).not.toThrow("bí mật");
});
