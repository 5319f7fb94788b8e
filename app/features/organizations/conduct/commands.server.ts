import { eq } from "drizzle-orm";
import { recordFacts, type FactActor } from "#app/features/history/commands.server.ts";
import { factOf, type TreeContext } from "#app/features/organizations/commands.server.ts";
import {
  disciplineRow,
  rewardRow,
  settledRow,
  type ConductKind,
} from "#app/features/organizations/conduct/schema.ts";
import { organizationDisciplines, organizationRewards } from "#db/schema/organization-conduct.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The unit that a case is about. */
interface ConductCase {
  id: string;
  orgId: string;
  orgPos: bigint;
  subjectName: string;
}

/** What a step of a case writes about its unit, as named values that are read here. */
interface ConductRow {
  kind: "writeConduct" | "amendConduct";
  of: ConductKind;
  values: Record<string, unknown>;
}

/**
 * Writes a reward or a discipline of a unit, or what became of it, in the caller's transaction, with the fact. Only a
 * case does, and of each case there is one row.
 *
 * @throws {Error} when a value is missing or none of its kind; {NotFound} when the row of the case is out of reach
 */
export async function writeConduct(
  db: ScopedDb,
  actor: FactActor | null,
  one: ConductCase,
  { kind, of, values }: ConductRow,
  context: TreeContext,
): Promise<void> {
  const whose = { orgId: one.orgId, orgPos: one.orgPos, caseId: one.id };
  const fact = (act: string) => factOf(act, one.orgPos, one.subjectName, context);
  if (kind === "amendConduct") {
    const changed = await db
      .update(organizationDisciplines)
      .set(settledRow.parse(values))
      .where(eq(organizationDisciplines.caseId, one.id))
      .returning({ id: organizationDisciplines.id });
    expectOne(changed);
    await recordFacts(db, actor, [fact("organization.disciplineSettled")]);
    return;
  }
  if (of === "rewards") {
    await db.insert(organizationRewards).values({ ...whose, ...rewardRow.parse(values) });
    await recordFacts(db, actor, [fact("organization.rewarded")]);
    return;
  }
  await db.insert(organizationDisciplines).values({ ...whose, ...disciplineRow.parse(values) });
  await recordFacts(db, actor, [fact("organization.disciplined")]);
}
