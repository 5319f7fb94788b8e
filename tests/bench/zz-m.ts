import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { streamWorkbook } from "#app/lib/xlsx/write.server.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { benchRows } from "#tests/bench/xlsx-data.ts";
import { openZip, readPart } from "#app/lib/xlsx/zip.server.ts";
import { defaultLimits } from "#app/lib/xlsx/refusal.ts";
import { createReadStream } from "node:fs";
import { createInflateRaw } from "node:zlib";
const [what, file] = process.argv.slice(2);
const t = performance.now();
let n = 0;
const base = process.resourceUsage().maxRSS / 1024;
if (what === "write")
  await pipeline(
    streamWorkbook({
      sheets: [
        {
          name: "A",
          columns: Array.from({ length: 70 }, (_, i) => ({ header: "C" + i })),
          rows: benchRows(Number(process.argv[4] ?? 100000), 70),
        },
      ],
    }),
    createWriteStream(file!),
  );
if (what === "gen") for await (const b of benchRows(100000, 70)) n += b.length;
if (what === "read") {
  const w = await openWorkbook(file!);
  for await (const b of w.rows(0)) for (const r of b) n += r.cells.length;
}
if (what === "inflate") {
  const z = await openZip(file!, defaultLimits);
  for await (const c of readPart(z, "xl/worksheets/sheet1.xml", 4e9)) n += c.length;
}
if (what === "bare") {
  const s = createReadStream(file!, { start: 30 + 24, highWaterMark: 256 * 1024 }).pipe(
    createInflateRaw({ chunkSize: 256 * 1024 }),
  );
  s.on("data", (c) => (n += c.length));
  await new Promise((r) => s.on("end", r));
}
console.log(
  what,
  (performance.now() - t).toFixed(0),
  "ms",
  n,
  "rss",
  base.toFixed(0),
  "->",
  (process.resourceUsage().maxRSS / 1024).toFixed(0),
);
