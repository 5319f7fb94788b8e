import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import { span } from "#app/features/organizations/rules.ts";
import { followedBy, readingCases } from "#app/features/procedures/access.ts";
import { statesInAir } from "#app/features/procedures/list/rules.ts";
import { searchWords } from "#app/features/members/queries.server.ts";
import { MOST_COUNTED, pageSize, type CaseFilter } from "#app/features/procedures/list/schema.ts";
import { awaiting } from "#app/features/procedures/list/turns/queries.server.ts";
import { noteColumns } from "#app/features/procedures/notes/queries.server.ts";
import type { NoteClock } from "#app/features/procedures/notes/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import { positionLiteral, rowsLiteral } from "#db/literal.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { PosRange, ScopedDb } from "#db/scope.server.ts";

/** A line of a list of cases. */
export interface CaseLine extends NoteClock {
  id: string;
  name: string;
  unit: string;
  dueOn: CivilDate | null;
  closedOn: CivilDate | null;
}

/**
 * The cases of the scope that fit the filter, nearest deadline first, those over last first.
 *
 * @returns one page, and how many there are in all, counted up to one more than `MOST_COUNTED`
 */
export async function listCases(
  db: ScopedDb,
  actor: Actor,
  filter: CaseFilter,
  today: CivilDate,
): Promise<{ lines: CaseLine[]; total: number }> {
  const where = and(
    showing(actor, filter, today),
    ofProcedure(filter),
    ofName(filter),
    ofFollowed(actor),
    inReach(actor, filter),
  );
  const order =
    filter.show === "closed"
      ? [desc(cases.closedOn), desc(cases.updatedAt)]
      : [sql`${cases.dueOn} asc nulls last`, asc(cases.openedAt)];
  const lines = await db
    .select({
      ...noteColumns,
      id: cases.id,
      name: cases.subjectName,
      unit: organizations.name,
      dueOn: cases.dueOn,
      closedOn: cases.closedOn,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(where)
    .orderBy(...order, asc(cases.id))
    .limit(rowsLiteral(pageSize))
    .offset((filter.page - 1) * pageSize);
  // A first page that is not full says how many there are.
  if (filter.page === 1 && lines.length < pageSize) return { lines, total: lines.length };
  const counted = db
    .select({ one: sql`1` })
    .from(cases)
    .where(where)
    .limit(rowsLiteral(MOST_COUNTED + 1))
    .as("counted");
  const [row] = await db.select({ total: count() }).from(counted);
  return { lines, total: row?.total ?? 0 };
}

/** How many cases of the scope are overdue, whoever is awaited. */
export function countOverdue(db: ScopedDb, today: CivilDate): Promise<number> {
  return countWhere(db, isOverdue(today));
}

/** The cases about one member, running ones first. */
export function listCasesOf(db: ScopedDb, memberId: string): Promise<CaseLine[]> {
  return db
    .select({
      ...noteColumns,
      id: cases.id,
      name: cases.subjectName,
      unit: organizations.name,
      dueOn: cases.dueOn,
      closedOn: cases.closedOn,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(eq(cases.memberId, memberId))
    .orderBy(sql`${cases.closedOn} desc nulls first`, desc(cases.openedAt))
    .limit(pageSize);
}

/**
 * The positions of the scope, said once more as conditions on columns: row security alone finds the few cases of a cell
 * by looking at all of the province. Of one side only those that have this end in the scope.
 */
function inReach(actor: Actor, { side }: CaseFilter): SQL | undefined {
  const { ranges, memberId } = scopeFor(actor, readingCases(actor));
  const within = ([from, to]: PosRange, position: typeof cases.orgPos | typeof cases.otherPos) =>
    to - from < PROVINCE
      ? and(gte(position, from), lt(position, to))
      : and(gte(position, positionLiteral(from)), lt(position, positionLiteral(to)));
  const from = ranges.map((range) => within(range, cases.orgPos));
  const to = ranges.map((range) => within(range, cases.otherPos));
  const own = memberId === null ? undefined : eq(cases.memberId, memberId);
  if (side !== undefined) return or(...(side === "origin" ? from : to)) ?? own;
  return or(...from, ...to, own);
}

const PROVINCE = span(orgType.codes.province);

async function countWhere(db: ScopedDb, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ number: count() }).from(cases).where(where);
  return row?.number ?? 0;
}

function showing(actor: Actor, { show }: CaseFilter, today: CivilDate): SQL | undefined {
  switch (show) {
    case "mine":
      return awaiting(actor);
    case "open":
      return isNull(cases.closedOn);
    case "week":
      return and(isNull(cases.closedOn), between(cases.dueOn, today, addDays(today, WEEK_DAYS)));
    case "overdue":
      return isOverdue(today);
    case "air":
      return and(isNull(cases.closedOn), or(...statesInAir().map(isIn)));
    case "closed":
      return isNotNull(cases.closedOn);
  }
}

const WEEK_DAYS = 7;

const isOverdue = (today: CivilDate): SQL | undefined =>
  and(isNull(cases.closedOn), lt(cases.dueOn, today));

const isIn = ({ procedure, states }: { procedure: string; states: string[] }) =>
  and(eq(cases.procedure, procedure), inArray(cases.state, states));

function ofProcedure({ procedure, state }: CaseFilter): SQL | undefined {
  if (procedure === undefined) return undefined;
  return and(
    eq(cases.procedure, procedure),
    state === undefined ? undefined : eq(cases.state, state),
  );
}

function ofName({ q }: CaseFilter): SQL | undefined {
  return and(...searchWords(q).map((word) => sql`strpos(${cases.searchName}, ${word}) > 0`));
}

function ofFollowed(actor: Actor): SQL | undefined {
  const followed = followedBy(actor);
  return followed === null ? undefined : inArray(cases.procedure, [...followed]);
}
