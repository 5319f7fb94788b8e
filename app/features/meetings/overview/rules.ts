import type { MonthState } from "#app/features/meetings/calendar/rules.ts";
import type { MeetingState } from "#app/features/meetings/rules.ts";

/** A meeting in a list. */
export interface ListedMeeting {
  id: string;
  kinds: string[];
  state: MeetingState;
  meetOn: string;
  meetAt: string;
  month: string;
  place: string | null;
  present: number;
  counted: number;
}

/** A line of the list: a meeting, or a month without a regular one. */
export type OverviewLine =
  { kind: "meeting"; meeting: ListedMeeting } | { kind: "gap"; month: string };

/** How a cell of a branch stands this month. */
export interface CellMonth {
  id: string;
  name: string;
  communeId: string | null;
  state: MonthState;
  hasThematic: boolean;
}

/** How the cells of a commune stand this month, in sums. */
export interface CommuneMonth {
  id: string;
  name: string;
  met: number;
  all: number;
  thematic: number;
}
