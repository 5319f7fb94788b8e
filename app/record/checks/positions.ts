import { memberStatus } from "#app/codes/member-status.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { latest } from "#app/lib/partial-date.ts";
import { type Check, reportRow, rowsOf } from "#app/record/checks/finding.ts";

const { none, cellSecretary } = partyPosition.codes;

/**
 * V-P-01: a Party position held today belongs to an official member of that organization, and a cell has one
 * secretary.
 *
 * @source record-format-3.0 §7
 */
export function checkPositions(check: Check): void {
  const { values, context, on } = check;
  for (const [index, row] of rowsOf(check, "positions").entries()) {
    if (!row.position || row.position === none || (row.to_date && latest(row.to_date) < on))
      continue;
    const place = { collection: "positions", field: "position", index } as const;
    if (values.membership_status !== memberStatus.codes.official) {
      reportRow(check, "V-P-01", "E2", place, { case: "notOfficial" });
      continue;
    }
    if (!row.org_id) continue;
    if (values.org_id && context.isWithin?.(values.org_id, row.org_id) === false) {
      reportRow(check, "V-P-01", "E2", { ...place, field: "org_id" }, { case: "elsewhere" });
    }
    if (row.position === cellSecretary && context.hasOtherSecretary?.(row.org_id)) {
      reportRow(check, "V-P-01", "E2", place, { case: "secondSecretary" });
    }
  }
}
