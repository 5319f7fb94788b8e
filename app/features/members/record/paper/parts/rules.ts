import type { RecordWords } from "#app/features/members/record/text.ts";
import type { CollectionKey } from "#app/record/values.ts";

/** Key of a part of the printed form. */
export type PartKey = keyof RecordWords["paperParts"];

/** A table of the form: its columns by name of the field, each with its width in percent. */
export interface TableDraft {
  key: CollectionKey;
  columns: Readonly<Record<string, number>>;
}

/** What a part holds: fields by key, then tables. */
export interface PartDraft {
  key: PartKey;
  fields: readonly string[];
  tables: readonly TableDraft[];
}

const part = (key: PartKey, fields: string, ...tables: TableDraft[]): PartDraft => ({
  key,
  fields: fields.split(" ").filter(Boolean),
  tables,
});

const table = (key: CollectionKey, columns: TableDraft["columns"]): TableDraft => ({
  key,
  columns,
});

/** The content of the member's form and its supplements, in our own order. @source 2-HSĐV */
export const paperDrafts: readonly PartDraft[] = [
  part(
    "person",
    "full_name gender birth_name aliases birth_date ethnicity religion birth_place home_town " +
      "home_town_old_text permanent_address temporary_address family_class_origin marital_status " +
      "citizen_id old_id_number phone",
  ),
  part(
    "party",
    "admission_ceremony_date admission_cell_text introducer_1 introducer_2 admission_decision_date " +
      "admission_decision_number admission_decision_authority official_date official_cell_text " +
      "youth_union_date mass_org_memberships org_id current_party_position party_age_months exemption_date",
  ),
  part(
    "work",
    "general_education professional_level professional_major academic_degree academic_title " +
      "political_theory_level state_management_level foreign_language foreign_language_level it_level " +
      "ethnic_language occupation_before_party occupation_current employer job_title recruitment_date " +
      "recruitment_agency enlistment_date discharge_date military_rank",
  ),
  part("health", "health_status war_invalid_class policy_categories martyr_family_note"),
  part(
    "life",
    "",
    table("activity_history", {
      from: 12,
      to: 12,
      description: 40,
      position: 18,
      note_political: 18,
    }),
  ),
  part(
    "training",
    "",
    table("trainings", { school: 27, field: 23, from: 12, to: 12, mode: 13, certificate: 13 }),
  ),
  part(
    "merits",
    "",
    table("rewards", { decision_date: 16, form: 34, authority: 26, content: 24 }),
    table("party_badges", { badge: 40, badge_number: 20, round: 22, round_year: 18 }),
    table("disciplines", { decision_date: 18, form: 22, authority: 26, violation: 34 }),
  ),
  part(
    "abroad",
    "has_foreign_spouse",
    table("foreign_travels", { from: 14, to: 14, country: 22, purpose: 28, approved_by: 22 }),
  ),
  part(
    "family",
    "",
    table("family_relations", {
      relation: 13,
      full_name: 21,
      birth_year: 10,
      home_town: 18,
      residence: 20,
      occupation: 18,
    }),
  ),
  part(
    "economy",
    "",
    table("economic_declarations", {
      year: 10,
      household_income: 22,
      income_per_person: 20,
      house_own: 24,
      business: 24,
    }),
  ),
];
