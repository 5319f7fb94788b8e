import { sql } from "drizzle-orm";
import { kept } from "#db/kept.server.ts";
import { cases } from "#db/schema/cases.ts";

const { placeholder } = sql;

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
