import type { RuleSet } from "#app/codes/rule-set.ts";
import { positionBasis } from "#app/codes/position-basis.ts";
import type { RowChange } from "#app/features/members/plan.ts";
import {
  isOfInspection,
  isSingle,
  officeCode,
  officesAt,
} from "#app/features/procedures/elections/offices/rules.ts";
import { electedIn, wonBy } from "#app/features/procedures/elections/rules.ts";
import type { CaseData, Facts } from "#app/features/procedures/facts/rules.ts";
import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** Why offices of a unit change: a congress, or one office in the middle of a term. */
export type OfficeGround = "congress" | "byElection" | "appointment" | "release";

/** What changes in one record. */
export interface OfficeChange {
  memberId: string;
  rows: RowChange<"positions">[];
}

const { elected, appointed, coOpted } = positionBasis.codes;

/** Somebody who takes an office. */
export interface Taking {
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
        ? held.memberId === data.holder && held.position === officeOf(facts)
        : taking.some(
            ({ memberId, position }) =>
              (memberId === held.memberId &&
                isOfInspection(position) === isOfInspection(held.position)) ||
              (position === held.position && isSingle(position)),
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

const officeOf = ({ data, unit }: Facts): string | null =>
  officeCode(unit.level ?? "cell", data.office);

/** Everybody whom a congress elected, each with the highest office; those of the inspection committee besides. */
export function electedTo(data: CaseData, rules: RuleSet, level: UnitLevel): Taking[] {
  const { committee, secretary } = electedIn(data, rules);
  const offices = officesAt[level];
  const ranked: [string | undefined, string[]][] = [
    [offices.secretary, secretary === null ? [] : [secretary]],
    [offices.standingDeputy, wonBy("standingDeputy", data, rules)],
    [offices.deputy, wonBy("deputy", data, rules)],
    [offices.standing, wonBy("standing", data, rules)],
    [offices.committee, committee],
  ];
  const chair = wonBy("chair", data, rules);
  const inspection = wonBy("inspection", data, rules).filter((id) => !chair.includes(id));
  const given = new Set<string>();
  const own = ranked.flatMap(([position, ids]) =>
    give(
      position,
      ids.filter((id) => !given.has(id)),
      given,
    ),
  );
  return [...own, ...give(offices.chair, chair), ...give(offices.inspection, inspection)];
}

function give(position: string | undefined, ids: readonly string[], given?: Set<string>): Taking[] {
  if (position === undefined) return [];
  for (const id of ids) given?.add(id);
  return ids.map((memberId) => ({ memberId, position }));
}

function takersOf(ground: OfficeGround, facts: Facts): Taking[] {
  const { data, rules } = facts;
  if (ground === "release") return [];
  if (ground === "congress") return electedTo(data, rules, facts.unit.level ?? "cell");
  const position = officeOf(facts);
  const [winner] = ground === "appointment" ? [data.appointee] : wonBy("one", data, rules);
  return position === null || typeof winner !== "string" ? [] : [{ memberId: winner, position }];
}
