import { partyPosition } from "#app/codes/party-position.ts";
import { positionBasis } from "#app/codes/position-basis.ts";
import type { RowChange } from "#app/features/members/plan.ts";
import {
  ballotOf,
  cellOffices,
  electedIn,
  isCellOffice,
  winnersOf,
} from "#app/features/procedures/elections/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** Why offices of a cell change: a congress, or one office in the middle of a term. */
export type OfficeGround = "congress" | "byElection" | "appointment" | "release";

/** What changes in one record. */
export interface OfficeChange {
  memberId: string;
  rows: RowChange<"positions">[];
}

const { cellSecretary, cellDeputySecretary, cellCommittee } = partyPosition.codes;
const { elected, appointed, coOpted } = positionBasis.codes;

/** The offices that a congress fills; the collector of dues is given the task, not elected. */
export const electedOffices: readonly string[] = [
  cellSecretary,
  cellDeputySecretary,
  cellCommittee,
];

interface Taking {
  memberId: string;
  position: string;
}

/**
 * Which offices end and which begin, as changes of the records of those whom it concerns; nothing is written. After a
 * congress every former office of the cell ends the day before, also that of somebody elected again: it was another term.
 *
 * @returns one change for each member, in no order that matters
 * @source procedures P16: result usable from the election, formal from the approval
 */
export function planOffices(ground: OfficeGround, facts: Facts): OfficeChange[] {
  const { data, offices = [] } = facts;
  const on = dayOf(ground, facts);
  const changes = new Map<string, OfficeChange["rows"]>();
  const add = (memberId: string, row: OfficeChange["rows"][number]) =>
    changes.set(memberId, [...(changes.get(memberId) ?? []), row]);
  const taking = takersOf(ground, facts);
  for (const held of offices) {
    const ends =
      ground === "congress" ||
      (ground === "release"
        ? held.memberId === data.holder && held.position === officeCode(facts)
        : taking.some(
            ({ memberId, position }) =>
              memberId === held.memberId ||
              (position === held.position && position !== cellCommittee),
          ));
    if (!ends) continue;
    const last = addDays(on, -1);
    const end = held.from !== null && held.from > last ? held.from : last;
    add(held.memberId, { id: held.id, values: { to_date: end } as never });
  }
  const terms = offices.map(({ term }) => term ?? "").toSorted();
  const running = terms.at(-1) || null;
  for (const { memberId, position } of taking)
    add(memberId, {
      id: null,
      values: {
        position,
        org_id: facts.unit.id,
        term: ground === "congress" || running === null ? termFrom(on, facts) : running,
        from_date: on,
        basis: { congress: elected, byElection: coOpted, appointment: appointed, release: null }[
          ground
        ],
        decision_number: data.decisionNumber ?? null,
      } as never,
    });
  return [...changes].map(([memberId, rows]) => ({ memberId, rows }));
}

/** A term as records write it: `2025-2030`. */
function termFrom(on: CivilDate, { rules }: Facts): string {
  const year = Number(on.slice(0, "2026".length));
  return `${year}-${year + rules.number("election.cell_term_years")}`;
}

/** An election counts from its day, what is decided from the day of the decision. */
function dayOf(ground: OfficeGround, { data, today }: Facts): CivilDate {
  const day = ground === "congress" || ground === "byElection" ? data.heldOn : data.decidedOn;
  return typeof day === "string" ? day : today;
}

const officeCode = ({ data }: Facts): string | null =>
  isCellOffice(data.office) ? cellOffices[data.office] : null;

function takersOf(ground: OfficeGround, facts: Facts): Taking[] {
  const { data, rules } = facts;
  if (ground === "release") return [];
  if (ground === "congress") {
    const { committee, secretary, deputy } = electedIn(data, rules);
    const others = committee.filter((id) => id !== secretary && id !== deputy);
    return [
      ...(secretary === null ? [] : [{ memberId: secretary, position: cellSecretary }]),
      ...(deputy === null ? [] : [{ memberId: deputy, position: cellDeputySecretary }]),
      ...others.map((memberId) => ({ memberId, position: cellCommittee })),
    ];
  }
  const position = officeCode(facts);
  const ballot = ballotOf(data, "one");
  const [winner] =
    ground === "appointment"
      ? [data.appointee]
      : ballot === null
        ? []
        : winnersOf(ballot, 1, Number(data.summoned) || 0, rules);
  return position === null || typeof winner !== "string" ? [] : [{ memberId: winner, position }];
}
