import {
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { sensitiveDocumentTypes } from "#app/codes/document-type.ts";
import { position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { filesOfCase, filesOfDossier } from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Files of dossiers, of a member or of a case; the bytes lie in the file store under the same id. One of a member
 * carries the member's position, one of a case that of the case. (The collection `documents` of the record says
 * which papers there are and where they lie.)
 */
export const documentFiles = pgTable(
  "document_files",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgPos: position("org_pos").notNull(),
    memberId: uuid("member_id"),
    caseId: uuid("case_id"),
    /** Code of the list `document_type`. */
    type: text().notNull(),
    /** Of a case: the name of the paper of its procedure as which it was handed in. */
    component: text(),
    /** As uploaded, without what is hostile in it; only shown. */
    name: text().notNull(),
    numberDate: text("number_date"),
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
    /** What an officer found wrong with it; null when nothing. */
    wrongNote: text("wrong_note"),
    wrongByName: text("wrong_by_name"),
    /** Reported as bearing the mark of a State secret: nobody opens it any more. */
    sealedAt: instant("sealed_at"),
    replacedBy: uuid("replaced_by").references((): AnyPgColumn => documentFiles.id),
    removedAt: instant("removed_at"),
    removedByName: text("removed_by_name"),
  },
  (table) => [
    foreignKey({
      name: "document_files_member",
      columns: [table.memberId, table.orgPos],
      foreignColumns: [members.id, members.orgPos],
    }).onUpdate("cascade"),
    index("document_files_of_member").on(table.memberId),
    index("document_files_of_case").on(table.caseId),
    ...filesOfDossier("document_files", sensitiveDocumentTypes),
    ...filesOfCase("document_files", sensitiveDocumentTypes),
  ],
);
