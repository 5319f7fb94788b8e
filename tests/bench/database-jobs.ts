import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { env } from "#app/lib/env.server.ts";
import type { SheetCell } from "#app/lib/xlsx/cell.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { closeDatabase, connect, startDatabase } from "#db/client.server.ts";
import { copyIn, copyLine, type CopyValue } from "#db/copy.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { COLUMNS, mainSheet, type Job } from "#tests/bench/xlsx-jobs.ts";

/** The table of the bench: unlogged, all columns text, in the schema of copy buffers. */
export const STAGING = "staging.bench";
const namesOf = (columns: number) => Array.from({ length: columns }, (_, index) => `c${index + 1}`);

/** The statements that make the table. */
export const stagingTable = (columns = COLUMNS): string[] => [
  `create unlogged table ${STAGING} (row integer, ${namesOf(columns)
    .map((name) => `${name} text`)
    .join(", ")})`,
  `grant select, insert, delete on ${STAGING} to chibo_app`,
];

/** The work of staging, by name; most needs the database of DATABASE_URL. The second argument counts columns. */
export const databaseJobs: Record<string, Job> = {
  /** A workbook into the table, through our reader and our COPY. */
  stage: (path) =>
    withDatabase(() =>
      withSystemScope("bench: staging", async (db) => {
        await copyIn(db, STAGING, ["row", ...namesOf(COLUMNS)], linesOf(path, COLUMNS));
        return 1;
      }),
    ),

  /** Text that is ready for COPY into the same table: what \`psql \copy\` does. */
  async copy(path, columns) {
    const client = connect(env().databaseUrl!, 1);
    const query = client.unsafe(`copy ${STAGING} (row, ${namesOf(columns).join(", ")}) from stdin`);
    await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), await query.writable());
    await client.end();
    return 1;
  },

  /** Makes that text of a workbook beside it. */
  async prepare(path, columns) {
    await pipeline(linesOf(path, columns), createWriteStream(`${path}.txt`));
    return 1;
  },
};

async function* linesOf(path: string, columns: number): AsyncGenerator<string> {
  const book = await openWorkbook(path);
  for await (const batch of book.rows(mainSheet(book))) {
    let lines = "";
    for (const { number, cells } of batch) {
      const values: CopyValue[] = [number];
      for (let column = 0; column < columns; column++) values.push(plain(cells[column] ?? null));
      lines += copyLine(values);
    }
    yield lines;
  }
}

function plain(cell: SheetCell): CopyValue {
  if (typeof cell !== "object" || cell === null) return cell;
  if (cell.kind === "date") return cell.date;
  return cell.kind === "error" ? cell.code : plain(cell.value);
}

/** Runs work connected to the database of DATABASE_URL. */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = env();
  await startDatabase({ dataDir, databaseUrl });
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}
