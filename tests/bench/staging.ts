import { join } from "node:path";
import { stagingTable, STAGING } from "#tests/bench/database-jobs.ts";
import { inChild, inTurns } from "#tests/bench/measure.ts";
import { memoryLine, ratioLine, type Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import { COLUMNS } from "#tests/bench/xlsx-jobs.ts";
import { testDatabase } from "#tests/setup/database.ts";

/** A workbook into a staging table, against reading it plus copying the same rows from ready text. */
export async function benchStaging({ folder, rows, rounds }: Options): Promise<Part> {
  const database = await testDatabase();
  try {
    for (const statement of stagingTable()) await database.admin.unsafe(statement);
    const book = join(folder, "staging.xlsx");
    await inChild("writeShared", book, rows);
    await inChild("prepare", book, COLUMNS);
    const emptied = async (job: string, path: string) => {
      await database.admin.unsafe(`truncate ${STAGING}`);
      return inChild(job, path, COLUMNS, database.url);
    };
    const { read, copy, stage } = await inTurns(rounds, {
      read: () => inChild("read", book),
      copy: () => emptied("copy", `${book}.txt`),
      stage: () => emptied("stage", book),
    });
    const [count] = await database.admin.unsafe(`select count(*)::int as rows from ${STAGING}`);
    if (count!.rows !== rows + 1) throw new Error(`${count!.rows} rows were staged.`);
    return {
      title: "A workbook into a staging table",
      about: `The same workbook (${rows.toLocaleString("en")} rows, shared strings) into an unlogged table of text columns with COPY, against our reader plus the COPY of a prepared text file. psql is not on every machine, so the driver copies that file: the server's work is the same.`,
      lines: [
        ratioLine("workbook to staging table", stage.ms / (read.ms + copy.ms), 1.5),
        memoryLine("peak of the process", stage.peakMb, 300),
        ratioLine("of this the COPY of ready text, against our reader", copy.ms / read.ms),
      ],
    };
  } finally {
    await database.close();
  }
}
