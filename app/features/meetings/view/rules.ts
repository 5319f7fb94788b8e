import type { GivenTask } from "#app/features/meetings/giving/rules.ts";
import type { Tally, Presence } from "#app/features/meetings/attendance/rules.ts";
import type { MeetingAct, MeetingRefusal, MeetingState } from "#app/features/meetings/rules.ts";
import type { ShownScore } from "#app/features/meetings/scoring/rules.ts";
import type { VoteKind } from "#app/features/meetings/votes/rules.ts";

/** The plain facts of a meeting, for everybody who may open it; instants as ISO texts. */
export interface MeetingHead {
  id: string;
  orgId: string;
  kinds: string[];
  isRestricted: boolean;
  state: MeetingState;
  meetOn: string;
  meetAt: string;
  place: string | null;
  onlineUrl: string | null;
  topic: string | null;
  papers: string[];
  chairId: string | null;
  chairName: string | null;
  noteTakerId: string | null;
  noteTakerName: string | null;
  extraReason: string | null;
  cancelReason: string | null;
  guests: string | null;
  startedAt: string | null;
  endedAt: string | null;
  chairApprovedAt: string | null;
  chairApprovedName: string | null;
  keeperApprovedAt: string | null;
  keeperApprovedName: string | null;
  keeperOnPaper: boolean;
  resolutionNumber: number | null;
  resolutionYear: number | null;
  resolutionIssuedOn: string | null;
  version: number;
}

/** A vote as pages and prints show it. */
export interface ShownVote {
  id: string;
  kind: VoteKind;
  subject: string;
  isSecret: boolean;
  base: number;
  votesFor: number;
  votesAgainst: number;
  votesBlank: number;
  isPassed: boolean;
  needed: number;
  isOverfull: boolean;
}

/** What was said and decided. */
export interface MeetingContent {
  items: {
    id: string;
    kind: "item" | "resolution";
    title: string;
    content: string;
    version: number;
  }[];
  votes: ShownVote[];
  work: {
    id: string;
    title: string;
    memberName: string;
    dueOn: string | null;
    isGiven: boolean;
  }[];
  addenda: { id: string; content: string; writtenName: string; writtenAt: string }[];
  /** `mark` is null for readers who are not told reasons. */
  names: { name: string; presence: Presence; mark: string | null; isOfficial: boolean }[];
  sums: Tally;
  /** From 0 to 1; null when nobody counts. */
  rate: number | null;
  quorum: { base: number; present: number; needed: number; isMet: boolean };
  /** Minutes of a meeting that was shorter than asked; else null. */
  shortBy: number | null;
  /** How the cell has scored the meeting; null before. */
  score: ShownScore | null;
}

/** Somebody's own answer to the invitation. */
export interface OwnReply {
  answer: "coming" | "excuse" | null;
  decision: "accepted" | "refused" | null;
}

/** The answers to an invitation, for those who decide on excuses. */
export interface Replies {
  all: number;
  read: number;
  coming: number;
  excuses: {
    memberId: string;
    name: string;
    reason: string | null;
    note: string | null;
    decision: "accepted" | "refused" | null;
    isMine: boolean;
  }[];
}

/** The page of one meeting; what its reader may not see is null. */
export interface MeetingPage {
  head: MeetingHead;
  acts: MeetingAct[];
  next: MeetingAct | null;
  hindrance: MeetingRefusal | null;
  /** Whether the reader acts here only as the named note taker. */
  isKeeper: boolean;
  agenda: { id: string; title: string }[] | null;
  content: MeetingContent | null;
  seesMinutes: boolean;
  own: OwnReply | null;
  replies: Replies | null;
  /** Tasks that came out of it; null for who reads no tasks. */
  given: GivenTask[] | null;
  /** The same as in its minutes; null for who does not read them. */
  score: ShownScore | null;
  /** Whether the reader prints the list of who was there. */
  prints: boolean;
  /** Whether the reader scores it. */
  mayScore: boolean;
  /** Whether work waits to be made a task by the reader. */
  givesWork: boolean;
  inviteBy: string;
  closeBy: string;
  isLate: boolean;
  isCloseLate: boolean;
}
