import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "#app/lib/env.server.ts";
import { DEMO_PORTRAIT } from "#seeds/world/life.ts";
import { grayPng } from "#seeds/world/paper-bytes.ts";

const WIDTH = 90;
const HEIGHT = 120;

/** Puts the one neutral picture that stands for every portrait of the demo into the folder of files. */
export async function placePortrait(): Promise<void> {
  const folder = join(env().dataDir, "files");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, DEMO_PORTRAIT), grayPng(WIDTH, HEIGHT));
}
