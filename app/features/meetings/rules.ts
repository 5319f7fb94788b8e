import { meetingType } from "#app/codes/meeting-type.ts";
import type { CivilDate } from "#app/lib/dates.ts";

/** Where a meeting stands. */
export const meetingStates = [
  "planned",
  "prepared",
  "invited",
  "open",
  "minutes_draft",
  "closed",
  "resolution_issued",
  "cancelled",
] as const;
export type MeetingState = (typeof meetingStates)[number];

/**
 * In which way somebody has to do with a meeting: plans it, prepares its papers, leads the cell, presides over
 * this meeting, records meetings, or was named to take the notes of this one.
 */
export type Hand = "planner" | "preparer" | "secretary" | "presiding" | "recorder" | "keeper";

/** What can be done with a meeting. */
export type MeetingAct =
  | "edit"
  | "editAgenda"
  | "prepare"
  | "invite"
  | "open"
  | "record"
  | "draft"
  | "approve"
  | "keep"
  | "keepOnPaper"
  | "issue"
  | "addend"
  | "cancel";

interface Step {
  from: readonly MeetingState[];
  by: readonly Hand[];
}

const beforeIt = ["planned", "prepared", "invited"] as const;
const whileWritten = ["open", "minutes_draft"] as const;

/** Who does what from which state. @source procedures P01; clarification 46 */
export const steps: Record<MeetingAct, Step> = {
  edit: { from: beforeIt, by: ["planner"] },
  editAgenda: { from: beforeIt, by: ["preparer"] },
  prepare: { from: ["planned"], by: ["preparer"] },
  invite: { from: ["planned", "prepared"], by: ["secretary"] },
  open: { from: ["invited"], by: ["recorder", "keeper"] },
  record: { from: whileWritten, by: ["recorder", "keeper"] },
  draft: { from: ["open"], by: ["recorder", "keeper"] },
  approve: { from: ["minutes_draft"], by: ["secretary", "presiding"] },
  keep: { from: ["minutes_draft"], by: ["keeper"] },
  keepOnPaper: { from: ["minutes_draft"], by: ["secretary", "presiding"] },
  issue: { from: ["closed"], by: ["secretary"] },
  addend: { from: ["closed", "resolution_issued"], by: ["secretary", "keeper"] },
  cancel: { from: beforeIt, by: ["secretary"] },
};

/** A meeting as its rules look at it. */
export interface MeetingCase {
  state: MeetingState;
  kinds: readonly string[];
  meetOn: CivilDate;
  place: string | null;
  onlineUrl: string | null;
  chairId: string | null;
  noteTakerId: string | null;
  isChairDone: boolean;
  isKeeperDone: boolean;
}

/** What the rules ask beside the meeting itself. */
export interface MeetingFacts {
  today: CivilDate;
  /** Names without a mark. */
  unmarked: number;
  /** Votes with more ballots than official members present. */
  faultyVotes: number;
  /** Whether the vote on the resolution passed. */
  isResolutionPassed: boolean;
}

/** Why an act is refused; each has its sentence in `text.ts`. */
export type MeetingRefusal =
  | "state"
  | "hand"
  | "placeMissing"
  | "early"
  | "noteTakerMissing"
  | "chairMissing"
  | "unmarked"
  | "faultyVotes"
  | "notPassed";

/** What comes of an act, or why not. */
export type Advance = { ok: true; state: MeetingState } | { ok: false; refusal: MeetingRefusal };

/**
 * What an act makes of a meeting: the next state, the same one, or a refusal. Minutes are closed by the second
 * of the two who approve them.
 *
 * @source procedures P01
 */
export function advance(
  act: MeetingAct,
  meeting: MeetingCase,
  hands: readonly Hand[],
  facts: MeetingFacts,
): Advance {
  const { from, by } = steps[act];
  if (!from.includes(meeting.state)) return { ok: false, refusal: "state" };
  if (!by.some((hand) => hands.includes(hand))) return { ok: false, refusal: "hand" };
  const refusal = missingFor(act, meeting, facts);
  return refusal === null ? { ok: true, state: stateAfter(act, meeting) } : { ok: false, refusal };
}

function missingFor(
  act: MeetingAct,
  { place, onlineUrl, meetOn, noteTakerId, chairId }: MeetingCase,
  { today, unmarked, faultyVotes, isResolutionPassed }: MeetingFacts,
): MeetingRefusal | null {
  switch (act) {
    case "invite":
      return place === null && onlineUrl === null ? "placeMissing" : null;
    case "open":
      return meetOn > today ? "early" : null;
    case "draft":
    case "approve":
    case "keep":
    case "keepOnPaper":
      if (noteTakerId === null) return "noteTakerMissing";
      if (chairId === null) return "chairMissing";
      if (unmarked > 0) return "unmarked";
      return faultyVotes > 0 ? "faultyVotes" : null;
    case "issue":
      return isResolutionPassed ? null : "notPassed";
    default:
      return null;
  }
}

function stateAfter(act: MeetingAct, meeting: MeetingCase): MeetingState {
  switch (act) {
    case "prepare":
      return "prepared";
    case "invite":
      return "invited";
    case "open":
      return "open";
    case "draft":
      return "minutes_draft";
    case "approve":
      return meeting.isKeeperDone ? "closed" : "minutes_draft";
    case "keep":
    case "keepOnPaper":
      return meeting.isChairDone ? "closed" : "minutes_draft";
    case "issue":
      return "resolution_issued";
    case "cancel":
      return "cancelled";
    default:
      return meeting.state;
  }
}

/** The acts open to somebody by state and hand, whether or not something is still missing for them. */
export function openActs(state: MeetingState, hands: readonly Hand[]): MeetingAct[] {
  return (Object.keys(steps) as MeetingAct[]).filter(
    (act) => steps[act].from.includes(state) && steps[act].by.some((hand) => hands.includes(hand)),
  );
}

/**
 * The one act that brings a meeting on, for whoever may do it; null when it waits for somebody else or is over.
 */
export function nextAct(meeting: MeetingCase, hands: readonly Hand[]): MeetingAct | null {
  const { state, isChairDone, isKeeperDone } = meeting;
  const open = new Set(openActs(state, hands));
  const wanted: MeetingAct[] = {
    planned: ["invite", "prepare"],
    prepared: ["invite"],
    invited: ["open"],
    open: ["draft"],
    minutes_draft: [
      ...(isChairDone ? [] : ["approve"]),
      ...(isKeeperDone ? [] : ["keep", "keepOnPaper"]),
    ],
    closed: ["issue"],
    resolution_issued: [],
    cancelled: [],
  }[state] as MeetingAct[];
  return wanted.find((act) => open.has(act)) ?? null;
}

/** Whether the minutes can be read by others than those who write them. */
export const isPublished = (state: MeetingState): boolean =>
  state === "closed" || state === "resolution_issued";

/** Whether a meeting is a regular monthly one. */
export const isRegular = (kinds: readonly string[]): boolean =>
  kinds.includes(meetingType.codes.monthly);

/** Whether a meeting has a theme. */
export const isThematic = (kinds: readonly string[]): boolean =>
  kinds.includes(meetingType.codes.thematic);

/** Whether a meeting is about discipline, with restricted minutes. */
export const isDisciplinary = (kinds: readonly string[]): boolean =>
  kinds.includes(meetingType.codes.disciplinary);

/** Whether a meeting was held: it took place, whatever became of its minutes. */
export const wasHeld = (state: MeetingState): boolean =>
  state === "open" || state === "minutes_draft" || isPublished(state);
