import { isLiveStatus } from "#app/features/members/rules.ts";
import { identityNumbers } from "#app/record/duplicates.ts";
import type { MemberValues } from "#app/record/values.ts";

/**
 * Whether a change gives a record a number that must be its own, or brings it back among those whose numbers must. What
 * stays as it was has been looked up when it came.
 *
 * @param before  null for a new record
 */
export function bearsAnew(before: MemberValues | null, after: MemberValues): boolean {
  if (before === null || !isLiveStatus(before.membership_status)) return true;
  const held = new Set(identityNumbers(before).map(({ field, value }) => `${field} ${value}`));
  return identityNumbers(after).some(({ field, value }) => !held.has(`${field} ${value}`));
}
