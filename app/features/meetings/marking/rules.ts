import { markOfStanding } from "#app/features/meetings/attendance/rules.ts";
import { choiceOf, shownAs } from "#app/features/meetings/marking/schema.ts";

/** A name of the list as the page shows it. */
export interface MarkLine {
  memberId: string;
  name: string;
  position: string | null;
  isProbationary: boolean;
  /** The mark that follows from the standing; null for who is ticked. */
  standing: string | null;
  /** What is stored, as the form carries it. */
  shown: string;
  choice: string;
  reason: string;
  version: number;
}

/** A name from the stored list, or from the cell where no list was made yet. */
export interface Listed {
  memberId: string;
  name: string;
  position: string | null;
  membershipStatus: string;
  activityStatus: string;
  mark: string | null;
  isOnline: boolean;
  version: number;
}

/** The lines of the page, with what was typed where the form comes back. */
export function markLines(listed: readonly Listed[], typed: Record<string, string>): MarkLine[] {
  return listed.map((one) => {
    const { memberId, mark, isOnline } = one;
    const isExcuse = mark !== null && mark.startsWith("A");
    return {
      memberId,
      name: one.name,
      position: one.position,
      isProbationary: one.membershipStatus === "M1",
      standing: markOfStanding(one.activityStatus),
      shown: shownAs(mark, isOnline),
      choice: typed[`m.${memberId}`] ?? choiceOf(mark, isOnline),
      reason: typed[`r.${memberId}`] ?? (isExcuse ? mark : ""),
      version: one.version,
    };
  });
}
