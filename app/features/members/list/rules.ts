import type { Sight } from "#app/features/members/access.ts";

/** A column of the member list. */
export interface ListColumn {
  key: string;
  /** Fields of the record it shows; who may not see one of them does not get the column. */
  fields: readonly string[];
  kind?: "date" | "number" | "lead";
  /** Left out of the card on phones. */
  low?: true;
  /** Stands in `member_records`; the others in `members`. */
  inRecord?: true;
}

const inRecord = (key: string): ListColumn => ({ key, fields: [key], low: true, inRecord: true });

/** Every column of the list beside the name, in the order of the table. The keys stand in the address bar. */
export const listColumns: readonly ListColumn[] = [
  { key: "birth_date", fields: ["birth_date"], kind: "date" },
  { key: "gender", fields: ["gender"], low: true },
  inRecord("ethnicity"),
  inRecord("home_town"),
  inRecord("permanent_address"),
  inRecord("phone"),
  inRecord("email"),
  {
    key: "admission",
    fields: ["admission_ceremony_date", "admission_decision_date"],
    kind: "date",
  },
  { key: "official_date", fields: ["official_date"], kind: "date" },
  { key: "party_age", fields: ["party_age_months"], kind: "date" },
  { key: "party_card_number", fields: ["party_card_number"], kind: "date" },
  { key: "party_card_number_old", fields: ["party_card_number_old"], kind: "date", low: true },
  { key: "biography_number", fields: ["biography_number"], kind: "date", low: true },
  { key: "current_party_position", fields: ["current_party_position"] },
  { key: "badge", fields: ["party_badges.badge"] },
  { key: "status", fields: ["membership_status", "activity_status"] },
  inRecord("general_education"),
  inRecord("professional_level"),
  inRecord("political_theory_level"),
  inRecord("occupation_current"),
  inRecord("employer"),
  { key: "exit_date", fields: ["exit_date"], kind: "date" },
  { key: "record", fields: ["data_level"] },
  { key: "quality_score", fields: ["quality_score"], kind: "number", low: true },
];

/** What an ordinary member sees of colleagues, beside the name. @source roles §5, last line */
export const columnsOfColleagues: readonly string[] = [
  "birth_date",
  "gender",
  "admission",
  "official_date",
  "current_party_position",
  "badge",
];

/** The columns of a list as it is first opened. @source ui §9 */
export function defaultColumns(sight: Sight): readonly string[] {
  if (sight === "colleague") return columnsOfColleagues;
  if (sight === "public")
    return ["birth_date", "gender", "admission", "party_age", "current_party_position", "status"];
  return ["birth_date", "gender", "admission", "party_age", "status", "record"];
}

/** The columns of the printed list, as in the cell's register of members. @source form 7-HSĐV */
export const printedColumns: readonly string[] = [
  "gender",
  "birth_date",
  "ethnicity",
  "home_town",
  "admission",
  "official_date",
  "party_card_number",
  "current_party_position",
  "party_age",
  "status",
];

/** The state of a list as a query of its address: filters and columns, without the page. */
export type ListQuery = Record<string, string>;

/** The same query without one of its parts. */
export function withoutPart(query: ListQuery, key: string): ListQuery {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name !== key));
}
