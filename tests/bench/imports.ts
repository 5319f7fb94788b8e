import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { commitImportJob } from "#app/jobs/commit-import.server.ts";
import { stageImportJob } from "#app/jobs/stage-import.server.ts";
import { today } from "#app/lib/dates.ts";
import { workbookSheets } from "#app/record/columns.ts";
import type { JobHandler } from "#db/queue.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { furtherUnits } from "#seeds/world/units.ts";
import { stagingTable, STAGING } from "#tests/bench/database-jobs.ts";
import { inChild, inTurns } from "#tests/bench/measure.ts";
import { writePeopleBook } from "#tests/bench/people-book.ts";
import { ratioLine, type Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, answer, emptyProvince, show, upload } from "#tests/setup/imports.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

/** A whole import of new people and the same file again, against reading the file plus copying its rows. */
export async function benchImports({ folder, people, rounds }: Options): Promise<Part> {
  const columns = workbookSheets()[0]!.columns.length;
  const database = await emptyProvince();
  try {
    const now = new Date();
    await withSystemScope("bench: units", (db) =>
      createOrganizations(db, null, furtherUnits(people), {
        on: today(now),
        now,
        source: "system",
      }),
    );
    for (const statement of stagingTable(columns)) await database.admin.unsafe(statement);
    const path = join(folder, "people.xlsx");
    await writePeopleBook(path, people, today(now));
    await inChild("prepare", path, columns);
    const { read, copy } = await inTurns(rounds, {
      read: () => inChild("read", path),
      copy: () => inChild("copy", `${path}.txt`, columns, database.url),
    });
    await database.admin.unsafe(`drop table ${STAGING}`);
    const file = new File([await readFile(path)], "people.xlsx");
    const first = await importOnce(database, file);
    const before = await written(database);
    const second = await importOnce(database, file);
    const after = await written(database);
    const least = read.ms + copy.ms;
    return {
      title: "A whole import",
      about: `A 3.0 workbook of ${people.toLocaleString("en")} invented people, new to the database: upload, layout, interpretation, matching, preview stored, submission, approval, writing with history in one transaction; against our reader plus the COPY of the same rows from ready text.`,
      lines: [
        ratioLine("the first time", first.ms / least, 5),
        ratioLine("of this up to the preview", first.previewMs / least),
        ratioLine("the same file again, against the first time", second.ms / first.ms, 0.7),
        {
          what: "people written the first time",
          measured: String(first.people),
          goal: `more than ${Math.floor(people * 0.9)}`,
          isMet: first.people > people * 0.9,
        },
        {
          what: "records written the second time",
          measured: String(after - before),
          goal: "0",
          isMet: after === before,
        },
      ],
    };
  } finally {
    await database.close();
  }
}

async function importOnce({ admin }: TestDatabase, file: File) {
  const operator = await visitor("nhaplieu.tinh");
  const officer = await visitor("canbo.tinh");
  const start = performance.now();
  const id = await upload(operator, file);
  await run(stageImportJob, { importId: id });
  await leaveOpen(operator, id);
  const previewMs = performance.now() - start;
  const [one] = await admin`select state, counts from imports where id = ${id}`;
  if (one!.state !== "checked") throw new Error(`The import is ${one!.state}.`);
  if ((one!.counts.new ?? 0) + (one!.counts.update ?? 0) > 0) {
    const { repairs } = await show(operator, id);
    const kinds = repairs.map(({ kind }: { kind: string }) => kind);
    const submitted = await act(operator, id, "submit", { repair: kinds, repairShown: kinds });
    if (submitted.status !== 302) throw new Error(JSON.stringify(submitted.data));
    const approved = await act(officer, id, "approve");
    if (approved.status !== 302) throw new Error(JSON.stringify(approved.data));
    const [post] = await admin`select id from posts where account_id = ${officer.accountId}`;
    const asker = { accountId: officer.accountId, postId: post!.id };
    await run(commitImportJob, { importId: id, ...asker, withoutMoved: false });
  }
  const ms = performance.now() - start;
  const [made] = await admin`
    select count(*)::int as people from import_rows where import_id = ${id} and result = 'created'`;
  return { ms, previewMs, people: made!.people as number };
}

/** Questions that only a person can answer stay open. */
async function leaveOpen(operator: Visitor, id: string): Promise<void> {
  const { state } = await show(operator, id);
  if (state !== "questions") return;
  await answer(operator, id, () => "");
  await run(stageImportJob, { importId: id });
}

const run = (job: JobHandler, payload: unknown): Promise<void> =>
  job(payload, { attempt: 1, signal: new AbortController().signal } as Parameters<JobHandler>[1]);

async function written({ admin }: TestDatabase): Promise<number> {
  const [row] = await admin`
    select (select coalesce(sum(version), 0) from members)::int + (select count(*) from history where member_id is not null)::int as sum`;
  return row!.sum as number;
}
