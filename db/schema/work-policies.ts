import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, type PgPolicy } from "drizzle-orm/pg-core";
import { admits, column, within } from "#db/schema/policies.ts";

/** Work of a unit: written only by an act on tasks and directives. */
const writtenAsWork = (table: string, position = "org_pos"): PgPolicy =>
  admits(within("app_work_ranges", `${table}.${position}`), `${table}_write`);

const given = (table: string): SQL => sql`${column(`${table}.member_id`)} = (select app_member())`;

/** Tasks: read in the scope and by the member they are given to, who also reports on them. */
export const tasksOfUnit = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within("app_ranges", `${table}.org_pos`)} or ${given(table)}`,
  }),
  pgPolicy(`${table}_report`, {
    for: "update",
    to: "public",
    using: sql`(select app_works()) and ${given(table)}`,
    withCheck: sql`(select app_works()) and ${given(table)}`,
  }),
  writtenAsWork(table),
];

/**
 * What goes from one unit to another: a row for each receiver, with the positions of both ends. Both read it;
 * it is written where the receiver stands, which the issuer's branch holds too.
 */
export const ofBothEnds = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within("app_ranges", `${table}.org_pos`)} or ${within("app_ranges", `${table}.issuer_pos`)}`,
  }),
  writtenAsWork(table),
];

/** What others read because a row of both ends names them: they stand below the unit whose it is. */
export const readByReceivers = (table: string, receivers: string, key: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within("app_ranges", `${table}.org_pos`)} or exists (select from ${column(receivers)} where ${column(`${receivers}.${key}`)} = ${column(`${table}.id`)} and ${within("app_ranges", `${receivers}.org_pos`)})`,
  }),
  writtenAsWork(table),
];

/** The course of work: appended by acts on tasks and directives, changed by nobody. */
export const courseOfWork = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${sql`${within("app_ranges", `${table}.org_pos`)} or ${within("app_ranges", `${table}.issuer_pos`)}`} or ${given(table)}`,
  }),
  pgPolicy(`${table}_append`, {
    for: "insert",
    to: "public",
    withCheck: sql`${within("app_work_ranges", `${table}.org_pos`)} or ((select app_works()) and ${given(table)})`,
  }),
];

/**
 * Files of work: those of a directive are read where it is, and by its receivers once it has any; those of an answer
 * at both ends; those of a task in its cell and by the member who has it, who hands in as well.
 */
export const filesOfWork = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within("app_ranges", `${table}.org_pos`)} or ${within("app_ranges", `${table}.issuer_pos`)} or ${given(table)} or exists (select from directive_recipients where directive_recipients.directive_id = ${column(`${table}.directive_id`)} and ${within("app_ranges", "directive_recipients.org_pos")})`,
  }),
  pgPolicy(`${table}_hand_in`, {
    for: "insert",
    to: "public",
    withCheck: sql`(select app_works()) and ${given(table)}`,
  }),
  pgPolicy(`${table}_take_back`, {
    for: "update",
    to: "public",
    using: sql`(select app_works()) and ${given(table)}`,
    withCheck: sql`(select app_works()) and ${given(table)}`,
  }),
  writtenAsWork(table),
];

/** Papers of a unit that go upward: read in the scope, written by acts on work where the unit stands. */
export const ofUnitAsWork = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: within("app_ranges", `${table}.org_pos`),
  }),
  writtenAsWork(table),
];

/** What belongs to such papers and is appended only. */
export const appendedAsWork = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: within("app_ranges", `${table}.org_pos`),
  }),
  pgPolicy(`${table}_append`, {
    for: "insert",
    to: "public",
    withCheck: within("app_work_ranges", `${table}.org_pos`),
  }),
];
