import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { readActor } from "#app/features/access/queries.server.ts";
import { scopeFor } from "#app/features/access/rules.ts";
import { listingFor } from "#app/features/exports/listing/queries.server.ts";
import { exportWorkbook } from "#app/features/exports/make/queries.server.ts";
import { today } from "#app/lib/dates.ts";
import { openWorkbook } from "#app/lib/xlsx/read.server.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { withScope, withSystemScope } from "#db/scope.server.ts";
import { eq } from "drizzle-orm";
import { writePlainly } from "#tests/bench/plain-writer.ts";
import { withDatabase } from "#tests/bench/database-jobs.ts";
import { mainSheet, type Job } from "#tests/bench/xlsx-jobs.ts";

/** Exports of members from the database of DATABASE_URL, and the least that writing them again takes. */
export const exportJobs: Record<string, Job> = {
  export: (path) =>
    withDatabase(async () => {
      const now = new Date();
      const on = today(now);
      const actor = await withSystemScope("bench: who exports", async (db) => {
        const [account] = await db
          .select()
          .from(accounts)
          .where(eq(accounts.username, "canbo.tinh"));
        return readActor(db, account!.id, null, on);
      });
      const scope = scopeFor(actor!, "export.request");
      const work = async (db: Parameters<Parameters<typeof withScope>[1]>[0]) => {
        const listing = await listingFor(db, actor!, {}, on);
        const making = {
          kind: "sensitive",
          columns: [],
          listing,
          purpose: "bench",
          approvedBy: null,
        } as const;
        const { workbook, rows } = await exportWorkbook(db, actor!, { ...making, at: now });
        await pipeline(streamWorkbook(workbook), createWriteStream(path));
        return rows();
      };
      return withScope(scope, work, "snapshot");
    }),

  /** The cells of that file, read beforehand and written plainly; only the writing is timed. */
  async writeAgain(path) {
    const book = await openWorkbook(path);
    const batches: WrittenCell[][][] = [];
    for await (const batch of book.rows(mainSheet(book)))
      batches.push(batch.map(({ cells }) => cells as WrittenCell[]));
    const start = performance.now();
    await writePlainly(`${path}.plain`, given(batches));
    return { count: batches.length, ms: performance.now() - start };
  },
};

async function* given(batches: WrittenCell[][][]): AsyncGenerator<WrittenCell[][]> {
  yield* batches;
}
