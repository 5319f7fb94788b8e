import { integer, uuid } from "drizzle-orm/pg-core";
import { position } from "#db/schema/columns.ts";

/**
 * The columns every row of a collection of the record has. The row carries its member's position
 * through the foreign key, so that it can never lie in another scope than its member.
 */
export const rowColumns = () => ({
  id: uuid().primaryKey().defaultRandom(),
  member_id: uuid().notNull(),
  orgPos: position("org_pos").notNull(),
  ordinal: integer().notNull().default(0),
});
