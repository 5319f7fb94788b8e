import { and, eq, gte, inArray, lt } from "drizzle-orm";
import { activityStatus } from "#app/codes/activity-status.ts";
import { appealResult } from "#app/codes/appeal-result.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import type { PersonFacts } from "#app/features/procedures/facts/rules.ts";
import { levelOfType } from "#app/features/procedures/units/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { disciplines } from "#db/schema/member-party-rows.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The condition that a member stands in a unit or below it; by the cell itself where it is one, which has an index. */
export function membersOf(unit: { id: string; orgType: string; posFrom: bigint; posTo: bigint }) {
  return levelOfType(unit.orgType) === "cell"
    ? eq(members.org_id, unit.id)
    : and(gte(members.orgPos, unit.posFrom), lt(members.orgPos, unit.posTo));
}

/** Members named in a case, by id, as far as its rules ask about them; those out of reach are left out. */
export async function readPeople(
  db: ScopedDb,
  ids: string[],
  unitId: string,
  rules: RuleSet,
): Promise<Record<string, PersonFacts>> {
  if (ids.length === 0) return {};
  const [unit] = await db.select().from(organizations).where(eq(organizations.id, unitId));
  const rows = await db.select().from(members).where(inArray(members.id, ids));
  const barred = await readBarred(db, ids, rules);
  return Object.fromEntries(
    rows.map(
      ({
        id,
        full_name: name,
        orgPos,
        membership_status: status,
        activity_status: activity,
        hiddenAt,
      }) => {
        const isHere = unit !== undefined && orgPos >= unit.posFrom && orgPos < unit.posTo;
        const isOfficialHere =
          isHere && status === memberStatus.codes.official && hiddenAt === null;
        const isBarred = activity === activityStatus.codes.suspended || barred.has(id);
        return [id, { name, isOfficialHere, isBarred }];
      },
    ),
  );
}

const { warning, removalFromOffice, expulsion } = disciplineForm.codes;

/** Under a discipline of warning or above that has its effect; one that was annulled has none. */
async function readBarred(db: ScopedDb, ids: string[], rules: RuleSet): Promise<Set<string>> {
  const rows = await db
    .select({
      memberId: disciplines.member_id,
      decidedOn: disciplines.decision_date,
      endsOn: disciplines.effect_end_date,
      appeal: disciplines.appeal_result,
    })
    .from(disciplines)
    .where(
      and(
        inArray(disciplines.member_id, ids),
        inArray(disciplines.form, [warning, removalFromOffice, expulsion]),
      ),
    );
  const months = rules.number("discipline.effect_months");
  const lasting = rows.filter(({ decidedOn, endsOn, appeal }) => {
    const last = endsOn ?? (decidedOn === null ? null : addMonths(decidedOn, months));
    return appeal !== appealResult.codes.annulled && (last === null || last > rules.on);
  });
  return new Set(lasting.map(({ memberId }) => memberId));
}
