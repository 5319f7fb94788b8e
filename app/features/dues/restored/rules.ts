import { exitReason } from "#app/codes/exit-reason.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { addToMonth, firstDay, monthOfDay, type Month } from "#app/features/dues/months/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A stay in a home cell as the record tells it. */
export interface HomeStay {
  orgId: string | null;
  from: CivilDate | null;
  to: CivilDate | null;
  inReason: string | null;
  outReason: string | null;
}

const { expulsion, officialRemoved, probationaryRemoved } = exitReason.codes;
const wronged: readonly (string | null)[] = [expulsion, officialRemoved, probationaryRemoved];

/**
 * The months of dues that a wrong expulsion or removal took out of the sheets of a cell: those on whose first day the
 * member was not on its list, between the decision and the restoration.
 *
 * @param today months that have not begun are not owed yet
 * @returns in order; none for whoever was not restored into this cell
 * @source P11.3 "Back-payment"; a month belongs to where its first day was
 */
export function lostMonths(stays: readonly HomeStay[], orgId: string, today: CivilDate): Month[] {
  const months = stays.flatMap(({ orgId: cell, from, inReason }) => {
    if (cell !== orgId || from === null || inReason !== increaseReason.codes.restored) return [];
    const left = stays
      .filter(({ to, outReason }) => to !== null && to <= from && wronged.includes(outReason))
      .map(({ to }) => to!)
      .toSorted()
      .at(-1);
    return left === undefined ? [] : monthsWithin(left, from < today ? from : today);
  });
  return [...new Set(months)].toSorted();
}

/** The months whose first day lies in a time, its last day left out. */
function monthsWithin(from: CivilDate, to: CivilDate): Month[] {
  const months: Month[] = [];
  for (let month = monthOfDay(from); firstDay(month) < to; month = addToMonth(month, 1))
    if (firstDay(month) >= from) months.push(month);
  return months;
}
