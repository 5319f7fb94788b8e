import { matrix, needsOf, type Permission } from "#app/features/access/matrix/permissions/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";

type Ranges = readonly (readonly [from: bigint, to: bigint])[];

/** Rows of dues that an act may read, by what they tell, and those that it may write. */
export interface DuesReach {
  totals: Ranges;
  amounts: Ranges;
  bases: Ranges;
  write: Ranges;
}

/**
 * The rows of dues that exist for an act; undefined when it is not about dues. Incomes come with the amounts
 * for a role that may see them beyond its own.
 *
 * @source roles §4.4
 */
export function duesReach(
  role: RoleCode,
  permission: Permission,
  ranges: Ranges,
): DuesReach | undefined {
  const { dues, duesWrite } = needsOf(permission);
  if (dues === undefined) return undefined;
  // Reports hold sums of dues for those who may see them, and are read by others too.
  const totals = matrix["dues.readTotals"][role] === undefined ? [] : ranges;
  const amounts = dues === "amounts" ? ranges : [];
  const symbol = matrix["dues.readBase"][role];
  return {
    totals,
    amounts,
    bases: symbol !== undefined && symbol !== "O" ? amounts : [],
    write: duesWrite ? ranges : [],
  };
}
