import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "#db/schema/schema.ts";

/** Tables without personal data, each with the reason why everyone may read it. */
const open: Record<string, string> = {
  organizations: "the tree is readable by every signed-in person",
  organization_versions: "names and parents of the tree",
  provinces: "public register",
  communes: "public register",
  unit_names: "public register",
  legacy_units: "public register",
  legacy_targets: "public register",
  legacy_names: "public register",
  countries: "public register",
  member_names: "distinct names without their bearers; only triggers write it",
  app_state: "facts about the installation",
  parameter_overrides: "figures of rules",
};

test("every table has a row policy or a reason to have none", () => {
  const tables = (Object.values(schema) as unknown[]).filter((value): value is PgTable =>
    is(value, PgTable),
  );
  const bare = tables
    .filter((table) => getTableConfig(table).policies.length === 0)
    .map((table) => getTableName(table))
    .filter((name) => !(name in open));
  expect(bare).toEqual([]);
});
