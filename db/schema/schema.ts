/** All tables, for drizzle and its migrations. */
export * from "#db/schema/account-requests.ts";
export * from "#db/schema/accounts.ts";
export * from "#db/schema/exports.ts";
export * from "#db/schema/history.ts";
export * from "#db/schema/imports.ts";
export * from "#db/schema/limits.ts";
export * from "#db/schema/member-life-rows.ts";
export * from "#db/schema/member-party-rows.ts";
export * from "#db/schema/member-records.ts";
export * from "#db/schema/members.ts";
export * from "#db/schema/notices.ts";
export * from "#db/schema/organizations.ts";
export * from "#db/schema/settings.ts";
export * from "#db/schema/sign-in-links.ts";
export * from "#db/schema/tasks.ts";
export * from "#db/schema/territory.ts";
export * from "#db/schema/second-factors.ts";
