import { addDays, addMonths, wholeMonthsBetween } from "#app/lib/dates.ts";
import {
  comparePartial,
  earliest,
  formatPartialDate,
  latest,
  type PartialDate,
} from "#app/lib/partial-date.ts";
import { type Check, reportRow, rowsOf } from "#app/record/checks/finding.ts";
import { isFormerStatus } from "#app/record/party-age.ts";

interface Stretch {
  from: PartialDate;
  to: PartialDate | null;
  index: number;
}

/**
 * V-H-01: a gap of more than twelve months in the activity history, from the eighteenth birthday to today or to the
 * exit. Read in favour of the person: a gap counts only when every reading of partial dates leaves it.
 *
 * @source record-format-3.0 §7
 */
export function checkHistory(check: Check): void {
  const rows = rowsOf(check, "activity_history");
  if (rows.length === 0) return;
  const { values, figures, on } = check;
  const stretches: Stretch[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.from) stretches.push({ from: row.from, to: row.to ?? null, index });
  }
  stretches.sort((a, b) => comparePartial(a.from, b.from));
  const exit = isFormerStatus(values.membership_status) ? values.exit_date : null;
  const end = exit ? earliest(exit) : on;
  const birth = values.birth_date;
  let covered = birth ? addMonths(latest(birth), figures.historyStartAge) : null;
  for (const stretch of stretches) {
    if (covered !== null && isGap(check, covered, earliest(stretch.from))) {
      reportGap(check, stretch.index, covered, earliest(stretch.from));
    }
    const until = stretch.to === null ? end : addDays(latest(stretch.to), 1);
    if (covered === null || until > covered) covered = until;
  }
  const last = stretches[stretches.length - 1];
  if (last && covered !== null && isGap(check, covered, end))
    reportGap(check, last.index, covered, end);
}

/** More than the months allowed: a gap of exactly that many is none. */
function isGap(check: Check, from: string, to: string): boolean {
  if (to <= from) return false;
  const months = check.figures.historyMaxGap;
  return wholeMonthsBetween(from, to) > months || addMonths(from, months) < to;
}

function reportGap(check: Check, index: number, from: string, to: string): void {
  reportRow(
    check,
    "V-H-01",
    "W",
    { collection: "activity_history", field: "from", index },
    {
      from: formatPartialDate(from.slice(0, 7)),
      to: formatPartialDate(to.slice(0, 7)),
      months: check.figures.historyMaxGap,
    },
  );
}
