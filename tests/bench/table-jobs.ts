import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import {
  streamWorkbook,
  type WrittenCell,
  type WrittenWorkbook,
} from "#app/lib/xlsx/write.server.ts";
import { copyIn, copyLine, readValuesInBatches, type CopyValue } from "#db/copy.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { STAGING, withDatabase } from "#tests/bench/database-jobs.ts";
import { writePlainly } from "#tests/bench/plain-writer.ts";
import { benchRows } from "#tests/bench/xlsx-data.ts";
import { COLUMNS, type Job } from "#tests/bench/xlsx-jobs.ts";

/** From a table of the database of DATABASE_URL to a workbook, and the least that writing the same cells takes. */
export const tableJobs: Record<string, Job> = {
  /** Fills the table of the bench with the cells that the writers write. */
  async fillTable(_path, rows) {
    await withDatabase(() =>
      withSystemScope("bench: a table to export", (db) =>
        copyIn(db, STAGING, ["row", ...names], tableLines(rows)),
      ),
    );
    return rows;
  },

  /** That table into a workbook: one cursor, our writer. */
  exportTable: (path) =>
    fromTable((rows) => pipeline(streamWorkbook(tableBook(rows)), createWriteStream(path))),

  /** The same cells, read beforehand and written plainly; only the writing is timed. */
  async exportTablePlainly(path) {
    const batches: WrittenCell[][][] = [];
    await fromTable(async (rows) => {
      for await (const batch of rows) batches.push(batch);
    });
    const start = performance.now();
    await writePlainly(path, given(batches));
    return { count: batches.length, ms: performance.now() - start };
  },
};

const names = Array.from({ length: COLUMNS }, (_, index) => `c${index + 1}`);
/** Every seventh column holds numbers. */
const values = names.map((name, place) => (place % 7 === 3 ? `${name}::float8` : name));

async function* tableLines(rows: number): AsyncGenerator<string> {
  let row = 0;
  for await (const batch of benchRows(rows, COLUMNS))
    yield batch.map((cells) => copyLine([++row, ...(cells as CopyValue[])])).join("");
}

const tableBook = (rows: AsyncIterable<WrittenCell[][]>): WrittenWorkbook => ({
  sheets: [{ name: "Bench", columns: names.map((header) => ({ header })), rows }],
});

async function fromTable(use: (rows: AsyncIterable<WrittenCell[][]>) => Promise<void>) {
  let ms = 0;
  await withDatabase(() =>
    withSystemScope("bench: a table to export", async (db) => {
      const query = sql.raw(`select ${values.join(", ")} from ${STAGING} order by row`);
      const start = performance.now();
      await use(readValuesInBatches(db, query, 500) as AsyncGenerator<WrittenCell[][]>);
      ms = performance.now() - start;
    }),
  );
  return { count: COLUMNS, ms };
}

async function* given(batches: WrittenCell[][][]): AsyncGenerator<WrittenCell[][]> {
  yield* batches;
}
