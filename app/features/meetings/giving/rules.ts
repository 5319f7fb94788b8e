import type { WorkState } from "#app/features/tasks/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A received directive that work of a meeting can carry out. */
export interface Origin {
  /** Of what the cell received, not of the directive. */
  id: string;
  title: string;
}

/** A task that came out of a meeting, as its page names it. */
export interface GivenTask {
  id: string;
  title: string;
  assignee: string;
  state: WorkState;
  dueOn: CivilDate | null;
}
