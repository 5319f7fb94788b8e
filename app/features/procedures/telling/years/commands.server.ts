import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { Step } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { suggestedByGrades } from "#app/features/procedures/grades/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the cell and the commune what the grades of some years running give to consider: a removal after bad ones, a
 * reward after excellent ones. The notice names nobody.
 *
 * @param step  just taken; only those that decide a grade tell anything
 * @source procedures P06, "Effects"
 */
export async function tellOfYears(
  db: ScopedDb,
  { id, procedure, orgId }: StoredCase,
  { key }: Step,
  { record, data, unit, rules }: Facts,
  now: Date,
): Promise<void> {
  if (procedure !== "evaluation" || record === null || !["decide", "change"].includes(key)) return;
  const kind = suggestedByGrades(record, data, rules);
  if (kind === null) return;
  const notice = { kind, subject: null, path: paths.case(id) } as const;
  await notify(db, { role: role.cellSecretary, orgId }, notice, now);
  if (unit.communeId !== null)
    await notify(db, { role: role.communeOfficer, orgId: unit.communeId }, notice, now);
}
