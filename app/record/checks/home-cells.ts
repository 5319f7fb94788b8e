import { memberStatus } from "#app/codes/member-status.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { daysBetween } from "#app/lib/dates.ts";
import { type Check, report, reportRow, rowsOf } from "#app/record/checks/finding.ts";

interface Stay {
  from: string;
  to: string | null;
  transferred: boolean;
  index: number;
}

const { probationary, official } = memberStatus.codes;

/**
 * V-Q-01, V-Q-02: home cells one after the other, one of them open for a member, and the cell of today open. A stay
 * that ends on the day the next begins does not overlap.
 *
 * @source record-format-3.0 §7
 */
export function checkHomeCells(check: Check): void {
  checkOpenCell(check);
  const stays: Stay[] = [];
  for (const [index, row] of rowsOf(check, "org_memberships").entries()) {
    if (row.kind !== orgMembershipKind.codes.home || !row.from_date) continue;
    stays.push({
      from: row.from_date,
      to: row.to_date ?? null,
      transferred: !!row.transfer_case,
      index,
    });
  }
  if (stays.length === 0) return;
  stays.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index));
  for (const [place, stay] of stays.entries()) {
    const next = stays[place + 1];
    if (next) checkNeighbors(check, stay, next);
  }
  const status = check.values.membership_status;
  const isMember = status === probationary || status === official;
  const last = stays[stays.length - 1];
  if (isMember && last && !stays.some((stay) => stay.to === null)) {
    reportRow(
      check,
      "V-Q-01",
      "W",
      { collection: "org_memberships", field: "to_date", index: last.index },
      { case: "noneOpen" },
    );
  }
}

function checkNeighbors(check: Check, stay: Stay, next: Stay): void {
  const place = { collection: "org_memberships", field: "from_date", index: next.index } as const;
  if (stay.to === null || next.from < stay.to) {
    reportRow(check, "V-Q-01", "E1", place, { case: "overlap" });
  } else if (
    !next.transferred &&
    daysBetween(stay.to, next.from) > check.figures.membershipMaxGapDays
  ) {
    reportRow(check, "V-Q-01", "W", place, {
      case: "gap",
      days: check.figures.membershipMaxGapDays,
    });
  }
}

/** V-Q-02: a member's home cell is open. */
function checkOpenCell(check: Check): void {
  const { values, context, on } = check;
  const isMember =
    values.membership_status === probationary || values.membership_status === official;
  if (!isMember || !values.org_id || !context.isOrganizationOpen) return;
  if (context.isOrganizationOpen(values.org_id, on) === false)
    report(check, "V-Q-02", "E1", "org_id");
}
