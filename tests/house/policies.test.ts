import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "#db/schema/schema.ts";
import { openTables } from "#tests/house/open-tables.ts";

test("every table has a row policy or a reason to have none", () => {
  const tables = (Object.values(schema) as unknown[]).filter((value): value is PgTable =>
    is(value, PgTable),
  );
  const bare = tables
    .filter((table) => getTableConfig(table).policies.length === 0)
    .map((table) => getTableName(table))
    .filter((name) => !(name in openTables));
  expect(bare).toEqual([]);
});
