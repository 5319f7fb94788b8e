import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, type PgPolicy } from "drizzle-orm/pg-core";
import { admits, column, within } from "#db/schema/policies.ts";

/**
 * Meetings: read in the scope of the act, written where the act may write; a disciplinary one only by who may
 * read sensitive data there. Whoever was named to take the notes keeps its course until it is closed.
 *
 * @source procedures P01; clarification 46
 */
export const ofMeeting = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: within("app_ranges", `${table}.org_pos`),
  }),
  admits(writesMinutes(table), `${table}_write`),
  pgPolicy(`${table}_keep`, {
    for: "update",
    to: "public",
    using: sql`${column(`${table}.note_taker_id`)} = (select app_member()) and ${column(`${table}.state`)} in ('invited', 'open', 'minutes_draft')`,
    withCheck: sql`${column(`${table}.note_taker_id`)} = (select app_member())`,
  }),
];

/** Of a meeting about a case that whoever acts inspects. @source roles §4.2 "Read disciplinary minutes", §4.1 "case" */
const byCase = (table: string): SQL =>
  sql`${column(`${table}.meeting_id`)} in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[]))`;

/** What was said, decided and noted in a meeting: of a disciplinary one only for who may read sensitive data. */
export const ofMinutes = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`(${within("app_ranges", `${table}.org_pos`)} and not ${column(`${table}.is_restricted`)}) or ${within("app_sensitive_ranges", `${table}.org_pos`)} or ${byCase(table)}`,
  }),
  admits(
    sql`(${writesMinutes(table)}) or ${column(`${table}.meeting_id`)} in (select m.id from meetings m where m.note_taker_id = (select app_member()))`,
    `${table}_write`,
  ),
];

/** The same, and one's own row. */
export const ofMinutesOrOwn = (table: string): PgPolicy[] => [
  ...ofMinutes(table),
  pgPolicy(`${table}_own`, {
    for: "select",
    to: "public",
    using: sql`${column(`${table}.member_id`)} = (select app_member())`,
  }),
];

/** Answers to an invitation: one's own until it is decided; reasons are read only where restricted data is. */
export const ofInvitation = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within("app_record_ranges", `${table}.org_pos`)} or ${column(`${table}.member_id`)} = (select app_member())`,
  }),
  admits(within("app_work_ranges", `${table}.org_pos`), `${table}_write`),
  admits(
    sql`${column(`${table}.member_id`)} = (select app_member()) and ${within("app_ranges", `${table}.org_pos`)} and ${column(`${table}.decision`)} is null`,
    `${table}_own`,
  ),
];

function writesMinutes(table: string): SQL {
  return sql`${within("app_work_ranges", `${table}.org_pos`)} and (not ${column(`${table}.is_restricted`)} or ${within("app_sensitive_ranges", `${table}.org_pos`)})`;
}
