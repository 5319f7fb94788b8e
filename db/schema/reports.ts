import {
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { position } from "#db/schema/columns.ts";
import { organizations } from "#db/schema/organizations.ts";
import { appendedAsWork, ofUnitAsWork } from "#db/schema/work-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Reports that units send upward, one of a kind and period; once accepted they are locked. @source procedures P15 */
export const sentReports = pgTable(
  "sent_reports",
  {
    id: uuid().primaryKey().defaultRandom(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos")
      .notNull()
      .references(() => organizations.posFrom, { onUpdate: "cascade" }),
    report: text().notNull(),
    period: text().notNull(),
    state: text({ enum: ["proposed", "submitted", "checked", "returned", "accepted"] }).notNull(),
    /** Counts the sendings: each has figures of its own. */
    version: integer().notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    unique("sent_reports_id_pos").on(table.id, table.orgPos),
    unique("sent_reports_once").on(table.orgId, table.report, table.period),
    index("sent_reports_pos").on(table.orgPos, table.updatedAt),
    ...ofUnitAsWork("sent_reports"),
  ],
);

const ofItsReport = () => ({
  reportId: uuid("report_id").notNull(),
  orgPos: position("org_pos").notNull(),
});

/** What a report said when it was sent, in both languages, as the text whose checksum stands beside it; append-only. */
export const reportSnapshots = pgTable(
  "report_snapshots",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsReport(),
    version: integer().notNull(),
    content: text().notNull(),
    checksum: text().notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (table) => [
    unique("report_snapshots_version").on(table.reportId, table.version),
    foreignKey({
      name: "report_snapshots_report",
      columns: [table.reportId, table.orgPos],
      foreignColumns: [sentReports.id, sentReports.orgPos],
    }).onUpdate("cascade"),
    ...appendedAsWork("report_snapshots"),
  ],
);

/** Who did what to a report, and why; append-only. */
export const reportSteps = pgTable(
  "report_steps",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...ofItsReport(),
    version: integer().notNull(),
    act: text({ enum: ["submit", "sign", "check", "accept", "return"] }).notNull(),
    at: instant("at").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    actorName: text("actor_name").notNull(),
    note: text(),
  },
  (table) => [
    index("report_steps_of_report").on(table.reportId, table.at),
    foreignKey({
      name: "report_steps_report",
      columns: [table.reportId, table.orgPos],
      foreignColumns: [sentReports.id, sentReports.orgPos],
    }).onUpdate("cascade"),
    ...appendedAsWork("report_steps"),
  ],
);
