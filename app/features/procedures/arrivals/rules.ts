import type { CaseData } from "#app/features/procedures/facts/rules.ts";
import type { MemberValues } from "#app/record/values.ts";

/** What the letter and the dossier say of a person, as far as the record begins with it. */
export const statedKeys = [
  "full_name",
  "gender",
  "birth_date",
  "citizen_id",
  "admission_ceremony_date",
  "official_date",
  "party_card_number",
  "biography_number",
] as const;

/** Where somebody comes from whose unit is not in this database. @source code list transfer_type (T1, T2, T7) */
export const origins = ["otherProvince", "sameProvince", "abroad"] as const;

/** The values of the record that the papers state; what was left empty is absent. */
export function statedIn(data: CaseData): Partial<MemberValues> {
  return Object.fromEntries(
    statedKeys.flatMap((key) => {
      const value = data[key] ?? null;
      return value === null ? [] : [[key, value]];
    }),
  );
}
