import { addMonths, isCivilDate, type CivilDate } from "#app/lib/dates.ts";

/** What of a probation says whether its helper has written a note for each quarter. */
export interface NoteClock {
  procedure: string;
  state: string;
  /** The ceremony, from which quarters count; null where it is not known to the day. */
  ceremonyOn: string | null;
  /** The day of the last note; null before the first one. */
  notedOn: string | null;
  openedOn: CivilDate;
}

/** The state in which notes are written; afterwards the assessment of the helper (11-KNĐ) takes their place. */
export const noted = { procedure: "recognition", state: "probation" } as const;

/**
 * The last day of the latest quarter of a probation that passed without a note of the helper. A note written later
 * makes up for it; a quarter that was over before the case began is nobody's to note.
 *
 * @param months  how many make a quarter (`probation.note_months`)
 * @returns null when none is missing, and for every other case
 * @source procedures P03, "Assign helper, quarterly note"
 */
export function missedQuarter(
  { procedure, state, ceremonyOn, notedOn, openedOn }: NoteClock,
  today: CivilDate,
  months: number,
): CivilDate | null {
  if (procedure !== noted.procedure || state !== noted.state) return null;
  if (ceremonyOn === null || !isCivilDate(ceremonyOn)) return null;
  let quarter = 0;
  while (addMonths(ceremonyOn, (quarter + 1) * months) < today) quarter += 1;
  if (quarter === 0) return null;
  const begins = addMonths(ceremonyOn, (quarter - 1) * months);
  const ends = addMonths(ceremonyOn, quarter * months);
  const isNoted = notedOn !== null && notedOn > begins;
  return isNoted || ends < openedOn ? null : ends;
}

/** The days out of the data of a case. */
export function notedIn({
  ceremonyOn,
  notedOn,
}: Record<string, unknown>): Pick<NoteClock, "ceremonyOn" | "notedOn"> {
  const day = (value: unknown) => (typeof value === "string" ? value : null);
  return { ceremonyOn: day(ceremonyOn), notedOn: day(notedOn) };
}
