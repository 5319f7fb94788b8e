/**
 * `npm run bench`: measures what `docs/benchmarks.md` says, and writes it when every part ran.
 *
 * `--rows` of workbooks, `--members` of the member list, `--people` of the whole import, `--rounds`, `--only reader,lists`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { setLogLevel } from "#app/lib/log.server.ts";
import { holdEmbedded, stopEmbedded } from "#db/embedded.server.ts";
import { benchExports } from "#tests/bench/exports.ts";
import { benchCases } from "#tests/bench/cases.ts";
import { benchAttendance } from "#tests/bench/attendance.ts";
import { benchHome } from "#tests/bench/home.ts";
import { benchImports } from "#tests/bench/imports.ts";
import { dropLargeProvince } from "#tests/bench/large.ts";
import { benchLists } from "#tests/bench/lists.ts";
import type { Options } from "#tests/bench/options.ts";
import { benchReader } from "#tests/bench/reader.ts";
import { partText, writeReport, type Part } from "#tests/bench/report.ts";
import { benchStaging } from "#tests/bench/staging.ts";
import { testDataDir } from "#tests/setup/postgres.ts";

const parts: Record<string, (options: Options) => Promise<Part>> = {
  reader: benchReader,
  staging: benchStaging,
  imports: benchImports,
  exports: benchExports,
  lists: benchLists,
  home: benchHome,
  attendance: benchAttendance,
  cases: benchCases,
};

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    members: { type: "string", default: "200000" },
    people: { type: "string", default: "5000" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: Object.keys(parts).join(",") },
  },
});
const options: Options = {
  folder: mkdtempSync(join(tmpdir(), "chibo-bench-")),
  rows: Number(values.rows),
  members: Number(values.members),
  people: Number(values.people),
  rounds: Number(values.rounds),
};

setLogLevel("silent");
holdEmbedded(testDataDir());
const found: Part[] = [];
try {
  const wanted = values.only.split(",");
  // In this order: the large province is made last and stays the database of this process.
  for (const [name, bench] of Object.entries(parts)) {
    if (!wanted.includes(name)) continue;
    const part = await bench(options);
    console.log(`${partText(part)}\n`);
    found.push(part);
  }
} finally {
  await dropLargeProvince();
  rmSync(options.folder, { recursive: true, force: true });
  for (let turn = 0; turn < 30 && !(await stopEmbedded(testDataDir())); turn++) await sleep(100);
}
if (found.length === Object.keys(parts).length) {
  const { rows, members, people, rounds } = options;
  const command = `npm run bench -- --rows ${rows} --members ${members} --people ${people} --rounds ${rounds}`;
  await writeReport(new URL("../../docs/benchmarks.md", import.meta.url).pathname, found, command);
}
process.exit(0);
