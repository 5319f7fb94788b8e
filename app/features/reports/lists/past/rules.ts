import { memberStatus } from "#app/codes/member-status.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { earliest, type PartialDate } from "#app/lib/partial-date.ts";

const status = memberStatus.codes;

/**
 * Whether somebody was a probationary member on a day: admitted by then and not yet official. Of a partial date the
 * earliest day counts.
 *
 * @param now  the status of today, which decides where no day of recognition is known
 */
export function wasProbationary(
  {
    admitted,
    official,
    now,
  }: { admitted: PartialDate | null; official: PartialDate | null; now: string },
  on: CivilDate,
): boolean {
  if (admitted !== null && earliest(admitted) > on) return false;
  if (official !== null) return earliest(official) > on;
  return now === status.probationary || (now !== status.official && admitted !== null);
}

/**
 * Whether what a record said first holds for a day before it was entered: only from the day on that the record itself
 * names.
 *
 * @param isLater  the record was entered after that day
 */
export const heldOn = (isLater: boolean, since: PartialDate | null, on: CivilDate): boolean =>
  !isLater || (since !== null && earliest(since) <= on);
