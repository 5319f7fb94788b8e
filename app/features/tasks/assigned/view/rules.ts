import type { TaskAct } from "#app/features/tasks/assigned/access.ts";
import type { WorkLine } from "#app/features/tasks/events/rules.ts";
import type { FileLine } from "#app/features/tasks/files/rules.ts";
import type { TimedWork } from "#app/features/tasks/rules.ts";
import type { WorkResult } from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** A task as its page shows it. */
export interface TaskPage extends TimedWork {
  id: string;
  title: string;
  body: string;
  orgName: string;
  assigneeName: string;
  isInCell: boolean;
  assignedName: string;
  issuedOn: CivilDate;
  report: string | null;
  reportedName: string | null;
  result: WorkResult | null;
  /** Opening the page notes that the one who has it has seen it. */
  isUnread: boolean;
  acts: TaskAct[];
  files: FileLine[];
  mayAttach: boolean;
  /** The directive it comes from, where the reader can open it. */
  directive: { id: string; number: string; title: string } | null;
  meetingId: string | null;
  /** To whom it could be given instead. */
  assignees: { id: string; name: string; birthYear: number }[];
  course: WorkLine[];
}
