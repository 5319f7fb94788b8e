import { matrix, needsOf, type Permission } from "#app/features/access/matrix/permissions/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";

type Ranges = readonly (readonly [from: bigint, to: bigint])[];

/** A unit that has closed and whose books the unit that follows it keeps, with the positions that it had. */
export interface KeptUnit {
  id: string;
  name: string;
  orgType: string;
  posFrom: bigint;
  posTo: bigint;
}

/** Rows of dues that an act may read, by what they tell, and those that it may write. */
export interface DuesReach {
  totals: Ranges;
  amounts: Ranges;
  bases: Ranges;
  write: Ranges;
}

/**
 * The positions of closed units that come to an act besides the own ones: where dues are its subject and it reaches
 * beyond oneself. Whoever follows a unit brings its books to an end.
 *
 * @source procedures P17 "dues sheets of the month stay with the old unit"; decision 035
 */
export function bookRanges(
  keeps: readonly KeptUnit[] | undefined,
  permission: Permission,
  ranges: Ranges,
): Ranges {
  if (needsOf(permission).dues === undefined || ranges.length === 0) return [];
  return (keeps ?? []).map(({ posFrom, posTo }) => [posFrom, posTo] as const);
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
