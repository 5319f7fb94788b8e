import { desc, eq } from "drizzle-orm";
import type { CivilDate } from "#app/lib/dates.ts";
import { organizationDisciplines, organizationRewards } from "#db/schema/organization-conduct.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A reward or a discipline of a unit as its page shows it. */
interface ConductLine {
  id: string;
  /** Code of `reward_form` or `discipline_form`. */
  form: string;
  decisionNumber: string;
  decisionOn: CivilDate;
  authority: string;
  reward: { year: number; content: string } | null;
  discipline: { effectEndsOn: CivilDate; appealResult: string | null } | null;
}

/** The rewards and then the disciplines of a unit that the reader reaches, the newest of each first. */
export async function listConduct(db: ScopedDb, orgId: string): Promise<ConductLine[]> {
  const [rewards, disciplines] = await Promise.all([
    db
      .select()
      .from(organizationRewards)
      .where(eq(organizationRewards.orgId, orgId))
      .orderBy(desc(organizationRewards.decisionOn), desc(organizationRewards.id)),
    db
      .select()
      .from(organizationDisciplines)
      .where(eq(organizationDisciplines.orgId, orgId))
      .orderBy(desc(organizationDisciplines.decisionOn), desc(organizationDisciplines.id)),
  ]);
  const decided = ({
    id,
    form,
    decisionNumber,
    decisionOn,
    authority,
  }: (typeof rewards)[number] | (typeof disciplines)[number]) => ({
    id,
    form,
    decisionNumber,
    decisionOn,
    authority,
  });
  return [
    ...rewards.map((row) => ({
      ...decided(row),
      reward: { year: row.year, content: row.content },
      discipline: null,
    })),
    ...disciplines.map((row) => ({
      ...decided(row),
      reward: null,
      discipline: { effectEndsOn: row.effectEndsOn, appealResult: row.appealResult },
    })),
  ];
}
