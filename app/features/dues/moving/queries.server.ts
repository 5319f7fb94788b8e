import { and, eq, inArray, isNull } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { readAsked } from "#app/features/dues/charging/queries.server.ts";
import type { Month } from "#app/features/dues/months/rules.ts";
import { monthsOf, type Move } from "#app/features/dues/moving/rules.ts";
import { readCellPeople } from "#app/features/dues/sheets/people/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { cases } from "#db/schema/cases.ts";
import { duesLines, duesSheets } from "#db/schema/dues.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { official, probationary } = memberStatus.codes;

/**
 * The months for which a cell has opened a sheet without somebody whom it asks by now, since a transfer led here or came
 * to nothing, and which no other sheet asks for; in order, by member id. Of members of today alone: nobody pays after
 * the fact for whoever has died or left. In a scope that reads whole records.
 *
 * @param moves of those whom it may concern
 */
export async function listMissedMonths(
  db: ScopedDb,
  orgId: string,
  moves: ReadonlyMap<string, Move[]>,
  today: CivilDate,
): Promise<Map<string, Month[]>> {
  const wanted = new Map([...moves].map(([id, own]) => [id, monthsOf(own, today)]));
  const months = [...new Set([...wanted.values()].flat())].toSorted();
  if (months.length === 0) return new Map();
  const living = await db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        inArray(members.id, [...wanted.keys()]),
        inArray(members.membership_status, [official, probationary]),
        isNull(members.hiddenAt),
      ),
    );
  const ids = living.map(({ id }) => id);
  const opened = await db
    .select({ month: duesSheets.month })
    .from(duesSheets)
    .where(and(eq(duesSheets.orgId, orgId), inArray(duesSheets.month, months)));
  const asked = await readAsked(db, ids, months);
  const missed = new Map<string, Month[]>();
  for (const month of opened.map((sheet) => sheet.month).toSorted()) {
    const open = ids.filter((id) => wanted.get(id)!.includes(month) && !asked.get(id)?.has(month));
    const people = open.length === 0 ? [] : await readCellPeople(db, orgId, month, [], open);
    for (const { id } of people) missed.set(id, [...(missed.get(id) ?? []), month]);
  }
  return missed;
}

/** The ids of members of a cell, and of those whom its open sheets ask. */
export async function listConcerned(db: ScopedDb, orgId: string): Promise<string[]> {
  const [here, asked] = await Promise.all([
    db.select({ id: members.id }).from(members).where(eq(members.org_id, orgId)),
    db
      .selectDistinct({ id: duesLines.memberId })
      .from(duesLines)
      .innerJoin(duesSheets, eq(duesSheets.id, duesLines.sheetId))
      .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.state, "open"))),
  ]);
  return [...new Set([...here, ...asked].map(({ id }) => id))];
}

/** A cell whose books a case concerns, and the member whom it moves. */
export interface MovedIn {
  memberId: string;
  unit: { id: string; posFrom: bigint };
}

/** The cells with an open sheet whose books a transfer may change: at both of its ends, and wherever else the member is asked. */
export async function listCellsOfMove(db: ScopedDb, caseId: string): Promise<MovedIn[]> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId));
  const memberId = row?.memberId ?? null;
  if (row === undefined || memberId === null) return [];
  const lines = await db
    .selectDistinct({ orgId: duesLines.orgId })
    .from(duesLines)
    .where(eq(duesLines.memberId, memberId));
  const [home] = await db
    .select({ orgId: members.org_id })
    .from(members)
    .where(eq(members.id, memberId));
  const ends = [row.orgId, row.otherOrgId, home?.orgId ?? null].filter((id) => id !== null);
  const sheets = await db
    .selectDistinct({ id: duesSheets.orgId, posFrom: duesSheets.orgPos })
    .from(duesSheets)
    .where(
      and(
        inArray(duesSheets.orgId, [...ends, ...lines.map(({ orgId }) => orgId)]),
        eq(duesSheets.state, "open"),
      ),
    );
  return sheets.map((unit) => ({ memberId, unit }));
}
