import type { DirectiveAct, DirectiveCase } from "#app/features/tasks/directives/access.ts";
import type { Progress } from "#app/features/tasks/directives/rules.ts";
import type { DirectiveKind, Urgency } from "#app/features/tasks/directives/schema.ts";
import type { WorkLine } from "#app/features/tasks/events/rules.ts";
import type { FileLine } from "#app/features/tasks/files/rules.ts";
import type { ReceiptAct } from "#app/features/tasks/receipts/access.ts";
import type { TimedWork } from "#app/features/tasks/rules.ts";
import type { WorkResult } from "#app/features/tasks/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** The document itself. */
export interface DirectiveFacts {
  id: string;
  number: string;
  title: string;
  kind: DirectiveKind;
  urgency: Urgency;
  body: string;
  basis: string | null;
  needsReport: boolean;
  dueOn: CivilDate | null;
  state: DirectiveCase["state"];
  issuedOn: CivilDate | null;
  note: string | null;
  orgName: string;
  draftedName: string;
  decidedName: string | null;
  /** The fields that cells are to fill in, in words; empty for none. */
  asked: string;
  files: FileLine[];
}

/** What one unit has made of a directive, in one line. */
export interface ReceiptLine extends TimedWork {
  orgId: string;
  orgName: string;
  isClosed: boolean;
  escalatedOn: CivilDate | null;
  readAt: string | null;
  result: WorkResult | null;
  isOverdue: boolean;
}

/** A task into which a cell broke a directive down. */
export interface PartTask extends TimedWork {
  id: string;
  title: string;
  assigneeName: string;
  isInCell: boolean;
  files: FileLine[];
}

/** The work of one unit with all that is known of it. */
export interface ReceiptWork extends ReceiptLine {
  id: string;
  readName: string | null;
  report: string | null;
  reportedName: string | null;
  /** Opening the page notes that the unit has read it. */
  isUnread: boolean;
  acts: ReceiptAct[];
  mayAssign: boolean;
  mayCarryOut: boolean;
  isCell: boolean;
  tasks: PartTask[];
  /** With what the unit answers. */
  files: FileLine[];
  mayAttach: boolean;
  course: WorkLine[];
}

/** A directive as its page shows it to whoever is at one of its ends, or above. */
export interface DirectivePage {
  directive: DirectiveFacts;
  /** The one it carries out, where the reader can open it. */
  aboveId: string | null;
  acts: DirectiveAct[];
  mayEdit: boolean;
  /** The receivers of a draft. */
  sendsTo: { id: string; name: string }[];
  isAbove: boolean;
  receipts: ReceiptLine[];
  progress: Progress;
  /** Of the own unit, or of the one that is looked at. */
  work: ReceiptWork | null;
  isOwnWork: boolean;
  children: { id: string; number: string; title: string; orgName: string }[];
  course: WorkLine[];
}

/** Which receivers a page shows. */
export const shownReceipts = ["all", "unread", "late", "reported"] as const;
export type ShownReceipts = (typeof shownReceipts)[number];

/** The receivers of one kind. */
export function receiptsShown(all: readonly ReceiptLine[], shown: ShownReceipts): ReceiptLine[] {
  return all.filter(
    ({ state, isOverdue }) =>
      shown === "all" ||
      (shown === "unread" && state === "issued") ||
      (shown === "late" && isOverdue) ||
      (shown === "reported" && state === "reported"),
  );
}
