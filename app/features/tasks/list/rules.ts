import type { Urgency } from "#app/features/tasks/directives/schema.ts";
import type { TimedWork } from "#app/features/tasks/rules.ts";
import type { WorkResult } from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A line of the list of work: a directive that a unit received, or a task of a member. */
export interface WorkItem extends TimedWork {
  kind: "directive" | "task";
  /** Of the directive or of the task, for its page. */
  id: string;
  title: string;
  /** Of the document; null for a task. */
  number: string | null;
  urgency: Urgency;
  needsReport: boolean;
  /** The unit that issued it, or who gave the task. */
  from: string;
  /** Who has the task. */
  assignee: string | null;
  /** Whether the one who has the task is still a member of the cell. */
  isAssigneeHere: boolean;
  escalatedOn: CivilDate | null;
  result: WorkResult | null;
}
