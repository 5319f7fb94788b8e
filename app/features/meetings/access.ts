import { role } from "#app/features/access/roles.ts";
import { isInBranch, may, type Actor } from "#app/features/access/rules.ts";
import { isPublished, type Hand, type MeetingState } from "#app/features/meetings/rules.ts";

/** Whose a meeting is, and whether its minutes are restricted. */
export interface MeetingPlace {
  orgId: string;
  orgPos: bigint;
  isRestricted: boolean;
  chairId: string | null;
  noteTakerId: string | null;
}

/**
 * In which ways the actor has to do with a meeting. A deputy who presides over it closes it like the secretary;
 * minutes of discipline are the secretary's alone, and the note taker's.
 *
 * @source roles §4.2; clarification 46
 */
export function handsOf(actor: Actor, meeting: MeetingPlace): Hand[] {
  const { memberId, post } = actor;
  const isKeeper = memberId !== null && memberId === meeting.noteTakerId && isHere(actor, meeting);
  const keeper: Hand[] = isKeeper ? ["keeper"] : [];
  const isOpen = !meeting.isRestricted || may(actor, "meeting.readDisciplinary");
  if (post === null || post.orgId !== meeting.orgId || !isOpen) return keeper;
  const isChair = memberId !== null && memberId === meeting.chairId;
  const held: [Hand, boolean][] = [
    ["planner", may(actor, "meeting.plan")],
    ["preparer", may(actor, "meeting.prepare")],
    ["recorder", may(actor, "meeting.record")],
    ["secretary", may(actor, "meeting.decide")],
    ["presiding", may(actor, "meeting.close") && isChair],
  ];
  return [...held.filter(([, holds]) => holds).map(([hand]) => hand), ...keeper];
}

/**
 * Whether the actor reads what was said: whoever writes it always, others once it is closed; of discipline
 * only those whom the roles name, and the inspector of the case it is about.
 *
 * @param isInspected whether the actor inspects that case
 * @source roles §4.2
 */
export function readsMinutes(
  actor: Actor,
  meeting: MeetingPlace & { state: MeetingState },
  isInspected: boolean,
): boolean {
  const hands = handsOf(actor, meeting);
  if (hands.includes("recorder") || hands.includes("keeper")) return true;
  if (meeting.isRestricted && !isInspected && !may(actor, "meeting.readDisciplinary")) return false;
  return isPublished(meeting.state);
}

/** Whether the agenda can be read: by the cell once they are invited, by who prepares it before. */
export function readsAgenda(
  actor: Actor,
  meeting: MeetingPlace & { state: MeetingState },
  isInspected: boolean,
): boolean {
  if (meeting.isRestricted) return readsMinutes(actor, meeting, isInspected);
  const isDraft = meeting.state === "planned" || meeting.state === "prepared";
  return !isDraft || handsOf(actor, meeting).length > 0;
}

/** Whether the actor is told why colleagues are away, and not only that they are. */
export const readsReasons = (actor: Actor): boolean =>
  may(actor, "meeting.record") || may(actor, "meeting.readDisciplinary");

/** Whether the page of meetings is about one cell: the actor's own; else about the cells of a branch. */
export const isOfCell = ({ post }: Actor): boolean =>
  post !== null && post.role <= role.duesCollector;

function isHere(actor: Actor, { orgPos }: MeetingPlace): boolean {
  return isInBranch(actor, orgPos);
}
