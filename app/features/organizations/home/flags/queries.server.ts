import { and, between, eq, gte, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgType } from "#app/codes/org-type.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { members } from "#db/schema/members.ts";
import { organizationCounts, organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

interface Branch {
  posFrom: bigint;
  posTo: bigint;
}

/** Cells with something to look at: how many, and the first of them by name. */
export interface Flagged {
  count: number;
  units: { id: string; name: string }[];
}

const NAMED = 5;
const { grassrootsCell, dependentCell } = orgType.codes;

const openCells = ({ posFrom, posTo }: Branch) =>
  and(
    inArray(organizations.orgType, [grassrootsCell, dependentCell]),
    isNull(organizations.closedOn),
    gte(organizations.posFrom, posFrom),
    lt(organizations.posFrom, posTo),
  );

/** What is true of a cell that carries a flag; a condition on `organizations` and `organization_counts`. */
export type CellFlag = SQL;

/** Cells with fewer official members than a cell needs. @source procedures P17 */
export const isSmall = (rules: RuleSet): CellFlag =>
  sql`${organizationCounts.official} < ${rules.number("org.cell_min_official_members")}`;

const { probationary, official } = memberStatus.codes;

/** Cells in which nobody is secretary. @source roles §7 */
export const hasNoSecretary: CellFlag = sql`not exists (select 1 from ${members}
  where ${members.org_id} = ${organizations.id} and ${members.hiddenAt} is null
    and ${members.current_party_position} = ${partyPosition.codes.cellSecretary}
    and ${inArray(members.membership_status, [probationary, official])})`;

/**
 * The open cells of a branch that carry flags, asked in one statement. Every unit has its counts, so that small cells
 * of a province are found from their numbers, without reading all cells.
 *
 * @returns for each flag how many carry it and the first five by name
 */
export async function listFlagged<Name extends string>(
  db: ScopedDb,
  branch: Branch,
  flags: Record<Name, CellFlag>,
): Promise<Record<Name, Flagged>> {
  const names = Object.keys(flags) as Name[];
  const carrying = names.map(
    (name) => sql`(
      select ${name}::text as flag, ${organizations.id} as id, ${organizations.name} as name,
        (count(*) over ())::int as count
      from ${organizations}
      join ${organizationCounts} on ${organizationCounts.orgId} = ${organizations.id}
      where ${openCells(branch)} and ${flags[name]}
      order by ${organizations.sortName}, ${organizations.id} limit ${NAMED})`,
  );
  const rows = await db.execute<{ flag: Name; id: string; name: string; count: number }>(
    sql.join(carrying, sql` union all `),
  );
  const of = (flag: Name): Flagged => {
    const units = rows.filter((row) => row.flag === flag);
    return { count: units[0]?.count ?? 0, units: units.map(({ id, name }) => ({ id, name })) };
  };
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Flagged>;
}

/** Days from the first to the last, both included. */
export type Span = readonly [from: CivilDate, to: CivilDate];

/**
 * How many live members of a commune were admitted in each of these spans of days, in their order.
 *
 * @param beside  figures of other features, asked in the same statement
 */
export async function countAdmitted<Name extends string>(
  db: ScopedDb,
  communeId: string,
  spans: readonly Span[],
  beside: Record<Name, SQL<number | null>>,
): Promise<{ counts: number[]; found: Record<Name, number | null> }> {
  const inSpan = ([from, to]: Span) => between(members.admission_ceremony_date, from, to);
  const counts = spans.map((span, place) => [
    String(place),
    sql<number>`count(*) filter (where ${inSpan(span)})::int`,
  ]);
  const [row] = await db
    .select({ ...(Object.fromEntries(counts) as Record<string, SQL<number>>), ...beside })
    .from(members)
    .where(
      and(eq(members.communeId, communeId), isNull(members.hiddenAt), or(...spans.map(inSpan))),
    );
  const found = (row ?? {}) as Record<string, number | null>;
  return {
    counts: spans.map((_, place) => found[String(place)] ?? 0),
    found: found as Record<Name, number | null>,
  };
}
