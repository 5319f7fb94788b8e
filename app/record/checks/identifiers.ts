import { type Check, type Params, report } from "#app/record/checks/finding.ts";
import {
  citizenIdLength,
  citizenIdParts,
  isCitizenIdShape,
  isKnownBirthPlace,
  mayBeBornIn,
  oldIdLength,
} from "#app/record/citizen-id.ts";
import { yearOf } from "#app/lib/dates.ts";
import { earliest, latest } from "#app/lib/partial-date.ts";

const separators = /[\s./-]/g;
const biographyForm = /^[0-9]{6}[A-ZĐ]{1,3}$/;
const noDigits = "000000";
const oldIdForm = /^[0-9]{9}$/;
const centuryLength = 100;

/** Whether a text has the form of a biography number: six digits and up to three letters. @source V-ID-01 */
export function isBiographyNumber(text: string): boolean {
  return biographyForm.test(text) && !text.startsWith(noDigits);
}

/** V-ID-01, V-ID-02, V-ID-07: form of the biography number, the cards and the old identity number. @source record-format-3.0 §4 */
export function checkNumbers(check: Check): void {
  const { values, figures } = check;
  const biography = values.biography_number?.replace(separators, "");
  if (biography && !isBiographyNumber(biography)) {
    report(check, "V-ID-01", "E2", "biography_number");
  }
  const card = values.party_card_number;
  if (card && !figures.cardPattern.test(card)) report(check, "V-ID-02", "W", "party_card_number");
  const oldCard = values.party_card_number_old;
  if (oldCard && !figures.oldCardPattern.test(oldCard))
    report(check, "V-ID-02", "W", "party_card_number_old");
  const oldId = values.old_id_number;
  if (oldId && !oldIdForm.test(oldId)) {
    report(check, "V-ID-07", "W", "old_id_number", { length: oldId.length, needed: oldIdLength });
  }
}

/**
 * V-ID-03, V-ID-04, V-ID-06, V-X-01, V-X-02 and the province of birth registration: the citizen number by itself and
 * against gender and birth date. The birth date of the Party file stays as it is, whatever the card says.
 *
 * @source record-format-3.0 §4.1, §4.2; clarification 10
 */
export function checkCitizenId(check: Check): void {
  const { values } = check;
  const citizenId = values.citizen_id;
  if (!citizenId) return;
  const parts = citizenIdParts(citizenId);
  if (!parts || !isCitizenIdShape(citizenId)) {
    const wrongLength = citizenId.length !== citizenIdLength;
    report(
      check,
      "V-ID-03",
      "E2",
      "citizen_id",
      wrongLength ? lengths(citizenId) : { case: "digits" },
    );
    return;
  }
  if (!isKnownBirthPlace(parts.place)) report(check, "V-ID-04", "W", "citizen_id");
  if (values.gender && values.gender !== parts.gender) report(check, "V-X-01", "E2", "citizen_id");
  checkBirthYear(check, parts.birthYear);
  checkRegistration(check, parts.place);
}

/** V-X-03: the birth date of the card differs from that of the Party file. @source record-format-3.0 §4.2 */
export function checkBirthDates(check: Check): void {
  const { birth_date: birth, birth_date_civil: civil } = check.values;
  if (!birth || !civil) return;
  if (latest(birth) < earliest(civil) || latest(civil) < earliest(birth)) {
    report(check, "V-X-03", "W", "birth_date_civil");
  }
}

function checkBirthYear(check: Check, birthYear: number): void {
  const { birth_date: birth, birth_date_civil: civil, birth_date_note: note } = check.values;
  if (!birth || mayBeBornIn(birth, birthYear)) return;
  const explained = !!civil && !!note && mayBeBornIn(civil, birthYear);
  if (!explained && !mayShareCentury(birth, birthYear))
    report(check, "V-ID-06", "E2", "citizen_id");
  report(
    check,
    "V-X-02",
    explained ? "W" : "E2",
    "citizen_id",
    explained ? { case: "explained" } : undefined,
  );
}

function lengths(citizenId: string): Params {
  return { length: citizenId.length, needed: citizenIdLength };
}

function mayShareCentury(birth: string, year: number): boolean {
  const century = Math.floor(year / centuryLength);
  return Math.floor(yearOf(birth) / centuryLength) === century;
}

/** The province of birth registration against the first three digits; abroad and unknown codes are not compared. */
function checkRegistration(check: Check, place: string): void {
  const province = check.values.birth_registration_place?.province;
  if (!province) return;
  const expected = check.context.provinceOfCitizenCode?.(place);
  if (expected && expected !== province) report(check, "V-F-18", "W", "birth_registration_place");
}
