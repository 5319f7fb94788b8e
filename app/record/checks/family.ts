import { familyRelation } from "#app/codes/family-relation.ts";
import { isKnown } from "#app/lib/known.ts";
import { yearOf } from "#app/lib/dates.ts";
import { type Check, reportRow, rowsOf } from "#app/record/checks/finding.ts";

const { spouse, father, mother, child } = familyRelation.codes;

/** V-N-01: one spouse alive, one father, one mother, and ages of parents and children that can be. @source record-format-3.0 §7 */
export function checkFamily(check: Check): void {
  const rows = rowsOf(check, "family_relations");
  if (rows.length === 0) return;
  const birth = check.values.birth_date;
  const born = birth ? yearOf(birth) : null;
  const years = check.figures.generationYears;
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const { relation } = row;
    if (!relation) continue;
    const open =
      relation === spouse ? row.is_deceased !== true : relation === father || relation === mother;
    if (open && seen.has(relation)) {
      const wording = relation === spouse ? "spouse" : "parent";
      reportRow(
        check,
        "V-N-01",
        "W",
        { collection: "family_relations", field: "relation", index },
        { case: wording },
      );
    }
    if (open) seen.add(relation);
    if (born === null || !isKnown(row.birth_year)) continue;
    const place = { collection: "family_relations", field: "birth_year", index } as const;
    const isParent = relation === father || relation === mother;
    if (isParent && row.birth_year + years > born)
      reportRow(check, "V-N-01", "W", place, { case: "parentAge", years });
    if (relation === child && row.birth_year < born + years)
      reportRow(check, "V-N-01", "W", place, { case: "childAge", years });
  }
}
