import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { bothInSensitiveScope } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Proposals to make one record of two, and what became of them. @source record format 3.0 §8 */
export const recordMerges = pgTable(
  "record_merges",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The older record: it stays. */
    keptId: uuid("kept_id").notNull(),
    keptPos: position("kept_pos").notNull(),
    goneId: uuid("gone_id").notNull(),
    gonePos: position("gone_pos").notNull(),
    state: text({ enum: ["proposed", "merged", "refused", "withdrawn", "parted"] })
      .notNull()
      .default("proposed"),
    standing: text({ enum: ["kept", "gone"] }).notNull(),
    /** Keys of fields whose value is taken from the record that goes. */
    taken: text().array().notNull(),
    ground: text().notNull(),
    proposedBy: uuid("proposed_by")
      .notNull()
      .references(() => accounts.id),
    proposedName: text("proposed_name").notNull(),
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: uuid("decided_by").references(() => accounts.id),
    decidedName: text("decided_name"),
    decidedAt: instant("decided_at"),
    /** Why it was refused, withdrawn or taken back. */
    note: text(),
    /** What the record that stays was before, as far as the merge changed it. */
    undo: jsonb().$type<unknown>(),
    partedName: text("parted_name"),
    partedAt: instant("parted_at"),
  },
  (table) => [
    check("record_merges_two_records", sql`${table.keptId} <> ${table.goneId}`),
    // S9: whoever reports a duplicate does not approve the merge.
    check(
      "record_merges_two_people",
      sql`${table.state} not in ('merged', 'parted') or ${table.decidedBy} <> ${table.proposedBy}`,
    ),
    uniqueIndex("record_merges_open")
      .on(table.keptId, table.goneId)
      .where(sql`state in ('proposed', 'merged')`),
    index("record_merges_gone").on(table.goneId),
    index("record_merges_waiting")
      .on(table.keptPos)
      .where(sql`state = 'proposed'`),
    foreignKey({
      name: "record_merges_kept",
      columns: [table.keptId, table.keptPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    foreignKey({
      name: "record_merges_goes",
      columns: [table.goneId, table.gonePos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    ...bothInSensitiveScope("record_merges", "kept_pos", "gone_pos"),
  ],
);
