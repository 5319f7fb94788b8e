import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import { nearestDay } from "#app/features/procedures/deadlines/rules.ts";
import { endAsking } from "#app/features/procedures/residence/asking/commands.server.ts";
import { hearingStates } from "#app/features/procedures/residence/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { cases } from "#db/schema/cases.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import { residenceOpinions } from "#db/schema/residence-opinions.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const residence = alias(organizations, "residence");
const { official, probationary } = memberStatus.codes;

/**
 * Looks after what residences are asked, in a system scope, once a day: a request ends when the review went on or
 * ended, when the member left, died, moved to another cell or has another residence, and when the residence closed;
 * the residence is told some days before the last day, and both sides once it has passed.
 *
 * @returns how many requests ended, and of how many somebody was told
 * @source procedures P06 ("15 days"), §0.2
 */
export async function tellOfResidences(
  db: ScopedDb,
  now: Date,
): Promise<{ ended: number; told: number }> {
  const today = dayOf(now);
  const rules = await readRulesByProvince(db);
  const open = await db
    .select({
      request: residenceOpinions,
      provinceId: provinceOfUnit,
      isOver: sql<boolean>`${cases.closedOn} is not null or not (${cases.state} = any(${sql.param([...hearingStates])}::text[]))
        or ${cases.orgId} <> ${residenceOpinions.orgId} or ${members.org_id} <> ${residenceOpinions.orgId}
        or ${members.membership_status} not in (${official}, ${probationary}) or ${members.hiddenAt} is not null
        or ${residence.closedOn} is not null
        or ${memberRecords.residence_party_org} is distinct from ${residenceOpinions.residenceOrgId}`,
    })
    .from(residenceOpinions)
    .innerJoin(cases, eq(cases.id, residenceOpinions.caseId))
    .innerJoin(members, eq(members.id, residenceOpinions.memberId))
    .leftJoin(memberRecords, eq(memberRecords.member_id, residenceOpinions.memberId))
    .innerJoin(organizations, eq(organizations.id, residenceOpinions.orgId))
    .innerJoin(residence, eq(residence.id, residenceOpinions.residenceOrgId))
    .where(eq(residenceOpinions.state, "asked"));
  const done = { ended: 0, told: 0 };
  for (const { request, provinceId, isOver } of open) {
    const { id, caseId, dueOn, remindedOn, overdueOn, orgId, residenceOrgId } = request;
    if (isOver) {
      await endAsking(db, caseId, now);
      done.ended += 1;
      continue;
    }
    const isLate = dueOn < today;
    const isNear = dueOn <= nearestDay(rules.of(provinceId, today));
    if (isLate ? overdueOn !== null : remindedOn !== null || !isNear) continue;
    const say = (kind: NoticeKind, unit: string, path: string) =>
      notify(db, { role: role.cellSecretary, orgId: unit }, { kind, subject: null, path }, now);
    const kind = isLate ? "residenceOverdue" : "residenceDue";
    await say(kind, residenceOrgId, paths.caseResidenceRequest(id));
    if (isLate) await say(kind, orgId, paths.case(caseId));
    await db
      .update(residenceOpinions)
      .set(isLate ? { overdueOn: today } : { remindedOn: today })
      .where(eq(residenceOpinions.id, id));
    done.told += 1;
  }
  return done;
}
