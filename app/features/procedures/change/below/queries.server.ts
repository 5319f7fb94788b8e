import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import {
  answerState,
  openGaps,
  type GapAnswer,
  type MemberGaps,
  type UnitProgress,
} from "#app/features/procedures/change/below/rules.ts";
import { readDirective } from "#app/features/tasks/directives/queries.server.ts";
import type { Receipt } from "#app/features/tasks/receipts/queries.server.ts";
import { cases } from "#db/schema/cases.ts";
import { members } from "#db/schema/members.ts";
import { organizationGaps, organizations } from "#db/schema/organizations.ts";
import { directives } from "#db/schema/tasks.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { probationary, official } = memberStatus.codes;

/** What of a directive asks for fields. */
interface Asking {
  id: string;
  askedFields: readonly string[];
}

/**
 * The members of a cell who lack a field that is asked for, or whose answer is on its way, in order of names. Whoever
 * has left the cell is none of them.
 *
 * @param memberId  only this one
 */
export async function listMemberGaps(
  db: ScopedDb,
  { id, askedFields }: Asking,
  orgId: string,
  memberId?: string,
): Promise<MemberGaps[]> {
  const people = await db
    .select({
      id: members.id,
      name: members.full_name,
      birthYear: members.birthYear,
      missing: members.missing,
    })
    .from(members)
    .where(
      and(
        eq(members.org_id, orgId),
        inArray(members.membership_status, [probationary, official]),
        isNull(members.hiddenAt),
        memberId === undefined ? undefined : eq(members.id, memberId),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
  const answers = await listAnswers(
    db,
    { id, askedFields },
    people.map((person) => person.id),
  );
  return people
    .map(({ missing, ...person }) => {
      const own = answers.filter((answer) => answer.memberId === person.id);
      return { ...person, open: openGaps(missing, askedFields, own), answers: own };
    })
    .filter(({ open, answers: own }) => open.length > 0 || own.length > 0);
}

/** The requests about fields that are asked for: all that are on their way, and those of this directive that were written. */
async function listAnswers(
  db: ScopedDb,
  { id, askedFields }: Asking,
  memberIds: readonly string[],
): Promise<GapAnswer[]> {
  if (memberIds.length === 0) return [];
  const field = sql<string>`${cases.data}->>'field'`;
  const rows = await db
    .select({ id: cases.id, memberId: cases.memberId, field, state: cases.state })
    .from(cases)
    .where(
      and(
        eq(cases.procedure, "change"),
        inArray(cases.memberId, [...memberIds]),
        inArray(field, [...askedFields]),
        or(isNull(cases.closedOn), eq(directiveOf, id)),
      ),
    )
    .orderBy(asc(cases.openedAt), asc(cases.id));
  return rows.flatMap(({ memberId, state, ...row }) => {
    const stands = answerState(state);
    return stands === null || memberId === null ? [] : [{ ...row, memberId, state: stands }];
  });
}

const directiveOf = sql<string>`${cases.data}->>'directiveId'`;

/**
 * How far the units have come that received a directive: what their records still lack, and what was answered, also by
 * way of directives that carry it out.
 *
 * @returns in the order of the receivers
 */
export async function readProgress(
  db: ScopedDb,
  { id, askedFields }: Asking,
  receipts: readonly Receipt[],
): Promise<UnitProgress[]> {
  const orgIds = receipts.map(({ orgId }) => orgId);
  if (orgIds.length === 0) return [];
  const gaps = await db
    .select({
      orgId: organizationGaps.orgId,
      missing: sql<number>`sum(${organizationGaps.people})::int`,
    })
    .from(organizationGaps)
    .where(
      and(
        inArray(organizationGaps.orgId, orgIds),
        eq(organizationGaps.kind, "missing"),
        inArray(organizationGaps.key, [...askedFields]),
      ),
    )
    .groupBy(organizationGaps.orgId);
  const answered = await db
    .select({
      orgId: organizations.id,
      state: cases.state,
      count: sql<number>`count(*)::int`,
    })
    .from(cases)
    .innerJoin(
      organizations,
      and(
        inArray(organizations.id, orgIds),
        sql`${cases.orgPos} >= ${organizations.posFrom} and ${cases.orgPos} < ${organizations.posTo}`,
      ),
    )
    .where(and(eq(cases.procedure, "change"), inArray(directiveOf, await carriedOut(db, id))))
    .groupBy(organizations.id, cases.state);
  const missing = new Map(gaps.map((row) => [row.orgId, row.missing]));
  return receipts.map(({ orgId, orgName, orgType }) => {
    const count = (state: string) =>
      answered
        .filter((row) => row.orgId === orgId && answerState(row.state) === state)
        .reduce((all, row) => all + row.count, 0);
    return {
      orgId,
      orgName,
      isCell: isCell(orgType),
      missing: missing.get(orgId) ?? 0,
      waiting: count("waiting"),
      returned: count("returned"),
      written: count("written"),
    };
  });
}

/** A directive and those that carry it out, at every level below. */
async function carriedOut(db: ScopedDb, id: string): Promise<string[]> {
  const found = [id];
  let above = [id];
  while (above.length > 0) {
    const rows = await db
      .select({ id: directives.id })
      .from(directives)
      .where(inArray(directives.parentId, above));
    above = rows.map((row) => row.id).filter((one) => !found.includes(one));
    found.push(...above);
  }
  return found;
}

/** The directive that asked for what a request fills in; null where there is none, or the reader cannot open it. */
export async function readAskedFrom(
  db: ScopedDb,
  actor: Actor,
  { directiveId }: Record<string, unknown>,
): Promise<{ id: string; number: string } | null> {
  if (typeof directiveId !== "string" || !may(actor, "directive.read")) return null;
  const found = await readDirective(db, directiveId);
  return found === null ? null : { id: found.id, number: found.number };
}

/** An answer that waits for whoever approves simple fields. */
export interface WaitingAnswer {
  id: string;
  memberId: string | null;
  orgPos: bigint;
  memberName: string;
  orgName: string;
  field: string;
  value: unknown;
}

/** Answers that one page shows, and one press approves. */
export const MOST_APPROVED = 100;

/** The answers to a directive about simple fields that wait for approval in the scope, by cell and name. */
export function listWaiting(db: ScopedDb, directiveId: string): Promise<WaitingAnswer[]> {
  return db
    .select({
      id: cases.id,
      memberId: cases.memberId,
      orgPos: cases.orgPos,
      memberName: cases.subjectName,
      orgName: organizations.name,
      field: sql<string>`${cases.data}->>'field'`,
      value: sql<unknown>`${cases.data}->'value'`,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.orgId))
    .where(
      and(
        eq(cases.procedure, "change"),
        eq(cases.state, "simpleAsked"),
        eq(directiveOf, directiveId),
      ),
    )
    .orderBy(asc(cases.orgPos), asc(cases.subjectName), asc(cases.id))
    .limit(MOST_APPROVED);
}
