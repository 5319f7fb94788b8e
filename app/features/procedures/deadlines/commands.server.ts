import { and, eq, inArray, isNull, lte, or } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import {
  deadlineStage,
  nearestDay,
  remindedEarly,
  superiorsOf,
  type DeadlineStage,
} from "#app/features/procedures/deadlines/rules.ts";
import { clockOf, remindersOn } from "#app/features/procedures/clock/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { readFacts } from "#app/features/procedures/facts/queries.server.ts";
import {
  readSubject,
  takenSteps,
  type StoredCase,
} from "#app/features/procedures/queries.server.ts";
import { endsOf } from "#app/features/procedures/hands/rules.ts";
import { levelsOf } from "#app/features/procedures/telling/queries.server.ts";
import { awaitedIn, unitOfAwaited } from "#app/features/procedures/telling/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many cases somebody was told of, by what was told. */
export type ToldDeadlines = Record<DeadlineStage, number>;

const marks = { remind: "remindedOn", overdue: "overdueOn", escalate: "escalatedOn" } as const;
const kinds = {
  remind: "caseDue",
  overdue: "caseOverdue",
  escalate: "caseEscalated",
} as const satisfies Record<DeadlineStage, NoticeKind>;

/**
 * Tells of deadlines of procedures, in a system scope, once a day: those awaited some days before and when it has
 * passed, then also who looks after their work, and after some more days the level above. Days and calendar are those
 * of the province of each case. Run twice a day it tells nothing twice.
 *
 * @source procedures §0.2
 */
export async function tellOfDeadlines(db: ScopedDb, now: Date): Promise<ToldDeadlines> {
  const told: ToldDeadlines = { remind: 0, overdue: 0, escalate: 0 };
  const today = dayOf(now);
  const rules = await readRulesByProvince(db);
  const nearest = rules.provinces
    .map((id) => nearestDay(rules.of(id, today)))
    .toSorted()
    .at(-1)!;
  const { procedures, days } = remindedEarly(rules.provinces.map((id) => rules.of(id, today)));
  const near = await db
    .select({ kase: cases, provinceId: provinceOfUnit })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(
      and(
        isNull(cases.closedOn),
        isNull(cases.escalatedOn),
        or(
          lte(cases.dueOn, nearest),
          and(inArray(cases.procedure, procedures), lte(cases.dueOn, addDays(today, days))),
        ),
      ),
    );
  for (const { kase, provinceId } of near) {
    const ofDay = rules.of(provinceId, today);
    const definition = definitionOf(kase.procedure);
    if (definition === null) continue;
    const clock = clockOf(definition, kase.state);
    const besides = remindersOn(clock, kase.enteredOn, kase.data, ofDay);
    const stage = deadlineStage(kase, ofDay, besides);
    if (stage === null) continue;
    await tell(db, kase, stage, besides.length > 0, now);
    await db
      .update(cases)
      .set({ [marks[stage]]: today })
      .where(eq(cases.id, kase.id));
    told[stage] += 1;
  }
  return told;
}

async function tell(
  db: ScopedDb,
  kase: StoredCase,
  stage: DeadlineStage,
  isEarly: boolean,
  now: Date,
): Promise<void> {
  const definition = definitionOf(kase.procedure);
  if (definition === null) return;
  const { memberId } = kase;
  const subject = memberId === null ? null : await readSubject(db, memberId);
  const taken = await takenSteps(db, kase.id);
  const ends = endsOf(kase, subject, taken);
  const facts = await readFacts(db, { ...kase, taken, definition }, now);
  const levels = await levelsOf(db, kase);
  const title = wordsOf(kase.procedure, "vi").title;
  const say = (to: Parameters<typeof notify>[1]) =>
    notify(db, to, { kind: kinds[stage], subject: title, path: paths.case(kase.id) }, now);
  for (const awaited of awaitedIn({ definition, state: kase.state, ends }, facts)) {
    const { role: acting, side } = awaited;
    const end = levels[side];
    if (end === null) continue;
    const above = superiorsOf(acting, end, definition.isConfidential === true);
    const orgId = unitOfAwaited(awaited, end);
    if (stage !== "escalate") {
      if (acting === role.member && memberId !== null) await say({ members: [memberId] });
      if (orgId !== null) await say({ role: acting, orgId });
    }
    // Of a deadline that is told early the commune hears as well. @source procedures P02, "Notifications"
    const communes = above.filter((one) => one.role === role.communeOfficer);
    const superiors = {
      remind: isEarly ? communes : [],
      overdue: above.slice(0, 1),
      escalate: above.slice(0, 2),
    }[stage];
    for (const one of superiors) await say(one);
  }
}
