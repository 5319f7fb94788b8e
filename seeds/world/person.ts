import { activityStatus } from "#app/codes/activity-status.ts";
import { cardGeneration } from "#app/codes/card-generation.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import type { MemberChange } from "#app/features/members/plan.ts";
import { adultLife, livingRows } from "#seeds/world/life.ts";
import { familyNames, givenNames, middleNames, phrases } from "#seeds/world/names.ts";
import type { Random } from "#seeds/world/random.ts";

/** Where an invented person lives and meets. */
export interface Cell {
  id: string;
  communeCode: string | null;
}

/** How complete a record is; most are between the extremes, as in life. */
type Care = "bare" | "basic" | "full" | "verified";

const OLD_CARDS_UNTIL = "2025-08-01";

/**
 * An invented member of a cell, with the gaps and faults of real lists: dates known by year or month,
 * missing numbers, a citizen number that does not fit.
 *
 * @param serial  counts people, so that numbers which must be unique are
 */
export function inventPerson(
  random: Random,
  cell: Cell,
  serial: number,
  today: CivilDate,
): MemberChange {
  const sex = random.chance(0.42) ? gender.codes.female : gender.codes.male;
  const name = inventName(random, sex);
  const care = inventCare(random);
  const age = random.whole(20, 88);
  const birth = addDays(addMonths(today, -12 * age), -random.whole(0, 364));
  const isProbationary = age < 55 && random.chance(0.07);
  const admitted = admissionDay(random, birth, isProbationary, today);
  const ceremony = addDays(admitted, random.whole(3, 20));
  const isFormer = !isProbationary && random.chance(0.02);
  const official = isProbationary ? null : addMonths(ceremony, 12);
  const isKnownByYear = age > 65 && random.chance(0.15);
  const values: MemberChange["values"] = {
    org_id: cell.id,
    full_name: name,
    gender: sex,
    birth_date: isKnownByYear ? birth.slice(0, random.pick([4, 7])) : birth,
    membership_status: isFormer
      ? memberStatus.codes.deceased
      : isProbationary
        ? memberStatus.codes.probationary
        : memberStatus.codes.official,
    activity_status:
      age > 75 && random.chance(0.5) ? activityStatus.codes.exempt : activityStatus.codes.active,
    admission_decision_date: care === "bare" && random.chance(0.4) ? null : admitted,
    admission_ceremony_date: ceremony,
    official_date: official,
  };
  if (values.activity_status === activityStatus.codes.exempt)
    values.exemption_date = addDays(today, -random.whole(60, 900));
  if (isFormer)
    Object.assign(values, {
      exit_date: addDays(today, -random.whole(5, 300)),
      exit_reason: exitReason.codes.death,
    });
  const rows: MemberChange["rows"] = {};
  if (care !== "bare" || random.chance(0.5))
    addNumbers(random, values, rows, serial, official, today);
  if (care !== "bare")
    Object.assign(values, adultLife(random, { age, care, birth, commune: cell.communeCode, name }));
  if (care === "full" || care === "verified")
    Object.assign(rows, livingRows(random, { age, birth, today, name }));
  if (care === "verified") {
    Object.assign(values, {
      verified_by_member_at: addDays(today, -random.whole(10, 200)),
      verified_by_commune_at: addDays(today, -random.whole(1, 9)),
      last_reviewed_at: addDays(today, -random.whole(10, 200)),
    });
  } else if (random.chance(0.6)) values.last_reviewed_at = addDays(today, -random.whole(30, 700));
  return { memberId: null, expectedVersion: null, values, rows };
}

function inventName(random: Random, sex: "M" | "F"): string {
  return [random.pick(familyNames), random.pick(middleNames[sex]), random.pick(givenNames[sex])]
    .filter(Boolean)
    .join(" ");
}

function inventCare(random: Random): Care {
  const share = random.next();
  if (share < 0.14) return "bare";
  if (share < 0.62) return "basic";
  return share < 0.9 ? "full" : "verified";
}

function admissionDay(
  random: Random,
  birth: CivilDate,
  isProbationary: boolean,
  today: CivilDate,
): CivilDate {
  if (isProbationary) return addDays(today, -random.whole(40, 420));
  const earliest = addMonths(birth, 12 * 19);
  const span = Math.max(1, Math.min(12 * 22, monthsUntil(earliest, addMonths(today, -26))));
  return addMonths(earliest, random.whole(0, span));
}

const monthsUntil = (from: CivilDate, to: CivilDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

function addNumbers(
  random: Random,
  values: MemberChange["values"],
  rows: NonNullable<MemberChange["rows"]>,
  serial: number,
  official: CivilDate | null,
  today: CivilDate,
): void {
  const unique = String(100_000 + serial).padStart(6, "0");
  const year = Number(String(values.birth_date).slice(0, 4));
  // One in eighty has a citizen number of another birth year, as happens on paper.
  const shown = String(year + (random.chance(0.012) ? 1 : 0)).slice(2);
  const century = (year >= 2000 ? 2 : 0) + (values.gender === gender.codes.female ? 1 : 0);
  values.citizen_id = `025${century}${shown}${unique}`;
  values.phone = random.chance(0.06) ? null : `0900${unique}`;
  values.biography_number = `${unique}PT`;
  if (official === null) return;
  if (official < OLD_CARDS_UNTIL) values.party_card_number_old = `90${unique}`;
  if (random.chance(0.1)) return;
  values.party_card_number = `250000${unique}`;
  rows.party_cards = [
    {
      id: null,
      values: {
        number: values.party_card_number,
        issue_date:
          official > addMonths(today, -12)
            ? addDays(official, 30)
            : addDays(today, -random.whole(20, 400)),
        issued_by: phrases.provinceOffice,
        generation: cardGeneration.codes.electronic2025,
        status: cardStatus.codes.valid,
      },
    },
  ];
}
