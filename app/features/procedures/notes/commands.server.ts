import { eq } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import {
  provinceOfUnit,
  readRulesByProvince,
} from "#app/features/parameters/provinces/queries.server.ts";
import { isNoted } from "#app/features/procedures/notes/queries.server.ts";
import { missedQuarter, notedIn } from "#app/features/procedures/notes/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells once for each quarter of a probation that passed without a note: the secretary, and the helper where there is
 * an account; in a system scope, once a day. Probation has no deadline of its own, so the mark of its reminder is that
 * of the quarter; a night that is missed is made up for.
 *
 * @returns how many probations somebody was told of
 * @source procedures P03, "Assign helper, quarterly note"
 */
export async function tellOfNotes(db: ScopedDb, now: Date): Promise<number> {
  const today = dayOf(now);
  const rules = await readRulesByProvince(db);
  const running = await db
    .select({ kase: cases, provinceId: provinceOfUnit })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(isNoted);
  let told = 0;
  for (const { kase, provinceId } of running) {
    const { id, orgId, remindedOn, data } = kase;
    const months = rules.of(provinceId, today).number("probation.note_months");
    const ended = missedQuarter({ ...kase, ...notedIn(data) }, today, months);
    if (ended === null || (remindedOn !== null && remindedOn > ended)) continue;
    const kind = "helperNoteMissing";
    const subject = wordsOf(kase.procedure, "vi").title;
    await notify(
      db,
      { role: role.cellSecretary, orgId },
      { kind, subject, path: paths.case(id) },
      now,
    );
    // The helper need not see the case.
    if (typeof data.helper === "string")
      await notify(db, { members: [data.helper] }, { kind, subject, path: paths.home() }, now);
    await db.update(cases).set({ remindedOn: today }).where(eq(cases.id, id));
    told += 1;
  }
  return told;
}
