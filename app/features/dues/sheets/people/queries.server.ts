import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { duesGroup } from "#app/codes/dues-group.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import type { DuesPerson } from "#app/features/dues/amounts/rules.ts";
import { readMoves } from "#app/features/dues/moving/cases/queries.server.ts";
import { asksIn } from "#app/features/dues/moving/rules.ts";
import { addToMonth, firstDay, type Month } from "#app/features/dues/months/rules.ts";
import { wasHere, type Stay } from "#app/features/dues/sheets/rules.ts";
import { isFormerStatus } from "#app/record/party-age.ts";
import { duesDeclarations } from "#db/schema/dues-requests.ts";
import { duesExemptions, orgMemberships } from "#db/schema/member-party-rows.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { members } from "#db/schema/members.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A member of a cell with all that the dues of a month follow from. */
export interface CellPerson extends DuesPerson {
  id: string;
  name: string;
  sortName: string;
  /** Died in the month or before it. */
  isDeceased: boolean;
}

const { codes } = memberStatus;
const onList: ReadonlySet<string> = new Set([codes.probationary, codes.official]);

/**
 * Whoever a cell asks for dues of a month, since they belonged to it on its first day or a letter led to it before, with
 * what their dues follow from, in a scope that reads whole records.
 *
 * @param alsoIds members to be looked at whether they were here or not, such as those of a sheet already open
 * @param onlyIds nobody but these; all when left out
 * @source P11.3 "uses status, group, base, exemptions on day 1"; P04 "dues stop at origin after the month of the letter"
 */
export async function readCellPeople(
  db: ScopedDb,
  orgId: string,
  month: Month,
  alsoIds: readonly string[] = [],
  onlyIds: readonly string[] | null = null,
): Promise<CellPerson[]> {
  const stays = await db.select().from(orgMemberships).where(eq(orgMemberships.org_id, orgId));
  const ids = [...stays.map(({ member_id }) => member_id), ...alsoIds];
  const known = ids.length === 0 ? sql`false` : inArray(members.id, ids);
  const rows = await db
    .select({ member: members, record: memberRecords })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(
      and(
        sql`(${members.org_id} = ${orgId}::uuid or ${known})`,
        onlyIds === null ? undefined : inArray(members.id, [...onlyIds]),
        isNull(members.hiddenAt),
      ),
    );
  const moves = await readMoves(
    db,
    rows.map(({ member }) => member.id),
  );
  const rowsOf = groupBy(
    stays.filter(({ kind }) => kind !== orgMembershipKind.codes.temporary),
    ({ member_id }) => member_id,
  );
  const isAsked = (member: StoredMember): boolean => {
    const stays = staysOf(rowsOf.get(member.id));
    const isHere = wasHere(stays, member.org_id === orgId, firstDay(month));
    return isMember(member, month) && asksIn(moves.get(member.id) ?? [], month, orgId, isHere);
  };
  const here = rows.filter(({ member }) => alsoIds.includes(member.id) || isAsked(member));
  const memberIds = here.map(({ member }) => member.id);
  const reliefs = groupBy(
    await selectIn(memberIds, (some) =>
      db.select().from(duesExemptions).where(inArray(duesExemptions.member_id, some)),
    ),
    ({ member_id }) => member_id,
  );
  const declared = await declarationsOf(db, memberIds, month);
  return here.map(({ member, record }) => ({
    id: member.id,
    name: member.full_name,
    sortName: member.sortName,
    isDeceased: member.membership_status === codes.deceased && exitMonth(member) <= month,
    ...baseIn(declared.get(member.id) ?? [], record, month),
    voluntary: record.dues_voluntary_amount,
    birth: member.birth_date,
    gender: member.gender,
    // The later reading of a date known by its year alone: nobody is exempt on a guess.
    partyAgeSince: member.membership_status === codes.probationary ? null : member.partyAgeTo,
    reliefs: (reliefs.get(member.id) ?? []).flatMap(({ kind, from_month, to_month }) =>
      kind === null || from_month === null ? [] : [{ kind, from: from_month, to: to_month }],
    ),
  }));
}

type StoredMember = typeof members.$inferSelect;

const exitMonth = ({ exit_date }: StoredMember): string => exit_date?.slice(0, 7) ?? "";

/** On the list on the first day: admitted by then, and not yet gone; who died in the month has no sheet. */
function isMember(member: StoredMember, month: Month): boolean {
  const admitted = member.admission_ceremony_date ?? member.admission_decision_date;
  if (admitted !== null && admitted > firstDay(month) && admitted.length > 4) return false;
  if (onList.has(member.membership_status)) return true;
  const { exit_date: exit, membership_status: status } = member;
  if (exit === null || !isFormerStatus(status)) return false;
  return status === codes.deceased ? exitMonth(member) > month : exit > firstDay(month);
}

const staysOf = (rows: (typeof orgMemberships.$inferSelect)[] = []): Stay[] =>
  rows.map(({ from_date, to_date, in_reason }) => ({
    from: in_reason === increaseReason.codes.initialLoad ? EVER : from_date,
    to: to_date,
  }));

/** The first row of a loaded record says when it was loaded, not when the person came. */
const EVER = "1900-01-01";

type Declaration = typeof duesDeclarations.$inferSelect;

/** Group and income in force: the latest confirmed statement, else the record. Insurance counts the month before. */
function baseIn(
  declared: readonly Declaration[],
  record: { dues_group: string | null; dues_base_amount: number | null },
  month: Month,
): { group: string | null; base: number | null } {
  const inForce = (on: Month) => declared.find(({ fromMonth }) => fromMonth <= on);
  const now = inForce(month);
  const group = now?.duesGroup ?? record.dues_group;
  if (group !== duesGroup.codes.insured)
    return { group, base: now === undefined ? record.dues_base_amount : now.baseDong };
  const before = inForce(addToMonth(month, -1));
  const first = before ?? (record.dues_base_amount === null ? now : undefined);
  return { group, base: first === undefined ? record.dues_base_amount : first.baseDong };
}

async function declarationsOf(
  db: ScopedDb,
  ids: readonly string[],
  month: Month,
): Promise<Map<string, Declaration[]>> {
  const rows = await selectIn(ids, (some) =>
    db
      .select()
      .from(duesDeclarations)
      .where(
        and(
          inArray(duesDeclarations.memberId, some),
          eq(duesDeclarations.state, "confirmed"),
          sql`${duesDeclarations.fromMonth} <= ${month}`,
        ),
      )
      .orderBy(desc(duesDeclarations.fromMonth), desc(duesDeclarations.decidedAt)),
  );
  return groupBy(rows, ({ memberId }) => memberId);
}

async function selectIn<Row>(
  ids: readonly string[],
  select: (some: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  return ids.length === 0 ? [] : select([...ids]);
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
