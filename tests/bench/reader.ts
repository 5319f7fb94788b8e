import { join } from "node:path";
import type { Options } from "#tests/bench/options.ts";
import { inChild, inTurns } from "#tests/bench/measure.ts";
import { memoryLine, ratioLine, type Part } from "#tests/bench/report.ts";
import { COLUMNS } from "#tests/bench/xlsx-jobs.ts";

/** Our reader against the bare inflate of the same parts, beside two other readers. */
export async function benchReader({ folder, rows, rounds }: Options): Promise<Part> {
  const shared = join(folder, "shared.xlsx");
  const inline = join(folder, "inline.xlsx");
  await inChild("writeShared", shared, rows);
  await inChild("writeInline", inline, rows);
  const taken = await inTurns(rounds, {
    inflateShared: () => inChild("inflate", shared),
    readShared: () => inChild("read", shared),
    inflateInline: () => inChild("inflate", inline),
    readInline: () => inChild("read", inline),
  });
  // Slow, so once in a run; their distance is far beyond what the machine wavers.
  const hucre = await inChild("readHucre", shared);
  const exceljs = await inChild("readExcelJsStream", shared);
  const wrong = (await inChild("check", shared)).count + (await inChild("check", inline)).count;
  const { inflateShared, readShared, inflateInline, readInline } = taken;
  return {
    title: "Reading a workbook",
    about: `${rows.toLocaleString("en")} rows of ${COLUMNS} columns, four cells in five filled: names, identifiers, dates as text, numbers, places. Against the zlib stream of the same parts and nothing else.`,
    lines: [
      ratioLine("our reader, shared strings", readShared.ms / inflateShared.ms, 4),
      ratioLine("our reader, inline strings", readInline.ms / inflateInline.ms, 4),
      ratioLine("hucre, shared strings", hucre.ms / inflateShared.ms),
      ratioLine("exceljs as a stream, shared strings", exceljs.ms / inflateShared.ms),
      {
        what: "cells that our reader read wrongly",
        measured: String(wrong),
        goal: "0",
        isMet: wrong === 0,
      },
      memoryLine("our reader, inline strings: peak of the process", readInline.peakMb, 120),
      memoryLine("our reader, shared strings: peak of the process", readShared.peakMb),
      memoryLine("hucre: peak", hucre.peakMb),
      memoryLine("exceljs as a stream: peak", exceljs.peakMb),
    ],
  };
}
