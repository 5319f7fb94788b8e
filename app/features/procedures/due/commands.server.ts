import { and, eq, inArray, isNull } from "drizzle-orm";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import { dueOn } from "#app/features/procedures/clock/rules.ts";
import { advanceCase } from "#app/features/procedures/commands.server.ts";
import type { Step } from "#app/features/procedures/definition/rules.ts";
import { definitions } from "#app/features/procedures/definitions/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import type { RulesByProvince } from "#app/features/parameters/provinces/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Takes the steps that nobody takes by hand and whose day has passed, such as the end of the time for an
 * appeal, by the figures of the case and the calendar of its province; in a system scope, once a day.
 *
 * @returns how many cases it moved on
 */
export async function takeDueSteps(db: ScopedDb, now: Date): Promise<number> {
  const rules = await readRulesByProvince(db);
  let moved = 0;
  for (const { key, steps } of definitions)
    for (const step of steps.filter(({ by, after }) => by === "system" && after !== undefined)) {
      const states = step.from.map((from) => (typeof from === "string" ? from : from.state));
      const waiting = await db
        .select({ kase: cases, provinceId: provinceOfUnit })
        .from(cases)
        .innerJoin(organizations, eq(organizations.id, cases.orgId))
        .where(and(eq(cases.procedure, key), inArray(cases.state, states), isNull(cases.closedOn)));
      for (const one of waiting) if (await takeIfDue(db, step, one, rules, now)) moved += 1;
    }
  return moved;
}

/** The last day itself still belongs to the people. */
async function takeIfDue(
  db: ScopedDb,
  step: Step,
  { kase, provinceId }: { kase: StoredCase; provinceId: string | null },
  rules: RulesByProvince,
  now: Date,
): Promise<boolean> {
  const ofCase = rules.asKnown(provinceId, kase.openedOn, kase.openedAt);
  const due = dueOn(step.after!, kase.enteredOn, kase.data, ofCase);
  if (due === null || due >= dayOf(now)) return false;
  const input = { id: kase.id, seen: kase.state, step: step.key, values: {}, note: null };
  const result = await advanceCase(db, null, input, { now, requestId: "daily" });
  return result.ok;
}
