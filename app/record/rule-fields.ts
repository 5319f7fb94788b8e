import { collection } from "#app/record/format.ts";

const income = collection("economic_declarations").fields.map(({ key }) => key);
const discipline = collection("disciplines").fields.map(({ key }) => key);
const citizen = ["citizen_id"];

/**
 * The sensitive fields that a rule by its id speaks about: whoever learns that a record breaks the rule
 * learns something of them. A rule that may speak about others too stands here as well, since its id does
 * not tell which. The rules of form (V-F-01 to V-F-05), which may concern any field, name none.
 *
 * @source record-format-3.0 §7, §9
 */
const sensitiveFields: Readonly<Record<string, readonly string[]>> = {
  "V-ID-03": citizen,
  "V-ID-04": citizen,
  "V-ID-05": citizen,
  "V-ID-06": citizen,
  "V-ID-07": ["old_id_number"],
  "V-ID-08": citizen,
  "V-X-01": citizen,
  "V-X-02": citizen,
  "V-X-03": ["birth_date_civil"],
  "V-F-12": ["citizen_id_issue_date"],
  "V-F-13": ["religion", "religion_note", "health_status"],
  "V-F-14": ["dues_base_amount", ...income],
  "V-F-16": income,
  "V-K-01": discipline,
  "V-K-02": discipline,
};

/** The sensitive fields that breaking this rule tells something about; none for a rule about other fields. */
export function sensitiveFieldsOfRule(id: string): readonly string[] {
  return sensitiveFields[id] ?? [];
}
