import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import type { MemberChange, MemberSnapshot, RowChange } from "#app/features/members/plan.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A move of one member by a reorganization. */
export interface Move {
  from: string;
  to: string;
  on: CivilDate;
  /** Id of the plan, kept with the new stay. */
  planId: string;
  /** Units whose offices end with the plan, beside those of the cell that is left. */
  ending?: readonly string[];
}

/** What a move did to a record, so that it can be taken back: rows that it ended. */
export interface MoveDone {
  stays: string[];
  offices: string[];
}

type Stay = MemberSnapshot["record"]["rows"]["org_memberships"][number];

/**
 * The change of a record by a move to another cell (T8): the stay at home ends and another begins with their reasons,
 * so that the roll comes out, and offices held in the old cell end. Temporary stays elsewhere go on.
 *
 * @source procedures P17, P04.1 "Effects"; code lists increase_reason I4, exit_reason R7
 */
export function moveMember(
  { id, version, record }: MemberSnapshot,
  { from, to, on, planId, ending = [] }: Move,
): { change: MemberChange; done: MoveDone } {
  const stays = openStays(record.rows.org_memberships, orgMembershipKind.codes.home);
  const starts =
    stays
      .map(({ from_date: day }) => day ?? "")
      .toSorted()
      .at(-1) ?? "";
  // A stay never ends before it began, and the next one begins where it ends.
  const day = starts > on ? starts : on;
  const left = [from, ...ending];
  const offices = record.rows.positions.filter(
    (row) => !row.to_date && left.includes(row.org_id ?? ""),
  );
  const change: MemberChange = {
    memberId: id,
    expectedVersion: version,
    values: { org_id: to },
    rows: {
      org_memberships: [
        ...stays.map((row) =>
          amended(row.id, {
            to_date: day,
            out_reason: exitReason.codes.transferWithinProvince,
          }),
        ),
        added({
          org_id: to,
          kind: orgMembershipKind.codes.home,
          from_date: day,
          in_reason: increaseReason.codes.withinProvince,
          transfer_case: planId,
        }),
      ],
      positions: offices.map((row) => amended(row.id, { to_date: on })),
    } as MemberChange["rows"],
  };
  return { change, done: { stays: idsOf(stays), offices: idsOf(offices) } };
}

/**
 * The change that takes a move back: the new stay goes, and what it ended is open again.
 *
 * @returns null when the new stay is not there any more
 */
export function moveBack(
  { id, version, record }: MemberSnapshot,
  { from, to, planId }: Move,
  { stays, offices }: MoveDone,
): MemberChange | null {
  const made = openStays(record.rows.org_memberships, orgMembershipKind.codes.home).filter(
    (row) => row.org_id === to && row.transfer_case === planId,
  );
  if (made.length !== 1) return null;
  return {
    memberId: id,
    expectedVersion: version,
    values: { org_id: from },
    rows: {
      org_memberships: [
        ...made.map(({ id: row }) => ({ id: row ?? null, values: null })),
        ...stays.map((row) => amended(row, { to_date: null, out_reason: null })),
      ],
      positions: offices.map((row) => amended(row, { to_date: null })),
    } as MemberChange["rows"],
  };
}

/** The change of a guest whose host closes: the visit goes on in the unit that follows it. */
export function moveGuest(
  { id, version, record }: MemberSnapshot,
  { from, to, on, planId }: Move,
): { change: MemberChange; done: MoveDone } {
  const visits = openStays(record.rows.org_memberships, orgMembershipKind.codes.temporary).filter(
    (row) => row.org_id === from,
  );
  const change: MemberChange = {
    memberId: id,
    expectedVersion: version,
    values: {},
    rows: {
      org_memberships: visits.flatMap((row) => [
        amended(row.id, { to_date: (row.from_date ?? "") > on ? row.from_date : on }),
        added({
          org_id: to,
          kind: orgMembershipKind.codes.temporary,
          from_date: (row.from_date ?? "") > on ? row.from_date : on,
          in_reason: row.in_reason,
          transfer_case: planId,
        }),
      ]),
    } as MemberChange["rows"],
  };
  return { change, done: { stays: idsOf(visits), offices: [] } };
}

/** Takes the move of a guest back; null when it is not there any more. */
export function moveGuestBack(
  { id, version, record }: MemberSnapshot,
  { to, planId }: Move,
  { stays }: MoveDone,
): MemberChange | null {
  const made = openStays(record.rows.org_memberships, orgMembershipKind.codes.temporary).filter(
    (row) => row.org_id === to && row.transfer_case === planId,
  );
  if (made.length === 0) return null;
  return {
    memberId: id,
    expectedVersion: version,
    values: {},
    rows: {
      org_memberships: [
        ...made.map(({ id: row }) => ({ id: row ?? null, values: null })),
        ...stays.map((row) => amended(row, { to_date: null })),
      ],
    } as MemberChange["rows"],
  };
}

function openStays(rows: readonly Stay[], kind: string): Stay[] {
  return rows.filter((row) => !row.to_date && row.kind === kind);
}

const idsOf = (rows: readonly { id?: string | null }[]): string[] =>
  rows.flatMap(({ id }) => id ?? []);

const amended = (id: string | null | undefined, values: object): RowChange => ({
  id: id ?? null,
  values: values as never,
});

const added = (values: object): RowChange => ({ id: null, values: values as never });
