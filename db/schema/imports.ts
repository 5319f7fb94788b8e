import { sql } from "drizzle-orm";
import {
  bigint,
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
import { organizations } from "#db/schema/organizations.ts";
import {
  filesOfOrganization,
  ofOrganization,
  ofOrganizationSensitive,
} from "#db/schema/policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** The states of an import; see clarification 33 of the domain notes. */
export const importStates = [
  "received",
  "reading",
  "mapping",
  "questions",
  "checked",
  "submitted",
  "approved",
  "applying",
  "applied",
  "rejected",
  "failed",
  "rolled_back",
] as const;

/** One uploaded workbook on its way into the records. `org_pos` is that of the unit it was uploaded for. */
export const imports = pgTable(
  "imports",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    accountId: uuid("account_id").notNull(),
    postId: uuid("post_id").notNull(),
    uploaderName: text("uploader_name").notNull(),
    state: text({ enum: importStates }).notNull().default("received"),
    fileName: text("file_name").notNull(),
    filePath: text("file_path").notNull(),
    fileSize: bigint("file_size", { mode: "number" }).notNull(),
    fileHash: text("file_hash").notNull(),
    profile: text({ enum: ["format30", "input40", "list"] }),
    /** What was found in the sheet: header rows, columns, guesses. */
    layout: jsonb(),
    /** What the user confirmed: column → field, and the answers asked once per file. */
    mapping: jsonb(),
    answers: jsonb(),
    /** Repairs by kind with count, example and whether confirmed. */
    repairs: jsonb(),
    /** What only a person can say, asked once per file, with how many rows wait. */
    questions: jsonb(),
    /** The reading that owns the staged rows: an older one that is still alive stops at its next step. */
    runId: uuid("run_id"),
    /** An earlier import of the same file by the same unit. */
    earlierId: uuid("earlier_id"),
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    progress: integer().notNull().default(0),
    total: integer(),
    problem: text(),
    problemParams: jsonb("problem_params"),
    /** When a virus scanner found the file clean or not; null when there is none, which officers are told. */
    scannedAt: instant("scanned_at"),
    asOf: text("as_of"),
    submittedAt: instant("submitted_at"),
    decidedBy: uuid("decided_by"),
    deciderName: text("decider_name"),
    decidedAt: instant("decided_at"),
    decisionNote: text("decision_note"),
    appliedAt: instant("applied_at"),
    rolledBackAt: instant("rolled_back_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    index("imports_of_org").on(table.orgId, table.createdAt),
    index("imports_hash").on(table.fileHash),
    ...filesOfOrganization("imports"),
  ],
);

/** The rows of an import: as read, as understood, what they would do and what became of them. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    sheet: integer().notNull().default(0),
    row: integer().notNull(),
    orgPos: position("org_pos").notNull(),
    /** Texts of the cells as they stand in the file, by column. */
    raw: jsonb().$type<(string | null)[]>().notNull(),
    /** Parsed values by field key; a key that is absent changes nothing. */
    parsed: jsonb(),
    findings: jsonb(),
    /** Worst finding: blocked, deficient, warning, repaired, clean. */
    grade: text({
      enum: ["blocked", "deficient", "warning", "repaired", "clean"],
    }),
    outcome: text({
      enum: ["new", "update", "unchanged", "error", "notYours"],
    }),
    /** By what a row of a child sheet names its person, until the row of that person is read. */
    subject: text(),
    memberId: uuid("member_id"),
    memberVersion: integer("member_version"),
    name: text(),
    cellName: text("cell_name"),
    rules: text().array().notNull().default([]),
    changes: jsonb(),
    result: text({
      enum: [
        "created",
        "updated",
        "unchanged",
        "refused",
        "drifted",
        "reversed",
        "kept",
        "impossible",
      ],
    }),
    resultNote: text("result_note"),
    /** The record as it was before this row was applied, for the roll back. */
    before: jsonb(),
    appliedVersion: integer("applied_version"),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.sheet, table.row] }),
    index("import_rows_outcome").on(table.importId, table.outcome, table.row),
    index("import_rows_member").on(table.memberId),
    index("import_rows_subject")
      .on(table.importId, table.subject)
      .where(sql`subject is not null`),
    ofOrganizationSensitive("import_rows"),
  ],
);

/**
 * How far the writing of an import is. It is told beside the transaction that writes, which does not touch
 * this table, and it holds only as long as that transaction is open.
 */
export const importProgress = pgTable(
  "import_progress",
  {
    importId: uuid("import_id")
      .primaryKey()
      .references(() => imports.id, { onDelete: "cascade" }),
    orgPos: position("org_pos").notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** The transaction that writes, as `pg_current_xact_id()` names it. */
    writer: text(),
  },
  () => [ofOrganization("import_progress")],
);

/** The mapping remembered for the next file of the same layout from the same unit. */
export const importLayouts = pgTable(
  "import_layouts",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    signature: text().notNull(),
    mapping: jsonb().notNull(),
    answers: jsonb(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.signature] }),
    ...filesOfOrganization("import_layouts"),
  ],
);
