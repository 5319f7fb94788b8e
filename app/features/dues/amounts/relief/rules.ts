import { duesExemption } from "#app/codes/dues-exemption.ts";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { addToMonth, firstDay, type Month } from "#app/features/dues/months/rules.ts";
import { wholeMonthsBetween, type CivilDate } from "#app/lib/dates.ts";
import { decimalRatio, type Ratio } from "#app/lib/money.ts";

/** An exemption, a reduction or a deferral as decided: from the first month to the last, null without end. */
export interface Relief {
  kind: string;
  from: Month;
  to: Month | null;
}

/** What applies in a month, with the share of the dues that it takes away. */
export interface AppliedRelief {
  kind: string;
  share: Ratio;
}

const { codes, entries } = duesExemption;

const sharesByCode = new Map<string, { share: number; maxMonths: number | null }>(
  entries.map((entry) => {
    const { share, maxMonths } = entry as unknown as { share: number; maxMonths: number | null };
    return [entry.code, { share, maxMonths }];
  }),
);

/**
 * The exemption, reduction or deferral of a month; of several the one that takes away most. Fifty years of
 * Party age on the first day of the month exempt without a decision.
 *
 * @source P11.2; clarification 17
 */
export function reliefIn(
  person: { partyAgeSince: CivilDate | null; reliefs: readonly Relief[] },
  month: Month,
  rules: RuleSet,
): AppliedRelief | null {
  if (hasFiftyYears(person.partyAgeSince, month, rules))
    return { kind: codes.fiftyYears, share: decimalRatio("1") };
  let most: AppliedRelief | null = null;
  for (const relief of person.reliefs) {
    const known = sharesByCode.get(relief.kind);
    if (known === undefined || !covers(relief, month, rules)) continue;
    const found = { kind: relief.kind, share: decimalRatio(String(known.share)) };
    if (most === null || takesMore(found, most)) most = found;
  }
  return most;
}

/**
 * The last month of a relief; null without end. A decision on hardship ends after the months that one
 * decision may cover, whatever it says.
 */
export function lastMonthOf({ kind, from, to }: Relief, rules: RuleSet): Month | null {
  if (!isHardship(kind)) return to;
  const most = addToMonth(from, rules.number("dues.hardship_max_months") - 1);
  return to === null || to > most ? most : to;
}

/** Whether one decision of this kind covers a limited number of months. */
export function isHardship(kind: string): boolean {
  return (sharesByCode.get(kind)?.maxMonths ?? null) !== null;
}

/** Whether somebody has fifty years of Party age on the first day of a month. @source P11.2 "M1 automatic" */
export function hasFiftyYears(since: CivilDate | null, month: Month, rules: RuleSet): boolean {
  if (since === null || firstDay(month) < automaticFrom) return false;
  const months = wholeMonthsBetween(since, firstDay(month));
  return months >= rules.number("dues.auto_exempt_party_age_months");
}

/** The regulation of 2026 applies from this day; before it nobody was exempt by age alone. */
const automaticFrom = "2026-02-01";

function covers(relief: Relief, month: Month, rules: RuleSet): boolean {
  const last = lastMonthOf(relief, rules);
  return relief.from <= month && (last === null || month <= last);
}

const takesMore = ({ share: one }: AppliedRelief, { share: other }: AppliedRelief): boolean =>
  one.numerator * other.denominator > other.numerator * one.denominator;
