import { ruleSet } from "#app/codes/rule-set.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { positionBasis } from "#app/codes/position-basis.ts";
import { addMonths, type CivilDate } from "#app/lib/dates.ts";
import { saveMembers } from "#app/features/members/commands.server.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { inventPerson, type Cell } from "#seeds/world/person.ts";
import { Random } from "#seeds/world/random.ts";
import { staysOf } from "#seeds/world/stays.ts";

const SEED = 3_022_026;
const CHUNK = 1_000;

/** A person who was written, with the office held in the cell. */
export interface Settled {
  memberId: string;
  cellId: string;
  name: string;
  position: string | null;
}

/** Terms of two years: of three cells one has time, one has to prepare its congress, one is late. */
const monthsInOffice = [16, 20, 25];

const offices = [
  partyPosition.codes.cellSecretary,
  partyPosition.codes.cellDeputySecretary,
  partyPosition.codes.cellCommittee,
  partyPosition.codes.duesCollector,
];

/**
 * Invents members for cells in turn, the first official ones of a cell holding its offices.
 *
 * @param firstSerial  number of the first person; numbers that must be unique follow from it
 */
export function inventPeople(
  cells: Cell[],
  count: number,
  firstSerial: number,
  today: CivilDate,
): MemberChange[] {
  const random = new Random(SEED + firstSerial);
  const held = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const cell = cells[index % cells.length]!;
    const person = inventPerson(random, cell, firstSerial + index, today);
    const stays = staysOf(person, cells, firstSerial + index, today);
    if (stays.length > 0) person.rows = { ...person.rows, org_memberships: stays };
    const turn = held.get(cell.id) ?? 0;
    const mayHold =
      person.values.membership_status === "M2" && person.values.activity_status === "A1";
    if (mayHold && turn < offices.length) {
      held.set(cell.id, turn + 1);
      person.rows = {
        ...person.rows,
        positions: [
          {
            id: null,
            values: {
              position: offices[turn]!,
              org_id: cell.id,
              term: "2025-2027",
              from_date: addMonths(today, -monthsInOffice[(index % cells.length) % 3]!),
              basis: positionBasis.codes.elected,
            },
          },
        ],
      };
    }
    return person;
  });
}

/** Writes invented people through the one write path; throws when a record is refused, for the seeds must be sound. */
export async function settle(
  db: ScopedDb,
  people: MemberChange[],
  now: Date,
  today: CivilDate,
): Promise<Settled[]> {
  const rules = ruleSet(today);
  const settled: Settled[] = [];
  for (let at = 0; at < people.length; at += CHUNK) {
    const chunk = people.slice(at, at + CHUNK);
    const results = await saveMembers(db, null, chunk, {
      on: today,
      now,
      rules,
      source: "system",
      act: "member.seed",
    });
    for (const [index, result] of results.entries()) {
      if (result.kind !== "created")
        throw new Error(`An invented record was refused: ${JSON.stringify(result)}`);
      const { values, rows } = chunk[index]!;
      settled.push({
        memberId: result.memberId,
        cellId: values.org_id!,
        name: values.full_name!,
        position: rows?.positions?.[0]?.values?.position ?? null,
      });
    }
  }
  return settled;
}
