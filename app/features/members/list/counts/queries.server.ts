import { and, eq, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import type { Listing } from "#app/features/members/list/queries.server.ts";
import { memberConditions } from "#app/features/members/queries.server.ts";
import type { MemberFilter } from "#app/features/members/schema.ts";
import { members } from "#db/schema/members.ts";
import { organizationCounts, organizationGaps } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Counts = typeof organizationCounts.$inferSelect;

/** How many people a list holds: from the summaries where they answer the filter, else counted. */
export async function countListed(db: ScopedDb, listing: Listing): Promise<number> {
  const { scope, filter, today, search } = listing;
  const summary = summaryOf(filter);
  if (summary === null) {
    const [row] = await db
      .select({ people: sql<number>`count(*)::int` })
      .from(members)
      .where(memberConditions(scope, filter, today, search));
    return row?.people ?? 0;
  }
  if ("kind" in summary) {
    const { kind, key } = summary;
    const [row] = await db
      .select({ people: organizationGaps.people })
      .from(organizationGaps)
      .where(
        and(
          eq(organizationGaps.orgId, scope.id),
          eq(organizationGaps.kind, kind),
          eq(organizationGaps.key, key),
        ),
      );
    return row?.people ?? 0;
  }
  const [row] = await db
    .select()
    .from(organizationCounts)
    .where(eq(organizationCounts.orgId, scope.id));
  return row === undefined ? 0 : summary.people(row);
}

type Summary =
  { people: (counts: Counts) => number } | { kind: "missing" | "rule"; key: string } | null;

/** Which summary answers a filter: one with at most one condition beside the unit. */
function summaryOf({ org: _unit, ...filter }: MemberFilter): Summary {
  const used = Object.entries(filter).filter(
    ([key, value]) => value !== undefined && !(key === "group" && value === "members"),
  );
  if (used.length === 0) return { people: (counts) => counts.official + counts.probationary };
  if (used.length > 1) return null;
  const [key, value] = used[0] as [string, string];
  if (key === "missing" || key === "rule") return { kind: key, key: value };
  const people = simple[`${key}=${value}`];
  return people === undefined ? null : { people };
}

const { official, probationary } = memberStatus.codes;
const simple: Record<string, (counts: Counts) => number> = {
  "group=candidates": (counts) => counts.candidates,
  "group=former": (counts) => counts.former,
  [`membership_status=${official}`]: (counts) => counts.official,
  [`membership_status=${probationary}`]: (counts) => counts.probationary,
  "level=L0": (counts) => counts.level0,
  "level=L1": (counts) => counts.level1,
  "level=L2": (counts) => counts.level2,
  "level=L3": (counts) => counts.level3,
  "issue=errors": (counts) => counts.faulty,
  "issue=duplicates": (counts) => counts.duplicates,
};
