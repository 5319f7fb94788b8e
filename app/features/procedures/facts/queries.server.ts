import { listCaseDocuments } from "#app/features/procedures/dossier/queries.server.ts";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import {
  gradesBeside,
  readUnitReview,
} from "#app/features/procedures/facts/review/queries.server.ts";
import { readConduct } from "#app/features/procedures/facts/conduct/queries.server.ts";
import { isSettled } from "#app/features/procedures/computed/discipline/rules.ts";
import { numbersBeside } from "#app/features/procedures/facts/numbers/queries.server.ts";
import { listOffices, readTerms } from "#app/features/procedures/facts/offices/queries.server.ts";
import { readPlace, readUnit } from "#app/features/procedures/facts/unit/queries.server.ts";
import { readArrivalFacts } from "#app/features/procedures/arrivals/queries.server.ts";
import { readPeople } from "#app/features/procedures/facts/people/queries.server.ts";
import { listSetters, readRuleSetOf } from "#app/features/parameters/queries.server.ts";
import type { Definition } from "#app/features/procedures/definition/rules.ts";
import { readSupplementFacts } from "#app/features/procedures/supplements/queries.server.ts";
import type { CaseData, Facts, TakenStep } from "#app/features/procedures/facts/rules.ts";
import { readResidenceFacts } from "#app/features/procedures/residence/queries.server.ts";
import { isUnitConduct, isUnitReview } from "#app/features/procedures/units/rules.ts";
import { idsIn } from "#app/features/procedures/view/values/rules.ts";
import { readVoteLimits } from "#app/features/procedures/votes/queries.server.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { kept } from "#db/kept.server.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What a case is about, as far as it must be known before its facts are read. */
export interface AboutCase {
  id: string | null;
  memberId: string | null;
  orgId: string;
  otherOrgId?: string | null;
  openedAt: Date;
  data: CaseData;
  taken: readonly TakenStep[];
  definition: Definition;
  /** The step that is being taken; absent where a page only shows what could be. */
  step?: string;
  /** Where it stands; absent before it is opened. */
  state?: string;
}

/**
 * Reads everything that the rules of a case may ask.
 *
 * The figures are those of the day of opening, as they were known at that moment: a case keeps them to its
 * end, whatever is set later. @source procedures §0.1, last paragraph
 */
export async function readFacts(db: ScopedDb, about: AboutCase, now: Date): Promise<Facts> {
  const { id, memberId, orgId, openedAt, data, definition } = about;
  const today = dayOf(now);
  // What does not hang on anything else is asked at once: one round trip instead of a dozen.
  const [
    rules,
    stored,
    unit,
    other,
    owes,
    voteLimits,
    figuresSetBy,
    documents,
    openProcedures,
    supplement,
  ] = await Promise.all([
    readRuleSetOf(db, dayOf(openedAt), openedAt, orgId) as Promise<RuleSet>,
    memberId === null ? null : readStored(db, [memberId]),
    readUnit(db, orgId),
    readPlace(db, about.otherOrgId ?? data.destination),
    memberId !== null && asksDues(definition) && owesDues(db, orgId, memberId, today),
    readVoteLimits(db, about, today),
    listSetters(db, dayOf(openedAt), definition.code, orgId),
    id === null ? [] : listCaseDocuments(db, id),
    memberId === null ? [] : listOpen(db, memberId, id),
    definition.key === "supplement" && memberId !== null
      ? readSupplementFacts(db, orgId, memberId, data.year)
      : null,
  ]);
  const held = stored?.get(memberId ?? "");
  return {
    caseId: id,
    today,
    rules,
    record: held?.record ?? null,
    recordVersion: held?.version,
    isSuspected: held?.openDuplicate ?? false,
    unit,
    other,
    owesDues: owes,
    voteLimits,
    data,
    people: await readPeople(db, idsIn(definition, data).people, orgId, rules),
    taken: about.taken,
    figuresSetBy,
    documents,
    grades: await gradesBeside(db, about, unit),
    supplement,
    residence:
      definition.key === "evaluation" && id !== null ? await readResidenceFacts(db, id) : null,
    ...(await ofUnit(db, about, rules)),
    numbers: await numbersBeside(db, about, unit),
    arrival: definition.key === "arrival" ? await readArrivalFacts(db, about) : null,
    openProcedures,
  };
}

/** What only cases about a unit ask: its grades, its rewards and disciplines, or its offices and its term. */
async function ofUnit(
  db: ScopedDb,
  { definition, orgId, id, data }: AboutCase,
  rules: RuleSet,
): Promise<Pick<Facts, "offices" | "termEndsOn" | "usualTermEndsOn" | "review" | "conduct">> {
  if (definition.about !== "organization") return {};
  // A review looks at grades and not at a term.
  if (isUnitReview(definition.key))
    return { review: await readUnitReview(db, orgId, Number(data.year), id) };
  if (isUnitConduct(definition.key)) return { conduct: await readConduct(db, orgId, id) };
  const level = definition.unit ?? "cell";
  const term = (await readTerms(db, [orgId], level, rules)).get(orgId);
  return {
    offices: await listOffices(db, orgId, level),
    termEndsOn: term?.endsOn ?? null,
    usualTermEndsOn: term?.usuallyEndsOn ?? null,
  };
}

/** Whether a step of the procedure waits for the dues; the books are not opened for the others. */
const asksDues = ({ steps }: Definition): boolean =>
  steps.some(({ needs }) => needs?.includes("duesArePaid"));

/** Whoever moves a case need not see amounts: the database answers yes or no. The month that runs is not owed yet. */
async function owesDues(
  db: ScopedDb,
  orgId: string,
  memberId: string,
  today: CivilDate,
): Promise<boolean> {
  const month = today.slice(0, "2026-01".length);
  const [row] = await db.execute<{ owes: boolean }>(
    sql`select app_owes_dues(${memberId}::uuid, ${orgId}::uuid, ${month}) as owes`,
  );
  return row?.owes ?? false;
}

async function listOpen(db: ScopedDb, memberId: string, but: string | null): Promise<string[]> {
  const [rows, [hidden]] = await Promise.all([
    openOf(db, { memberId, but }),
    // A discipline case counts for everybody who decides, also for those who do not see its file.
    db.execute<{ open: boolean }>(
      sql`select app_open_discipline(${memberId}::uuid, ${but}::uuid) as open`,
    ),
  ]);
  const known = rows.map((one) => (isSettled(one) ? "settled" : one.procedure));
  return hidden?.open && !known.includes("discipline") ? [...known, "discipline"] : known;
}

const openOf = kept((db) =>
  db
    .select({ procedure: cases.procedure, state: cases.state })
    .from(cases)
    .where(
      and(
        eq(cases.memberId, sql.placeholder("memberId")),
        isNull(cases.closedOn),
        sql`${cases.id} is distinct from ${sql.placeholder("but")}::uuid`,
      ),
    ),
);
