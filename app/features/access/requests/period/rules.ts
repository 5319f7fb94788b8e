import { lastDayOfLoan } from "#app/features/access/requests/schema.ts";
import type { RequestKind } from "#app/features/access/requests/steps/rules.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";

/** Longest time for which a post is given: a term of five years, and half a year until the next one begins. @source house */
const LONGEST_TERM_MONTHS = 66;
/** Longest time for the central viewer, whose role is limited in time. @source roles §2; the length is of the house */
const LONGEST_VIEW_MONTHS = 12;

/** Half a year in which the next term may begin late. @source house */
const UNTIL_NEXT_MONTHS = 6;

/** The last day of a post that goes with an office: half a year after its term, or from today where that is over; within what a post may last. */
export function lastDayOfPost(termEndsOn: CivilDate, validFrom: CivilDate): CivilDate {
  const longest = addMonths(validFrom, LONGEST_TERM_MONTHS);
  const wished = addMonths(termEndsOn < validFrom ? validFrom : termEndsOn, UNTIL_NEXT_MONTHS);
  return wished < longest ? wished : longest;
}

/** What is wrong with the days of a request, as the field and a key of `requestText.issues`; null when nothing is. */
export function periodIssue(
  kind: RequestKind,
  about: RoleCode,
  { validFrom, validTo }: { validFrom: CivilDate; validTo: CivilDate | null },
  today: CivilDate,
): { field: "validFrom" | "validTo"; issue: string } | null {
  const last = (issue: string) => ({ field: "validTo", issue }) as const;
  // Yesterday as the last day ends a post at once.
  if (kind === "end")
    return validTo === null || validTo < addDays(today, -1) ? last("endPast") : null;
  if (validFrom < today) return { field: "validFrom", issue: "fromPast" };
  if (validTo === null) return about === role.member ? null : last("dateMissing");
  if (validTo < validFrom) return last("toBeforeFrom");
  if (kind !== "give") return validTo > lastDayOfLoan(validFrom) ? last("loanLong") : null;
  if (about === role.centralViewer && validTo > addMonths(validFrom, LONGEST_VIEW_MONTHS))
    return last("viewLong");
  return validTo > addMonths(validFrom, LONGEST_TERM_MONTHS) ? last("termLong") : null;
}
