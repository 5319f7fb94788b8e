import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { root } from "#tests/house/files.ts";

type Snapshot = Parameters<typeof generateMigration>[0];

/** The state of the tables after the newest migration. */
function newest(): Snapshot {
  const folder = join(root, "db/migrations/meta");
  const file = readdirSync(folder)
    .filter((name) => name.endsWith("_snapshot.json"))
    .toSorted()
    .at(-1)!;
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as Snapshot;
}

// What a field derives elsewhere is shown by tests/app/record/said-once.test.ts.
test("a new field of the record is one column, and its migration is one generated line", async () => {
  const before = newest();
  const after = structuredClone(before);
  const table = after.tables["public.member_records"]!;
  table.columns.test_gender = {
    name: "test_gender",
    type: "text",
    primaryKey: false,
    notNull: false,
  };
  after.id = crypto.randomUUID();
  after.prevId = before.id;

  expect(await generateMigration(before, after)).toEqual([
    'ALTER TABLE "member_records" ADD COLUMN "test_gender" text;',
  ]);
});
