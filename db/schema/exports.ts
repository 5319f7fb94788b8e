import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { appendOnlyOfFiles, filesOfOrganization } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Every export asked for or made, with its filter, columns, purpose and number of rows. It stands at the
 * unit of whoever asked, so that the levels above see and decide it and the units below do not.
 */
export const exportsTable = pgTable(
  "exports",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    accountId: uuid("account_id").notNull(),
    postId: uuid("post_id").notNull(),
    requesterName: text("requester_name").notNull(),
    kind: text({
      enum: ["public", "restricted", "sensitive", "full"],
    }).notNull(),
    purpose: text(),
    filter: jsonb().$type<Record<string, string>>().notNull().default({}),
    columns: text().array().notNull().default([]),
    state: text({
      enum: [
        "made",
        "refused",
        "requested",
        "approved",
        "rejected",
        "ready",
        "downloaded",
        "failed",
        "expired",
      ],
    }).notNull(),
    rows: integer(),
    filePath: text("file_path"),
    decidedBy: uuid("decided_by"),
    deciderName: text("decider_name"),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    expiresAt: instant("expires_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    index("exports_of_org").on(table.orgId, table.createdAt),
    index("exports_of_account").on(table.accountId, table.createdAt),
    ...filesOfOrganization("exports"),
  ],
);

/**
 * Whose records an export held, so that a member can be told. It stands at the member and follows the
 * member's position; the row of the export stands at whoever took it.
 */
export const exportMembers = pgTable(
  "export_members",
  {
    exportId: uuid("export_id")
      .notNull()
      .references(() => exportsTable.id),
    memberId: uuid("member_id").notNull(),
    orgPos: position("org_pos").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.exportId] }),
    foreignKey({
      name: "export_members_member",
      columns: [table.memberId, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    ...appendOnlyOfFiles("export_members"),
  ],
);
