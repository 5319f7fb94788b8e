import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importText } from "#app/features/imports/text.ts";
import { rollBackImportJob } from "#app/jobs/roll-back-import.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as show from "#app/routes/imports/show.tsx";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
let asker: { accountId: string; postId: string };

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  const [row] = await database.admin`
    select a.id as account, p.id as post from accounts a join posts p on p.account_id = a.id
    where a.username = 'lanhdao.xa'`;
  asker = { accountId: row!.account as string, postId: row!.post as string };
});
afterAll(() => database.close());

/** An applied import that is to be taken back. */
async function beingUndone(): Promise<string> {
  const [row] = await database.admin`
    insert into imports (org_id, org_pos, account_id, post_id, uploader_name, file_name, file_path, file_size,
      file_hash, state, problem, applied_at)
    select o.id, o.pos_from, a.id, p.id, 'Ai Đó', 'a.xlsx', 'b', 1, ${randomUUID()}, 'applied', 'undoing', now()
    from accounts a join posts p on p.account_id = a.id join organizations o on o.id = p.org_id
    where a.username = 'canbo.xa' returning id`;
  return row!.id as string;
}

const run = (importId: string, attempt: number, who = asker) =>
  rollBackImportJob(
    { importId, ...who },
    { jobId: "1", attempt, signal: new AbortController().signal },
  );

const seen = async (id: string) =>
  (await (await visitor("lanhdao.xa")).get(show, `/imports/${id}`, { id })).data;

test("a roll back that fails is tried again, then says so and may be asked for again", async () => {
  const id = await beingUndone();
  await database.admin`alter table import_rows rename column applied_version to mislaid`;
  try {
    await expect(run(id, 1)).rejects.toThrow();
    const [waiting] = await database.admin`select state, problem from imports where id = ${id}`;
    expect(waiting).toEqual({ state: "applied", problem: "undoing" });
    await run(id, 3);
  } finally {
    await database.admin`alter table import_rows rename column mislaid to applied_version`;
  }
  const view = await seen(id);
  expect(view).toMatchObject({ state: "applied", problem: "undoFailed", isWorking: false });
  expect(importText.vi.problems.undoFailed).toContain("Không hoàn tác được");
  expect(view.mayRollBack).toBe(true);
});

test("whoever lost the post meanwhile cannot take back: that is said at once (fault 105)", async () => {
  const id = await beingUndone();
  await run(id, 1, { ...asker, postId: randomUUID() });
  expect(await seen(id)).toMatchObject({ state: "applied", problem: "undoLost" });
});
