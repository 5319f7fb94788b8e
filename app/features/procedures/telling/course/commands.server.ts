import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { Step } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells the commune, with the ceremony of an admission, that a new member has the course of new members before them; the
 * notice leads to the probation, where the certificate is written down. The nightly work, which opens what the program has
 * not seen begin, tells nobody.
 *
 * @param step  just taken; only the one that begins a probation tells anything
 * @source procedures P02, "Effects": course for new members
 */
export async function tellOfCourse(
  db: ScopedDb,
  { id, procedure }: StoredCase,
  { key }: Step,
  { taken, unit }: Facts,
  now: Date,
): Promise<void> {
  const isByCeremony = taken.at(-1)?.accountId !== null;
  if (procedure !== "recognition" || key !== "begin" || !isByCeremony || unit.communeId === null)
    return;
  const to = { role: role.communeOfficer, orgId: unit.communeId };
  await notify(db, to, { kind: "newMemberCourse", subject: null, path: paths.case(id) }, now);
}
