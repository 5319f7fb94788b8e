import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, type PgPolicy } from "drizzle-orm/pg-core";

/**
 * Row policies. Each reaches the settings of the transaction through one `(select …)`, which
 * PostgreSQL evaluates once per statement; a plain function call would run for every row.
 *
 * Columns are always written with their table: an unqualified column inside a policy could bind to
 * an inner table and let everyone see everything.
 */
type Column = SQL | string;

export /** One policy for reading and writing alike. */
const admits = (condition: SQL, name: string): PgPolicy =>
  pgPolicy(name, {
    for: "all",
    to: "public",
    using: condition,
    withCheck: condition,
  });

export /** A column, always with its table. */
const column = (name: Column): SQL => (typeof name === "string" ? sql.raw(name) : name);

/**
 * Whether a row's position lies in one of the settings' ranges. The function behind `@>` and not the operator: for
 * that the planner takes one row in 200 to pass, when nearly every row that a page asks for does, and then sorts a
 * whole commune instead of walking its index.
 */
export const within = (ranges: string, position: Column): SQL =>
  sql`multirange_contains_elem((select ${sql.raw(ranges)}()), ${column(position)})`;

/** Of a member whose open inspection case is assigned to whoever acts. @source roles §4.1, "case" */
const byCase = (table: string): SQL =>
  sql`${column(`${table}.member_id`)} = any((select app_case_members())::uuid[])`;

/** Rows beside the public ones: read by position, when they are one's own, or by an inspection case. */
const readBeside = (table: string, readRanges: string): PgPolicy =>
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within(readRanges, `${table}.org_pos`)} or ${column(`${table}.member_id`)} = (select app_member()) or ${byCase(table)}`,
  });

const writtenInScope = (table: string): PgPolicy =>
  admits(within("app_write_ranges", `${table}.org_pos`), `${table}_write`);

/**
 * Rows of public fields. Reading and writing apart: a row is read where the act may read, or when it is one's
 * own; it is written only where the act may write. An act that only reads therefore changes nothing.
 */
export const inScopeOrOwn = (table: string, idColumn = "member_id"): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${within("app_ranges", `${table}.org_pos`)} or ${column(`${table}.${idColumn}`)} = (select app_member())`,
  }),
  writtenInScope(table),
];

/** Rows with restricted data: read only where the act may read restricted fields. */
export const inRecordScopeOrOwn = (table: string): PgPolicy[] => [
  readBeside(table, "app_record_ranges"),
  writtenInScope(table),
];

/** Rows with sensitive data throughout, such as discipline. */
export const inSensitiveScopeOrOwn = (table: string): PgPolicy[] => [
  readBeside(table, "app_sensitive_ranges"),
  writtenInScope(table),
];

/**
 * What the reader of the audit log is shown, by how far the role reaches: the own acts, those of the own staff
 * of a commune or a province, all of a province, all, or all that is about no member. @source roles §4.5
 */
const audited = (table: string): SQL => {
  const of = (name: string) => sql.raw(`${table}.${name}`);
  return sql`case (select app_audit())
      when 'all' then true
      when 'province' then ${of("province_id")} = (select app_audit_unit())
      when 'provinceStaff' then ${of("province_id")} = (select app_audit_unit()) and ${of("role")} between 'R02' and 'R14'
      when 'communeStaff' then ${of("acting_commune_id")} = (select app_audit_unit()) and ${of("role")} between 'R02' and 'R11'
      when 'own' then ${of("account_id")} = (select app_account())
      else false end`;
};

/**
 * Facts of the history: appended in the scope of the act; read, since they quote restricted fields, only
 * where the act may read those, or about oneself; and by the readers of the audit log.
 */
export const appendOnlyInScope = (table: string): PgPolicy[] => [
  readBeside(table, "app_record_ranges"),
  pgPolicy(`${table}_audit`, {
    for: "select",
    to: "public",
    using: sql`${audited(table)} or ((select app_audit()) = 'technical' and ${column(`${table}.member_id`)} is null)`,
  }),
  pgPolicy(`${table}_append`, {
    for: "insert",
    to: "public",
    withCheck: sql`${within("app_ranges", `${table}.org_pos`)} or ${column(`${table}.member_id`)} = (select app_member())`,
  }),
];

/** Counts of what accounts read: of the own account, and for the readers of the audit log. */
export const countedReading = (table: string): PgPolicy =>
  pgPolicy(`${table}_counted`, {
    for: "all",
    to: "public",
    using: sql`${sql.raw(table)}.account_id = (select app_account()) or (select app_is_system()) or ${audited(table)}`,
    withCheck: sql`${sql.raw(table)}.account_id = (select app_account()) or (select app_is_system())`,
  });

/** Whose records a file held: written once by an act that moves files, read like the history of a record. */
export const appendOnlyOfFiles = (table: string): PgPolicy[] => [
  readBeside(table, "app_record_ranges"),
  pgPolicy(`${table}_append`, {
    for: "insert",
    to: "public",
    withCheck: within("app_file_ranges", `${table}.org_pos`),
  }),
];

/**
 * Files of dossiers. Read where the act may read restricted data, of a sensitive type only where it may read
 * sensitive data; written where besides the act moves files. The owner reads and hands in what is not
 * sensitive, whatever the act. @source roles §4.1 "Upload, read dossier files"
 */
export const filesOfDossier = (table: string, sensitiveTypes: readonly string[]): PgPolicy[] => {
  const of = (name: string) => sql.raw(`${table}.${name}`);
  const isSensitive = sql`${of("type")} in (${sql.raw(sensitiveTypes.map((type) => `'${type}'`).join(", "))})`;
  const reads = sql`multirange_contains_elem(case when ${isSensitive} then (select app_sensitive_ranges()) else (select app_record_ranges()) end, ${of("org_pos")}) or ${byCase(table)}`;
  const own = sql`(${of("member_id")} = (select app_member()) and not ${isSensitive})`;
  return [
    pgPolicy(`${table}_read`, { for: "select", to: "public", using: sql`${reads} or ${own}` }),
    admits(
      sql`((${reads}) and ${within("app_file_ranges", of("org_pos"))}) or ${own}`,
      `${table}_write`,
    ),
  ];
};

/**
 * Files that lie with a case alone: of those who reach them only whoever sees the case, and the member whom it is about.
 * @source procedures P09 (few see the file of a discipline)
 */
export const filesOfCase = (table: string, sensitiveTypes: readonly string[]): PgPolicy[] => {
  const of = (name: string) => sql.raw(`${table}.${name}`);
  const isSensitive = sql`${of("type")} in (${sql.raw(sensitiveTypes.map((type) => `'${type}'`).join(", "))})`;
  const isSeen = sql`${of("member_id")} is not null or ${of("case_id")} is null or exists (select 1 from cases where cases.id = ${of("case_id")})`;
  const own = sql`${of("member_id")} is null and not ${isSensitive} and exists (select 1 from cases where cases.id = ${of("case_id")} and cases.member_id = (select app_member()))`;
  return [
    pgPolicy(`${table}_of_case`, {
      as: "restrictive",
      for: "all",
      to: "public",
      using: isSeen,
      withCheck: isSeen,
    }),
    admits(own, `${table}_own_case`),
  ];
};

/** Rows that belong to an organization, such as its counts. */
export const ofOrganization = (table: string): PgPolicy =>
  admits(within("app_ranges", `${table}.org_pos`), `${table}_of_organization`);

/** Rows of files that go in or out: read in the scope of the act, written only by an act that may write files. */
export const filesOfOrganization = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_of_organization`, {
    for: "select",
    to: "public",
    using: within("app_ranges", `${table}.org_pos`),
  }),
  admits(within("app_file_ranges", `${table}.org_pos`), `${table}_write`),
];

/** Rows of an organization that quote whole records, such as the lines of an import: for acts with sensitive data. */
export const ofOrganizationSensitive = (table: string): PgPolicy =>
  admits(within("app_sensitive_ranges", `${table}.org_pos`), `${table}_of_organization`);

/** Rows that belong to one account. */
export const ofAccount = (table: string, accountColumn = "account_id"): PgPolicy =>
  admits(
    sql`${column(`${table}.${accountColumn}`)} = (select app_account()) or (select app_is_system())`,
    `${table}_of_account`,
  );

/** Rows that only the system itself touches, under a written reason. */
export const systemOnly = (table: string): PgPolicy =>
  admits(sql`(select app_is_system())`, `${table}_system_only`);

/** Rows that lie in scope at both ends, such as a suspected pair of records. */
export const bothInScope = (table: string, first: string, second: string): PgPolicy =>
  admits(
    sql`${within("app_ranges", `${table}.${first}`)} and ${within("app_ranges", `${table}.${second}`)}`,
    `${table}_both_in_scope`,
  );

/** Rows that quote two records whole: read where both may be read whole, written where both may be written. */
export const bothInSensitiveScope = (table: string, first: string, second: string): PgPolicy[] => {
  const both = (ranges: string) =>
    sql`${within(ranges, `${table}.${first}`)} and ${within(ranges, `${table}.${second}`)}`;
  return [
    pgPolicy(`${table}_read`, {
      for: "select",
      to: "public",
      using: both("app_sensitive_ranges"),
    }),
    admits(
      sql`(${both("app_sensitive_ranges")}) and (${both("app_write_ranges")})`,
      `${table}_write`,
    ),
  ];
};

/**
 * What a province has set: what holds is read by everyone, since a case keeps the rules of the province in which it
 * began; what waits by those who act in the province. Written by an act that gives out work in the whole of it.
 */
export const ofProvince = (table: string): PgPolicy[] => [
  pgPolicy(`${table}_read`, {
    for: "select",
    to: "public",
    using: sql`${column(`${table}.state`)} = 'approved' or ${column(`${table}.province_id`)} = (select nullif(current_setting('app.province', true), '')::uuid) or ${within("app_ranges", `${table}.org_pos`)}`,
  }),
  admits(within("app_work_ranges", `${table}.org_pos`), `${table}_write`),
];
