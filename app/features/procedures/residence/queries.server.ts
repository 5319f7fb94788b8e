import { alias } from "drizzle-orm/pg-core";
import { and, asc, desc, eq, gte, lt, sql, type SQL } from "drizzle-orm";
import type { Unit } from "#app/features/access/rules.ts";
import type { ResidenceFacts } from "#app/features/procedures/facts/rules.ts";
import type { RequestState, ResidenceRequest } from "#app/features/procedures/residence/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { residenceOpinions } from "#db/schema/residence-opinions.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const residence = alias(organizations, "residence");
const above = alias(organizations, "above");
const MOST = 100;

const requests = (db: ScopedDb) =>
  db
    .select({
      row: residenceOpinions,
      unit: organizations.name,
      above: above.name,
      residence: residence.name,
    })
    .from(residenceOpinions)
    .innerJoin(organizations, eq(organizations.id, residenceOpinions.orgId))
    .leftJoin(
      above,
      eq(above.id, sql`coalesce(${organizations.communeId}, ${organizations.parentId})`),
    )
    .innerJoin(residence, eq(residence.id, residenceOpinions.residenceOrgId));

type Row = Awaited<ReturnType<typeof requests>>[number];

const inBranch = (from: unknown, to: unknown): SQL | undefined =>
  and(
    gte(residenceOpinions.residencePos, sql`${from}`),
    lt(residenceOpinions.residencePos, sql`${to}`),
  );

/** What the residences of a branch are asked: those who wait first, nearest day first; at most a hundred. */
export async function listRequests(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
): Promise<ResidenceRequest[]> {
  const rows = await requests(db)
    .where(inBranch(posFrom, posTo))
    .orderBy(
      sql`${residenceOpinions.state} = 'asked' desc`,
      sql`case when ${residenceOpinions.state} = 'asked' then ${residenceOpinions.dueOn} end`,
      desc(residenceOpinions.askedOn),
      asc(residenceOpinions.id),
    )
    .limit(MOST);
  return rows.map(requestOf);
}

/** What a cell has yet to answer, nearest day first. */
export async function listUnanswered(
  db: ScopedDb,
  { posFrom, posTo }: Pick<Unit, "posFrom" | "posTo">,
): Promise<ResidenceRequest[]> {
  return (await unansweredIn(db, { from: posFrom, to: posTo })).map(requestOf);
}

const unansweredIn = kept((db) =>
  requests(db)
    .where(
      and(
        inBranch(sql.placeholder("from"), sql.placeholder("to")),
        eq(residenceOpinions.state, "asked"),
      ),
    )
    .orderBy(asc(residenceOpinions.dueOn), asc(residenceOpinions.id)),
);

/** One of them; null out of reach. */
export async function readRequest(db: ScopedDb, id: string): Promise<ResidenceRequest | null> {
  const [row] = await requests(db).where(eq(residenceOpinions.id, id));
  return row === undefined ? null : requestOf(row);
}

/** What the rules of the review ask about it; null where no residence was asked, or the reader is not of the cell that asked. */
export async function readResidenceFacts(
  db: ScopedDb,
  caseId: string,
): Promise<ResidenceFacts | null> {
  const [row] = await factsOf(db, { caseId });
  return row === undefined ? null : { ...row, state: row.state as RequestState };
}

const factsOf = kept((db) =>
  db
    .select({ state: residenceOpinions.state, dueOn: residenceOpinions.dueOn })
    .from(residenceOpinions)
    .where(eq(residenceOpinions.caseId, sql.placeholder("caseId"))),
);

function requestOf({ row, unit, above: aboveName, residence: name }: Row): ResidenceRequest {
  const { id, memberName, address, residenceOrgId, year, askedOn, dueOn } = row;
  const { opinion, answeredName, answeredAt } = row;
  return {
    id,
    memberName,
    address,
    unit,
    above: aboveName,
    residence: name,
    residenceOrgId,
    year,
    askedOn,
    dueOn,
    state: row.state as RequestState,
    opinion,
    answeredName,
    answeredOn: answeredAt === null ? null : dayOf(answeredAt),
  };
}
