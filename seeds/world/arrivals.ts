import { sql } from "drizzle-orm";
import { addDays, addMonths, today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { arrivalWords, type Arrival } from "#seeds/world/arrival-words.ts";
import { playCase } from "#seeds/world/case-plays.ts";
import type { Play, PlayedStep } from "#seeds/world/case-words.ts";

/**
 * People who came to a commune of the demo with a letter from outside: one whose dossier is being checked, one who has
 * waited too long for that, one who waits for the cell, and one whose letter went back.
 */
export async function receiveArrivals(
  db: ScopedDb,
  units: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  const { waiting, late, accepted, sentBack } = arrivalWords.people;
  const commune = { orgId: units.get("PT-TB")! };
  const play = (one: Arrival, presentedOn: CivilDate, ...more: PlayedStep[]) =>
    playCase(db, "arrival", commune, [receive(one, today, presentedOn), ...more], now);
  await play(waiting, addDays(today, -1));
  await play(late, addDays(today, -24));
  // Whether somebody is known elsewhere is a question of the day of an account, also for the demo.
  await db.execute(
    sql`select set_config('app.account', (select id::text from accounts where username = ${OFFICER}), true)`,
  );
  const cell = units.get("PT-TB-04")!;
  await play(accepted, addDays(today, -9), {
    by: OFFICER,
    step: "accept",
    values: { cell, isOther: true, gapCounts: false },
  });
  await db.execute(sql`select set_config('app.account', '', true)`);
  await play(sentBack, addDays(today, -15), {
    by: OFFICER,
    step: "refuse",
    values: { refusalGround: "seal" },
    note: arrivalWords.brokenSeal,
  });
}

const OFFICER = "canbo.xa2";

const YEAR = 12;
const YEARS_OLD = 18;

const receive = (
  { name, sex, years, from, letter, origin }: Arrival,
  today: CivilDate,
  presentedOn: CivilDate,
): Play["steps"][0] => {
  const admittedOn = addMonths(addDays(today, -30), -YEAR * years);
  return {
    by: OFFICER,
    step: "receive",
    values: {
      full_name: name,
      gender: sex,
      birth_date: addMonths(addDays(today, -200), -YEAR * (years + YEARS_OLD)),
      citizen_id: null,
      standing: "official",
      admission_ceremony_date: admittedOn,
      official_date: addMonths(admittedOn, YEAR),
      party_card_number: null,
      biography_number: null,
      origin,
      fromUnit: from,
      letterNumber: letter,
      letterOn: addDays(presentedOn, -12),
      presentedOn,
      channel: "direct",
      externalReference: null,
    },
  };
};
