import { alias } from "drizzle-orm/pg-core";
import { and, asc, count, desc, eq, gte, isNull, lt, or, sql } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Branch = Pick<Unit, "posFrom" | "posTo">;

/** How many cases of a procedure run, and how many of them are overdue. */
export interface Running {
  procedure: string;
  open: number;
  late: number;
}

const isLate = sql`${cases.dueOn} < ${sql.placeholder("today")}::date`;

const positionsOf = ({ posFrom, posTo }: Branch) => ({ from: posFrom, to: posTo });
const inside = (position: typeof cases.orgPos | typeof cases.otherPos) =>
  and(gte(position, sql.placeholder("from")), lt(position, sql.placeholder("to")));
const touches = or(inside(cases.orgPos), inside(cases.otherPos));

/** The running cases of a branch by procedure: those with overdue ones first, then the most. */
export function listRunning(db: ScopedDb, branch: Branch, today: CivilDate): Promise<Running[]> {
  return runningIn(db, { ...positionsOf(branch), today });
}

const runningIn = kept((db) =>
  db
    .select({
      procedure: cases.procedure,
      open: count(),
      late: sql<number>`count(*) filter (where ${isLate})::int`,
    })
    .from(cases)
    .where(and(isNull(cases.closedOn), touches))
    .groupBy(cases.procedure)
    .orderBy(sql`3 desc`, sql`2 desc`, asc(cases.procedure)),
);

/** A case with its deadline. */
export interface DatedCase {
  id: string;
  procedure: string;
  name: string;
  dueOn: CivilDate | null;
}

/** The running cases of some procedures in a branch, nearest deadline first; at most so many. */
export function listDated(
  db: ScopedDb,
  branch: Branch,
  procedures: readonly string[],
  limit: number,
): Promise<DatedCase[]> {
  return datedIn(db, { ...positionsOf(branch), procedures, limit });
}

const datedIn = kept((db) =>
  db
    .select({
      id: cases.id,
      procedure: cases.procedure,
      name: cases.subjectName,
      dueOn: cases.dueOn,
    })
    .from(cases)
    .where(
      and(
        isNull(cases.closedOn),
        touches,
        sql`${cases.procedure} = any(${sql.placeholder("procedures")}::text[])`,
      ),
    )
    .orderBy(sql`${cases.dueOn} asc nulls last`, asc(cases.id))
    .limit(sql.placeholder("limit")),
);

const cell = alias(organizations, "cell");

/** The communes of a branch with overdue cases, most first; at most so many. */
export function listLateCommunes(
  db: ScopedDb,
  branch: Branch,
  today: CivilDate,
  limit: number,
): Promise<{ id: string; name: string; late: number }[]> {
  return lateCommunesIn(db, { ...positionsOf(branch), today, limit });
}

const lateCommunesIn = kept((db) =>
  db
    .select({ id: organizations.id, name: organizations.name, late: count() })
    .from(cases)
    .innerJoin(cell, eq(cell.id, cases.orgId))
    .innerJoin(organizations, eq(organizations.id, cell.communeId))
    .where(and(isNull(cases.closedOn), isLate, touches))
    .groupBy(organizations.id, organizations.name)
    .orderBy(desc(count()), asc(organizations.name))
    .limit(sql.placeholder("limit")),
);
