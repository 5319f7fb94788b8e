import { eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { kept, keptByKind } from "#db/kept.server.ts";
import { cases } from "#db/schema/cases.ts";

const { placeholder } = sql;

/**
 * Writes the new state of a case. Of a new deadline nobody has been told yet, so its reminders begin anew.
 *
 * @returns asks it with the id, the values of the columns and the instant
 */
export const updateCase = keptByKind((db, deadline: "sameDue" | "newDue") => {
  const value = (name: string, column: PgColumn) => sql`${sql.param(placeholder(name), column)}`;
  return db
    .update(cases)
    .set({
      state: value("state", cases.state),
      data: value("data", cases.data),
      enteredOn: value("enteredOn", cases.enteredOn),
      dueOn: value("dueOn", cases.dueOn),
      ...(deadline === "newDue" ? { remindedOn: null, overdueOn: null, escalatedOn: null } : {}),
      closedOn: value("closedOn", cases.closedOn),
      updatedAt: value("now", cases.updatedAt),
    })
    .where(eq(cases.id, placeholder("id")))
    .returning();
});

/** Writes a new case; nothing when one of its kind is open already. The values are those of the columns. */
export const insertCase = kept((db) =>
  db
    .insert(cases)
    .values({
      procedure: placeholder("procedure"),
      state: placeholder("state"),
      memberId: placeholder("memberId"),
      subjectName: placeholder("subjectName"),
      orgId: placeholder("orgId"),
      orgPos: placeholder("orgPos"),
      data: placeholder("data"),
      openedOn: placeholder("today"),
      openedAt: placeholder("now"),
      openedBy: placeholder("openedBy"),
      enteredOn: placeholder("today"),
      dueOn: placeholder("dueOn"),
      closedOn: placeholder("closedOn"),
      updatedAt: placeholder("now"),
    })
    .onConflictDoNothing()
    .returning(),
);
