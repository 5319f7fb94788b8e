import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { readStoredUnit } from "#app/features/organizations/stored/queries.server.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { describeValue } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { field } from "#app/record/format.ts";
import { insertRows } from "#db/bulk.server.ts";
import { cases } from "#db/schema/cases.ts";
import { residenceOpinions } from "#db/schema/residence-opinions.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The case in which the residence is asked or no longer asked. */
interface AskingCase {
  id: string;
  memberId: string | null;
  subjectName: string;
  orgId: string;
  orgPos: bigint;
}

/**
 * Asks the residence of a member for its opinion, where the record names a cell of this database that has a secretary
 * with an account: else the cell at home writes the opinion down from its paper. What was asked stands in the case.
 *
 * @param facts  with the record; the days are those of the figures of the case
 * @source procedures P06, "Residence cell opinion (Regulation 213)"; fields.csv residence_party_org
 */
export async function askResidence(
  db: ScopedDb,
  { id: caseId, memberId, subjectName, orgId, orgPos }: AskingCase,
  { record, data, rules }: Facts,
  now: Date,
): Promise<void> {
  const named = record?.values.residence_party_org;
  const cell = named && named !== orgId ? await readStoredUnit(db, named) : null;
  if (cell === null || memberId === null || cell.closedOn !== null || !isCell(cell.orgType)) return;
  const id = randomUUID();
  const today = dayOf(now);
  const dueOn = addDays(today, rules.number("evaluation.residence_days"));
  const told = await notify(
    db,
    { role: role.cellSecretary, orgId: cell.id },
    { kind: "residenceAsked", subject: null, path: paths.caseResidenceRequest(id) },
    now,
  );
  if (told === 0) return;
  const where = { orgId, orgPos, residenceOrgId: cell.id, residencePos: cell.posFrom };
  const asked = { askedOn: today, dueOn, year: Number(data.year) };
  const person = { memberId, memberName: subjectName, address: await addressOf(db, record, today) };
  await insertRows(db, residenceOpinions, [{ id, caseId, ...person, ...asked, ...where }]);
  const shown = { residenceCell: cell.name, residenceAskedOn: today, residenceDueOn: dueOn };
  await db
    .update(cases)
    .set({ data: sql`${cases.data} || ${JSON.stringify(shown)}::jsonb` })
    .where(eq(cases.id, caseId));
}

/** Nobody waits for an answer any more: it came by paper, or the review went on or ended. */
export async function endAsking(db: ScopedDb, caseId: string, now: Date): Promise<void> {
  await db
    .update(residenceOpinions)
    .set({ state: "ended", endedOn: dayOf(now) })
    .where(and(eq(residenceOpinions.caseId, caseId), eq(residenceOpinions.state, "asked")));
}

/** Where the member lives, in words: the residence has nothing else to know the person by. */
async function addressOf(
  db: ScopedDb,
  record: Facts["record"],
  today: string,
): Promise<string | null> {
  const key = record?.values.temporary_address ? "temporary_address" : "permanent_address";
  const value = record?.values[key] as FieldValue | null | undefined;
  if (!value) return null;
  const index = await readTerritory(db);
  return describeValue(field(key), value, "vi", {
    commune: (code) => nameOfCommune(code, index, today),
    province: (code) => nameOfProvince(code, index, today),
  });
}
