import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, type PgPolicy } from "drizzle-orm/pg-core";
import { admits, column, within } from "#db/schema/policies.ts";

/** Row policies of dues: who sees sums, amounts and incomes differs from who sees records. @source roles §4.4 */
const readDues = (table: string, readRanges: string, own: string): PgPolicy =>
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within(readRanges, `${table}.org_pos`)}${sql.raw(own)}`,
  });
const ownDues = (table: string): string => ` or ${table}.member_id = (select app_member())`;
const writesDues = (table: string): SQL => within("app_dues_write", `${table}.org_pos`);

/** What a member asks for about the own dues: a first state, that others then change. */
const askedByOneself = (table: string, state: string | undefined): PgPolicy[] =>
  state === undefined
    ? []
    : [
        pgPolicy(`${table}_own`, {
          for: "insert",
          to: "public",
          withCheck: sql`${column(`${table}.member_id`)} = (select app_member()) and ${column(`${table}.state`)} = ${sql.raw(`'${state}'`)}`,
        }),
      ];

/** Sums of dues without persons. @source roles §4.4 */
export const duesTotals = (table: string): PgPolicy[] => [
  readDues(table, "app_dues_totals", ""),
  admits(writesDues(table), `${table}_write`),
];

/** Sums that go from one unit to another: for both ends, wherever the one that sent them stands by now. */
export const duesOfBothEnds = (table: string): PgPolicy[] => {
  const either = (ranges: string) =>
    sql`${within(ranges, `${table}.org_pos`)} or ${within(ranges, `${table}.other_pos`)}`;
  return [
    pgPolicy(`${table}_read`, { for: "select", to: "public", using: either("app_dues_totals") }),
    admits(either("app_dues_write"), `${table}_write`),
  ];
};

/** What members owe and have paid: for those who collect and account for it, and for oneself. @source roles §4.4 */
export const duesAmounts = (table: string, firstState?: string): PgPolicy[] => [
  readDues(table, "app_dues_amounts", ownDues(table)),
  admits(
    sql`${writesDues(table)} and ${within("app_dues_amounts", `${table}.org_pos`)}`,
    `${table}_write`,
  ),
  ...askedByOneself(table, firstState),
];

/** Incomes: for the cell's secretary and collector, and for oneself. @source roles §4.4, §5 */
export const duesBases = (table: string, firstState?: string): PgPolicy[] => [
  readDues(table, "app_dues_bases", ownDues(table)),
  admits(
    sql`${writesDues(table)} and ${within("app_dues_bases", `${table}.org_pos`)}`,
    `${table}_write`,
  ),
  ...askedByOneself(table, firstState),
];

/** The ledger of dues: read like the amounts, appended by those who write it, changed by nobody. */
export const duesEntriesOf = (table: string): PgPolicy[] => [
  readDues(table, "app_dues_amounts", ownDues(table)),
  pgPolicy(`${table}_append`, { for: "insert", to: "public", withCheck: writesDues(table) }),
];
