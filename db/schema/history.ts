import {
  bigserial,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { bytes, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { appendOnlyInScope } from "#db/schema/policies.ts";

/** One field that changed. Sensitive values stand encrypted in `history.sealed`, not here. */
export interface FieldChange {
  field: string;
  /** id of the row in a collection, null for the main record */
  row: string | null;
  old: unknown;
  new: unknown;
  sealed?: true;
}

/**
 * What happened: one append-only stream of facts. The runtime role may insert and read, never change.
 * Facts about a member carry the member's position and follow it.
 */
export const history = pgTable(
  "history",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: timestamp({ withTimezone: true }).notNull(),
    act: text().notNull(),
    accountId: uuid("account_id"),
    actorName: text("actor_name").notNull(),
    role: text(),
    actingOrgId: uuid("acting_org_id"),
    memberId: uuid("member_id"),
    orgPos: position("org_pos").notNull(),
    subject: text(),
    changes: jsonb().$type<FieldChange[]>().notNull().default([]),
    /** AES-256-GCM of the JSON of the sensitive changes, with its nonce and tag. */
    sealed: bytes("sealed"),
    reason: text(),
    source: text({ enum: ["form", "import", "system", "undo"] }).notNull(),
    importId: uuid("import_id"),
    requestId: text("request_id"),
  },
  (table) => [
    foreignKey({
      name: "history_member",
      columns: [table.memberId, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    index("history_member_at").on(table.memberId, table.id),
    index("history_import")
      .on(table.importId)
      .where(sql`import_id is not null`),
    index("history_account").on(table.accountId, table.id),
    ...appendOnlyInScope("history"),
  ],
);
