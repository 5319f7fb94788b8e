import { join } from "node:path";
import { stagingTable } from "#tests/bench/database-jobs.ts";
import { largeProvince } from "#tests/bench/large.ts";
import { inChild, inTurns } from "#tests/bench/measure.ts";
import { memoryLine, ratioLine, type Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import { COLUMNS } from "#tests/bench/xlsx-jobs.ts";
import { testDatabase } from "#tests/setup/database.ts";

/** Writing workbooks: the bare writer, and the export of the members of a province from the database. */
export async function benchExports({ folder, rows, members, rounds }: Options): Promise<Part> {
  const path = join(folder, "export.xlsx");
  const bare = await inTurns(rounds, {
    rows: () => inChild("rows", path, rows),
    plain: () => inChild("writePlain", path, rows),
    ours: () => inChild("write", path, rows),
  });
  const exceljs = await inChild("writeExcelJsStream", path, rows);
  const table = await tableRuns(path, rows, rounds);
  const { url } = await largeProvince(members);
  const whole = await inTurns(rounds, {
    export: () => inChild("export", path, 0, url),
    again: () => inChild("writeAgain", path),
  });
  const least = bare.plain.ms - bare.rows.ms;
  return {
    title: "Writing and exporting a workbook",
    about: `Against putting the same cells together as text and packing them with zlib at level 1, without checks of any kind. First ${rows.toLocaleString("en")} rows of ${COLUMNS} columns as for the reader: our writer without the time in which the cells are made, and the same cells from a table to the file. Then the whole way of an export of all columns of ${whole.export.count.toLocaleString("en")} members of a province: reading under row security, words instead of codes, Party ages and units worked out, one view of the data.`,
    lines: [
      ratioLine("our writer", (bare.ours.ms - bare.rows.ms) / least, 1.5),
      ratioLine("exceljs as a stream", (exceljs.ms - bare.rows.ms) / least),
      memoryLine("our writer: peak of the process", bare.ours.peakMb, 200),
      memoryLine("exceljs as a stream: peak", exceljs.peakMb),
      ratioLine("from a table to the file", table.export.ms / table.plain.ms, 1.5),
      memoryLine("from a table to the file: peak of the process", table.export.peakMb, 200),
      ratioLine("export of members", whole.export.ms / whole.again.ms),
      memoryLine("export of members: peak of the process", whole.export.peakMb),
    ],
  };
}

async function tableRuns(path: string, rows: number, rounds: number) {
  const database = await testDatabase();
  try {
    for (const statement of stagingTable()) await database.admin.unsafe(statement);
    await inChild("fillTable", path, rows, database.url);
    return await inTurns(rounds, {
      export: () => inChild("exportTable", path, rows, database.url),
      plain: () => inChild("exportTablePlainly", path, rows, database.url),
    });
  } finally {
    await database.close();
  }
}
