import { orgType } from "#app/codes/org-type.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, seenValue, stripRecord, type Sight } from "#app/features/members/access.ts";
import { readOrganization } from "#app/features/organizations/queries.server.ts";
import { isCommune, isGrassroots } from "#app/features/organizations/rules.ts";
import { isFormCode, type FormCode } from "#app/features/papers/forms/rules.ts";
import { readPaperUnit } from "#app/features/papers/queries.server.ts";
import { listChangesOf } from "#app/features/procedures/supplements/queries.server.ts";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import { fieldOf, rowsOf } from "#app/features/procedures/change/rules.ts";
import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import type {
  PaperCase,
  PaperLevel,
  PaperReceiver,
} from "#app/features/procedures/printing/case/rules.ts";
import { drawPaper, printableForms } from "#app/features/procedures/printing/rules.ts";
import { openCasePage, type OpenedCase } from "#app/features/procedures/view/queries.server.ts";
import { readTerritory } from "#app/features/territory/queries.server.ts";
import { nameOfCommune, nameOfProvince } from "#app/features/territory/rules.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import type { Paper } from "#app/lib/paper/model.ts";
import { describeValue, type Names } from "#app/record/describe.ts";
import { emptyRows, type MemberRecord } from "#app/record/values.ts";
import type { FieldValue } from "#app/record/field.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * A paper out of a case; null when the case does not give it yet, or when its reader does not reach the record,
 * as the side that receives.
 */
export async function readCasePaper(
  db: ScopedDb,
  actor: Actor,
  { id, form }: { id: string; form: string },
  now: Date,
): Promise<{ code: FormCode; name: string; paper: Paper } | null> {
  const read = await readPaperCase(db, actor, { id, form }, now);
  return read === null ? null : { ...read, paper: drawPaper(read.code, read.one) };
}

/** What a paper of a case is drawn from; null as for the paper itself. */
export async function readPaperCase(
  db: ScopedDb,
  actor: Actor,
  { id, form }: { id: string; form: string },
  now: Date,
): Promise<{ code: FormCode; name: string; one: PaperCase } | null> {
  const opened = isId(id) ? await openCasePage(db, actor, id, now) : null;
  if (opened === null || !isFormCode(form)) return null;
  const { stored, facts, names, sight } = opened;
  // A paper says of the person what the page of the record says to the same reader; one about a unit needs no record.
  const seen = facts.record === null ? null : stripRecord(facts.record, sight).record;
  const record = seen ?? (stored.memberId === null ? nobody : null);
  const given = printableForms(stored.procedure, facts.taken, facts.data, record !== null);
  if (!given.includes(form)) return null;
  const places = await readPlaces(db, dayOf(now));
  const { destination, outside } = facts.data;
  const to = typeof destination === "string" ? (names[destination] ?? null) : null;
  const one: PaperCase = {
    procedure: stored.procedure,
    data: facts.data,
    inputs: lastInputs(opened),
    record: record ?? nobody,
    units: await readUnits(db, stored.orgId, dayOf(now)),
    to: to ?? (typeof outside === "string" ? outside : null),
    receiver: await readReceiver(db, stored, dayOf(now)),
    subject: stored.subjectName,
    notes: Object.fromEntries(opened.steps.map(({ step, note }) => [step, note])),
    people: names,
    places,
    change: stored.memberId === null ? null : changeWords(facts.data, sight, places),
    changes: await changesOfYear(db, opened, places),
    taken: facts.taken,
    today: facts.today,
    rules: facts.rules,
  };
  return { code: form, name: stored.subjectName, one };
}

const nobody: MemberRecord = { values: {}, rows: emptyRows() };

function lastInputs({ steps }: OpenedCase): Record<string, CaseData> {
  return Object.fromEntries(steps.map(({ step, input }) => [step, input]));
}

/** The committee at the receiving end, or whose arrival it is. */
async function readReceiver(
  db: ScopedDb,
  { otherOrgId, orgId, procedure }: StoredCase,
  on: CivilDate,
): Promise<PaperReceiver | null> {
  const id = otherOrgId ?? (procedure === "arrival" ? orgId : null);
  const unit = id === null ? null : await readOrganization(db, id);
  if (unit === null) return null;
  const above = [...unit.ancestors, unit.org];
  const committee =
    above.findLast((one) => isCommune(one.orgType)) ??
    above.findLast((one) => one.orgType === orgType.codes.province);
  const named = committee === undefined ? null : await readPaperUnit(db, committee.id, on);
  if (committee === undefined || named === null) return null;
  // Of a unit directly under the province its organization board answers.
  return { ...named, signer: isCommune(committee.orgType) ? "commune" : "provinceOffice" };
}

/** The cell of the case and the committees above it, as their papers name them. */
async function readUnits(db: ScopedDb, cellId: string, on: CivilDate): Promise<PaperCase["units"]> {
  const above = (await readOrganization(db, cellId))?.ancestors ?? [];
  const ids: Record<PaperLevel, string | undefined> = {
    cell: cellId,
    section: above.findLast((one) => one.orgType === orgType.codes.sectional)?.id,
    grassroots: above.findLast((one) => isGrassroots(one.orgType))?.id,
    commune: above.findLast((one) => isCommune(one.orgType))?.id,
    province: above.findLast((one) => one.orgType === orgType.codes.province)?.id,
  };
  const read = async (id: string | undefined) =>
    id === undefined ? null : readPaperUnit(db, id, on);
  return {
    cell: await read(ids.cell),
    section: await read(ids.section),
    grassroots: await read(ids.grassroots),
    commune: await read(ids.commune),
    province: await read(ids.province),
  };
}

async function readPlaces(db: ScopedDb, on: CivilDate): Promise<Names> {
  const index = await readTerritory(db);
  return {
    commune: (code) => nameOfCommune(code, index, on),
    province: (code) => nameOfProvince(code, index, on),
  };
}

/** What a request about the record changes, as far as its reader sees the field. */
function changeWords(data: CaseData, sight: Sight, places: Names): PaperCase["change"] {
  const field = fieldOf(data);
  if (field === null) return null;
  const shows = fieldSight(sight, field.key);
  if (shows === "hidden") return null;
  const say = (one: unknown) =>
    describeValue(field, seenValue(one as FieldValue | null, shows), "vi", places);
  const { before = null, value = null } = data;
  return { field: field.label.vi, before: say(before), value: say(value) };
}

/** What the person of a yearly supplement has asked to change; of whole rows only which list they are in. */
async function changesOfYear(
  db: ScopedDb,
  { stored, sight }: OpenedCase,
  places: Names,
): Promise<PaperCase["changes"]> {
  const { year } = stored.data;
  if (stored.procedure !== "supplement" || stored.memberId === null) return [];
  const asked = await listChangesOf(db, stored.memberId, Number(year));
  return asked.flatMap(({ data }): PaperCase["changes"][number][] => {
    const rows = rowsOf(data);
    if (rows !== null) return [{ item: rows.label.vi, before: null, value: null }];
    const one = changeWords(data, sight, places);
    return one === null ? [] : [{ item: one.field, before: one.before, value: one.value }];
  });
}
