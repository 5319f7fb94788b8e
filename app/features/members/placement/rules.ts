import { orgType } from "#app/codes/org-type.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Finding } from "#app/record/checks.ts";

const cellTypes: ReadonlySet<string> = new Set([
  orgType.codes.grassrootsCell,
  orgType.codes.dependentCell,
  orgType.codes.temporaryCell,
]);

/** Whether an organization of this type has members of its own. @source roles §1 */
export const isCell = (type: string): boolean => cellTypes.has(type);

/**
 * Whether a member may stand in this organization: a cell that is open on the day.
 *
 * @param placement  absent when the organization does not exist in the scope
 * @source V-Q-02
 */
export function organizationFinding(
  placement: { closedOn: string | null; orgType: string } | undefined,
  on: CivilDate,
): Finding[] {
  const open =
    placement !== undefined &&
    isCell(placement.orgType) &&
    (placement.closedOn === null || placement.closedOn > on);
  return open ? [] : [{ rule: "V-Q-02", severity: "E1", field: "org_id" }];
}
