import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "#db/schema/accounts.ts";
import { civilDate, position } from "#db/schema/columns.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { atBothEnds, fewSee, stepsOfCase } from "#db/schema/case-policies.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Running and finished procedures about a member. `org_pos` is the end from which the case goes out,
 * `other_pos` the end that receives, where there is one; both ends see it, and so does the member.
 *
 * `data` holds what the steps have filled in; `opened_on` picks the figures that hold to its end.
 */
export const cases = pgTable(
  "cases",
  {
    id: uuid().primaryKey().defaultRandom(),
    procedure: text().notNull(),
    state: text().notNull(),
    memberId: uuid("member_id").references(() => members.id),
    subjectName: text("subject_name").notNull(),
    /** The name in small letters without accents, as `plainKey` makes it, for searches: marks fall first, since not every
     * server knows the small letter of one with a mark. */
    searchName: text("search_name").generatedAlwaysAs(
      sql`translate(lower(regexp_replace(normalize(subject_name, NFD), '[\\u0300-\\u036f]', '', 'g')), U&'\\0110\\00d0\\0111\\00f0', 'dddd')`,
    ),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organizations.id),
    orgPos: position("org_pos").notNull(),
    otherOrgId: uuid("other_org_id").references(() => organizations.id),
    otherPos: position("other_pos"),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    openedOn: civilDate("opened_on").notNull(),
    openedAt: instant("opened_at").notNull(),
    /** Who opened it: of a discipline case, somebody who sees it in any post; null for the program. */
    openedBy: uuid("opened_by").references(() => accounts.id),
    enteredOn: civilDate("entered_on").notNull(),
    dueOn: civilDate("due_on"),
    closedOn: civilDate("closed_on"),
    /** When those awaited were reminded of this deadline, told that it has passed, and the level above was told; null before. */
    remindedOn: civilDate("reminded_on"),
    overdueOn: civilDate("overdue_on"),
    escalatedOn: civilDate("escalated_on"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("cases_open")
      .on(table.orgPos, table.dueOn)
      .where(sql`closed_on is null`),
    // The order of the lists, for those whose scope is a province. It also carries what row policies ask of a case, so
    // that counting reads no case (migration 0112).
    index("cases_by_due")
      .on(table.dueOn, table.openedAt, table.id)
      .where(sql`closed_on is null`),
    index("cases_receiving")
      .on(table.otherPos)
      .where(sql`other_pos is not null`),
    index("cases_member").on(table.memberId),
    // Requests that answer what a directive asks for.
    index("cases_of_directive")
      .on(sql`(data ->> 'directiveId')`)
      .where(sql`data ? 'directiveId'`),
    // A discipline that was announced, of a member or of a unit, runs beside another: a new violation is a new case.
    // One case of a kind at a time; requests about a record, recodings of a commune and arrivals in it may stand beside each other.
    uniqueIndex("cases_one_open")
      .on(table.memberId, table.procedure)
      .where(
        sql`closed_on is null and procedure <> 'change' and not (procedure = 'discipline' and state in ('announced', 'appealed', 'upheld', 'changed'))`,
      ),
    uniqueIndex("cases_one_of_unit")
      .on(table.orgId, table.procedure)
      .where(
        sql`closed_on is null and member_id is null and procedure not in ('recoding', 'arrival') and not (procedure in ('unitDiscipline', 'sectionDiscipline', 'grassrootsDiscipline', 'communeDiscipline') and state in ('announced', 'appealed', 'upheld', 'changed'))`,
      ),
    ...atBothEnds("cases"),
    fewSee("cases"),
  ],
);

/** The steps of cases: who took which, when, and what it filled in. Appended, never changed. */
export const caseSteps = pgTable(
  "case_steps",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    /** Which step of its case it is, from 0. */
    ordinal: integer().notNull(),
    step: text().notNull(),
    fromState: text("from_state"),
    toState: text("to_state").notNull(),
    at: instant("at").notNull(),
    takenOn: civilDate("taken_on").notNull(),
    accountId: uuid("account_id").references(() => accounts.id),
    actorName: text("actor_name").notNull(),
    role: text(),
    orgName: text("org_name"),
    input: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    note: text(),
  },
  (table) => [
    uniqueIndex("case_steps_of_case").on(table.caseId, table.ordinal),
    // Dossiers that were sent back and letters that nobody presented, of a time.
    index("case_steps_gone_wrong")
      .on(table.takenOn)
      .where(sql`step in ('refuse', 'raise')`),
    // The cases from which somebody stands aside, which no list of theirs counts.
    index("case_steps_aside")
      .on(table.accountId)
      .where(sql`step = 'standAside'`),
    ...stepsOfCase("case_steps"),
  ],
);
