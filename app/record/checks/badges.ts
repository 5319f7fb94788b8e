import { badgeMode } from "#app/codes/badge-mode.ts";
import { badgeRound } from "#app/codes/badge-round.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import { civilDate } from "#app/lib/dates.ts";
import { type Check, reportRow, rowsOf } from "#app/record/checks/finding.ts";
import { partyAgeOn } from "#app/record/party-age.ts";

interface Award {
  years: number;
  on: string;
  index: number;
  reissue: boolean;
}

const monthsOf: ReadonlyMap<string, number> = new Map(
  Object.values(partyBadge.keyed).map((badge) => [badge.code, badge.minMonths]),
);
const rounds: ReadonlySet<string> = new Set(badgeRound.entries.map((entry) => entry.code));
/** From this badge on the longer anticipation holds. @source record-format-3.0 §7, V-B-01 */
const longAnticipationFrom = 70;

/** V-B-01, V-B-02 and V-F-16: Party badges against the Party age, in time, and each once. @source record-format-3.0 §7 */
export function checkBadges(check: Check): void {
  const rows = rowsOf(check, "party_badges");
  if (rows.length === 0) return;
  const awards: Award[] = [];
  for (const [index, row] of rows.entries()) {
    const needed = row.badge ? monthsOf.get(row.badge) : undefined;
    const on = roundDate(row.round, row.round_year);
    if (needed === undefined || !row.badge || on === null) continue;
    const reissue = row.mode === badgeMode.codes.reissued;
    const years = Number(row.badge);
    awards.push({ years, on, index, reissue });
    if (!hasAge(check, on, needed - anticipation(check, row.mode, years))) {
      reportRow(
        check,
        "V-B-01",
        "E2",
        { collection: "party_badges", field: "badge", index },
        { years },
      );
    }
  }
  checkOrder(check, awards);
}

/** The day of a round; the code holds day and month. */
export function roundDate(
  round: string | null | undefined,
  year: number | null | undefined,
): string | null {
  if (!round || !year || !rounds.has(round)) return null;
  return civilDate(year, Number(round.slice(2)), Number(round.slice(0, 2)));
}

/** Without a date of admission nothing can be said; a probationary member has no Party age. */
function hasAge(check: Check, on: string, months: number): boolean {
  const age = partyAgeOn(check.record, on);
  if (age) return age.max >= months;
  return check.values.membership_status !== memberStatus.codes.probationary;
}

/** Months by which a badge may come early: for serious illness and after death. @source V-B-01, clarification 18 */
function anticipation(check: Check, mode: string | null | undefined, years: number): number {
  if (mode === badgeMode.codes.normal || mode === badgeMode.codes.reissued) return 0;
  const { usual, long } = check.figures.badgeEarly;
  return years >= longAnticipationFrom ? long : usual;
}

function checkOrder(check: Check, awards: readonly Award[]): void {
  for (const award of awards) {
    if (award.reissue) continue;
    const place = { collection: "party_badges", field: "badge", index: award.index } as const;
    const others = awards.filter((other) => other !== award && !other.reissue);
    if (others.some((other) => other.years < award.years && other.on > award.on)) {
      reportRow(check, "V-B-02", "W", place, { years: award.years });
    }
    if (others.some((other) => other.years === award.years && other.index < award.index)) {
      reportRow(check, "V-F-16", "W", place, { case: "badge", years: award.years });
    }
  }
}
