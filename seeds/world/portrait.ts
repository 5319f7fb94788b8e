import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { env } from "#app/lib/env.server.ts";
import { DEMO_PORTRAIT } from "#seeds/world/life.ts";

const WIDTH = 90;
const HEIGHT = 120;
const GRAY = 0xd8;

/** Puts the one neutral picture that stands for every portrait of the demo into the folder of files. */
export async function placePortrait(): Promise<void> {
  const folder = join(env().dataDir, "files");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, DEMO_PORTRAIT), grayPng(WIDTH, HEIGHT));
}

function grayPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // eight bits of gray
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, GRAY)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
