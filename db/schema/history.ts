import {
  bigserial,
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
import { sql } from "drizzle-orm";
import { bytes, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { appendOnlyInScope, countedReading } from "#db/schema/policies.ts";

/** The facts that an auditor reads one by one: an import is one fact there, its rows are read with its records. */
const inStream = sql`member_id is null or source = 'form'`;

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
    /** Of the acting organization; a trigger fills both, for facts of the stream only. */
    actingCommuneId: uuid("acting_commune_id"),
    /** Of the acting organization, else of the place where the fact stands. */
    provinceId: uuid("province_id"),
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
    index("history_stream").on(table.at, table.id).where(inStream),
    // The latest of some acts: whoever looks for rare ones would read the stream to its end.
    index("history_stream_act").on(table.act.op("text_pattern_ops"), table.at).where(inStream),
    index("history_stream_of_commune")
      .on(table.actingCommuneId, table.at, table.id)
      .where(sql`acting_commune_id is not null`),
    index("history_stream_of_province")
      .on(table.provinceId, table.at, table.id)
      .where(sql`province_id is not null`),
    index("history_once_a_minute")
      .on(table.accountId, table.act, table.at)
      .where(sql`act in ('access.refused', 'account.signInStopped')`),
    ...appendOnlyInScope("history"),
  ],
);

/**
 * How many records an account read in an hour, and how many sign-ins tried a name that nobody has (under the
 * account of nobody). Written by one function only; the runtime role may read, never change.
 */
export const readingCounts = pgTable(
  "reading_counts",
  {
    accountId: uuid("account_id").notNull(),
    /** The post in which it read; that of nobody when there is none. */
    postId: uuid("post_id").notNull(),
    hour: timestamp({ withTimezone: true }).notNull(),
    kind: text({ enum: ["opened", "listed", "unknownName"] }).notNull(),
    amount: integer().notNull(),
    actorName: text("actor_name").notNull(),
    role: text(),
    actingOrgId: uuid("acting_org_id"),
    actingCommuneId: uuid("acting_commune_id"),
    provinceId: uuid("province_id"),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.postId, table.hour, table.kind] }),
    index("reading_counts_hour").on(table.hour),
    countedReading("reading_counts"),
  ],
);
