import { collections, fields } from "#app/record/format.ts";
import type { Field, LooseRows, LooseValues } from "#app/record/field.ts";
import { isFilled } from "#app/record/conditions.ts";
import type { Check } from "#app/record/checks/finding.ts";

const atCreation = fields.filter((field) => field.required.level === "L0");
const whenNeeded = fields.filter(
  (field) => field.required.level === "E1" || field.required.level === "E2",
);
const rowFields = collections.map((collection) => ({
  key: collection.key,
  required: collection.fields.filter((field) => field.required.level === "row"),
}));

/**
 * V-F-02: a value is missing that is needed to create a record (E1), that a condition makes necessary (as the field
 * list says), or that every row of a collection needs (E2).
 *
 * @source clarification 7, fields.csv column `required`
 */
export function checkRequirements(check: Check): void {
  const values = check.values as LooseValues;
  const rows = check.record.rows as LooseRows;
  for (const field of atCreation) {
    if (!isFilled(values[field.key])) missing(check, field, "E1");
  }
  for (const field of whenNeeded) {
    const { level, when } = field.required;
    if (isFilled(values[field.key]) || (when && !when(values, rows))) continue;
    missing(check, field, level === "E1" ? "E1" : "E2");
  }
  for (const { key, required } of rowFields) {
    const list = rows[key];
    if (!list || list.length === 0) continue;
    for (const [index, row] of list.entries()) {
      for (const field of required) {
        if (isFilled(row[field.name])) continue;
        check.found.push({
          rule: "V-F-02",
          severity: "E2",
          field: field.key,
          collection: key,
          index,
        });
      }
    }
  }
}

function missing(check: Check, field: Field, severity: "E1" | "E2"): void {
  if (check.context.skipMissing?.has(field.key)) return;
  check.found.push({ rule: "V-F-02", severity, field: field.key });
}
