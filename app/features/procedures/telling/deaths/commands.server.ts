import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { posthumousBadge } from "#app/features/procedures/badges/rules.ts";
import type { Step } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the cell and the commune of a death after which the family may ask for a badge. The notice names nobody.
 *
 * @param step  just taken; only the one that confirms a death tells anything
 * @source procedures P10, "Death": the posthumous badge check runs automatically
 */
export async function tellOfBadgeAfterDeath(
  db: ScopedDb,
  { id, procedure, orgId }: StoredCase,
  { key }: Step,
  { record, data, unit, rules }: Facts,
  now: Date,
): Promise<void> {
  if (procedure !== "death" || key !== "confirm" || record === null) return;
  const died = { membership_status: memberStatus.codes.deceased, exit_date: String(data.diedOn) };
  const after = { ...record, values: { ...record.values, ...died } };
  if (posthumousBadge(after, rules) === null) return;
  const notice = { kind: "posthumousBadge", subject: null, path: paths.case(id) } as const;
  await notify(db, { role: role.cellSecretary, orgId }, notice, now);
  if (unit.communeId !== null)
    await notify(db, { role: role.communeOfficer, orgId: unit.communeId }, notice, now);
}
