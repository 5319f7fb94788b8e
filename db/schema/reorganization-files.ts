import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { position } from "#db/schema/columns.ts";
import { reorganizations } from "#db/schema/reorganizations.ts";
import { ofUnitAsWork } from "#db/schema/work-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Files of the decision on which a plan of reorganization rests. The bytes lie in the file store under the same id;
 * whoever reads the plan reads them.
 */
export const reorganizationFiles = pgTable(
  "reorganization_files",
  {
    id: uuid().primaryKey().defaultRandom(),
    reorganizationId: uuid("reorganization_id")
      .notNull()
      .references(() => reorganizations.id),
    orgPos: position("org_pos").notNull(),
    /** As uploaded, without what is hostile in it; only shown. */
    name: text().notNull(),
    size: integer().notNull(),
    /** By content. */
    mime: text().notNull(),
    sha256: text().notNull(),
    pages: integer(),
    width: integer(),
    height: integer(),
    /** When a scanner found nothing; null when none was asked. */
    scannedAt: instant("scanned_at"),
    uploadedBy: uuid("uploaded_by").notNull(),
    uploaderName: text("uploader_name").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
    removedAt: instant("removed_at"),
    removedByName: text("removed_by_name"),
  },
  (table) => [
    index("reorganization_files_of_plan").on(table.reorganizationId),
    ...ofUnitAsWork("reorganization_files"),
  ],
);
