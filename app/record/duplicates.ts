import { memberStatus } from "#app/codes/member-status.ts";
import { isFull } from "#app/lib/partial-date.ts";
import { nameKey, plainKey } from "#app/lib/vietnamese.ts";
import { isCitizenIdShape } from "#app/record/citizen-id.ts";
import type { MemberValues } from "#app/record/values.ts";

/** Keys by which two records may be the same person. @source record-format-3.0 §8 */
export type SuspicionKey = "D3" | "D4" | "D5";

/** Numbers that no two live records may share, with the rule that refuses the second. */
export interface IdentityNumber {
  field: "citizen_id" | "party_card_number" | "party_card_number_old" | "biography_number";
  rule: "V-ID-05" | "V-ID-02" | "V-ID-01";
  key: "D1" | "D2";
  value: string;
}

/** How strong a suspicion is, and whether it is looked for while somebody waits or at night only. */
export const suspicions: Readonly<Record<SuspicionKey, { score: number; batchOnly: boolean }>> = {
  D3: { score: 90, batchOnly: false },
  D4: { score: 85, batchOnly: false },
  D5: { score: 60, batchOnly: true },
};

const part = "|";
const separators = /[\s./-]/g;
const { codes } = memberStatus;
const liveStatuses: ReadonlySet<string> = new Set([
  codes.outstanding,
  codes.sympathizer,
  codes.admissionInProgress,
  codes.probationary,
  codes.official,
]);

/**
 * The numbers of a record that must be unique among live records. A citizen number that is not well formed is left
 * out: it proves nothing.
 *
 * @source V-ID-01, V-ID-02, V-ID-05; D1, D2
 */
export function identityNumbers(values: MemberValues): IdentityNumber[] {
  const numbers: IdentityNumber[] = [];
  const citizenId = values.citizen_id;
  if (citizenId && isCitizenIdShape(citizenId))
    numbers.push({ field: "citizen_id", rule: "V-ID-05", key: "D1", value: citizenId });
  for (const field of ["party_card_number", "party_card_number_old"] as const) {
    const value = values[field]?.replace(separators, "");
    if (value) numbers.push({ field, rule: "V-ID-02", key: "D2", value });
  }
  const biography = values.biography_number?.replace(separators, "").toUpperCase();
  if (biography)
    numbers.push({ field: "biography_number", rule: "V-ID-01", key: "D2", value: biography });
  return numbers;
}

/** Severity of a shared number: blocking among live records, a warning against somebody who left. @source clarification 24 */
export function duplicateSeverity(otherStatus: string): "E1" | "W" {
  return liveStatuses.has(otherStatus) ? "E1" : "W";
}

/**
 * The keys of a record; two records with an equal key may be the same person. A key with a missing part is left out.
 *
 * @source record-format-3.0 §8: D3 name, full birth date, commune of the home town; D4 name without accents, birth
 * year, admission decision; D5 name, birth year, province of the home town
 */
export function suspicionKeys(values: MemberValues): Partial<Record<SuspicionKey, string>> {
  const {
    full_name: name,
    birth_date: birth,
    home_town: home,
    admission_decision_date: decision,
  } = values;
  if (!name || !birth) return {};
  const keys: Partial<Record<SuspicionKey, string>> = {};
  const year = birth.slice(0, 4);
  const exact = nameKey(name);
  if (isFull(birth) && home?.commune) keys.D3 = [exact, birth, home.commune].join(part);
  if (decision && isFull(decision)) keys.D4 = [plainKey(name), year, decision].join(part);
  if (home?.province) keys.D5 = [exact, year, home.province].join(part);
  return keys;
}

/** The key of a shared phone; an information only, couples share phones. @source D6 */
export function phoneKey(values: MemberValues): string | null {
  return values.phone?.replace(separators, "") || null;
}
